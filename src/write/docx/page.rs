//! The page: its size, its frame, its foot; and where a new sheet of paper begins.

use super::paragraph::{Paragraph, Place, TOP};
use super::style::{Style, border};
use super::xml::{Element, el, twips, val};
use super::{Piece, Writer};
use crate::doc::PageKind;
use crate::doc::edition::{Edition, TEXT_WIDTH};

/// The margins, in points: 20 mm, and 15 mm around very large print.
const MARGINS: (f32, f32) = (56.7, 42.5);
/// How far the tab is from the edge of the paper, in points: 4 mm.
const HEAD: f32 = 11.0;
/// The short and the long side of A4, in points.
const SIDES: (f32, f32) = (595.3, 841.9);
/// The smallest print on something that hangs on a wall, in points.
const WALL: u8 = 16;
/// The largest print that leaves all of a certificate on one page, in points.
const LARGEST_WALL: u8 = 28;
/// The smallest print that is read from across a room, in points.
const ACROSS_A_ROOM: u8 = 28;

/// The distance between the lines of a certificate, as a multiple of its print.
const TIGHT: f32 = 1.25;

/// The print of a kind of page, which may have to be read from further away than a paper in the hand.
pub fn print(kind: PageKind, edition: &Edition) -> Edition {
    let Edition { size, leading, .. } = *edition;
    let (size, leading) = match kind {
        PageKind::Paper | PageKind::Letter => (size, leading),
        PageKind::Poster => (size.max(ACROSS_A_ROOM), leading),
        // A certificate is one page, however large its print.
        PageKind::Certificate => (size.clamp(WALL, LARGEST_WALL), leading.min(TIGHT)),
    };
    Edition { size, leading, ..*edition }
}

/// What stands in no other block, on a kind of page.
pub fn top(kind: PageKind, edition: &Edition) -> Place {
    let right = sides(kind).0 - margin(kind, edition) * 2.0;
    let aligned = match kind {
        PageKind::Paper | PageKind::Letter => None,
        PageKind::Poster | PageKind::Certificate => Some("center"),
    };
    Place { right, aligned, ..TOP }
}

/// The margins, in points.
pub fn margin(kind: PageKind, edition: &Edition) -> f32 {
    let is_wide = edition.text_width() > TEXT_WIDTH;
    match kind {
        PageKind::Paper | PageKind::Letter if is_wide => MARGINS.1,
        PageKind::Paper | PageKind::Letter | PageKind::Poster | PageKind::Certificate => MARGINS.0,
    }
}

/// The height between the margins, in points.
pub fn height(kind: PageKind, edition: &Edition) -> f32 {
    sides(kind).1 - margin(kind, edition) * 2.0
}

fn sides(kind: PageKind) -> (f32, f32) {
    match kind {
        PageKind::Paper | PageKind::Letter | PageKind::Poster => SIDES,
        PageKind::Certificate => (SIDES.1, SIDES.0),
    }
}

impl Writer<'_> {
    /// The pages up to here, or to the end of the document.
    pub fn section(&self) -> Element {
        let kind = self.doc.kind;
        let (wide, high) = sides(kind);
        let mut size = el("w:pgSz").set("w:w", twips(wide)).set("w:h", twips(high));
        if wide > high {
            size = size.set("w:orient", "landscape");
        }
        let margin = margin(kind, self.edition);
        let mut margins = el("w:pgMar");
        for side in ["w:top", "w:right", "w:bottom", "w:left"] {
            margins = margins.set(side, twips(margin));
        }
        margins = margins.set("w:header", twips(HEAD)).set("w:footer", twips(margin / 2.0));
        let head = self
            .headers
            .get(usize::from(self.hand_in))
            .map(|id| el("w:headerReference").set("w:type", "default").set("r:id", id.as_str()));
        let foot =
            el("w:footerReference").set("w:type", "default").set("r:id", self.footer.as_str());
        // What is on a wall has nothing at its foot.
        let (has_foot, has_frame) = match kind {
            PageKind::Paper | PageKind::Letter => (true, false),
            PageKind::Certificate => (false, true),
            PageKind::Poster => (false, false),
        };
        el("w:sectPr")
            .all(head)
            .all(has_foot.then_some(foot))
            .all(self.is_new_sheet.then(|| val("w:type", "oddPage")))
            .with(size)
            .with(margins.set("w:gutter", 0))
            .all(has_frame.then(|| self.frame()))
    }

    /// Two lines around the page.
    fn frame(&self) -> Element {
        let colour = self.edition.palette.accent;
        let sides = ["w:top", "w:left", "w:bottom", "w:right"];
        let frame = el("w:pgBorders").set("w:offsetFrom", "page");
        frame.all(sides.map(|side| border(side, "double", 24, "28", colour)))
    }

    /// What follows starts a new sheet of paper.
    pub fn turn_sheet(&mut self) {
        let Some(hand_in) = self.sheet_break.take() else { return };
        self.page_break = false;
        let section = Some(self.section());
        (self.is_new_sheet, self.hand_in) = (true, hand_in);
        if let Some(Piece::Paragraph(last)) = self.pieces.last_mut() {
            last.keep_next = false;
            last.section = section;
        } else {
            let thin = Paragraph { section, ..Paragraph::thin(1.0) };
            self.pieces.push(Piece::Paragraph(thin));
        }
    }
}

impl Paragraph {
    /// Nothing but a space so high.
    pub fn thin(points: f32) -> Paragraph {
        let line = Some(points);
        let after = Some(0.0);
        Paragraph { line, after, ..Paragraph::new(Style::Normal, TOP, Vec::new()) }
    }
}

//! Boxes to write in: by hand, or with keys.
//!
//! A box is as high as the handwriting it has room for, and grows with what is typed into it. Nothing is printed in it.

use super::Writer;
use super::cells::Cell;
use super::fields::control;
use super::paragraph::{Paragraph, Place};
use super::style::Style;
use super::xml::{Element, el, val};
use crate::doc::{Label, plain};

/// Handwriting needs this many points from one line to the next.
const HANDWRITING: f32 = 24.0;
/// A box that fills its page has room for so many lines at least.
pub const LEAST: u8 = 2;
/// It has room for so many where more follows on its page.
const SOME: u8 = 3;
/// No box is higher than this many points, so that it fits on a page with its label.
const TALLEST: f32 = 600.0;
/// What a program shows where nothing is typed yet: spaces, which are not printed.
const NOTHING_YET: &str = "\u{2002}\u{2002}\u{2002}\u{2002}\u{2002}";

impl Writer<'_> {
    /// Room for one line.
    pub fn entry(&mut self, label: &Label, place: Place) {
        self.room(label, place, el("w:text"), 1, false);
    }

    /// Room for some lines, or as many as a page has room for.
    pub fn lines(&mut self, label: &Label, lines: u8, fill: bool, place: Place) {
        self.room(label, place, el("w:text").set("w:multiLine", 1), lines, fill);
    }

    fn room(&mut self, label: &Label, place: Place, kind: Element, lines: u8, fill: bool) {
        self.label(label, place);
        let fill = fill && lines > 1;
        let lines = match (fill, self.runs_on) {
            (true, false) => lines.min(LEAST),
            (true, true) => lines.max(SOME),
            (false, _) => lines,
        };
        let mut high = box_height(lines, self.size * self.edition.leading);
        let grows = self.grows && place.inside && lines > 1;
        if fill && !self.runs_on || grows {
            let page = self.page_height() - self.size;
            high += (page - self.used).max(0.0);
            self.used = page;
            // Where nothing holds it to what is above, that is not quite known, and there must be room for one more line.
            if !place.inside {
                high = high.min(page * 0.6);
            }
        }
        let prompt = el("w:r")
            .with(el("w:rPr").with(val("w:rStyle", "PlaceholderText")))
            .with(el("w:t").set("xml:space", "preserve").text(NOTHING_YET));
        let properties = self.properties(&label.id, &plain(&label.content), None);
        let control = control(properties.with(el("w:showingPlcHdr")).with(kind), prompt);
        let content = self.marked(&label.id, control);
        let wide = place.room();
        let content = self.alone(Paragraph::new(Style::FieldBox, place.cell(wide), content));
        let palette = self.edition.palette;
        let cell = Cell {
            wide,
            fill: Some(palette.paper),
            edge: Some(("single", 8, palette.edge)),
            room: (6.0, 4.0),
            content,
            ..Cell::default()
        };
        self.side_by_side(place.left, high.min(TALLEST), self.size, vec![cell]);
    }
}

/// The height of a box with room for so many lines of this height, in points.
pub fn box_height(lines: u8, line: f32) -> f32 {
    (f32::from(lines) * line.max(HANDWRITING)).min(TALLEST) + 8.0
}

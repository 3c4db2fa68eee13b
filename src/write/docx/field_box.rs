//! Boxes to write in: by hand, or with keys.
//!
//! A box is as high as the handwriting it has room for, and grows with what is typed into it. Nothing is printed in it.

use super::cells::{Cell, layout, row, said_again};
use super::fields::control;
use super::paragraph::{Paragraph, Place};
use super::style::Style;
use super::xml::{Element, el, val};
use super::{Piece, Writer, runs};
use crate::doc::measure::width;
use crate::doc::{Inline, Label, plain};

/// Handwriting needs this many points from one line to the next.
const HANDWRITING: f32 = 24.0;
/// A box that fills its page has room for so many lines at least.
pub const LEAST: u8 = 2;
/// It has room for so many where more follows on its page.
const SOME: u8 = 3;
/// No box is higher than this many points, so that it fits on a page with its label.
const TALLEST: f32 = 600.0;
/// The least width of a column to write in, in ems.
const NARROWEST: f32 = 3.5;
/// What a program shows where nothing is typed yet: spaces, which are not printed.
const NOTHING_YET: &str = "\u{2002}\u{2002}\u{2002}\u{2002}\u{2002}";

impl Writer<'_> {
    /// Room for one line.
    pub fn entry(&mut self, label: &Label, place: Place) {
        self.room(label, &[], place, el("w:text"), 1, false);
    }

    /// Room for some lines, perhaps with columns, or as many as a page has room for.
    pub fn lines(
        &mut self,
        label: &Label,
        columns: &[Vec<Inline>],
        lines: u8,
        fill: bool,
        place: Place,
    ) {
        self.room(label, columns, place, el("w:text").set("w:multiLine", 1), lines, fill);
    }

    fn room(
        &mut self,
        label: &Label,
        columns: &[Vec<Inline>],
        place: Place,
        kind: Element,
        lines: u8,
        fill: bool,
    ) {
        let widths = column_widths(columns, place.room(), self.size);
        let said = label.with(columns);
        self.label(if widths.is_some() { label } else { &said }, place);
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
        let properties = self.properties(&label.id, &plain(&said.content), None);
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
        let high = high.min(TALLEST);
        let Some(widths) = widths else {
            return self.side_by_side(place.left, high, self.size, vec![cell]);
        };
        let names = columns.iter().zip(&widths).map(|(name, wide)| self.column(name, *wide, place));
        let names = said_again(names.collect());
        let cell = Cell { span: widths.len(), ..cell };
        let table = layout(place.left, &widths, [names, row(high, vec![cell])]);
        self.pieces.push(Piece::Table { table, gap: self.size });
    }

    /// The name of a column to write in.
    fn column(&mut self, name: &[Inline], wide: f32, place: Place) -> Cell {
        let words = runs::write(&[Inline::Strong(name.to_vec())], &mut self.links);
        let words = Paragraph::new(Style::TableText, place.cell(wide), words);
        let content = self.alone(Paragraph { keep_next: true, ..words });
        let palette = self.edition.palette;
        let edge = Some(("single", 8, palette.edge));
        Cell { wide, fill: Some(palette.tint), edge, room: (6.0, 2.0), content, ..Cell::default() }
    }
}

/// How wide columns to write in are, in points, if there is room for their names.
fn column_widths(columns: &[Vec<Inline>], room: f32, size: f32) -> Option<Vec<f32>> {
    let widths: Vec<f32> =
        columns.iter().map(|name| (width(&plain(name)) + 1.0).max(NARROWEST)).collect();
    let all = widths.iter().sum::<f32>();
    (all > 0.0 && all * size <= room).then(|| widths.iter().map(|wide| wide / all * room).collect())
}

/// The height of a box with room for so many lines of this height, in points.
pub fn box_height(lines: u8, line: f32) -> f32 {
    (f32::from(lines) * line.max(HANDWRITING)).min(TALLEST) + 8.0
}

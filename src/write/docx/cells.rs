//! Tables that hold no data and only set things out: boxes, cards side by side, what stays on one page.
//!
//! A row that must not be split is kept whole by Word and `LibreOffice` alike, which paragraphs that stay together are not.

use super::paragraph::{Paragraph, Place};
use super::style::{border, shade};
use super::tables::{grid, width};
use super::xml::{Element, el, twips, val};
use super::{Piece, Writer, finish};
use crate::doc::colour::Colour;

/// A cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// Its width in points.
    pub wide: f32,
    /// How many columns it takes, if more than one.
    pub span: usize,
    /// The colour behind its words.
    pub fill: Option<Colour>,
    /// The line around it, and how it is drawn.
    pub edge: Option<(&'static str, u8, Colour)>,
    /// The room between its edge and its words, in points: beside them, and above and below.
    pub room: (f32, f32),
    /// Whether its words stand half way down.
    pub middle: bool,
    /// What stands in it, which ends with a paragraph.
    pub content: Vec<Element>,
}

impl Cell {
    fn write(self) -> Element {
        let sides = ["w:top", "w:left", "w:bottom", "w:right"];
        let edges = self.edge.map(|(kind, eighths, colour)| {
            el("w:tcBorders").all(sides.map(|side| border(side, kind, eighths, "0", colour)))
        });
        let (beside, above) = self.room;
        let rooms = [above, beside, above, beside];
        let rooms = sides.into_iter().zip(rooms).map(|(side, room)| width(side, room));
        let properties = el("w:tcPr")
            .with(width("w:tcW", self.wide))
            .all((self.span > 1).then(|| val("w:gridSpan", self.span)))
            .all(edges)
            .all(self.fill.map(shade))
            .with(el("w:tcMar").all(rooms))
            .all(self.middle.then(|| val("w:vAlign", "center")));
        el("w:tc").with(properties).all(self.content)
    }
}

/// A row that is never split, at least so many points high.
pub fn row(high: f32, cells: Vec<Cell>) -> Element {
    let high = (high > 0.0).then(|| val("w:trHeight", twips(high)).set("w:hRule", "atLeast"));
    flagged(high, cells)
}

/// The names of columns, which are said again on each page.
pub fn said_again(cells: Vec<Cell>) -> Element {
    flagged(Some(el("w:tblHeader")), cells)
}

fn flagged(flag: Option<Element>, cells: Vec<Cell>) -> Element {
    let flags = el("w:trPr").with(el("w:cantSplit")).all(flag);
    el("w:tr").with(flags).all(cells.into_iter().map(Cell::write))
}

/// A table of such rows, so far from the margin.
pub fn layout(left: f32, columns: &[f32], rows: impl IntoIterator<Item = Element>) -> Element {
    let none = |side| width(side, 0.0);
    let properties = el("w:tblPr")
        .with(width("w:tblW", columns.iter().sum()))
        .with(width("w:tblInd", left))
        .with(el("w:tblLayout").set("w:type", "fixed"))
        .with(el("w:tblCellMar").all(["w:left", "w:right"].map(none)))
        .with(val("w:tblLook", "0000"));
    el("w:tbl").with(properties).with(grid(columns)).all(rows)
}

impl Writer<'_> {
    /// Cells side by side in one row, with so much space below them.
    pub fn side_by_side(&mut self, left: f32, high: f32, gap: f32, cells: Vec<Cell>) {
        let columns: Vec<f32> = cells.iter().map(|cell| cell.wide).collect();
        let table = layout(left, &columns, [row(high, cells)]);
        self.pieces.push(Piece::Table { table, gap });
    }

    /// What stands in a cell; its first paragraph turns the page if it must be turned.
    pub fn inside(&mut self, write: impl FnOnce(&mut Self)) -> Vec<Element> {
        let keep_next = self.keeps_next;
        let before = std::mem::take(&mut self.pieces);
        write(self);
        let mut pieces = std::mem::replace(&mut self.pieces, before);
        for piece in &mut pieces {
            if let Piece::Paragraph(paragraph) = piece {
                paragraph.keep_next |= keep_next;
            }
        }
        if let Some(Piece::Paragraph(last)) = pieces.last_mut() {
            last.after = Some(0.0);
        }
        finish(pieces, self.edition)
    }

    /// One paragraph that is all there is in a cell.
    pub fn alone(&mut self, paragraph: Paragraph) -> Vec<Element> {
        self.inside(|writer| writer.push(paragraph))
    }
}

impl Place {
    /// A cell so many points wide that stands in this place.
    #[must_use]
    pub fn cell(self, wide: f32) -> Place {
        Place { left: 0.0, right: wide, inside: true, note: false, ..self }
    }

    /// Whether it is in no other block.
    pub fn is_top(self) -> bool {
        !self.inside && self.depth == 0 && !self.note
    }

    /// The width of what stands here.
    pub fn room(self) -> f32 {
        self.right - self.left
    }
}

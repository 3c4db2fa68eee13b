//! Rows of Easy Read: a table of two cells without borders, read picture first, then words.
//!
//! Where the print leaves no room beside the picture, the words stand in a second row below it.

use anyhow::Result;

use super::look::Style;
use super::paragraph::{Paragraph, Place, TOP, twips};
use super::tables::width;
use super::xml::{Element, el, val};
use super::{Piece, Writer, finish};
use crate::doc::edition::{Edition, IDEA, IDEA_GAP, TEXT_WIDTH};
use crate::doc::{Block, Picture};

/// A row that is not yet written.
pub struct Row {
    picture: Element,
    content: Vec<Piece>,
    /// Whether it is the first thing on a page.
    pub page_break: bool,
    /// Whether it stays on the page of what follows.
    pub keep_next: bool,
}

impl Writer<'_> {
    /// A picture with its words.
    pub fn row(&mut self, picture: &Picture, content: &[Block], place: Place) -> Result<()> {
        let picture = self.pictures.idea(picture, &mut self.links.relations)?;
        let keep_next = self.keeps_next;
        let (before, starts_page) = (std::mem::take(&mut self.pieces), self.page_break);
        self.page_break = false;
        self.blocks(content, place)?;
        let content = std::mem::replace(&mut self.pieces, before);
        self.page_break = starts_page;
        self.push_piece(Piece::Row(Row {
            picture,
            content,
            page_break: false,
            keep_next,
        }));
        Ok(())
    }
}

impl Row {
    /// The row as Word reads it.
    pub fn write(self, edition: &Edition) -> Element {
        let picture = Paragraph {
            page_break: self.page_break,
            keep_next: true,
            after: Some(0.0),
            ..Paragraph::new(Style::Normal, TOP, vec![self.picture])
        };
        let picture = vec![picture.write(edition)];
        let mut words = self.content;
        for piece in &mut words {
            if let Piece::Paragraph(paragraph) = piece {
                paragraph.keep_next |= self.keep_next;
            }
        }
        if let Some(Piece::Paragraph(last)) = words.last_mut() {
            last.after = Some(0.0);
        }
        let words = finish(words, edition);
        let cell = |points: f32, content: Vec<Element>| {
            el("w:tc")
                .with(el("w:tcPr").with(width("w:tcW", points)))
                .all(content)
        };
        let row = |cells: Vec<Element>| {
            el("w:tr")
                .with(el("w:trPr").with(el("w:cantSplit")))
                .all(cells)
        };
        let beside = IDEA + IDEA_GAP;
        let (columns, rows) = if edition.beside_picture().is_some() {
            let columns = vec![beside, TEXT_WIDTH - beside];
            let cells = vec![cell(columns[0], picture), cell(columns[1], words)];
            (columns, vec![row(cells)])
        } else {
            let one = |content| row(vec![cell(TEXT_WIDTH, content)]);
            (vec![TEXT_WIDTH], vec![one(picture), one(words)])
        };
        let none = |side| width(side, 0.0);
        let properties = el("w:tblPr")
            .with(width("w:tblW", TEXT_WIDTH))
            .with(el("w:tblLayout").set("w:type", "fixed"))
            .with(el("w:tblCellMar").all(["w:left", "w:right"].map(none)))
            .with(val("w:tblLook", "0000"));
        let grid = columns
            .iter()
            .map(|points| el("w:gridCol").set("w:w", twips(*points)));
        el("w:tbl")
            .with(properties)
            .with(el("w:tblGrid").all(grid))
            .all(rows)
    }
}

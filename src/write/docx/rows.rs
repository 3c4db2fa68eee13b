//! Rows of Easy Read: a table of two cells without borders, read picture first, then words.
//!
//! Where the print leaves no room beside the picture, the words stand in a second row below it.

use anyhow::Result;

use super::paragraph::{Paragraph, Place, TOP};
use super::style::Style;
use super::tables::{cell, grid, width};
use super::xml::{Element, el, val};
use super::{Piece, Writer, finish};
use crate::doc::edition::{IDEA, IDEA_GAP, TEXT_WIDTH};
use crate::doc::{Block, Picture};

impl Writer<'_> {
    /// A picture with its words.
    pub fn row(&mut self, picture: &Picture, content: &[Block], place: Place) -> Result<()> {
        let picture = self.pictures.idea(picture, &mut self.links.relations)?;
        let picture = Paragraph {
            page_break: self.starts_page(),
            keep_next: true,
            after: Some(0.0),
            ..Paragraph::new(Style::Normal, TOP, vec![picture])
        };
        let picture = vec![picture.write(self.edition)];
        let words = self.beside(content, place)?;
        let row =
            |cells: Vec<Element>| el("w:tr").with(el("w:trPr").with(el("w:cantSplit"))).all(cells);
        let left = IDEA + IDEA_GAP;
        let (columns, rows) = if self.edition.beside_picture().is_some() {
            let columns = vec![left, TEXT_WIDTH - left];
            let cells = vec![cell(columns[0]).all(picture), cell(columns[1]).all(words)];
            (columns, vec![row(cells)])
        } else {
            let one = |content| row(vec![cell(TEXT_WIDTH).all(content)]);
            (vec![TEXT_WIDTH], vec![one(picture), one(words)])
        };
        let none = |side| width(side, 0.0);
        let properties = el("w:tblPr")
            .with(width("w:tblW", TEXT_WIDTH))
            .with(el("w:tblLayout").set("w:type", "fixed"))
            .with(el("w:tblCellMar").all(["w:left", "w:right"].map(none)))
            .with(val("w:tblLook", "0000"));
        let table = el("w:tbl").with(properties).with(grid(&columns)).all(rows);
        self.pieces.push(Piece::Table(table));
        Ok(())
    }

    /// The words of a row, which stay on the page of what follows if the row must.
    fn beside(&mut self, content: &[Block], place: Place) -> Result<Vec<Element>> {
        let keep_next = self.keeps_next;
        let before = std::mem::take(&mut self.pieces);
        self.blocks(content, place)?;
        let mut words = std::mem::replace(&mut self.pieces, before);
        for piece in &mut words {
            if let Piece::Paragraph(paragraph) = piece {
                paragraph.keep_next |= keep_next;
            }
        }
        if let Some(Piece::Paragraph(last)) = words.last_mut() {
            last.after = Some(0.0);
        }
        Ok(finish(words, self.edition))
    }
}

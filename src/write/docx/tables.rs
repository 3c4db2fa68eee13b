//! Tables, and those that are set out as lists.

use super::paragraph::{Paragraph, Place};
use super::style::Style;
use super::xml::{Element, el, twips, val};
use super::{Piece, Writer, numbering, runs};
use crate::doc::tables::is_by_hand;
use crate::doc::{Inline, plain};

/// A row to write in is at least so high, in points.
const HANDWRITING: f32 = 30.0;

impl Writer<'_> {
    /// A table with columns of so many ems.
    pub fn table(
        &mut self,
        header: &[Vec<Inline>],
        rows: &[Vec<Vec<Inline>>],
        columns: &[f32],
        place: Place,
    ) {
        let columns: Vec<f32> = columns.iter().map(|ems| ems * self.size).collect();
        let indent = (place.left > 0.0).then(|| width("w:tblInd", place.left));
        let properties = el("w:tblPr")
            .with(val("w:tblStyle", "Table"))
            .with(width("w:tblW", columns.iter().sum()))
            .all(indent)
            .with(
                val("w:tblLook", "06A0")
                    .set("w:firstRow", 1)
                    .set("w:lastRow", 0)
                    .set("w:firstColumn", 1)
                    .set("w:lastColumn", 0)
                    .set("w:noHBand", 1)
                    .set("w:noVBand", 1),
            );
        // A table that fits on a page is not parted, so each row but the last stays with the next.
        let fits = self.table_high(header, rows, &columns) <= self.page_height() * 0.9;
        let flags = || el("w:trPr").with(el("w:cantSplit"));
        let by_hand = (0..columns.len()).any(|column| is_by_hand(rows, column));
        let room = by_hand.then(|| val("w:trHeight", twips(HANDWRITING)).set("w:hRule", "atLeast"));
        let mut table = el("w:tbl").with(properties).with(grid(&columns)).with(self.cells(
            flags().with(el("w:tblHeader")),
            header,
            &columns,
            true,
        ));
        for (left, row) in (1..=rows.len()).rev().zip(rows) {
            let keeps = fits && left > 1;
            table = table.with(self.cells(flags().all(room.clone()), row, &columns, keeps));
        }
        self.pieces.push(Piece::Table { table, gap: self.size * self.edition.leading });
    }

    fn cells(
        &mut self,
        flags: Element,
        row: &[Vec<Inline>],
        columns: &[f32],
        keeps_next: bool,
    ) -> Element {
        let cells = row.iter().zip(columns).map(|(content, points)| {
            let properties = el("w:pPr")
                .with(val("w:pStyle", Style::TableText.id()))
                .all(keeps_next.then(|| el("w:keepNext")))
                .all(self.starts_page().then(|| el("w:pageBreakBefore")));
            let words = runs::write(content, &mut self.links);
            cell(*points).with(el("w:p").with(properties).all(words))
        });
        el("w:tr").with(flags).all(cells)
    }

    /// A table as a list: each row by its first cell, and under it the others with the names of their columns.
    pub fn records(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], place: Place) {
        for row in rows {
            let Some((first, others)) = row.split_first() else {
                continue;
            };
            let name = runs::write(first, &mut self.links);
            if !name.is_empty() {
                self.push(Paragraph::new(Style::Term, place, name));
            }
            for (column, cell) in header.iter().skip(1).zip(others) {
                let mut words = Vec::new();
                if !column.is_empty() {
                    words.push(runs::bold(&format!("{}: ", plain(column).trim_end_matches(':'))));
                }
                let ruled = cell.is_empty();
                if ruled {
                    words.push(el("w:r").with(el("w:tab")));
                }
                words.extend(runs::write(cell, &mut self.links));
                let item = self.item(Style::ListBullet, numbering::BULLETS, place, words);
                self.push(Paragraph { keep_next: true, ruled, ..item });
            }
            self.end_list(place);
        }
    }
}

/// The widths of the columns of a table.
pub fn grid(columns: &[f32]) -> Element {
    let column = |points: &f32| el("w:gridCol").set("w:w", twips(*points));
    el("w:tblGrid").all(columns.iter().map(column))
}

/// An empty cell of a table.
pub fn cell(points: f32) -> Element {
    el("w:tc").with(el("w:tcPr").with(width("w:tcW", points)))
}

/// A width as Word writes it.
pub fn width(name: &'static str, points: f32) -> Element {
    el(name).set("w:w", twips(points)).set("w:type", "dxa")
}

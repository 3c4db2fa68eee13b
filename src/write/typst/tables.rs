//! Tables, and those that are set out as lists.

use super::{Writer, inlines};
use crate::doc::measure::width;
use crate::doc::tables::{CELL_WORD, INDENT, is_by_hand, row_lines};
use crate::doc::{Inline, plain};

/// The first empty cell of a row, which makes it high enough to write in.
const HANDWRITING: &str = "[#v(1.8em)]";

/// An empty cell in a list, with a line to write on.
const RULED: &str = "[#box(width: 1fr, height: 1.6em, stroke: (bottom: 0.7pt))]";

/// How much higher a row is than its lines: the room above and below them, or to write by hand.
const ROW: f32 = 2.0;

/// The least room to write a name by hand, in ems.
const SIGNATURE: f32 = 8.0;

impl Writer<'_> {
    /// Content in brackets, where so much room is left for a line of it.
    pub fn cell(&mut self, content: &[Inline], room: f32) {
        self.out.push('[');
        inlines::write(&mut self.out, content, Some(&self.ids), room);
        self.out.push(']');
    }

    /// A table with columns of so many ems.
    pub fn table(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], columns: &[f32]) {
        let heights = rows.iter().map(|row| row_lines(row, columns));
        let split = heights.clone().fold(1.0, f32::max) > self.page_lines / 2.0;
        let long = self.long(heights.sum::<f32>() * ROW);
        let by_hand = (0..columns.len()).any(|column| is_by_hand(rows, column));
        let by_hand = if by_hand { "by-hand: true, " } else { "" };
        self.put(format_args!("#rows(split: {split}, long: {long}, {by_hand}columns: ("));
        for column in columns {
            self.put(format_args!("{column:.1}em, "));
        }
        self.out.push_str("), (");
        for cell in header {
            self.repeated(cell, CELL_WORD);
            self.out.push_str(", ");
        }
        self.out.push(')');
        for row in rows {
            self.out.push_str(",\n  (");
            let by_hand = row.iter().position(Vec::is_empty);
            for (column, cell) in row.iter().enumerate() {
                if by_hand == Some(column) {
                    self.out.push_str(HANDWRITING);
                } else {
                    self.cell(cell, CELL_WORD);
                }
                self.out.push_str(", ");
            }
            self.out.push(')');
        }
        self.out.push(')');
    }

    /// A table of two columns as a list: its header once, then each row.
    fn pairs(&mut self, name: &[Inline], meaning: &[Inline], rows: &[Vec<Vec<Inline>>]) {
        self.out.push_str("#pairs(");
        self.repeated(name, self.line);
        self.out.push_str(", ");
        self.repeated(meaning, self.line);
        for row in rows {
            let long = self.long(row.iter().map(|cell| self.wrapped(cell)).sum());
            self.put(format_args!(",\n  (long: {long}, cells: ("));
            for cell in row {
                if cell.is_empty() {
                    self.out.push_str(RULED);
                } else {
                    self.cell(cell, self.line - INDENT);
                }
                self.out.push_str(", ");
            }
            self.out.push_str("))");
        }
        self.out.push(')');
    }

    /// A table as a list: each row by its first cell, and under it the others with the names of their columns.
    pub fn records(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
        if let [name, meaning] = header {
            return self.pairs(name, meaning, rows);
        }
        self.out.push_str("#records(");
        for row in rows {
            let long = self.long(row.iter().map(|cell| self.wrapped(cell)).sum());
            self.put(format_args!("\n  (long: {long}, cells: ("));
            for (name, cell) in header.iter().zip(row) {
                self.out.push('(');
                self.repeated(name, self.line - INDENT);
                self.out.push_str(", ");
                if cell.is_empty() && width(&plain(name)) > self.line - INDENT - SIGNATURE {
                    self.put(format_args!("[#linebreak(){}", &RULED[1..]));
                } else if cell.is_empty() {
                    self.out.push_str(RULED);
                } else {
                    self.cell(cell, self.line - INDENT);
                }
                self.out.push_str("), ");
            }
            self.out.push_str(")),");
        }
        self.out.push(')');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tall_row_is_seen() {
        let row = ["a", &"word ".repeat(200)].map(|words| vec![Inline::Text(words.to_owned())]);
        assert!(row_lines(&row, &[3.0, 10.0]) > 40.0);
    }
}

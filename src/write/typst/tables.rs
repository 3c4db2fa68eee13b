//! Tables that fit the page, and lists for those that do not.

use super::words::{breakable, longest, width};
use super::{INDENT, Writer, inlines};
use crate::doc::{Inline, plain};

/// The longest word left whole in a cell, in ems.
const CELL_WORD: f32 = 9.0;

/// White space left and right of a cell's words together, in ems.
const PADDING: f32 = 1.2;

/// An empty cell, high enough to write in.
const HANDWRITING: &str = "[#v(1.8em)]";

/// An empty cell in a list, with a line to write on.
const RULED: &str = "[#box(width: 1fr, height: 1.6em, stroke: (bottom: 0.7pt))]";

/// No column asks for more than this, in ems.
const WIDEST: f32 = 30.0;

/// The least room to write a word by hand, in ems.
const BY_HAND: f32 = 5.0;

/// The least room to write a name by hand, in ems.
const SIGNATURE: f32 = 8.0;

impl Writer<'_> {
    /// Content in brackets, where so much room is left for a line of it.
    pub fn cell(&mut self, content: &[Inline], room: f32) {
        self.out.push('[');
        inlines::write(&mut self.out, content, Some(&self.ids), room);
        self.out.push(']');
    }

    /// Writes a table; `top` unless it stands inside another block.
    pub fn table(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], top: bool) {
        let room = if top { self.page } else { self.line };
        let fits = self.edition.fits(header.len());
        match columns(header, rows, room).filter(|_| fits) {
            Some(columns) => {
                let split = tallest(rows, &columns) > self.page_lines / 2.0;
                self.put(format_args!("#rows(split: {split}, columns: ("));
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
                    for cell in row {
                        if cell.is_empty() {
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
            None => self.records(header, rows),
        }
    }

    /// A table as a list: each row by its first cell, and under it the others with the names of their columns.
    fn records(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) {
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

/// The width of each column in ems, if `room` holds every column's longest word.
fn columns(header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], room: f32) -> Option<Vec<f32>> {
    let (mut least, mut wish) = (vec![0.0_f32; header.len()], vec![0.0_f32; header.len()]);
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        for (column, cell) in row.iter().enumerate().take(header.len()) {
            let words = plain(cell);
            least[column] = least[column].max(longest(&breakable(&words, CELL_WORD)) + PADDING);
            wish[column] = wish[column]
                .max(width(&words).min(WIDEST) + PADDING)
                .max(least[column]);
        }
    }
    // What the others leave is shared by the columns to write in, so these ask for little first.
    let blank = |column: &usize| {
        let mut cells = rows.iter().map(|row| row.get(*column));
        cells.all(|cell| cell.is_some_and(Vec::is_empty))
    };
    let by_hand: Vec<usize> = (0..header.len()).filter(blank).collect();
    for column in &by_hand {
        least[*column] = least[*column].max(BY_HAND);
        wish[*column] = least[*column];
    }
    let total = |level: f32| {
        least
            .iter()
            .zip(&wish)
            .map(|(least, wish)| level.clamp(*least, *wish))
            .sum::<f32>()
    };
    if total(0.0) > room {
        return None;
    }
    // Narrow columns get what they ask for, the others as much as each other.
    let (mut low, mut high) = (0.0, WIDEST + PADDING);
    while high - low > 0.05 {
        let middle = f32::midpoint(low, high);
        if total(middle) <= room {
            low = middle;
        } else {
            high = middle;
        }
    }
    let asked = least.iter().zip(&wish);
    let mut widths: Vec<f32> = asked
        .map(|(least, wish)| low.clamp(*least, *wish))
        .collect();
    let left = (room - widths.iter().sum::<f32>()).max(0.0);
    let sharing: f32 = by_hand.iter().map(|_| 1.0).sum();
    for column in &by_hand {
        widths[*column] += left / sharing;
    }
    Some(widths)
}

/// The most lines that a row takes.
fn tallest(rows: &[Vec<Vec<Inline>>], columns: &[f32]) -> f32 {
    let lines = |row: &Vec<Vec<Inline>>| {
        let cells = row.iter().zip(columns);
        cells
            .map(|(cell, column)| (width(&plain(cell)) / (column - PADDING)).ceil())
            .fold(1.0, f32::max)
    };
    rows.iter().map(lines).fold(1.0, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<Vec<Inline>> {
        cells
            .iter()
            .map(|words| vec![Inline::Text((*words).to_owned())])
            .collect()
    }

    #[test]
    fn a_narrow_column_stays_on_one_line() {
        let long = "We meet, have tea, and read through the questions together";
        let columns = columns(&row(&["Time", "What"]), &[row(&["10.00 am", long])], 26.0).unwrap();
        assert!(
            (columns[0] - width("10.00 am") - PADDING).abs() < 0.1,
            "{columns:?}"
        );
        assert!(columns.iter().sum::<f32>() <= 26.0);
    }

    #[test]
    fn words_that_do_not_fit_are_no_table() {
        let header = row(&["Understanding", "Communication", "Accommodation"]);
        assert_eq!(columns(&header, &[], 20.0), None);
    }

    #[test]
    fn a_tall_row_is_seen() {
        let rows = [row(&["a", &"word ".repeat(200)])];
        assert!(tallest(&rows, &[3.0, 10.0]) > 40.0);
    }
}

//! Tables, and lists for those that this size of print has no room for.

use super::look::{Style, border, shade};
use super::paragraph::{Paragraph, Place, twips};
use super::xml::{Element, el, val};
use super::{Piece, Writer, numbering, runs};
use crate::doc::colour::Palette;
use crate::doc::edition::{Edition, TEXT_WIDTH};
use crate::doc::{Inline, plain};

/// White space left and right of a cell’s words together, in ems.
const PADDING: f32 = 1.2;
/// A row to write in is at least so high, in points.
const HANDWRITING: f32 = 30.0;
/// No column asks for more than this, in ems.
const WIDEST: f32 = 30.0;
/// The least room to write a word by hand, in ems.
const BY_HAND: f32 = 5.0;

/// A table that is not yet written.
#[derive(Clone, Debug)]
pub struct Table {
    /// How far it stands from the margin.
    left: f32,
    /// The width of each column in points.
    columns: Vec<f32>,
    /// Whether a column waits for handwriting, so that every row needs room for it.
    by_hand: bool,
    /// The header and the rows.
    rows: Vec<Vec<Vec<Element>>>,
    /// Whether it is the first thing on a page.
    pub page_break: bool,
}

impl Writer<'_> {
    /// A table, or a list if this print has no room for it.
    pub fn table(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], place: Place) {
        if header.is_empty() {
            return;
        }
        let room = (TEXT_WIDTH - place.left) / self.size;
        let fits = self.edition.fits(header.len());
        let Some(columns) = columns(header, rows, room).filter(|_| fits) else {
            return self.records(header, rows, place);
        };
        let columns = columns.iter().map(|ems| ems * self.size).collect();
        let by_hand = (0..header.len()).any(|column| blank(rows, column));
        let rows = std::iter::once(header).chain(rows.iter().map(Vec::as_slice));
        let rows = rows
            .map(|row| {
                row.iter()
                    .take(header.len())
                    .map(|cell| runs::write(cell, &mut self.links))
                    .collect()
            })
            .collect();
        self.push_piece(Piece::Table(Table {
            left: place.left,
            columns,
            by_hand,
            rows,
            page_break: false,
        }));
    }

    /// A table as a list: each row by its first cell, and under it the others with the names of their columns.
    fn records(&mut self, header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], place: Place) {
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
                    words.push(runs::bold(&format!(
                        "{}: ",
                        plain(column).trim_end_matches(':')
                    )));
                }
                let ruled = cell.is_empty();
                if ruled {
                    words.push(el("w:r").with(el("w:tab")));
                }
                words.extend(runs::write(cell, &mut self.links));
                let item = self.item(Style::ListBullet, numbering::BULLETS, place, words);
                self.push(Paragraph {
                    keep_next: true,
                    ruled,
                    ..item
                });
            }
            self.end_list(place);
        }
    }
}

impl Table {
    /// The table as Word reads it.
    pub fn write(self) -> Element {
        let look = val("w:tblLook", "06A0")
            .set("w:firstRow", 1)
            .set("w:lastRow", 0)
            .set("w:firstColumn", 1);
        let total: f32 = self.columns.iter().sum();
        let mut properties = el("w:tblPr")
            .with(val("w:tblStyle", "Table"))
            .with(width("w:tblW", total));
        if self.left > 0.0 {
            properties = properties.with(width("w:tblInd", self.left));
        }
        let look = look
            .set("w:lastColumn", 0)
            .set("w:noHBand", 1)
            .set("w:noVBand", 1);
        let grid = self
            .columns
            .iter()
            .map(|points| el("w:gridCol").set("w:w", twips(*points)));
        let grid = el("w:tblGrid").all(grid);
        let mut rows = Vec::new();
        for (index, row) in self.rows.into_iter().enumerate() {
            let mut flags = el("w:trPr").with(el("w:cantSplit"));
            if index == 0 {
                flags = flags.with(el("w:tblHeader"));
            } else if self.by_hand {
                let height = val("w:trHeight", twips(HANDWRITING)).set("w:hRule", "atLeast");
                flags = flags.with(height);
            }
            let cells = row.into_iter().zip(&self.columns).enumerate().map(
                |(column, (content, points))| {
                    let mut properties = el("w:pPr").with(val("w:pStyle", Style::TableText.id()));
                    if index == 0 {
                        properties = properties.with(el("w:keepNext"));
                    }
                    if self.page_break && index == 0 && column == 0 {
                        properties = properties.with(el("w:pageBreakBefore"));
                    }
                    let cell = el("w:tc").with(el("w:tcPr").with(width("w:tcW", *points)));
                    cell.with(el("w:p").with(properties).all(content))
                },
            );
            rows.push(el("w:tr").with(flags).all(cells));
        }
        el("w:tbl").with(properties.with(look)).with(grid).all(rows)
    }
}

/// A width as Word writes it.
pub fn width(name: &'static str, points: f32) -> Element {
    el(name).set("w:w", twips(points)).set("w:type", "dxa")
}

/// The style of every table.
pub fn style(edition: &Edition) -> Element {
    let size = f32::from(edition.size);
    let Palette { hairline, tint, .. } = edition.palette;
    let rule = |side| border(side, 6, "0", hairline);
    let rules = el("w:tblBorders").all(["w:top", "w:bottom", "w:insideH"].map(rule));
    let (high, wide) = (size * 0.35, size * PADDING / 2.0);
    let margins = [
        ("w:top", high),
        ("w:left", wide),
        ("w:bottom", high),
        ("w:right", wide),
    ];
    let margins = el("w:tblCellMar").all(margins.map(|(side, points)| width(side, points)));
    let bold = || el("w:rPr").with(el("w:b")).with(el("w:bCs"));
    let part = |name| el("w:tblStylePr").set("w:type", name).with(bold());
    el("w:style")
        .set("w:type", "table")
        .set("w:customStyle", 1)
        .set("w:styleId", "Table")
        .with(val("w:name", "Table"))
        .with(val("w:basedOn", "TableNormal"))
        .with(el("w:qFormat"))
        .with(el("w:tblPr").with(rules).with(margins))
        .with(part("firstRow").with(el("w:tcPr").with(shade(tint))))
        .with(part("firstCol"))
}

/// Whether a column waits for handwriting.
fn blank(rows: &[Vec<Vec<Inline>>], column: usize) -> bool {
    !rows.is_empty()
        && rows
            .iter()
            .all(|row| row.get(column).is_none_or(Vec::is_empty))
}

/// About how wide a letter is in bold Arial, in ems.
fn letter(c: char) -> f32 {
    match c {
        ' ' | 'f' | 'i' | 'j' | 'l' | 'r' | 't' | '!' | '\'' | '(' | ')' | ',' | '-' | '.'
        | ':' | ';' | '’' => 0.36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.95,
        'A'..='Z' => 0.74,
        '\u{2e80}'.. => 1.0,
        _ => 0.62,
    }
}

/// The width of each column in ems, if `room` holds every column’s longest word.
fn columns(header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], room: f32) -> Option<Vec<f32>> {
    let ems = |words: &str| words.chars().map(letter).sum::<f32>() + PADDING;
    let (mut least, mut wish) = (vec![PADDING; header.len()], vec![PADDING; header.len()]);
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        for ((cell, least), wish) in row.iter().zip(&mut least).zip(&mut wish) {
            let words = plain(cell);
            let longest = words.split_whitespace().map(ems).fold(PADDING, f32::max);
            *least = least.max(longest);
            *wish = wish.max(ems(&words).min(WIDEST)).max(*least);
        }
    }
    // What the others leave is shared by the columns to write in, so these ask for little first.
    let by_hand: Vec<usize> = (0..header.len()).filter(|c| blank(rows, *c)).collect();
    for column in &by_hand {
        least[*column] = least[*column].max(BY_HAND);
        wish[*column] = least[*column];
    }
    let at = |level: f32| {
        least
            .iter()
            .zip(&wish)
            .map(move |(least, wish)| level.clamp(*least, *wish))
    };
    if at(0.0).sum::<f32>() > room {
        return None;
    }
    // Narrow columns get what they ask for, the others as much as each other.
    let (mut low, mut high) = (0.0, WIDEST.max(room));
    while high - low > 0.05 {
        let middle = f32::midpoint(low, high);
        if at(middle).sum::<f32>() <= room {
            low = middle;
        } else {
            high = middle;
        }
    }
    let mut widths: Vec<f32> = at(low).collect();
    let left = (room - widths.iter().sum::<f32>()).max(0.0);
    let sharing: f32 = by_hand.iter().map(|_| 1.0).sum();
    for column in &by_hand {
        widths[*column] += left / sharing;
    }
    Some(widths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: [&str; 3]) -> Vec<Vec<Inline>> {
        let cell = |words: &str| match words {
            "" => Vec::new(),
            words => vec![Inline::Text(words.to_owned())],
        };
        cells.map(cell).into()
    }

    #[test]
    fn narrow_columns_leave_their_room_to_others() {
        let long = "a b c d e f g h i ".repeat(9);
        let widths = columns(
            &row(["No", "What", "Why"]),
            &[row(["1", &long, &long])],
            40.0,
        )
        .unwrap();
        assert!(
            widths[0] < 3.0 && (widths[1] - widths[2]).abs() < 0.1,
            "{widths:?}"
        );
        assert!(widths.iter().sum::<f32>() <= 40.0);
        assert_eq!(
            columns(
                &row(["No", "What", "Why"]),
                &[row([&"x".repeat(99), "", ""])],
                40.0
            ),
            None
        );
    }

    #[test]
    fn a_column_to_write_in_is_wide() {
        let rows = [row(["C01", "", "3 May"]), row(["C02", "", ""])];
        let widths = columns(&row(["Code", "Name", "Date"]), &rows, 40.0).unwrap();
        assert!(widths[1] > 25.0 && !blank(&rows, 2), "{widths:?}");
    }
}

//! How tables stand in print of one size: with columns of some width, or set out as lists where there is no room for them.

use super::measure::{breakable, longest, width};
use super::{Block, Doc, Inline, plain};
use crate::doc::edition::Edition;

/// The longest word left whole in a cell, in ems.
pub const CELL_WORD: f32 = 9.0;

/// White space left and right of a cell’s words together, in ems.
pub const PADDING: f32 = 1.2;

/// What a list or a note takes from the width of what stands in it, in ems.
pub const INDENT: f32 = 2.0;

/// No column asks for more than this, in ems.
const WIDEST: f32 = 30.0;

/// The least room to write a word by hand, in ems.
const BY_HAND: f32 = 5.0;

impl Doc {
    /// The document with each table as this edition prints it.
    #[must_use]
    pub fn laid_out(&self, edition: &Edition) -> Doc {
        let mut doc = self.clone();
        lay_out(&mut doc.blocks, edition, edition.page_width());
        doc
    }
}

fn lay_out(blocks: &mut [Block], edition: &Edition, room: f32) {
    let line = room.min(edition.line_width());
    for block in blocks {
        let inside = if matches!(block, Block::Row { .. } | Block::Moment(_)) {
            edition.beside_picture().unwrap_or(line)
        } else if matches!(block, Block::Cards { .. }) {
            line / 2.0
        } else if matches!(block, Block::Together(_) | Block::Figure(_)) {
            room
        } else {
            (line - INDENT).max(INDENT * 2.0)
        };
        for blocks in block.inner_mut() {
            lay_out(blocks, edition, inside);
        }
        if let Block::Figure(figure) = block {
            figure.picture = Some(figure.drawing.draw(edition));
        }
        if let Block::Table { header, rows, columns } = block {
            // Columns to write in take less room than words do, and those under a code or a number the least.
            let is_narrow = |column: &usize| (1..=NARROW).contains(&plain(&header[*column]).len());
            let to_read = (0..header.len()).filter(|column| !is_written_in(rows, *column));
            let (narrow, wide): (Vec<_>, Vec<_>) = to_read.partition(is_narrow);
            let fits = !narrow.is_empty() && wide.len() <= 1 || edition.fits(wide.len());
            *columns = fits.then(|| widths(header, rows, room)).flatten();
            // A list of no rows would lose the names of the columns.
            if rows.is_empty() && columns.is_none() {
                let each =
                    room / f32::from(u16::try_from(header.len()).unwrap_or(u16::MAX)).max(1.0);
                *columns = Some(vec![each; header.len()]);
            }
        }
    }
}

/// The longest code at the head of a column, in letters.
const NARROW: usize = 3;

/// Whether there is anything to write into a column by hand.
fn is_written_in(rows: &[Vec<Vec<Inline>>], column: usize) -> bool {
    rows.iter().any(|row| row.get(column).is_some_and(Vec::is_empty))
}

/// Whether a column waits for handwriting, in most of its cells.
pub fn is_by_hand(rows: &[Vec<Vec<Inline>>], column: usize) -> bool {
    let cells = rows.iter().map(|row| row.get(column));
    let empty = cells.filter(|cell| cell.is_some_and(Vec::is_empty)).count();
    empty > rows.len() / 2
}

/// The width of each column in ems, if `room` holds every column's longest word.
fn widths(header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], room: f32) -> Option<Vec<f32>> {
    let (mut least, mut wish) = (vec![0.0_f32; header.len()], vec![0.0_f32; header.len()]);
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        for (column, cell) in row.iter().enumerate().take(header.len()) {
            let words = plain(cell);
            least[column] = least[column].max(longest(&breakable(&words, CELL_WORD)) + PADDING);
            wish[column] = wish[column].max(width(&words).min(WIDEST) + PADDING).max(least[column]);
        }
    }
    // What the others leave is shared by the columns to write in, so these ask first for little more than half an equal part.
    let part = room / header.iter().map(|_| 1.0).sum::<f32>() * 0.6;
    let by_hand = (0..header.len()).filter(|column| is_by_hand(rows, *column));
    let by_hand: Vec<usize> = by_hand.collect();
    for column in &by_hand {
        least[*column] = least[*column].max(BY_HAND);
        wish[*column] = least[*column].max(part);
    }
    let total = |level: f32| {
        least.iter().zip(&wish).map(|(least, wish)| level.clamp(*least, *wish)).sum::<f32>()
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
    let mut widths: Vec<f32> = asked.map(|(least, wish)| low.clamp(*least, *wish)).collect();
    if by_hand.is_empty() {
        shortest(rows, &least, room, &mut widths);
    }
    let left = (room - widths.iter().sum::<f32>()).max(0.0);
    let sharing: f32 = by_hand.iter().map(|_| 1.0).sum();
    for column in &by_hand {
        widths[*column] += left / sharing;
    }
    Some(widths)
}

/// Gives the wordiest column what those after the first can spare, where the table has fewer lines for it.
fn shortest(rows: &[Vec<Vec<Inline>>], least: &[f32], room: f32, widths: &mut [f32]) {
    let words = |column: usize| rows.iter().map(|row| width(&plain(&row[column]))).sum::<f32>();
    let Some(wordiest) = (1..widths.len()).max_by(|a, b| words(*a).total_cmp(&words(*b))) else {
        return;
    };
    let start = widths.to_vec();
    let mut fewest = lines(rows, widths);
    for spared in (1..=u8::MAX).map(f32::from) {
        let mut columns = start.clone();
        for column in (1..columns.len()).filter(|column| *column != wordiest) {
            columns[column] = (columns[column] - spared).max(least[column]).min(columns[column]);
        }
        let others: f32 = columns.iter().sum::<f32>() - columns[wordiest];
        columns[wordiest] = room - others;
        let count = lines(rows, &columns);
        if count < fewest {
            fewest = count;
            widths.clone_from_slice(&columns);
        }
        if spared > room {
            return;
        }
    }
}

/// About how many lines rows have in columns of so many ems.
fn lines(rows: &[Vec<Vec<Inline>>], columns: &[f32]) -> f32 {
    rows.iter().map(|row| row_lines(row, columns)).sum()
}

/// About how many lines a row has.
pub fn row_lines(row: &[Vec<Inline>], columns: &[f32]) -> f32 {
    let cells = row.iter().zip(columns);
    let lines = cells.map(|(cell, wide)| (width(&plain(cell)) / (wide - PADDING)).ceil());
    lines.fold(1.0, f32::max)
}

#[cfg(test)]
#[path = "../../tests/inside/tables.rs"]
mod tests;

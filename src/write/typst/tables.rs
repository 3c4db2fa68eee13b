//! Tables that fit the page, and lists for those that do not.

use super::words::{breakable, longest, width};
use crate::doc::{Inline, plain};

/// The longest word left whole in a cell, in ems.
pub const CELL_WORD: f32 = 9.0;

/// White space left and right of a cell's words together, in ems.
pub const PADDING: f32 = 1.2;

/// No column asks for more than this, in ems.
const WIDEST: f32 = 30.0;

/// The width of each column in ems, if `room` holds every column's longest word.
pub fn columns(header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], room: f32) -> Option<Vec<f32>> {
    let (mut least, mut wish) = (vec![0.0_f32; header.len()], vec![0.0_f32; header.len()]);
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        for (column, cell) in row.iter().enumerate().take(header.len()) {
            let words = plain(cell);
            least[column] = least[column].max(longest(&breakable(&words, CELL_WORD)) + PADDING);
            wish[column] = wish[column].max(width(&words).min(WIDEST) + PADDING);
        }
    }
    let (all_least, all_wish): (f32, f32) = (least.iter().sum(), wish.iter().sum());
    if all_wish <= room {
        return Some(wish);
    }
    let share = (room - all_least) / (all_wish - all_least);
    (all_least <= room).then(|| {
        least.iter().zip(&wish).map(|(least, wish)| least + (wish - least) * share).collect()
    })
}

/// The most lines that a row takes.
pub fn tallest(rows: &[Vec<Vec<Inline>>], columns: &[f32]) -> f32 {
    let lines = |row: &Vec<Vec<Inline>>| {
        let cells = row.iter().zip(columns);
        cells.map(|(cell, column)| (width(&plain(cell)) / (column - PADDING)).ceil()).fold(1.0, f32::max)
    };
    rows.iter().map(lines).fold(1.0, f32::max)
}

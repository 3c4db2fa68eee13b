//! Where people take part: a column for each stage, a block in it for each step of how much their say counts.

use super::Place;
use super::shapes::{drawing, number, pin};
use crate::doc::colour::Palette;
use crate::doc::edition::Edition;

/// The width of all columns.
pub const WIDE: f32 = 468.0;
/// From one block to the one above it.
const BLOCK: f32 = 12.0;
/// The room for six blocks, and for a pin above them.
const COLUMN: f32 = 6.0 * BLOCK + 20.0;
/// The largest print whose numbers find room below columns that all stand side by side.
const ONE_ROW: u8 = 20;

/// The map; in large print its columns stand in two rows, so that their numbers are as large as the text.
pub fn map(places: &[Place], edition: &Edition) -> String {
    let rows: u8 = if edition.size <= ONE_ROW { 1 } else { 2 };
    let columns = places.len().div_ceil(usize::from(rows)).max(1);
    let step = WIDE / f32::from(u8::try_from(columns).unwrap_or(u8::MAX));
    let digit = f32::from(edition.size) * 0.72;
    let row = COLUMN + digit + 14.0;
    let has_reader = places.iter().any(|place| matches!(place, Place::People { you: true, .. }));
    let mut shapes = String::new();
    let (mut left, mut top) = (0.0, 0.0);
    for (index, place) in places.iter().enumerate() {
        if index > 0 && index % columns == 0 {
            (left, top) = (0.0, top + row);
        }
        let middle = left + step / 2.0;
        let base = top + COLUMN;
        shapes.push_str(&column(*place, middle, base, step - 8.0, has_reader, &edition.palette));
        shapes.push_str(&number(index + 1, middle, base + 6.0, digit, edition.palette.ink));
        left += step;
    }
    let high = row * f32::from(rows) - 6.0;
    drawing(WIDE, high, &edition.palette, &shapes)
}

/// One column: solid where it is the reader’s, or where there is no reader; others are open, and nobody’s is a ring of dots.
fn column(
    place: Place,
    middle: f32,
    base: f32,
    wide: f32,
    has_reader: bool,
    palette: &Palette,
) -> String {
    let Place::People { level, you } = place else {
        return format!(
            "<circle cx='{middle:.1}' cy='{:.1}' r='4' fill='none' stroke='{}' stroke-width='1.2' stroke-dasharray='1.6 1.6'/>",
            base - 6.0,
            palette.edge,
        );
    };
    let fill = if you || !has_reader { palette.accent } else { palette.paper };
    let dashes = if level.is_none() { " stroke-dasharray='2 2'" } else { "" };
    let mut top = base;
    let mut out = String::new();
    for _ in 0..level.unwrap_or(1) {
        top -= BLOCK;
        out.push_str(&format!(
            "<rect x='{:.1}' y='{:.1}' width='{wide:.1}' height='{:.1}' rx='1.5' fill='{fill}' stroke='{}' stroke-width='1.2'{dashes}/>",
            middle - wide / 2.0,
            top + 1.0,
            BLOCK - 2.0,
            palette.accent,
        ));
    }
    if you {
        out.push_str(&pin(middle, top - 1.0, palette));
    }
    out
}

#[cfg(test)]
#[path = "../../../tests/inside/map.rs"]
mod tests;

//! A dot for each member on a scale, to see where two are far apart; or lines on which to put dots by hand; or a whole
//! candidate at once, where each question is a column.

use super::Dot;
use super::shapes::{drawing, number};
use crate::doc::colour::Palette;
use crate::doc::edition::Edition;

/// The width of the whole.
pub const WIDE: f32 = 468.0;
/// Where the scale begins and ends.
const SCALE: (f32, f32) = (84.0, 440.0);
/// Where it says what stands in place of a dot.
const SIGN: f32 = 52.0;
/// Where the columns of a grid begin.
const GRID: f32 = 36.0;
/// How far a scale is from the one beside it.
const GAP: f32 = 14.0;
/// How large a dot is.
const DOT: f32 = 7.5;

/// A line for each member under the number by which the words name them, and the scale below.
pub fn dots(levels: u8, rows: &[Dot], edition: &Edition) -> String {
    let palette = &edition.palette;
    let digit = f32::from(edition.size).min(28.0) * 0.72;
    let step = (digit + 10.0).max(26.0);
    let gaps = f32::from(levels.saturating_sub(1).max(1));
    let places: Vec<f32> =
        (0..levels).map(|level| SCALE.0 + (SCALE.1 - SCALE.0) * f32::from(level) / gaps).collect();
    let mut shapes = String::new();
    let mut middle = step / 2.0;
    for (index, row) in rows.iter().enumerate() {
        shapes.push_str(&number(index + 1, 16.0, middle - digit / 2.0, digit, palette.ink));
        shapes.push_str(&line(*row, middle, &places, (SIGN, DOT), palette));
        middle += step;
    }
    let foot = middle - step / 2.0 + 6.0;
    for (level, x) in places.iter().enumerate() {
        shapes.push_str(&number(level, *x, foot, digit, palette.ink));
    }
    drawing(WIDE, foot + digit + 2.0, palette, &shapes)
}

/// A line for each member, a column for each question under its number, and in each place a scale of its own.
pub fn grid(levels: u8, columns: &[u8], cells: &[Option<Dot>], edition: &Edition) -> String {
    let palette = &edition.palette;
    let digit = f32::from(edition.size).min(28.0) * 0.72;
    let count = f32::from(u8::try_from(columns.len()).unwrap_or(u8::MAX)).max(1.0);
    let column = (WIDE - GRID) / count;
    let step = (column - GAP) / f32::from(levels.max(1));
    let dot = (step * 0.42).min(DOT);
    let high = (digit + 8.0).max(dot * 2.0 + 8.0);
    let mut shapes = String::new();
    let mut left = GRID;
    for (at, name) in columns.iter().enumerate() {
        shapes.push_str(&number(usize::from(*name), left + column / 2.0, 0.0, digit, palette.ink));
        let places = |level| left + GAP / 2.0 + step * (f32::from(level) + 0.5);
        let places: Vec<f32> = (0..levels).map(places).collect();
        let mut middle = digit + high / 2.0 + 4.0;
        for (member, row) in cells.chunks(columns.len()).enumerate() {
            if at == 0 {
                let top = middle - digit / 2.0;
                shapes.push_str(&number(member + 1, 14.0, top, digit, palette.ink));
            }
            if let Some(cell) = row.get(at).copied().flatten() {
                shapes.push_str(&line(cell, middle, &places, (left + column / 2.0, dot), palette));
            }
            middle += high;
        }
        left += column;
    }
    let rows = cells.chunks(columns.len().max(1)).map(|_| high).sum::<f32>();
    drawing(WIDE, digit + rows + 6.0, palette, &shapes)
}

/// One member’s line: a ring at each level, the dot on one; or a sign, and no rings, where there is no score to come.
fn line(row: Dot, y: f32, places: &[f32], (sign, size): (f32, f32), palette: &Palette) -> String {
    let edge = palette.edge;
    let (from, to) = (places.first().unwrap_or(&0.0), places.last().unwrap_or(&0.0));
    // Where the sign has no room of its own, it is on the line.
    let is_within = sign > *from;
    let rule = |dashes: &str| match dashes {
        dashes if !dashes.is_empty() && is_within => String::new(),
        dashes => {
            format!("<path d='M{from} {y:.1}H{to}' stroke='{edge}' stroke-width='1'{dashes}/>")
        }
    };
    let rings = || {
        let ring = |x: &f32| {
            format!(
                "<circle cx='{x:.1}' cy='{y:.1}' r='{size}' fill='{}' stroke='{edge}' stroke-width='1.2'/>",
                palette.paper
            )
        };
        places.iter().map(ring).collect::<String>()
    };
    let mark = |d: &str, dashes: &str| {
        format!(
            "<path d='M{sign} {y:.1}{d}' fill='none' stroke='{}' stroke-width='2.2' stroke-linecap='round'{dashes}/>",
            palette.ink
        )
    };
    match row {
        Dot::Open => rule("") + &rings(),
        Dot::Later => {
            rule("")
                + &rings()
                + &mark("m-6 0a6 6 0 1 1 12 0a6 6 0 1 1 -12 0", " stroke-dasharray='1 4'")
        }
        Dot::Score(level) => {
            let dot = places.get(usize::from(level)).map(|x| {
                format!(
                    "<circle cx='{x:.1}' cy='{y:.1}' r='{}' fill='{}'/>",
                    size + 1.0,
                    palette.accent
                )
            });
            rule("") + &rings() + &dot.unwrap_or_default()
        }
        Dot::NotAsked => rule(" stroke-dasharray='6 6'") + &mark("m-6 0h12", ""),
        Dot::Conflict => rule(" stroke-dasharray='6 6'") + &mark("m-5 -5l10 10m0 -10l-10 10", ""),
        Dot::Absent => rule(" stroke-dasharray='6 6'") + &mark("m-5 -5h10v10h-10Z", ""),
    }
}

#[cfg(test)]
#[path = "../../../tests/inside/dots.rs"]
mod tests;

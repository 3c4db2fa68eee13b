//! Who decides: a row for each panel with its people and how much they count, and one result.

use super::Share;
use super::shapes::{drawing, number};
use crate::doc::colour::Palette;
use crate::doc::edition::Edition;

/// The width of the whole.
pub const WIDE: f32 = 468.0;
/// Where the box of a panel begins, and how wide it is.
const BOX: (f32, f32) = (34.0, 306.0);
/// The height of a box, and from one to the next.
const HIGH: (f32, f32) = (54.0, 64.0);
/// The middle of the result.
const RESULT: f32 = 432.0;

/// Each panel in a row; a bar below its people is as long as its share of the result.
pub fn sum(shares: &[Share], edition: &Edition) -> String {
    let palette = &edition.palette;
    let all = shares.iter().map(|share| f32::from(share.counts)).sum::<f32>().max(1.0);
    let rows: f32 = shares.iter().map(|_| HIGH.1).sum();
    let high = rows - (HIGH.1 - HIGH.0);
    let middle = high / 2.0;
    let mut drawn = String::new();
    let mut top = 0.0;
    for (index, share) in shares.iter().enumerate() {
        if shares.len() > 1 {
            let digit = f32::from(edition.size).min(24.0) * 0.72;
            drawn.push_str(&number(
                index + 1,
                14.0,
                top + (HIGH.0 - digit) / 2.0,
                digit,
                palette.ink,
            ));
        }
        drawn.push_str(&panel(
            *share,
            top,
            BOX.1 * f32::from(share.counts) / all,
            shares.len() == 1,
            palette,
        ));
        drawn.push_str(&arrow(top + HIGH.0 / 2.0, middle, share.counts == 0, palette));
        top += HIGH.1;
    }
    drawn.push_str(&result(middle, palette));
    drawing(WIDE, high, palette, &drawn)
}

/// A panel: its people in a box, dashed where it only advises, and its bar; alone it has a bar for each of them.
fn panel(share: Share, top: f32, bar: f32, is_alone: bool, palette: &Palette) -> String {
    let (left, wide) = BOX;
    let dashes = if share.counts == 0 { " stroke-dasharray='5 4'" } else { "" };
    let mut out = format!(
        "<rect x='{left}' y='{top:.1}' width='{wide}' height='{}' rx='6' fill='{}' stroke='{}' stroke-width='1.2'{dashes}/>",
        HIGH.0, palette.tint, palette.edge,
    );
    let step = (wide / f32::from(share.people.max(1))).min(34.0);
    // Of many people each is drawn smaller, so that none hides another.
    let size = (step / 24.0).min(1.0);
    let mut middle = left + step / 2.0 + if size < 1.0 { 0.0 } else { 4.0 };
    for _ in 0..share.people {
        let foot = top + 32.0;
        out.push_str(&format!(
            "<circle cx='{middle:.1}' cy='{:.1}' r='{:.1}' fill='{ink}'/><path d='M{:.1} {foot:.1}a{reach:.1} {reach:.1} 0 0 1 {:.1} 0Z' fill='{ink}'/>",
            foot - 18.0 * size,
            6.0 * size,
            middle - 10.0 * size,
            20.0 * size,
            reach = 10.0 * size,
            ink = palette.ink,
        ));
        if is_alone {
            out.push_str(&strip(middle - step * 0.42, top, step * 0.84, palette));
        }
        middle += step;
    }
    if !is_alone && bar > 0.0 {
        out.push_str(&strip(left + 6.0, top, (bar - 12.0).max(4.0), palette));
    }
    out
}

/// A bar at the foot of a box.
fn strip(left: f32, top: f32, wide: f32, palette: &Palette) -> String {
    format!(
        "<rect x='{left:.1}' y='{:.1}' width='{wide:.1}' height='9' rx='2' fill='{}'/>",
        top + HIGH.0 - 15.0,
        palette.accent,
    )
}

/// From a panel to the result; dashed where it only advises.
fn arrow(from: f32, to: f32, is_advice: bool, palette: &Palette) -> String {
    let dashes = if is_advice { " stroke-dasharray='5 4'" } else { "" };
    format!(
        "<path d='M{:.1} {from:.1}L{:.1} {to:.1}' fill='none' stroke='{ink}' stroke-width='2'{dashes}/>\
         <path d='M{:.1} {:.1}l10 5l-10 5Z' fill='{ink}'/>",
        BOX.0 + BOX.1 + 4.0,
        RESULT - 38.0,
        RESULT - 40.0,
        to - 5.0,
        ink = palette.ink,
    )
}

/// One result: a tick in a ring.
fn result(middle: f32, palette: &Palette) -> String {
    format!(
        "<circle cx='{RESULT}' cy='{middle:.1}' r='23' fill='{}'/>\
         <path d='M{:.1} {middle:.1}l7 8l13 -16' fill='none' stroke='{}' stroke-width='5' stroke-linecap='round' stroke-linejoin='round'/>",
        palette.accent,
        RESULT - 10.0,
        palette.paper,
    )
}

#[cfg(test)]
#[path = "../../../tests/inside/sum.rs"]
mod tests;

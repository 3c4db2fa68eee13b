//! How high the words of a row are, since not every program finds that out by itself.

use crate::doc::edition::Edition;
use crate::doc::measure;

/// The highest that a row can be, in points.
pub const HIGHEST: f32 = 390.0;
/// The room beside the words of a cell, in pixels.
const MARGINS: f32 = 12.0;
/// How much narrower Arial is than the bold letters that are measured.
const NARROWER: f32 = 0.82;
/// The width of a space, in ems.
const SPACE: f32 = 0.28;

/// The size of print in pixels.
pub fn pixels(edition: &Edition) -> f32 {
    f32::from(edition.size) * 96.0 / 72.0
}

/// How high so many lines are, in points.
pub fn height(lines: f32, edition: &Edition) -> f32 {
    lines * f32::from(edition.size) * 1.25 + 6.0
}

/// A text in pieces that are each not higher than a row can be, with their lines.
pub fn pieces(text: &str, width: f32, edition: &Edition) -> Vec<(String, f32)> {
    let room = (width - MARGINS) / pixels(edition);
    let mut pieces = vec![(String::new(), 1.0)];
    let mut used = 0.0;
    for paragraph in text.lines() {
        let mut before = if used > 0.0 { "\n" } else { "" };
        for word in paragraph.split_whitespace() {
            let wide = measure::width(word) * NARROWER;
            let is_new = before == "\n" || (used > 0.0 && used + wide > room);
            let more = f32::from(u8::from(is_new)) + (wide / room).floor();
            used = if is_new { 0.0 } else { used };
            match pieces.last_mut() {
                Some((piece, lines)) if height(*lines + more, edition) < HIGHEST => {
                    piece.push_str(before);
                    piece.push_str(word);
                    *lines += more;
                }
                Some(_) | None => {
                    pieces.push((word.to_owned(), 1.0));
                    used = 0.0;
                }
            }
            (used, before) = (used + wide + SPACE, " ");
        }
    }
    pieces
}

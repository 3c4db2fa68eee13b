//! How wide words are in print, and where the long ones may be broken.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::prose::pieces::pieces;

/// Where a line may end; no hyphen is printed there, since it would be copied and typed.
pub const BREAK: char = '\u{200b}';

/// Keeps a hyphen with what comes after it.
const WORD_JOINER: &str = "\u{2060}";

/// The letters between two places to break.
const SYLLABLES: usize = 6;

/// `text` with places to break in each word wider than `room`, in ems.
pub fn breakable(text: &str, room: f32) -> Cow<'_, str> {
    if text.split_whitespace().all(|word| width(word) <= room) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for word in text.split_inclusive(char::is_whitespace) {
        if width(word) <= room {
            out.push_str(word);
        } else if is_address(word) {
            break_address(word, room, &mut out);
        } else {
            break_compound(word, room, &mut out);
        }
    }
    Cow::Owned(out)
}

/// Whether a word is an address or the like, which may be typed or copied.
pub fn is_address(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    word.contains(['@', '/', '.', '_', '='])
}

/// An address gets no hyphen, which would be typed.
fn break_address(word: &str, room: f32, out: &mut String) {
    for part in word.split_inclusive(['@', '/', '.', '_', '=', '-', '?', '&']) {
        if width(part) <= room {
            out.push_str(part);
        } else {
            break_word(part, out);
        }
        out.push(BREAK);
    }
    out.pop();
}

/// A line may end after a hyphen between words, so that of a double name only what is too wide is broken.
fn break_compound(word: &str, room: f32, out: &mut String) {
    if word.split('-').any(|part| !part.starts_with(char::is_alphanumeric)) {
        return break_word(word, out);
    }
    for part in word.split_inclusive('-') {
        if width(part) <= room { out.push_str(part) } else { break_word(part, out) }
    }
}

/// Breaks a word or a run of signs, in any script, between what a reader takes for letters.
fn break_word(word: &str, out: &mut String) {
    let mut run = 0;
    for (place, letter) in word.grapheme_indices(true) {
        let rest = word[place..].trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_end = rest.len() < SYLLABLES / 2 && !rest.is_empty();
        if run >= SYLLABLES && !is_end && letter != WORD_JOINER {
            out.push(BREAK);
            run = 0;
        }
        out.push_str(letter);
        run += 1;
    }
}

/// The width of `text` on one line, in ems of bold Noto Sans, rather too much than too little.
pub fn width(text: &str) -> f32 {
    text.chars().map(letter).sum()
}

/// The width of the longest part of `text` that cannot be broken, in ems.
pub fn longest(text: &str) -> f32 {
    let ends = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | BREAK);
    let split = |text: &str| {
        text.split_inclusive(ends).map(|part| width(part.trim_end())).fold(0.0, f32::max)
    };
    let parts = |(part, whole): (&str, bool)| {
        if whole && !part.contains(BREAK) { width(part) } else { split(part) }
    };
    pieces(text).into_iter().map(parts).fold(0.0, f32::max)
}

/// The width of the widest piece that is copied as one, such as an address, in ems; 0 without any.
pub fn widest_piece(text: &str) -> f32 {
    pieces(text)
        .into_iter()
        .filter(|(_, whole)| *whole)
        .map(|(part, _)| width(part))
        .fold(0.0, f32::max)
}

fn letter(c: char) -> f32 {
    match c {
        BREAK => 0.0,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '!' | '\'' | '‘' | '’' | '|' => 0.29,
        'i' | 'j' | 'l' | '(' | ')' | '-' => 0.34,
        'I' | 'f' | 'r' | 't' | '/' => 0.45,
        'c' | 's' | 'z' => 0.51,
        'v' | 'x' | 'y' | '0'..='9' => 0.58,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 0.98,
        'A'..='Z' | '&' => 0.75,
        'æ' | 'œ' | 'Æ' | 'Œ' | 'ω' | '½' | '¼' | '¾' | '©' | '®' | '\u{2e80}'.. => 1.0,
        c if is_combining_mark(c) => 0.0,
        // The widest letters of Greek and Cyrillic; Latin letters with accents are like those without.
        '\u{370}'..='\u{52f}' if c.is_uppercase() => 1.0,
        'ж' | 'м' | 'ш' | 'щ' | 'ы' | 'ю' | 'ф' => 1.0,
        '\u{370}'..='\u{52f}' | 'ß' => 0.72,
        c if c.is_uppercase() => 0.82,
        _ => 0.65,
    }
}

#[cfg(test)]
#[path = "../../tests/inside/measure.rs"]
mod tests;

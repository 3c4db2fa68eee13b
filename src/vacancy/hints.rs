//! What somebody who does not program meant to type, where a file cannot be understood.
//!
//! Each hint looks at one line, or one value, and says what is wrong and what to type instead.
//! What to type is also put into the text, so that one mistake does not look like five.

pub mod dates;
mod headings;
mod keys;
mod lines;
mod lists;
mod mend;
mod plain;
mod quotes;
mod several;
mod shape;
mod values;

use crate::source::Span;

pub use lines::of_line;
pub use mend::{blank, fit};
pub use shape::{Part, parts};
pub use values::of_value;

/// What is wrong in one place, and what to type there.
#[derive(Clone, Debug, PartialEq)]
pub struct Hint {
    /// What to underline.
    pub at: Span,
    /// What is wrong.
    pub message: String,
    /// What to type instead.
    pub help: Option<String>,
    /// The part of the text to replace before it is read again, and with what.
    pub mend: Option<(Span, String)>,
}

/// A line that cannot be understood.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The whole file.
    pub text: &'a str,
    /// Where the line begins.
    pub start: usize,
    /// The line, without what ends it.
    pub typed: &'a str,
    /// What the reader of TOML said about it.
    pub said: &'a str,
}

impl<'a> Line<'a> {
    /// The line a byte stands on.
    pub fn at(text: &'a str, at: usize, said: &'a str) -> Line<'a> {
        let at = text.floor_char_boundary(at.min(text.len()));
        let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let line = text[start..].split('\n').next().unwrap_or_default();
        Line {
            text,
            start,
            typed: line.trim_end(),
            said,
        }
    }

    /// Where it stands.
    pub fn span(&self) -> Span {
        self.start..self.start + self.typed.len()
    }

    /// The lines below it, each with where it begins.
    pub fn below(self) -> impl Iterator<Item = Line<'a>> {
        let (text, said) = (self.text, self.said);
        let ends = self.text[self.start..].match_indices('\n');
        let first = self.start;
        ends.map(move |(newline, _)| Line::at(text, first + newline + 1, said))
            .filter(|line| line.start < line.text.len())
    }

    /// The key and the value of `key = value`, without a comment.
    pub fn parts(&self) -> Option<(&'a str, &'a str)> {
        let (key, value) = self.typed.split_once('=')?;
        let key = key.trim();
        let is_key = !key.is_empty() && !key.contains(['"', '[', '{', '#']);
        is_key.then(|| (key, quotes::without_comment(value).trim()))
    }

    /// Whether it begins something new: `[post]` or `key = value`.
    pub fn begins(&self) -> bool {
        let is_key = |key: &str| {
            key.bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        };
        self.is_header() || self.parts().is_some_and(|(key, _)| is_key(key))
    }

    /// Whether it is a `[heading]`.
    pub fn is_header(&self) -> bool {
        let name = self.typed.trim().trim_matches(['[', ']']);
        self.typed.trim_start().starts_with('[')
            && name
                .bytes()
                .all(|b| b.is_ascii_alphabetic() || b == b'-' || b == b'.')
    }
}

/// The entry a place stands in: `question q1`, or the heading above it.
pub fn entry(text: &str, at: usize) -> Option<String> {
    let own = Line::at(text, at, "");
    if own.is_header() {
        return None;
    }
    let above: Vec<Line<'_>> = lines(text)
        .take_while(|line| line.start < own.start)
        .collect();
    let header = above.iter().rev().find(|line| line.is_header())?;
    let name = header.typed.trim();
    let kind = name.trim_matches(['[', ']']);
    let id = header
        .below()
        .take_while(|line| !line.is_header())
        .find_map(|line| {
            let (key, value) = line.parts()?;
            let value = value.trim_matches(|c: char| c == '\'' || quotes::is_double(c));
            let names = ["id", "code", "rule", "stage"].contains(&key) && !value.is_empty();
            (names && line.start != own.start).then(|| value.chars().take(40).collect::<String>())
        });
    let id = id.filter(|_| name.starts_with("[["));
    Some(id.map_or_else(|| name.to_owned(), |id| format!("{kind} {id}")))
}

/// Every line of a text.
pub fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let first = Line::at(text, 0, "");
    std::iter::once(first).chain(first.below())
}

/// A hint whose corrected text is what is read from here on; none if that cannot be read either.
fn instead(text: &str, region: Span, message: String, corrected: &str) -> Option<Hint> {
    toml::from_str::<toml::Table>(corrected).ok()?;
    if text[region.clone()].trim() == corrected.trim() {
        return None;
    }
    let help = format!("type `{}`", corrected.trim());
    Some(Hint {
        at: difference(text, &region, corrected),
        message,
        help: Some(help),
        mend: Some((region, corrected.to_owned())),
    })
}

/// The part of a region that is not the same in its correction.
fn difference(text: &str, region: &Span, corrected: &str) -> Span {
    let old = &text[region.clone()];
    let same = |a: &mut dyn Iterator<Item = (char, char)>| {
        a.take_while(|(a, b)| a == b)
            .map(|(a, _)| a.len_utf8())
            .sum::<usize>()
    };
    let before = same(&mut old.chars().zip(corrected.chars()));
    let after = same(&mut old[before..].chars().rev().zip(corrected.chars().rev()));
    let end = region.end - after;
    let start = region.start + before;
    start..end.max(start)
}

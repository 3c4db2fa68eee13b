//! Dates, times, phone numbers, postcodes and e-mail addresses: what is read, typed or copied as one piece; and names that are tied.

use std::borrow::Cow;
use std::ops::Range;

/// The digits of a phone number.
const PHONE: std::ops::RangeInclusive<usize> = 9..=14;

/// The space in a name that is tied.
const TIE: &str = "\u{a0}";

/// Words in which dates and the like stay on one line.
pub fn whole(words: &str) -> String {
    let part = |(part, whole): (&str, bool)| {
        if whole { tied(part) } else { part.to_owned() }
    };
    pieces(words).into_iter().map(part).collect()
}

/// A name that stays on one line wherever it fits on one.
pub fn tied(name: &str) -> String {
    name.replace(' ', TIE)
}

/// The same with usual spaces, for those who see to it by themselves.
pub fn untied(words: &str) -> Cow<'_, str> {
    if words.contains(TIE) { words.replace(TIE, " ").into() } else { words.into() }
}

/// Cuts a text into what may be split over two lines and what may not (`true`), in order; nothing is left out or changed.
///
/// A writer prints the latter so that it stays on one line and is copied with the characters it has here.
pub fn pieces(text: &str) -> Vec<(&str, bool)> {
    let words = words(text);
    let (mut found, mut done, mut at) = (Vec::new(), 0, 0);
    while at < words.len() {
        let count = piece(text, &words[at..]);
        if count == 0 {
            at += 1;
            continue;
        }
        let (start, end) = (words[at].start, words[at + count - 1].end);
        found.push((&text[done..start], false));
        found.push((&text[start..end], true));
        (done, at) = (end, at + count);
    }
    found.push((&text[done..], false));
    found.retain(|(part, _)| !part.is_empty());
    found
}

/// How many of the first words are one piece, which is none if they are not.
fn piece(text: &str, words: &[Range<usize>]) -> usize {
    let word = |index: usize| words.get(index).map_or("", |word| &text[word.clone()]);
    // A piece goes on only over a single space.
    let joined = |index: usize| {
        let gap = words.get(index).zip(words.get(index + 1));
        gap.is_some_and(|(one, next)| matches!(&text[one.end..next.start], " " | "\u{a0}"))
    };
    let is_tied = |(one, next): (&Range<usize>, &Range<usize>)| {
        let gap = &text[one.end..next.start];
        gap.contains(TIE) && !gap.contains(' ')
    };
    let tied = words.iter().zip(words.iter().skip(1)).take_while(|pair| is_tied(*pair)).count();
    if tied > 0 {
        return tied + 1;
    }
    let first = word(0);
    if first.trim_matches('@').contains('@') {
        return 1;
    }
    let phone = phone(words.len(), word, joined);
    if phone > 0 {
        return phone;
    }
    let dotted = words.len() > 1 && &text[words[0].end..words[1].start] == ". ";
    if !joined(0) && !dotted {
        return 0;
    }
    let year = joined(1) && word(2).len() == 4 && digits(word(2));
    let is_name = word(1).chars().all(char::is_alphabetic);
    let is_capital = word(1).chars().next().is_some_and(char::is_uppercase);
    if digits(first) && first.len() <= 2 && is_name && (year || is_capital && !dotted) {
        return if year { 3 } else { 2 };
    }
    let is_time = first.split([':', '.']).all(|part| digits(part) && part.len() <= 2);
    let is_half_day = matches!(word(1), "am" | "pm" | "a.m" | "p.m" | "AM" | "PM");
    if is_time && is_half_day || outward(first) && inward(word(1)) { 2 } else { 0 }
}

/// How many of the first words are a phone number.
fn phone<'a>(
    count: usize,
    word: impl Fn(usize) -> &'a str,
    joined: impl Fn(usize) -> bool,
) -> usize {
    let first = word(0).trim_start_matches('+');
    if !digits(first) || first.len() == word(0).len() && !first.starts_with('0') {
        return 0;
    }
    let (mut length, mut total) = (1, first.len());
    while length < count && joined(length - 1) && digits(word(length)) {
        total += word(length).len();
        length += 1;
    }
    if PHONE.contains(&total) { length } else { 0 }
}

fn digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The first half of a British postcode: `WB3`, `EC1A`.
fn outward(word: &str) -> bool {
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = &word.as_bytes()[letters..];
    (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && rest[0].is_ascii_digit()
        && rest.iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}

/// The second half of a British postcode: `4QT`.
fn inward(word: &str) -> bool {
    matches!(word.as_bytes(), [number, one, two]
        if number.is_ascii_digit() && one.is_ascii_uppercase() && two.is_ascii_uppercase())
}

/// The words of a text, without brackets, quotation marks and stops around them.
fn words(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut start) = (Vec::new(), 0);
    for word in text.split_inclusive(char::is_whitespace) {
        let inner = |c: char| !c.is_alphanumeric() && c != '+';
        let first = word.len() - word.trim_start_matches(inner).len();
        let last = word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        if first < last {
            found.push(start + first..start + last);
        }
        start += word.len();
    }
    found
}

#[cfg(test)]
#[path = "../../tests/inside/pieces.rs"]
mod tests;

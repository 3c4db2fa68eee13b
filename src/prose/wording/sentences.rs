//! A text as sentences of words, the way phrases see it.
//!
//! Words are in small letters, without punctuation; `?` is a word of its own, and `&` is “and”.
//! What is in quotation marks is left out: someone else says it, as in “A resident asks, ‘Are you married?’”
//! No phrase runs over the end of a sentence. A stop in a shortened word, or before a small letter, ends none.

use std::mem;
use std::ops::Range;

use super::spoken::{is_title, letters, spoken};

/// Quotation marks, and what closes each.
const QUOTES: [(char, char); 3] = [('“', '”'), ('‘', '’'), ('"', '"')];

/// A word, or a question mark.
#[derive(Debug)]
pub struct Word {
    /// Its letters, in small ones.
    pub small: String,
    /// Where it is in the text.
    pub place: Range<usize>,
    /// Whether a sentence begins with it, or goes on with it after a comma.
    pub opens: bool,
    /// Whether it is written in capitals, and not explained beside it.
    pub is_capitals: bool,
}

impl Word {
    /// Whether it is a question mark.
    pub fn is_mark(&self) -> bool {
        self.small == "?"
    }
}

/// The sentences of a text, each of a word at least.
pub fn sentences(text: &str) -> Vec<Vec<Word>> {
    let unquoted = split(&without_quotes(text));
    if unquoted.is_empty() { split(text) } else { unquoted }
}

/// The text with blanks for what is in quotation marks, so that every other word keeps its place.
fn without_quotes(text: &str) -> String {
    let mut out = text.to_owned();
    let openings = text.match_indices(QUOTES.map(|(opening, _)| opening));
    for (at, _) in openings {
        // What was in an earlier quotation is blank by now.
        if let Some(length) = quotation(&out[at..]) {
            out.replace_range(at..at + length, &" ".repeat(length));
        }
    }
    out
}

/// How long the quotation is with which a text begins; none where nothing closes it.
fn quotation(text: &str) -> Option<usize> {
    let (opening, closing) = QUOTES.iter().find(|(opening, _)| text.starts_with(*opening))?;
    // A closing mark may also be an apostrophe, and then a letter follows.
    text.match_indices(*closing)
        .map(|(at, mark)| at + mark.len())
        .find(|end| *end > opening.len_utf8() && !text[*end..].starts_with(char::is_alphanumeric))
}

/// Whether several words in brackets after it say what letters are short for, or it is in brackets after them.
fn is_explained(text: &str, place: Range<usize>) -> bool {
    let (before, after) = (&text[..place.start], &text[place.end..]);
    let words = after.strip_prefix(" (").and_then(|after| after.split_once(')'));
    let is_short = before.ends_with(" (") && after.starts_with(')');
    is_short || words.is_some_and(|(words, _)| words.trim().contains(' '))
}

/// Sentences in the making.
#[derive(Default)]
struct Splitter {
    done: Vec<Vec<Word>>,
    current: Vec<Word>,
    goes_on: bool,
}

fn split(text: &str) -> Vec<Vec<Word>> {
    let mut out = Splitter::default();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        at = if c.is_alphanumeric() { out.word(text, at) } else { out.mark(text, at, c) };
    }
    out.end();
    // A question mark on its own belongs to a question that was left out.
    out.done.retain(|sentence| sentence.iter().any(|word| !word.is_mark()));
    out.done
}

impl Splitter {
    /// Takes in the word that begins here; says where it ends.
    fn word(&mut self, text: &str, start: usize) -> usize {
        if let Some(length) = letters(&text[start..]) {
            let end = start + length;
            self.push(text[start..end].replace('.', "").to_lowercase(), start..end, true);
            return end;
        }
        let end = end_of_word(text, start);
        let word = &text[start..end];
        let (large, small) = word.chars().fold((0, 0), |(large, small), c| {
            (large + usize::from(c.is_uppercase()), small + usize::from(c.is_lowercase()))
        });
        let is_capitals = large > 1 && large > small && !is_explained(text, start..end);
        for part in spoken(word) {
            self.push(part, start..end, is_capitals);
        }
        end
    }

    /// Takes in what is between words; says where it ends.
    fn mark(&mut self, text: &str, at: usize, mark: char) -> usize {
        let end = at + mark.len_utf8();
        let rest = &text[end..];
        match mark {
            '&' => self.push("and".to_owned(), at..end, false),
            '?' | '!' => {
                if mark == '?' {
                    self.current.push(question_mark(at));
                }
                // In brackets it is an aside: “With four children (!) …”
                if !rest.starts_with([')', ']']) {
                    self.end();
                }
            }
            '.' if self.stops(&text[..at], rest) => self.end(),
            '.' => self.goes_on = self.current.last().is_some_and(|word| is_title(&word.small)),
            '\n' if rest.starts_with(['\n', '-', '*', '•', '#']) => self.end(),
            ',' | ';' | ':' | '…' | '(' | ')' | '[' | ']' | '–' | '—' | '\n' => {
                self.goes_on = false;
            }
            _ => {}
        }
        end
    }

    /// Whether a stop between these texts ends a sentence.
    fn stops(&self, before: &str, rest: &str) -> bool {
        let next = rest.trim_start_matches([' ', '.', '”', '’', '"', '\'']).chars().next();
        let is_title = self.current.last().is_some_and(|word| is_title(&word.small));
        (rest.is_empty() || rest.starts_with([' ', '\n', '”', '’', '"', '\'', ')']))
            && !next.is_some_and(char::is_lowercase)
            && !(is_title && next.is_some())
            && !before.ends_with('.')
    }

    fn push(&mut self, small: String, place: Range<usize>, is_capitals: bool) {
        let opens = !mem::replace(&mut self.goes_on, true);
        self.current.push(Word { small, place, opens, is_capitals });
    }

    fn end(&mut self) {
        self.done.push(mem::take(&mut self.current));
        self.goes_on = false;
    }
}

fn question_mark(at: usize) -> Word {
    Word { small: "?".to_owned(), place: at..at + 1, opens: false, is_capitals: false }
}

/// Where the word ends that begins here; an apostrophe is part of it where letters follow.
fn end_of_word(text: &str, start: usize) -> usize {
    let mut letters = text[start..].char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let goes_on = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let is_inside = c.is_alphanumeric() || (['\'', '’'].contains(&c) && goes_on);
        if !is_inside {
            return start + at;
        }
    }
    text.len()
}

#[cfg(test)]
#[path = "../../../tests/inside/sentences.rs"]
mod tests;

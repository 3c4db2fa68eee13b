//! Words that are shortened, and whether a text says what they stand for.

use crate::doc::passages::Passage;
use crate::prose::sentence::is_initials;
use crate::workspace::glossary::Term;
use crate::workspace::readability::{Limits, ReadabilityConfig};

/// Small words that may be missing among the letters of an abbreviation.
const SMALL: &[&str] = &["a", "an", "and", "for", "in", "of", "on", "the", "to", "with"];
/// Words with which `’s` is “is”, not “of”: “it’s”, “that’s”.
const WITH_IS: &[&str] =
    &["he", "here", "it", "let", "she", "that", "there", "what", "where", "who"];

/// An abbreviation that a text does not explain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abbreviation {
    /// The abbreviation.
    pub word: String,
    /// What to write instead, where a list knows.
    pub instead: Option<String>,
    /// The first sentence it is in.
    pub sentence: String,
}

/// The abbreviations that neither a text explains nor, where that is enough, the glossary.
///
/// What the organisation is called, `name`, is its name, and not an abbreviation to explain.
pub fn unexplained(
    passages: &[Passage],
    limits: &Limits,
    config: &ReadabilityConfig,
    (name, terms): (&str, &[Term]),
) -> Vec<Abbreviation> {
    let explained = explained(passages);
    let mut out: Vec<Abbreviation> = Vec::new();
    for sentence in passages.iter().flat_map(|passage| &passage.sentences) {
        for (word, instead) in sentence.words().filter_map(|word| shortened(word, config)) {
            let is_known = explained.contains(&word)
                || name.contains(&word) && sentence.text.contains(name)
                || limits.glossary
                    && terms.iter().any(|term| term.names().any(|name| *name == word))
                || out.iter().any(|found| found.word == word);
            if !is_known {
                out.push(Abbreviation { word, instead, sentence: sentence.text.clone() });
            }
        }
    }
    out
}

/// What is shortened in a word, and what to write instead where a list knows.
fn shortened(word: &str, config: &ReadabilityConfig) -> Option<(String, Option<String>)> {
    let small = &config.shortened.words;
    if let Some(instead) = small.get(word).or_else(|| small.get(&format!("{word}."))) {
        return Some((word.to_owned(), Some(instead.clone())));
    }
    // What has a digit in it is a code, such as the reference of a post.
    if word.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    word.split(['-', '/', '–'])
        .map(|part| part.split('’').next().unwrap_or_default())
        .map(|part| part.strip_suffix('s').unwrap_or(part))
        .find(|part| {
            is_initials(part) && !config.shortened.no_abbreviations.iter().any(|w| w == part)
        })
        .map(|part| (part.to_owned(), None))
}

/// Whether a word is two words drawn together.
pub fn is_contraction(word: &str) -> bool {
    let word = word.to_lowercase().replace('\'', "’");
    let Some((before, after)) = word.rsplit_once('’') else {
        return false;
    };
    match after {
        "t" => before.ends_with('n'),
        "re" | "ve" | "ll" | "m" | "d" => true,
        "s" => WITH_IS.contains(&before),
        _ => false,
    }
}

/// The abbreviations whose words a text gives beside them: “National Health Service (NHS)”, “NHS (National Health Service)”.
fn explained(passages: &[Passage]) -> Vec<String> {
    let mut out = Vec::new();
    for sentence in passages.iter().flat_map(|passage| &passage.sentences) {
        for (before, rest) in brackets(&sentence.text) {
            let (inside, _) = rest.split_once(')').unwrap_or((rest, ""));
            let last = before.split_whitespace().next_back().unwrap_or_default();
            if is_initials(inside) && ends_with_words_of(before, inside) {
                out.push(inside.to_owned());
            } else if is_initials(last) && ends_with_words_of(inside, last) {
                out.push(last.to_owned());
            }
        }
    }
    out
}

/// What comes before and after each opening bracket.
fn brackets(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices('(').map(|(at, _)| (text[..at].trim_end(), &text[at + 1..]))
}

/// Whether the last words of a text have the letters of an abbreviation as their initials.
fn ends_with_words_of(text: &str, initials: &str) -> bool {
    let mut letters = initials.chars().rev().flat_map(char::to_lowercase).peekable();
    for word in crate::prose::sentence::words(text).collect::<Vec<_>>().into_iter().rev() {
        let Some(letter) = letters.peek() else {
            return true;
        };
        let first = word.chars().flat_map(char::to_lowercase).next();
        if first == Some(*letter) {
            letters.next();
        } else if !SMALL.contains(&word) {
            return false;
        }
    }
    letters.peek().is_none()
}

#[cfg(test)]
#[path = "../../../tests/inside/abbreviations.rs"]
mod tests;

//! One word of a phrase, or what stands for a word in it.

use std::collections::BTreeSet;

use super::phrase::Choice;
use super::sentences::Word;
use super::spoken::spoken;

/// A word, or something that stands for words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stem {
    /// These letters, or the question mark.
    Word(String),
    /// A word that begins with these letters.
    Begins(String),
    /// A word that ends with these letters.
    Ends(String),
    /// Digits.
    Number,
    /// Capitals, but not these.
    Capitals(BTreeSet<String>),
}

/// The words of a few words, each of them as it is spoken.
pub fn stems<'a>(words: impl Iterator<Item = &'a str>) -> Result<Choice, String> {
    let stems = words.map(stem).collect::<Result<Vec<_>, _>>()?;
    Ok(stems.concat())
}

/// What a word stands for; two words for one such as “don’t”.
fn stem(text: &str) -> Result<Vec<Stem>, String> {
    let plain = |c: char| ['\'', '’'].contains(&c) || (c.is_alphanumeric() && !c.is_uppercase());
    let is_plain = |letters: &str| !letters.is_empty() && letters.chars().all(plain);
    let wrong = || format!("`{text}` is not a word: use small letters; a hyphen is a space");
    match (text, text.strip_prefix('*'), text.strip_suffix('*')) {
        ("?", ..) => Ok(vec![Stem::Word(text.to_owned())]),
        ("#", ..) => Ok(vec![Stem::Number]),
        (_, Some(letters), None) if is_plain(letters) => Ok(vec![Stem::Ends(letters.to_owned())]),
        (_, None, Some(letters)) if is_plain(letters) => Ok(vec![Stem::Begins(letters.to_owned())]),
        (_, None, None) if is_plain(text) => Ok(spoken(text).into_iter().map(Stem::Word).collect()),
        _ => Err(wrong()),
    }
}

impl Stem {
    /// Whether a word is this one.
    pub fn is(&self, word: &Word) -> bool {
        match self {
            Stem::Word(letters) => word.small == *letters,
            Stem::Begins(letters) => word.small.starts_with(letters),
            Stem::Ends(letters) => word.small.ends_with(letters),
            Stem::Number => word.small.chars().all(|c| c.is_ascii_digit()),
            Stem::Capitals(known) => {
                word.is_capitals && word.small.chars().count() > 2 && !known.contains(&word.small)
            }
        }
    }

    /// Which words it can be.
    pub fn first(&self) -> First<'_> {
        match self {
            Stem::Word(letters) => First::Word(letters),
            Stem::Begins(letters) => First::Begins(start(letters)),
            Stem::Ends(_) | Stem::Number | Stem::Capitals(_) => First::Any,
        }
    }
}

/// Which words a phrase can begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum First<'a> {
    /// This one.
    Word(&'a str),
    /// Those that begin with these letters, of which there are two, or one.
    Begins(&'a str),
    Any,
}

/// The first two letters of a word, or its only one.
pub fn start(word: &str) -> &str {
    word.char_indices().nth(2).map_or(word, |(end, _)| &word[..end])
}

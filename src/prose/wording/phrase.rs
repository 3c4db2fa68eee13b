//! Phrases: a small language for turns of speech, that can be read aloud.
//!
//! | Written | Stands for |
//! |---|---|
//! | `child` | the word |
//! | `child*` | every word that begins so |
//! | `son\|daughter` | either word |
//! | `<relative>` | any entry of the list `relative` |
//! | `non_binary\|trans` | two words, or the one |
//! | `own?` | a word that may also be missing |
//! | `..` | up to two words |
//! | `...` | up to four words |
//! | `+` | any number of words |
//! | `^` | the start of the sentence, or of what follows a comma |
//! | `?` | the question mark |

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::prose::wording::sentences::Word;
use crate::source::{did_you_mean, nearest};

/// The lists that phrases may name, each entry a few words.
pub type Lists = BTreeMap<String, Vec<Choice>>;

/// A few words; shared, since many phrases name the same lists.
pub type Choice = Arc<[Stem]>;

/// A turn of speech.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    parts: Vec<Part>,
    starts: bool,
}

/// One part of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// Any of these, each a few words; `true` where it may be missing.
    OneOf(Vec<Choice>, bool),
    /// Up to so many words of any kind.
    Gap(usize),
}

/// A word, or the beginning of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stem {
    /// Its letters.
    letters: String,
    /// Whether more letters may follow.
    open: bool,
}

/// Understands a phrase.
pub fn parse(text: &str, lists: &Lists) -> Result<Phrase, String> {
    let (starts, rest) = match text.strip_prefix('^') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let parts = rest
        .split_whitespace()
        .map(|part| match part {
            ".." => Ok(Part::Gap(2)),
            "..." => Ok(Part::Gap(4)),
            "+" => Ok(Part::Gap(usize::MAX)),
            "?" => Ok(Part::OneOf(vec![Arc::new([word("?")?])], false)),
            _ => one_of(part, lists),
        })
        .collect::<Result<Vec<_>, _>>()?;
    let is_word = |part: Option<&Part>| matches!(part, Some(Part::OneOf(_, false)));
    if !is_word(parts.first()) || !is_word(parts.last()) {
        return Err("a phrase begins and ends with a word".to_owned());
    }
    Ok(Phrase { parts, starts })
}

fn one_of(part: &str, lists: &Lists) -> Result<Part, String> {
    let (part, may_be_missing) = match part.strip_suffix('?') {
        Some(part) => (part, true),
        None => (part, false),
    };
    let mut choices = Vec::new();
    for choice in part.split('|') {
        match choice.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
            Some(name) => choices.extend_from_slice(lists.get(name).ok_or_else(|| {
                let near = nearest(name, lists.keys().map(String::as_str));
                format!("there is no list `{name}`{}", did_you_mean(near))
            })?),
            None => choices.push(choice.split('_').map(word).collect::<Result<_, _>>()?),
        }
    }
    Ok(Part::OneOf(choices, may_be_missing))
}

/// The words of an entry of a list.
pub fn entry(text: &str) -> Result<Choice, String> {
    let words = text.split_whitespace().map(word).collect::<Result<Choice, _>>()?;
    if words.is_empty() {
        return Err("this entry is blank".to_owned());
    }
    Ok(words)
}

fn word(text: &str) -> Result<Stem, String> {
    let (letters, open) = match text.strip_suffix('*') {
        Some(letters) => (letters, true),
        None => (text, false),
    };
    let letters = letters.replace('’', "'");
    let plain = |c: char| c == '\'' || (c.is_alphanumeric() && !c.is_uppercase());
    if letters.is_empty() || (letters != "?" && !letters.chars().all(plain)) {
        return Err(format!("`{text}` is not a word: use small letters; a hyphen is a space"));
    }
    Ok(Stem { letters, open })
}

impl Stem {
    /// Whether a word is this one.
    fn is(&self, word: &str) -> bool {
        if self.open { word.starts_with(&self.letters) } else { word == self.letters }
    }
}

impl Phrase {
    /// The first words of a sentence that say this: where they begin and end.
    pub fn find(&self, sentence: &[Word]) -> Option<Range<usize>> {
        (0..sentence.len()).find_map(|start| Some(start..self.end(sentence, start)?))
    }

    /// Where the words end that say this, if they begin here.
    pub fn end(&self, sentence: &[Word], start: usize) -> Option<usize> {
        if self.starts && !sentence[start].opens {
            return None;
        }
        end(&self.parts, sentence, start)
    }

    /// The letters with which it can begin.
    pub fn initials(&self) -> BTreeSet<char> {
        let choices = match self.parts.first() {
            Some(Part::OneOf(choices, _)) => choices.as_slice(),
            Some(Part::Gap(_)) | None => &[],
        };
        let stems = choices.iter().filter_map(|choice| choice.first());
        stems.filter_map(|stem| stem.letters.chars().next()).collect()
    }
}

/// Where the words end that say these parts, if they begin here.
fn end(parts: &[Part], sentence: &[Word], at: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else {
        return Some(at);
    };
    match part {
        Part::Gap(most) => {
            let furthest = at.saturating_add(*most).min(sentence.len());
            (at..=furthest).find_map(|next| end(rest, sentence, next))
        }
        Part::OneOf(choices, may_be_missing) => choices
            .iter()
            .filter(|choice| begins(choice, &sentence[at..]))
            .find_map(|choice| end(rest, sentence, at + choice.len()))
            .or_else(|| may_be_missing.then(|| end(rest, sentence, at)).flatten()),
    }
}

/// Whether some words begin with these.
fn begins(stems: &[Stem], words: &[Word]) -> bool {
    stems.len() <= words.len() && stems.iter().zip(words).all(|(stem, word)| stem.is(&word.small))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::wording::sentences::sentences;

    fn said(phrase: &str, text: &str) -> Option<String> {
        let child = ["child*", "little ones"].map(|text| entry(text).unwrap());
        let lists = Lists::from([("child".to_owned(), child.to_vec())]);
        let phrase = parse(phrase, &lists).unwrap();
        sentences(text).iter().find_map(|sentence| {
            let found = &sentence[phrase.find(sentence)?];
            let (first, last) = (found.first()?, found.last()?);
            Some(text[first.place.start..last.place.end].to_owned())
        })
    }

    #[test]
    fn each_part_stands_for_what_its_row_says() {
        let text = "Will your own little ones manage when you are on nights?";
        let some = |words: &str| Some(words.to_owned());
        assert_eq!(said("your own? <child>", text), some("your own little ones"));
        assert_eq!(said("your <child>", text), None);
        assert_eq!(said("will|would your", text), some("Will your"));
        assert_eq!(said("<child> man*", text), some("little ones manage"));
        assert_eq!(said("your ... when", text), some("your own little ones manage when"));
        assert_eq!(said("will ... nights", text), None);
        assert_eq!(
            said("will + nights ?", text),
            some("Will your own little ones manage when you are on nights?")
        );
        assert_eq!(said("^your", text), None);
        assert_eq!(said("^will", text), some("Will"));
        assert_eq!(said("^when", "And, when you are on nights?"), some("when"));
        assert_eq!(said("son|little_ones manage", text), some("little ones manage"));
    }

    #[test]
    fn no_phrase_runs_on_into_the_next_sentence() {
        assert_eq!(said("your + son", "What is your plan? My son asks."), None);
    }

    #[test]
    fn what_cannot_be_understood_is_said() {
        let lists = Lists::from([("child".to_owned(), Vec::new())]);
        let error = |text| parse(text, &lists).unwrap_err();
        assert_eq!(error("your <childs>"), "there is no list `childs`; did you mean `child`?");
        assert_eq!(error("..."), "a phrase begins and ends with a word");
        assert_eq!(error("your own?"), "a phrase begins and ends with a word");
        assert!(error("Your").starts_with("`Your` is not a word"));
        assert!(error("a||b").starts_with("`` is not a word"));
        assert!(error("a_").starts_with("`` is not a word"));
    }
}

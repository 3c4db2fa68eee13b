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

use std::collections::BTreeMap;

use crate::prose::wording::sentences::Sentence;
use crate::source::{did_you_mean, nearest};

/// The lists that phrases may name, each entry a few words.
pub type Lists = BTreeMap<String, Vec<Vec<Stem>>>;

/// A turn of speech.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub(super) parts: Vec<Part>,
    starts: bool,
}

/// One part of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Any of these, each a few words; `true` where it may be missing.
    OneOf(Vec<Vec<Stem>>, bool),
    /// Up to so many words of any kind.
    Gap(usize),
}

/// A word, or the beginning of one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stem {
    /// Its letters.
    pub letters: String,
    /// Whether more letters may follow.
    pub open: bool,
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
            "?" => Ok(Part::OneOf(vec![vec![word("?")?]], false)),
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
        match choice
            .strip_prefix('<')
            .and_then(|rest| rest.strip_suffix('>'))
        {
            Some(name) => choices.extend(lists.get(name).cloned().ok_or_else(|| {
                let near = nearest(name, lists.keys().map(String::as_str));
                format!("there is no list `{name}`{}", did_you_mean(near))
            })?),
            None => choices.push(choice.split('_').map(word).collect::<Result<_, _>>()?),
        }
    }
    Ok(Part::OneOf(choices, may_be_missing))
}

/// The words of an entry of a list.
pub fn entry(text: &str) -> Result<Vec<Stem>, String> {
    let words = text
        .split_whitespace()
        .map(word)
        .collect::<Result<Vec<_>, _>>()?;
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
        return Err(format!(
            "`{text}` is not a word: use small letters; a hyphen is a space"
        ));
    }
    Ok(Stem { letters, open })
}

impl Stem {
    /// Whether a word is this one.
    pub fn is(&self, word: &str) -> bool {
        if self.open {
            word.starts_with(&self.letters)
        } else {
            word == self.letters
        }
    }
}

impl Phrase {
    /// The first words of a sentence that say this: where they begin and end.
    pub fn find(&self, sentence: Sentence<'_>) -> Option<std::ops::Range<usize>> {
        (0..sentence.len())
            .filter(|start| !self.starts || sentence.opens(*start))
            .find_map(|start| Some(start..said(&self.parts, sentence, start)?))
    }
}

/// Where the words end that say these parts, if they stand here.
fn said(parts: &[Part], sentence: Sentence<'_>, at: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else {
        return Some(at);
    };
    match part {
        Part::Gap(most) => {
            let furthest = at.saturating_add(*most).min(sentence.len());
            (at..=furthest).find_map(|next| said(rest, sentence, next))
        }
        Part::OneOf(choices, may_be_missing) => choices
            .iter()
            .filter(|choice| stands(choice, sentence, at))
            .find_map(|choice| said(rest, sentence, at + choice.len()))
            .or_else(|| may_be_missing.then(|| said(rest, sentence, at)).flatten()),
    }
}

fn stands(words: &[Stem], sentence: Sentence<'_>, at: usize) -> bool {
    at + words.len() <= sentence.len()
        && words
            .iter()
            .enumerate()
            .all(|(index, stem)| stem.is(sentence.word(at + index)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::wording::sentences::sentences;

    fn said(phrase: &str, text: &str) -> Option<String> {
        let child = ["child*", "little ones"].map(|text| entry(text).unwrap());
        let lists = Lists::from([("child".to_owned(), child.to_vec())]);
        let phrase = parse(phrase, &lists).unwrap();
        let sentences = sentences(text);
        sentences.iter().find_map(|sentence| {
            let words = phrase.find(sentence)?;
            Some(text[sentence.place(words)].to_owned())
        })
    }

    #[test]
    fn each_part_stands_for_what_its_row_says() {
        let text = "Will your own little ones manage when you are on nights?";
        let some = |words: &str| Some(words.to_owned());
        assert_eq!(
            said("your own? <child>", text),
            some("your own little ones")
        );
        assert_eq!(said("your <child>", text), None);
        assert_eq!(said("will|would your", text), some("Will your"));
        assert_eq!(said("<child> man*", text), some("little ones manage"));
        assert_eq!(
            said("your ... when", text),
            some("your own little ones manage when")
        );
        assert_eq!(said("will ... nights", text), None);
        assert_eq!(
            said("will + nights ?", text),
            some("Will your own little ones manage when you are on nights?")
        );
        assert_eq!(said("^your", text), None);
        assert_eq!(said("^will", text), some("Will"));
        assert_eq!(said("^when", "And, when you are on nights?"), some("when"));
        assert_eq!(
            said("son|little_ones manage", text),
            some("little ones manage")
        );
    }

    #[test]
    fn no_phrase_runs_on_into_the_next_sentence() {
        assert_eq!(said("your + son", "What is your plan? My son asks."), None);
    }

    #[test]
    fn what_cannot_be_understood_is_said() {
        let lists = Lists::from([("child".to_owned(), Vec::new())]);
        let error = |text| parse(text, &lists).unwrap_err();
        assert_eq!(
            error("your <childs>"),
            "there is no list `childs`; did you mean `child`?"
        );
        assert_eq!(error("..."), "a phrase begins and ends with a word");
        assert_eq!(error("your own?"), "a phrase begins and ends with a word");
        assert!(error("Your").starts_with("`Your` is not a word"));
        assert!(error("a||b").starts_with("`` is not a word"));
        assert!(error("a_").starts_with("`` is not a word"));
    }
}

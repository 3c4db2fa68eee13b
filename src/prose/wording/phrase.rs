//! Phrases: a small language for turns of speech, that can be read aloud.
//!
//! | Written | Stands for |
//! |---|---|
//! | `child` | the word |
//! | `child*` | every word that begins so |
//! | `*s` | every word that ends so |
//! | `son\|daughter` | either word |
//! | `<relative>` | any entry of the list `relative` |
//! | `non_binary\|trans` | two words, or the one |
//! | `own?` | a word that may also be missing |
//! | `..` | up to two words |
//! | `...` | up to four words |
//! | `+` | any number of words |
//! | `^` | the start of the sentence, or of what follows a comma |
//! | `$` | the end of the sentence |
//! | `?` | the question mark |
//! | `#` | a number in digits |
//! | `ABC` | three or more capitals that are not in the list `letters` |

use std::collections::BTreeMap;
use std::sync::Arc;

use super::sentences::Word;
use super::stem::{First, Stem, stems};
use crate::source::{did_you_mean, nearest};

/// The lists that phrases may name; shared, since many phrases name the same.
pub type Lists = BTreeMap<String, Arc<Choices>>;

/// A few words.
pub type Choice = Vec<Stem>;

/// The list of capitals that everybody knows.
const KNOWN_LETTERS: &str = "letters";

/// A turn of speech.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    parts: Vec<Part>,
    starts: bool,
}

/// One part of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// Any of these, each a few words.
    OneOf { choices: Vec<Arc<Choices>>, or_end: bool, may_be_missing: bool },
    /// Up to so many words of any kind.
    Gap(usize),
}

/// So many choices are looked through faster than they are sorted.
const FEW: usize = 8;

/// Choices of words, kept by their first word where there are many.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    by_word: BTreeMap<String, Vec<Choice>>,
    /// Those whose first word is not one word, and all where there are few.
    others: Vec<Choice>,
}

impl FromIterator<Choice> for Choices {
    fn from_iter<I: IntoIterator<Item = Choice>>(choices: I) -> Self {
        let choices: Vec<Choice> = choices.into_iter().collect();
        let mut out = Choices::default();
        if choices.len() <= FEW {
            return Choices { others: choices, ..out };
        }
        for choice in choices {
            let of_word = match choice.first().map(Stem::first) {
                Some(First::Word(word)) => out.by_word.entry(word.to_owned()).or_default(),
                Some(First::Begins(_) | First::Any) | None => &mut out.others,
            };
            of_word.push(choice);
        }
        out
    }
}

impl Choices {
    /// The choices that some words begin with.
    fn said_in<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = &'a Choice> {
        let of_word = words.first().and_then(|word| self.by_word.get(word.small.as_str()));
        let possible = of_word.into_iter().flatten().chain(&self.others);
        possible.filter(|choice| begins(choice, words))
    }

    /// Which words they can begin with; a word may come twice.
    fn firsts(&self) -> impl Iterator<Item = First<'_>> {
        let words = self.by_word.keys().map(|word| First::Word(word));
        let others = self.others.iter().filter_map(|choice| choice.first());
        words.chain(others.map(Stem::first))
    }

    /// Those that are one word in letters.
    fn words(&self) -> impl Iterator<Item = &String> {
        let all = self.by_word.values().flatten().chain(&self.others);
        all.filter_map(|choice| match choice.first()? {
            Stem::Word(letters) => Some(letters),
            Stem::Begins(_) | Stem::Ends(_) | Stem::Number | Stem::Capitals(_) => None,
        })
    }
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
            _ => one_of(part, lists),
        })
        .collect::<Result<Vec<_>, _>>()?;
    let begins = matches!(parts.first(), Some(Part::OneOf { may_be_missing: false, .. }));
    if !begins || !matches!(parts.last(), Some(Part::OneOf { .. })) {
        return Err("a phrase begins and ends with a word".to_owned());
    }
    Ok(Phrase { parts, starts })
}

fn one_of(part: &str, lists: &Lists) -> Result<Part, String> {
    let (part, may_be_missing) = match part.strip_suffix('?') {
        Some(part) if !part.is_empty() && !part.ends_with('|') => (part, true),
        _ => (part, false),
    };
    let (mut choices, mut own, mut or_end) = (Vec::new(), Vec::new(), false);
    for choice in part.split('|') {
        match choice.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
            Some(name) => choices.push(Arc::clone(lists.get(name).ok_or_else(|| {
                let near = nearest(name, lists.keys().map(String::as_str));
                format!("there is no list `{name}`{}", did_you_mean(near))
            })?)),
            None if choice == "$" => or_end = true,
            None if choice == "ABC" => {
                let known = lists.get(KNOWN_LETTERS).into_iter().flat_map(|list| list.words());
                own.push(vec![Stem::Capitals(known.cloned().collect())]);
            }
            None => own.push(stems(choice.split('_'))?),
        }
    }
    choices.push(Arc::new(own.into_iter().collect()));
    Ok(Part::OneOf { choices, or_end, may_be_missing })
}

/// The words of an entry of a list.
pub fn entry(text: &str) -> Result<Choice, String> {
    let words = stems(text.split_whitespace())?;
    if words.is_empty() { Err("this entry is blank".to_owned()) } else { Ok(words) }
}

impl Phrase {
    /// Where the words end that say this, if they begin here.
    pub fn end(&self, sentence: &[Word], start: usize) -> Option<usize> {
        if self.starts && !sentence[start].opens {
            return None;
        }
        end(&self.parts, sentence, start)
    }

    /// Which words it can begin with; a word may come twice.
    pub fn firsts(&self) -> impl Iterator<Item = First<'_>> {
        let choices = match self.parts.first() {
            Some(Part::OneOf { choices, .. }) => choices.as_slice(),
            Some(Part::Gap(_)) | None => &[],
        };
        choices.iter().flat_map(|choices| choices.firsts())
    }
}

/// Where the words end that say these parts, if they begin here; as far on as any choice of words leads.
fn end(parts: &[Part], sentence: &[Word], at: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else {
        return Some(at);
    };
    match part {
        Part::Gap(most) => {
            let furthest = at.saturating_add(*most).min(sentence.len());
            (at..=furthest).find_map(|next| end(rest, sentence, next))
        }
        Part::OneOf { choices, or_end, may_be_missing } => {
            let said = choices.iter().flat_map(|choices| choices.said_in(&sentence[at..]));
            let ends = said.filter_map(|choice| end(rest, sentence, at + choice.len())).max();
            let is_over = || *or_end && sentence[at..].iter().all(Word::is_mark);
            ends.or_else(|| is_over().then(|| end(rest, sentence, at)).flatten())
                .or_else(|| may_be_missing.then(|| end(rest, sentence, at)).flatten())
        }
    }
}

/// Whether some words begin with these.
fn begins(stems: &[Stem], words: &[Word]) -> bool {
    stems.len() <= words.len() && stems.iter().zip(words).all(|(stem, word)| stem.is(word))
}

#[cfg(test)]
#[path = "../../../tests/inside/phrase.rs"]
mod tests;

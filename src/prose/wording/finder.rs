//! Finds out quickly which of many phrases a sentence can say at all.
//!
//! A phrase is only looked for where its rarest word stands, so a harmless question costs next to nothing.

use std::collections::BTreeMap;

use crate::prose::wording::phrase::{Part, Phrase, Stem};
use crate::prose::wording::sentences::Sentence;

/// Phrases by the first letter of their rarest words.
#[derive(Clone, Debug, Default)]
pub struct Finder {
    by_letter: BTreeMap<char, Vec<(Stem, Vec<usize>)>>,
}

impl Finder {
    /// A finder of some phrases, which are told apart by their place.
    pub fn new<'a>(phrases: impl Iterator<Item = &'a Phrase> + Clone) -> Finder {
        let mut uses: BTreeMap<&Stem, usize> = BTreeMap::new();
        for stem in phrases
            .clone()
            .flat_map(|phrase| &phrase.parts)
            .flat_map(firsts)
        {
            *uses.entry(stem).or_default() += 1;
        }
        let commonest = |part: &&Part| firsts(part).map(|stem| uses[stem]).max();
        let mut by_stem: BTreeMap<&Stem, Vec<usize>> = BTreeMap::new();
        for (index, phrase) in phrases.enumerate() {
            let needed = phrase
                .parts
                .iter()
                .filter(|part| matches!(part, Part::OneOf(_, false)));
            for stem in needed.min_by_key(commonest).into_iter().flat_map(firsts) {
                by_stem.entry(stem).or_default().push(index);
            }
        }
        let mut finder = Finder::default();
        for (stem, phrases) in by_stem {
            if let Some(letter) = stem.letters.chars().next() {
                let entry = (stem.clone(), phrases);
                finder.by_letter.entry(letter).or_default().push(entry);
            }
        }
        finder
    }

    /// The phrases that a sentence may say, in order, once each.
    pub fn possible(&self, sentence: Sentence<'_>) -> Vec<usize> {
        let mut found = Vec::new();
        for word in (0..sentence.len()).map(|index| sentence.word(index)) {
            let entries = word
                .chars()
                .next()
                .and_then(|letter| self.by_letter.get(&letter));
            for (stem, phrases) in entries.into_iter().flatten() {
                if stem.is(word) {
                    found.extend(phrases);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The first word of each choice.
fn firsts(part: &Part) -> impl Iterator<Item = &Stem> {
    let choices = match part {
        Part::OneOf(choices, _) => choices.as_slice(),
        Part::Gap(_) => &[],
    };
    choices.iter().filter_map(|choice| choice.first())
}

//! Many phrases, kept by the words they begin with, so that few are tried at each word.

use std::collections::BTreeMap;

use super::phrase::Phrase;
use super::sentences::Word;
use super::stem::{First, start};

/// Phrases, each with what it is for.
#[derive(Debug)]
pub struct Phrases<T> {
    all: Vec<(T, Phrase)>,
    by_word: BTreeMap<String, Vec<usize>>,
    /// By the first two letters, or by one where a phrase says no more than that.
    by_start: BTreeMap<String, Vec<usize>>,
    /// Those that can begin with any word.
    others: Vec<usize>,
}

impl<T> FromIterator<(T, Phrase)> for Phrases<T> {
    fn from_iter<I: IntoIterator<Item = (T, Phrase)>>(phrases: I) -> Self {
        let (mut by_word, mut by_start) = (BTreeMap::new(), BTreeMap::new());
        let (mut all, mut others): (Vec<(T, Phrase)>, Vec<usize>) = (Vec::new(), Vec::new());
        for (what_for, phrase) in phrases {
            for first in phrase.firsts() {
                let place = all.len();
                match first {
                    First::Word(word) => note(&mut by_word, word, place),
                    First::Begins(start) => note(&mut by_start, start, place),
                    First::Any => others.push(place),
                }
            }
            all.push((what_for, phrase));
        }
        Phrases { all, by_word, by_start, others }
    }
}

/// Notes a place for a word, once; most words are there already, and need no copy.
fn note(places: &mut BTreeMap<String, Vec<usize>>, word: &str, place: usize) {
    match places.get_mut(word) {
        Some(places) if places.last() == Some(&place) => {}
        Some(places) => places.push(place),
        None => drop(places.insert(word.to_owned(), vec![place])),
    }
}

impl<T: Copy> Phrases<T> {
    /// What the words that begin here say, each with where they end.
    pub fn at(&self, sentence: &[Word], at: usize) -> impl Iterator<Item = (T, usize)> {
        let word = sentence[at].small.as_str();
        let one = word.chars().next().map_or("", |c| &word[..c.len_utf8()]);
        let two = start(word);
        let places = [
            self.by_word.get(word),
            self.by_start.get(two),
            if one == two { None } else { self.by_start.get(one) },
            Some(&self.others),
        ];
        places.into_iter().flatten().flatten().filter_map(move |place| {
            let (what_for, phrase) = &self.all[*place];
            Some((*what_for, phrase.end(sentence, at)?))
        })
    }

    /// Whether a sentence says any of them.
    pub fn are_in(&self, sentence: &[Word]) -> bool {
        (0..sentence.len()).any(|at| self.at(sentence, at).next().is_some())
    }
}

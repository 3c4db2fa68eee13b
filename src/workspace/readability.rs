//! How hard a text is to read: its sentences, its words, and what is too long or not explained.
//!
//! 1. `passages` finds the runs of text in a document, each ended by its block;
//! 2. `sentence` splits them, `syllables` counts their sounds, `abbreviations` finds what is shortened;
//! 3. here they are measured; rules hold them against the limits of `toolkit/readability.toml`.
//!
//! The grade is SMOG by its formula of 1969, 1.0430 × √(long words × 30 ÷ sentences) + 3.1291, over all sentences of a text instead of a sample of 30.
//! A heading, a bullet, a cell and a line each end a sentence. No word is left out, neither a name nor the topic.
//! With fewer than 30 sentences the grade is rougher.

mod abbreviations;
mod limits;

pub use abbreviations::{Abbreviation, is_contraction, unexplained};
pub use limits::{BUILT_IN, Limits, PATH, ReadabilityConfig, parse};

use crate::doc::passages::{Passage, Sentence};
use crate::prose::Syllables;

/// From how many syllables on a word is a long one.
const LONG: usize = 3;

/// What a text measures.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measure {
    /// Its words.
    pub words: usize,
    /// Its sentences.
    pub sentences: usize,
    /// The words of its longest sentence.
    pub longest: usize,
    /// Its words of three syllables or more.
    pub long_words: usize,
}

impl Measure {
    /// The SMOG grade.
    #[expect(clippy::cast_precision_loss, reason = "no text has so many words")]
    pub fn smog(&self) -> f64 {
        let long_words = self.long_words as f64 * 30.0 / self.sentences.max(1) as f64;
        1.0430 * long_words.sqrt() + 3.1291
    }
}

/// Measures the passages of a text.
pub fn measure(passages: &[Passage], syllables: &Syllables) -> Measure {
    let mut out = Measure::default();
    for sentence in passages.iter().flat_map(|passage| &passage.sentences) {
        let words = sentence.words().count();
        out.words += words;
        out.sentences += 1;
        out.longest = out.longest.max(words);
        out.long_words += long_words(sentence, syllables).count();
    }
    out
}

/// The words of a sentence that have three syllables or more.
pub fn long_words<'a>(
    sentence: &'a Sentence,
    syllables: &'a Syllables,
) -> impl Iterator<Item = &'a str> {
    sentence.words().filter(|word| syllables.count(word) >= LONG)
}

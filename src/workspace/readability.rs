//! How hard a text is to read: its sentences, its words, and what is too long or not explained.
//!
//! 1. `passages` finds the runs of text in a document, each ended by its block;
//! 2. `sentence` splits them, `syllables` counts their sounds, `abbreviations` finds what is shortened;
//! 3. here they are measured, and held against the limits of an edition, which stand in `toolkit/readability.toml`.
//!
//! The grade is SMOG by its formula of 1969, 1.0430 × √(long words × 30 ÷ sentences) + 3.1291, over all sentences of a text instead of a sample of 30.
//! A heading, a bullet, a cell and a line each end a sentence. No word is left out, neither a name nor the topic.
//! With fewer than 30 sentences the grade is rougher.

mod abbreviations;
mod limits;

pub use abbreviations::Known;
pub use limits::{BUILT_IN, Limits, PATH, Rules, parse};

use crate::doc::passages::{Kind, Passage, Sentence};
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
    /// The words of a sentence, on average.
    #[expect(clippy::cast_precision_loss, reason = "no text has so many words")]
    pub fn mean(&self) -> f64 {
        self.words as f64 / self.sentences.max(1) as f64
    }

    /// The SMOG grade.
    #[expect(clippy::cast_precision_loss, reason = "no text has so many words")]
    pub fn smog(&self) -> f64 {
        let long_words = self.long_words as f64 * 30.0 / self.sentences.max(1) as f64;
        1.0430 * long_words.sqrt() + 3.1291
    }
}

/// Something that makes a text hard to read.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// A sentence with too many words.
    LongSentence {
        /// How many it has.
        words: usize,
        /// How many it may have.
        most: usize,
        /// The sentence.
        sentence: String,
    },
    /// A paragraph with too many sentences.
    LongParagraph {
        /// How many it has.
        sentences: usize,
        /// How many it may have.
        most: usize,
        /// Its first sentence.
        first: String,
    },
    /// An abbreviation whose words stand nowhere.
    Abbreviation {
        /// The abbreviation.
        word: String,
        /// What to write instead, where that is known.
        instead: Option<String>,
        /// Whether the glossary may explain it.
        glossary: bool,
        /// The sentence in which it first stands.
        sentence: String,
    },
    /// Two words drawn together, where the edition has them apart.
    Contraction {
        /// The words as they stand.
        word: String,
        /// The sentence.
        sentence: String,
    },
    /// A grade that is too high.
    Grade {
        /// The grade.
        smog: f64,
        /// The highest there may be.
        most: f64,
    },
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
    sentence
        .words()
        .filter(|word| syllables.count(word) >= LONG)
}

/// What makes a text hard to read, in the order of reading; the grade comes last.
pub fn troubles(
    passages: &[Passage],
    limits: &Limits,
    rules: &Rules,
    known: &Known<'_>,
) -> Vec<Trouble> {
    let mut out = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    let explained = abbreviations::explained(passages);
    for passage in passages {
        let sentences = passage.sentences.len();
        if passage.kind == Kind::Paragraph && sentences > limits.paragraph_sentences {
            out.push(Trouble::LongParagraph {
                sentences,
                most: limits.paragraph_sentences,
                first: passage.sentences[0].text.clone(),
            });
        }
        for sentence in &passage.sentences {
            let words = sentence.words().count();
            if words > limits.sentence_words {
                out.push(Trouble::LongSentence {
                    words,
                    most: limits.sentence_words,
                    sentence: sentence.text.clone(),
                });
            }
            for word in sentence.words() {
                if !limits.contractions && abbreviations::is_contraction(word) {
                    out.push(Trouble::Contraction {
                        word: word.to_owned(),
                        sentence: sentence.text.clone(),
                    });
                }
                let Some((word, instead)) = abbreviations::shortened(word, rules) else {
                    continue;
                };
                if seen.contains(&word)
                    || (limits.glossary && known.knows(&word))
                    || explained.contains(&word)
                {
                    continue;
                }
                out.push(Trouble::Abbreviation {
                    word: word.clone(),
                    instead,
                    glossary: limits.glossary,
                    sentence: sentence.text.clone(),
                });
                seen.push(word);
            }
        }
    }
    let smog = measure(passages, &rules.syllables).smog();
    if smog > limits.smog {
        out.push(Trouble::Grade {
            smog,
            most: limits.smog,
        });
    }
    out
}

impl Trouble {
    /// What is wrong, in words.
    pub fn told(&self) -> String {
        match self {
            Trouble::LongSentence {
                words,
                most,
                sentence,
            } => format!("a sentence of {words} words, where {most} is the most: “{sentence}”"),
            Trouble::LongParagraph {
                sentences,
                most,
                first,
            } => format!(
                "a paragraph of {sentences} sentences, where {most} is the most; it starts “{first}”"
            ),
            Trouble::Abbreviation {
                word,
                instead,
                glossary,
                sentence,
            } => {
                let help = match (instead, glossary) {
                    (Some(instead), _) => format!("write “{instead}”"),
                    (None, true) => {
                        "write its words beside it, or put it into the glossary".to_owned()
                    }
                    (None, false) => {
                        "write its words, and explain them in the next sentence".to_owned()
                    }
                };
                format!("`{word}` is not explained; {help}: “{sentence}”")
            }
            Trouble::Contraction { word, sentence } => {
                format!("“{word}” is two words drawn together; write both: “{sentence}”")
            }
            Trouble::Grade { smog, most } => {
                format!(
                    "a SMOG grade of {smog:.1}, where {most} is the most: use shorter words or shorter sentences"
                )
            }
        }
    }
}

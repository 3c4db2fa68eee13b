//! Turns of speech to think twice about, in what people ask and listen for.
//!
//! `toolkit/wording.toml` holds them, with what to say instead and where that comes from.
//! What is spoken of and who it is about are found apart: a topic with a ground counts where a text is about the candidate.
//! Nothing here judges a person or a law: a phrase is found or not, and rules say what to do about it.

mod file;
mod phrase;
mod phrases;
mod sentences;
mod spoken;
mod stem;
mod turns;

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;

use crate::source::{Day, Id, Spanned};
pub use file::read;
use phrases::Phrases;
use sentences::{Word, sentences};
use turns::{About, Turns};

/// Where the phrases are.
pub const PATH: &str = "toolkit/wording.toml";

/// What kind of text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What candidates are asked.
    Question,
    /// A criterion, or what a panel listens for: a line about the candidate.
    Note,
    /// What is told about the post.
    Summary,
}

/// Something to think twice about.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Topic {
    /// The rule that looks for it.
    pub rule: Spanned<String>,
    /// Its name in this list.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the file says it to whoever reads the file")
    )]
    pub id: Id,
    /// What it is, in the words of a finding.
    pub about: String,
    /// What law or fairness protects here, where there is a word for it.
    pub ground: Option<String>,
    /// What to do, or to ask, instead.
    pub instead: String,
    /// Where that comes from.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the file says it to whoever reads the file")
    )]
    pub source: String,
    /// The day on which the source was read.
    #[expect(dead_code, reason = "the file says it to whoever reads the file")]
    pub as_of: Day,
    /// The words that show it in a question, where that is about the candidate.
    #[serde(default)]
    words: Vec<Spanned<String>>,
    /// The words that show it in other texts, where they are about the candidate.
    #[serde(default)]
    wanted: Vec<Spanned<String>>,
    /// The turns of speech that show it wherever they are.
    #[serde(default)]
    phrases: Vec<Spanned<String>>,
    /// Turns of speech that show that it is not meant, anywhere in the text.
    #[serde(default)]
    unless: Vec<Spanned<String>>,
}

/// Everything to think twice about.
#[derive(Debug)]
pub struct Wording {
    by_rule: BTreeMap<String, RulePhrases>,
    turns: Turns,
}

/// What one rule looks for.
#[derive(Debug)]
struct RulePhrases {
    /// Each topic, with what shows that it is not meant.
    topics: Vec<(Topic, Phrases<()>)>,
    /// Each phrase, with the place of its topic and where it counts.
    phrases: Phrases<(usize, Counts)>,
}

/// Where a phrase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    Anywhere,
    /// In a question, where it is about the candidate.
    Asked,
    /// In other texts, where they are about the candidate.
    Wanted,
}

/// A topic that a text touches.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// The words that show it.
    pub words: &'a str,
}

impl Wording {
    /// What a question touches of that for which a rule looks; each topic once.
    pub fn find<'a>(&'a self, rule: &str, text: &'a str) -> Vec<Hit<'a>> {
        self.find_in(rule, text, Kind::Question)
    }

    /// What a text of some kind touches of that for which a rule looks; each topic once.
    pub fn find_in<'a>(&'a self, rule: &str, text: &'a str, kind: Kind) -> Vec<Hit<'a>> {
        let sentences = sentences(text);
        let topics = self.by_rule.get(rule).map_or(&[][..], |of_rule| &of_rule.topics);
        let about = if topics.iter().any(|(topic, _)| topic.ground.is_some()) {
            turns::about(&self.turns, &sentences, kind)
        } else {
            sentences.iter().map(|_| Vec::new()).collect()
        };
        self.hits(rule, text, kind, &sentences, &about)
    }

    /// Whether a question holds words that a rule looks for, whoever they are about.
    pub fn touches(&self, rule: &str, text: &str) -> bool {
        let sentences = sentences(text);
        let all = sentences.iter().map(|sentence| vec![About::Candidate; sentence.len()]);
        !self.hits(rule, text, Kind::Question, &sentences, &all.collect::<Vec<_>>()).is_empty()
    }

    /// What some sentences touch, if this is who they are about.
    fn hits<'a>(
        &'a self,
        rule: &str,
        text: &'a str,
        kind: Kind,
        sentences: &[Vec<Word>],
        about: &[Vec<About>],
    ) -> Vec<Hit<'a>> {
        let Some(of_rule) = self.by_rule.get(rule) else {
            return Vec::new();
        };
        let mut found: BTreeMap<usize, &str> = BTreeMap::new();
        for (sentence, about) in sentences.iter().zip(about) {
            for (topic, said) in of_rule.said_in(sentence, about, kind) {
                let words = &sentence[said];
                let place = words[0].place.start..words[words.len() - 1].place.end;
                found.entry(topic).or_insert(&text[place]);
            }
        }
        let hits = found.into_iter().filter_map(|(place, words)| {
            let (topic, unless) = &of_rule.topics[place];
            let is_meant = !sentences.iter().any(|sentence| unless.are_in(sentence));
            is_meant.then_some(Hit { topic, words })
        });
        hits.collect()
    }

    /// How many things a text asks.
    pub fn asks(&self, text: &str) -> usize {
        turns::asks(&self.turns, &sentences(text))
    }

    /// Every topic, by rule.
    pub fn topics(&self) -> impl Iterator<Item = &Topic> {
        let topics = self.by_rule.values().flat_map(|of_rule| &of_rule.topics);
        topics.map(|(topic, _)| topic)
    }
}

impl RulePhrases {
    /// The topics that a sentence touches, each with the first words that say so, as many as belong together.
    fn said_in(
        &self,
        sentence: &[Word],
        about: &[About],
        kind: Kind,
    ) -> BTreeMap<usize, Range<usize>> {
        let mut found: BTreeMap<usize, Range<usize>> = BTreeMap::new();
        for start in 0..sentence.len() {
            for ((topic, counts), end) in self.phrases.at(sentence, start) {
                let is_impersonal = self.topics[topic].0.ground.is_none();
                let here = match (counts, kind) {
                    (Counts::Anywhere, _) => {
                        is_impersonal || !about[start..end].contains(&About::Others)
                    }
                    (Counts::Asked, Kind::Question)
                    | (Counts::Wanted, Kind::Note | Kind::Summary) => {
                        is_impersonal || about[start] == About::Candidate
                    }
                    (Counts::Asked, Kind::Note | Kind::Summary)
                    | (Counts::Wanted, Kind::Question) => false,
                };
                if here {
                    let said = found.entry(topic).or_insert(start..end);
                    if said.start == start {
                        said.end = said.end.max(end);
                    }
                }
            }
        }
        found
    }
}

#[cfg(test)]
#[path = "../../tests/inside/wording.rs"]
mod tests;

//! Turns of speech to think twice about, in what people ask and listen for.
//!
//! `toolkit/wording.toml` holds them, with what to say instead and where that comes from.
//! Nothing here judges a person or a law: a phrase is found or not, and rules say what to do about it.

mod phrase;
mod sentences;

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;

use crate::source::{Day, Fault, Id, Spanned};
use phrase::{Lists, Phrase};
pub use sentences::questions;
use sentences::{Word, sentences};

/// Where the phrases are.
pub const PATH: &str = "toolkit/wording.toml";

/// The file, as it is written.
#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    #[serde(default)]
    lists: BTreeMap<String, Vec<Spanned<String>>>,
    #[serde(default)]
    innocent: Vec<Spanned<String>>,
    #[serde(default)]
    topic: Vec<Spanned<Topic>>,
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
    /// The turns of speech that show it.
    phrases: Vec<Spanned<String>>,
    /// Turns of speech that show that it is not meant, anywhere in the text.
    #[serde(default)]
    unless: Vec<Spanned<String>>,
}

/// Everything to think twice about.
#[derive(Debug)]
pub struct Wording {
    by_rule: BTreeMap<String, RulePhrases>,
    /// What shows that a sentence is about someone else than the candidate; counts where there is a ground.
    innocent: Vec<Phrase>,
}

/// What one rule looks for.
#[derive(Debug, Default)]
struct RulePhrases {
    /// Each topic, with what shows that it is not meant.
    topics: Vec<(Topic, Vec<Phrase>)>,
    /// Each phrase, with the place of its topic.
    phrases: Vec<(usize, Phrase)>,
    /// The places of the phrases that can begin with a letter, so that few are tried at each word.
    by_initial: BTreeMap<char, Vec<usize>>,
}

/// A topic that a text touches.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// The words that show it.
    pub words: &'a str,
}

/// Understands a file of phrases; what cannot be understood is left out and named beside it.
pub fn read(text: &str) -> (Wording, Vec<Fault>) {
    let mut faults = Vec::new();
    let file = toml::from_str::<File>(text).unwrap_or_else(|error| {
        let span = error.span().unwrap_or_default();
        faults.push(Fault::in_file(PATH, span, error.message()));
        File::default()
    });
    let mut lists = Lists::new();
    for (name, entries) in file.lists {
        let entries = entries.iter();
        let understood = entries.filter_map(|text| good(text, phrase::entry(text), &mut faults));
        lists.insert(name, understood.collect());
    }
    let mut phrases = |texts: &[Spanned<String>]| -> Vec<Phrase> {
        let texts = texts.iter();
        let read = |text| good(text, phrase::parse(text, &lists), &mut faults);
        texts.filter_map(read).collect()
    };
    let innocent = phrases(&file.innocent);
    let mut by_rule: BTreeMap<String, RulePhrases> = BTreeMap::new();
    for entry in file.topic {
        let topic = entry.into_inner();
        let of_rule = by_rule.entry(topic.rule.get_ref().clone()).or_default();
        for phrase in phrases(&topic.phrases) {
            for initial in phrase.initials() {
                let places = of_rule.by_initial.entry(initial).or_default();
                places.push(of_rule.phrases.len());
            }
            of_rule.phrases.push((of_rule.topics.len(), phrase));
        }
        let unless = phrases(&topic.unless);
        of_rule.topics.push((topic, unless));
    }
    (Wording { by_rule, innocent }, faults)
}

impl Wording {
    /// What a text touches of that for which a rule looks; each topic once.
    pub fn find<'a>(&'a self, rule: &str, text: &'a str) -> Vec<Hit<'a>> {
        let Some(of_rule) = self.by_rule.get(rule) else {
            return Vec::new();
        };
        let sentences = sentences(text);
        let mut hits: Vec<(usize, Hit<'a>)> = Vec::new();
        for sentence in &sentences {
            for (index, found) in of_rule.phrases_in(sentence) {
                let place = of_rule.phrases[index].0;
                if hits.iter().any(|(known, _)| *known == place) {
                    continue;
                }
                let (topic, unless) = &of_rule.topics[place];
                let is_about_others = topic.ground.is_some() && says_any(sentence, &self.innocent);
                if !is_about_others && !sentences.iter().any(|other| says_any(other, unless)) {
                    let found = &sentence[found];
                    let words = &text[found[0].place.start..found[found.len() - 1].place.end];
                    hits.push((place, Hit { topic, words }));
                }
            }
        }
        hits.into_iter().map(|(_, hit)| hit).collect()
    }

    /// Every topic, by rule.
    pub fn topics(&self) -> impl Iterator<Item = &Topic> {
        let topics = self.by_rule.values().flat_map(|of_rule| &of_rule.topics);
        topics.map(|(topic, _)| topic)
    }
}

impl RulePhrases {
    /// The phrases that a sentence says, in their order, each with the first words that say it.
    fn phrases_in(&self, sentence: &[Word]) -> BTreeMap<usize, Range<usize>> {
        let mut found = BTreeMap::new();
        for (start, word) in sentence.iter().enumerate() {
            let initial = word.small.chars().next();
            let candidates = initial.and_then(|initial| self.by_initial.get(&initial));
            for index in candidates.into_iter().flatten() {
                if let Some(end) = self.phrases[*index].1.end(sentence, start) {
                    found.entry(*index).or_insert(start..end);
                }
            }
        }
        found
    }
}

/// What a text was read as; what is wrong with it goes to `faults`.
fn good<T>(text: &Spanned<String>, read: Result<T, String>, faults: &mut Vec<Fault>) -> Option<T> {
    let fault = |why: String| faults.push(Fault::in_file(PATH, text.span(), &why));
    read.map_err(fault).ok()
}

fn says_any(sentence: &[Word], phrases: &[Phrase]) -> bool {
    phrases.iter().any(|phrase| phrase.find(sentence).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_topic_has_a_name_of_its_own_and_says_what_to_do_instead() {
        let (built_in, faults) = read(crate::workspace::built_in::text(PATH).unwrap());
        assert!(faults.is_empty(), "{faults:?}");
        let names: Vec<&Id> = built_in.topics().map(|topic| &topic.id).collect();
        for topic in built_in.topics() {
            let same = names.iter().filter(|name| **name == &topic.id).count();
            assert_eq!(same, 1, "{:?}", topic.id);
            for text in [&topic.about, &topic.instead, &topic.source] {
                assert!(!text.trim().is_empty() && !text.ends_with('.'), "{text}");
            }
            assert_eq!(topic.ground.is_some(), topic.rule.get_ref() == "questions-off-limits");
        }
    }

    #[test]
    fn an_organisation_may_look_for_its_own_phrases() {
        let text = "innocent = [\"a resident asks\"]\n[lists]\npet = [\"dog*\", \"cat\"]\n[[topic]]\n\
            rule = \"questions-off-limits\"\nid = \"pets\"\nabout = \"pets\"\nground = \"privacy\"\n\
            instead = \"ask nothing\"\nsource = \"us\"\nas-of = 2026-11-24\n\
            phrases = [\"your own? <pet>\"]\nunless = [\"guide dog*\"]\n";
        let (wording, _) = read(text);
        let words = |text: &'static str| {
            let hits = wording.find("questions-off-limits", text);
            hits.first().map(|hit| hit.words)
        };
        assert_eq!(words("Who walks your own dogs?"), Some("your own dogs"));
        assert_eq!(words("Who walks the dogs?"), None);
        assert_eq!(words("A resident asks about your dogs."), None);
        assert_eq!(words("Is your dog a guide dog?"), None);
        assert!(wording.find("questions-closed", "Is it?").is_empty());
    }

    #[test]
    fn everything_that_cannot_be_understood_is_named_in_its_place() {
        let text = "innocent = [\"a <person> asks\"]\n[lists]\npersons = [\"Man\"]\n";
        let (_, faults) = read(text);
        let said = faults.iter().map(|fault| {
            let span = fault.place.span.clone();
            (&text[span], fault.message.as_str())
        });
        assert_eq!(
            said.collect::<Vec<_>>(),
            [
                ("\"Man\"", "`Man` is not a word: use small letters"),
                ("\"a <person> asks\"", "there is no list `person`")
            ]
        );
        let (_, faults) = read("[[topics]]\n");
        assert!(faults[0].message.contains("unknown field `topics`"));
    }
}

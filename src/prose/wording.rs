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
    /// Wherever it is.
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
        let text = "[turns]\nto = [\"your\", \"do you\"]\naway = [\"a resident|friend\"]\n\
            said = [\"asks\"]\nback = [\"^do you $\"]\nwanted = [\"must\"]\n\
            [lists]\npet = [\"dog*\", \"cat\"]\n[[topic]]\n\
            rule = \"questions-off-limits\"\nid = \"pets\"\nabout = \"pets\"\nground = \"privacy\"\n\
            instead = \"ask nothing\"\nsource = \"us\"\nas-of = 2026-11-24\n\
            words = [\"own <pet>\", \"<pet>\"]\nwanted = [\"<pet> owner\"]\nphrases = [\"kennel\"]\n\
            unless = [\"guide dog*\"]\n";
        let (wording, _) = read(text);
        let words = |text: &'static str, kind: Kind| {
            let hits = wording.find_in("questions-off-limits", text, kind);
            hits.first().map(|hit| hit.words)
        };
        let asked = |text| words(text, Kind::Question);
        assert_eq!(asked("Who walks your own dogs?"), Some("own dogs"));
        assert_eq!(asked("Some people here have a cat. Do you?"), Some("cat"));
        assert_eq!(asked("Dogs?"), Some("Dogs"));
        assert_eq!(asked("Who walks the dogs that everybody here has to look after?"), None);
        assert_eq!(asked("Do you think a friend would like dogs?"), None);
        assert_eq!(asked("If she asks about your dogs, what do you say?"), None);
        assert_eq!(asked("Who would clean the kennel when nobody else is here?"), Some("kennel"));
        assert_eq!(asked("Is your dog a guide dog?"), None);
        assert_eq!(words("Dog owner", Kind::Note), Some("Dog owner"));
        assert_eq!(words("Likes dogs", Kind::Note), None);
        assert_eq!(words("You must be a dog owner.", Kind::Summary), Some("dog owner"));
        assert_eq!(words("Our guests bring dogs.", Kind::Summary), None);
        assert!(wording.find("questions-closed", "Is it?").is_empty());
    }

    #[test]
    fn what_asks_on_is_no_second_question() {
        let (wording, _) =
            read("[turns]\ntell = [\"^tell\"]\nfollow-up = [\"^why ?\", \"^how did\"]\n");
        assert_eq!(wording.asks("What went wrong? Why?"), 1);
        assert_eq!(wording.asks("Tell us about a bad day. How did it end?"), 1);
        assert_eq!(wording.asks("Tell us about a bad day. What is a good one?"), 2);
        assert_eq!(wording.asks("Somebody falls. What do you do?"), 1);
    }

    #[test]
    fn everything_that_cannot_be_understood_is_named_in_its_place() {
        let text = "[turns]\nto = [\"a <person> asks\"]\n[lists]\npersons = [\"Man\"]\n";
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

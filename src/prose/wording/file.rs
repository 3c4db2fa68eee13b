//! The file of phrases, as it is written, and how it is understood.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::phrase::{self, Lists, Phrase};
use super::turns::Turn;
use super::{Counts, PATH, RulePhrases, Topic, Wording};
use crate::source::{Fault, Spanned};

/// The file, as it is written.
#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    #[serde(default)]
    lists: BTreeMap<String, Vec<Spanned<String>>>,
    #[serde(default)]
    turns: TurnsFile,
    #[serde(default)]
    topic: Vec<Spanned<Topic>>,
}

/// What turns a text to the candidate and away, as it is written.
#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct TurnsFile {
    to: Vec<Spanned<String>>,
    wanted: Vec<Spanned<String>>,
    away: Vec<Spanned<String>>,
    said: Vec<Spanned<String>>,
    back: Vec<Spanned<String>>,
    tell: Vec<Spanned<String>>,
    follow_up: Vec<Spanned<String>>,
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
        lists.insert(name, Arc::new(understood.collect()));
    }
    let mut phrases = |texts: &[Spanned<String>]| -> Vec<Phrase> {
        let texts = texts.iter();
        let read = |text| good(text, phrase::parse(text, &lists), &mut faults);
        texts.filter_map(read).collect()
    };
    let TurnsFile { to, wanted, away, said, back, tell, follow_up } = file.turns;
    let turns = [
        (Turn::Said, said),
        (Turn::To, to),
        (Turn::Wanted, wanted),
        (Turn::Away, away),
        (Turn::Back, back),
        (Turn::Tell, tell),
        (Turn::FollowUp, follow_up),
    ];
    let turns = turns.iter().flat_map(|(turn, texts)| marked(*turn, phrases(texts))).collect();
    let mut topics: BTreeMap<String, Vec<Topic>> = BTreeMap::new();
    for topic in file.topic {
        let topic = topic.into_inner();
        topics.entry(topic.rule.get_ref().clone()).or_default().push(topic);
    }
    let of_rule = |(rule, topics): (String, Vec<Topic>)| {
        let mut all = Vec::new();
        for (place, topic) in topics.iter().enumerate() {
            all.extend(marked((place, Counts::Anywhere), phrases(&topic.phrases)));
            all.extend(marked((place, Counts::Asked), phrases(&topic.words)));
            all.extend(marked((place, Counts::Wanted), phrases(&topic.wanted)));
        }
        let unless = |topic: Topic| {
            let unless = marked((), phrases(&topic.unless)).collect();
            (topic, unless)
        };
        let topics = topics.into_iter().map(unless).collect();
        (rule, RulePhrases { topics, phrases: all.into_iter().collect() })
    };
    let by_rule = topics.into_iter().map(of_rule).collect();
    (Wording { by_rule, turns }, faults)
}

/// Phrases, each with the same mark.
fn marked<T: Copy>(mark: T, phrases: Vec<Phrase>) -> impl Iterator<Item = (T, Phrase)> {
    phrases.into_iter().map(move |phrase| (mark, phrase))
}

/// What a text was read as; what is wrong with it goes to `faults`.
fn good<T>(text: &Spanned<String>, read: Result<T, String>, faults: &mut Vec<Fault>) -> Option<T> {
    let fault = |why: String| faults.push(Fault::in_file(PATH, text.span(), &why));
    read.map_err(fault).ok()
}

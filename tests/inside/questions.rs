//! How well copanel tells what is not to be asked, and what is badly asked, from what is fine.
//!
//! `questions/development.toml` holds what phrases are written by, and says what its words mean.
//! `questions/held_out.toml` holds what they are measured by: counted, and never shown.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::files::repository;
use crate::prose::wording::{self, Kind, Wording};
use crate::source::Source;

const OFF_LIMITS: &str = "questions-off-limits";

/// The other rules, each by the label of what it finds.
const HOW: [&str; 4] = ["closed", "leading", "double", "jargon"];

/// The least shares that are good enough: of what is found, and of what should be.
const OFF_LIMITS_PRECISION: f64 = 0.95;
const BRITISH_RECALL: f64 = 0.95;
const FOREIGN_RECALL: f64 = 0.85;
const HOW_PRECISION: f64 = 0.9;
const HOW_RECALL: f64 = 0.85;

#[derive(Deserialize)]
struct File {
    set: Vec<Set>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    source: String,
    origin: Origin,
    kind: TextKind,
    labels: BTreeMap<String, Vec<String>>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
enum Origin {
    British,
    Foreign,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
enum TextKind {
    Question,
    Criterion,
    Anchor,
    ListenFor,
    Summary,
}

impl TextKind {
    fn read_as(self) -> Kind {
        match self {
            TextKind::Question => Kind::Question,
            TextKind::Criterion | TextKind::Anchor | TextKind::ListenFor => Kind::Note,
            TextKind::Summary => Kind::Summary,
        }
    }
}

/// A text with what should be said of it.
struct Labelled<'a> {
    text: &'a str,
    labels: BTreeSet<&'a str>,
    set: &'a Set,
}

impl Labelled<'_> {
    /// The topic that makes it off limits.
    fn topic(&self) -> Option<&str> {
        let label = self.labels.iter().find(|label| **label != "fine" && !HOW.contains(label));
        label.copied()
    }
}

/// What was found, and what was not.
#[derive(Default)]
struct Measured {
    found: u32,
    missed: Vec<String>,
    false_alarms: Vec<String>,
}

impl Measured {
    fn count(&mut self, text: &str, is_found: bool, should_be: bool) {
        match (is_found, should_be) {
            (true, true) => self.found += 1,
            (false, true) => self.missed.push(text.to_owned()),
            (true, false) => self.false_alarms.push(text.to_owned()),
            (false, false) => {}
        }
    }

    fn recall(&self) -> f64 {
        share(self.found, &self.missed)
    }

    fn precision(&self) -> f64 {
        share(self.found, &self.false_alarms)
    }

    fn line(&self) -> String {
        let (missed, false_alarms) = (self.missed.len(), self.false_alarms.len());
        format!(
            "recall {:.3}, precision {:.3} (found {}, missed {missed}, false alarms {false_alarms})",
            self.recall(),
            self.precision(),
            self.found,
        )
    }
}

fn share(part: u32, rest: &[String]) -> f64 {
    let rest = u32::try_from(rest.len()).unwrap();
    if part + rest == 0 { 1.0 } else { f64::from(part) / f64::from(part + rest) }
}

#[test]
fn questions_are_told_apart_in_the_development_set() {
    measure("development", true);
}

#[test]
fn questions_are_told_apart_in_the_held_out_set() {
    measure("held_out", false);
}

/// Measures all rules on a set, prints what was found and holds the limits.
fn measure(name: &str, shows: bool) {
    let (sets, wording) = (sets(name), wording());
    let labelled = labelled(&sets);
    println!("{name}: {} texts from {} kinds of source", labelled.len(), sources(&sets).len());
    let mut all = Measured::default();
    let mut parts: BTreeMap<String, Measured> = BTreeMap::new();
    let (mut wrong_topic, mut advised) = (Vec::new(), Vec::new());
    let mut how: BTreeMap<&str, Measured> = BTreeMap::new();
    for each in &labelled {
        let kind = each.set.kind.read_as();
        let hits = wording.find_in(OFF_LIMITS, each.text, kind);
        let topic = each.topic();
        let parts_of = [
            Some(format!("{:?}", each.set.origin)),
            Some(format!("{:?}", each.set.kind)),
            topic.map(ToOwned::to_owned),
        ];
        for part in parts_of.into_iter().flatten() {
            parts.entry(part).or_default().count(each.text, !hits.is_empty(), topic.is_some());
        }
        all.count(each.text, !hits.is_empty(), topic.is_some());
        if topic.is_some()
            && !hits.is_empty()
            && !hits.iter().any(|hit| Some(&*hit.topic.id.0) == topic)
        {
            wrong_topic.push(each.text);
        }
        let said = said(&wording, each.text, kind);
        for rule in HOW {
            let should_be = each.labels.contains(rule);
            match topic {
                None => {
                    how.entry(rule).or_default().count(each.text, said.contains(rule), should_be);
                }
                // Advice on how to ask it must not stand beside advice not to ask it.
                Some(_) if rule == "closed" && said.contains(rule) => advised.push(each.text),
                Some(_) => {}
            }
        }
    }
    println!("  off limits: {}; {} with another topic", all.line(), wrong_topic.len());
    for (part, measured) in &parts {
        println!("    {part}: {}", measured.line());
    }
    for (rule, measured) in &how {
        println!("  {rule}: {}", measured.line());
    }
    println!("  off limits and advised on as closed: {}", advised.len());
    if shows {
        println!("missed: {:#?}\nfalse alarms: {:#?}", all.missed, all.false_alarms);
        for (rule, measured) in &how {
            println!(
                "{rule} missed: {:#?}\nfalse alarms: {:#?}",
                measured.missed, measured.false_alarms
            );
        }
    }
    assert_eq!(advised.len(), 0, "{name}: off limits, and advised on as closed");
    assert!(all.precision() >= OFF_LIMITS_PRECISION, "{name}: {}", all.line());
    for (origin, least) in [(Origin::British, BRITISH_RECALL), (Origin::Foreign, FOREIGN_RECALL)] {
        let part = &parts[&format!("{origin:?}")];
        assert!(part.recall() >= least, "{name}: {origin:?}: {}", part.line());
    }
    for (rule, measured) in &how {
        assert!(measured.precision() >= HOW_PRECISION, "{name}: {rule}: {}", measured.line());
        assert!(measured.recall() >= HOW_RECALL, "{name}: {rule}: {}", measured.line());
    }
}

/// Which of the other rules say something of a text, as the rules themselves go about it.
fn said(wording: &Wording, text: &str, kind: Kind) -> BTreeSet<&'static str> {
    let finds = |rule: &str| !wording.find_in(&format!("questions-{rule}"), text, kind).is_empty();
    let is_asked = kind == Kind::Question;
    let said = HOW.into_iter().filter(|rule| match *rule {
        "closed" => {
            is_asked && !wording.touches(OFF_LIMITS, text) && !finds("leading") && finds("closed")
        }
        "double" => finds("double") || (is_asked && wording.asks(text) > 1),
        rule => finds(rule),
    });
    said.collect()
}

#[test]
fn the_sets_are_large_and_their_labels_known() {
    let wording = wording();
    let mut topics: BTreeSet<&str> = BTreeSet::new();
    for topic in wording.topics().filter(|topic| topic.rule.get_ref() == OFF_LIMITS) {
        topics.insert(&topic.id.0);
    }
    let (development, held_out) = (sets("development"), sets("held_out"));
    let both: Vec<&Set> = development.iter().chain(&held_out).collect();
    let all: Vec<Labelled<'_>> = both.iter().flat_map(|set| texts(set)).collect();
    let new = all.iter().filter(|each| !each.set.source.starts_with("the first set"));
    assert!(new.count() >= 600);
    assert!(labelled(&held_out).len() >= 400);
    assert!(sources(&development).len() >= 6 && sources(&held_out).len() >= 6);
    let labels: BTreeSet<&str> = all.iter().flat_map(|each| each.labels.iter().copied()).collect();
    let known: BTreeSet<&str> = topics.into_iter().chain(HOW).chain(["fine"]).collect();
    assert_eq!(labels, known);
    let mut seen = BTreeMap::new();
    for each in &all {
        let twice = seen.insert((each.text, each.set.kind), &each.set.source);
        let is_same_set = twice.is_some_and(|source| source == &each.set.source);
        assert!(!is_same_set, "{} stands twice", each.text);
    }
}

fn sets(name: &str) -> Vec<Set> {
    let path = repository().join("tests/inside/questions").join(name).with_extension("toml");
    toml::from_str::<File>(&std::fs::read_to_string(path).unwrap()).unwrap().set
}

fn labelled(sets: &[Set]) -> Vec<Labelled<'_>> {
    sets.iter().flat_map(texts).collect()
}

fn texts(set: &Set) -> impl Iterator<Item = Labelled<'_>> {
    set.labels.iter().flat_map(move |(labels, texts)| {
        let labels: BTreeSet<&str> = labels.split('+').map(str::trim).collect();
        texts.iter().map(move |text| Labelled { text, labels: labels.clone(), set })
    })
}

fn sources(sets: &[Set]) -> BTreeSet<&str> {
    sets.iter().map(|set| set.source.as_str()).collect()
}

/// The phrases as they stand in the file.
fn wording() -> Wording {
    let text = Source::read(&repository().join(wording::PATH)).unwrap().text;
    let (wording, faults) = wording::read(&text);
    assert!(faults.is_empty(), "{faults:?}");
    wording
}

//! How well copanel tells risky questions from innocent ones: `questions.toml` holds both, and says how it was written.

use std::collections::BTreeMap;

use crate::prose::wording;
use crate::prose::wording::Wording;
use crate::source::Source;
use serde::Deserialize;

use super::files::repository;

/// The rule that is measured.
const RULE: &str = "questions-off-limits";

/// The least share that is good enough, for precision and for recall.
const LEAST: f64 = 0.9;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    set: Vec<Set>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Set {
    voice: String,
    #[serde(default)]
    held_out: bool,
    innocent: Vec<String>,
    risky: BTreeMap<String, Vec<String>>,
}

/// What was found in some sets, and what should have been.
#[derive(Default)]
struct Measured {
    found: u32,
    missed: Vec<String>,
    /// Of those found, how many have the ground they should have.
    right: u32,
    wrong_ground: Vec<String>,
    false_alarms: Vec<String>,
    innocent: usize,
}

#[test]
fn risky_questions_are_found_and_innocent_ones_left_alone() {
    let sets = sets();
    let (held_out, taught): (Vec<&Set>, Vec<&Set>) = sets.iter().partition(|set| set.held_out);
    let all: Vec<&Set> = sets.iter().collect();
    for (name, sets) in [("taught", taught), ("held out", held_out), ("all", all)] {
        let measured = measure(&sets);
        println!("{name}: {}", measured.line());
        // The held-out questions are counted and never shown, so that nobody teaches by them.
        if name == "taught" {
            println!("{}", measured.faults());
        }
        assert!(measured.precision() >= LEAST, "{name}: {}", measured.line());
        assert!(measured.recall() >= LEAST, "{name}: {}", measured.line());
        assert!(measured.share_right() >= LEAST, "{name}: {}", measured.line());
    }
}

#[test]
fn the_set_is_large_and_half_of_it_risky() {
    let sets = sets();
    let innocent: usize = sets.iter().map(|set| set.innocent.len()).sum();
    let risky: usize = sets.iter().flat_map(|set| set.risky.values()).map(Vec::len).sum();
    assert!(innocent + risky >= 200 && innocent * 5 > risky * 4 && risky * 5 > innocent * 4);
    let held_out: usize = sets
        .iter()
        .filter(|set| set.held_out)
        .map(|set| set.innocent.len() + set.risky.values().map(Vec::len).sum::<usize>())
        .sum();
    assert!(held_out >= 80, "{held_out}");
    let wording = wording();
    let grounds: Vec<&str> = wording
        .topics()
        .filter(|topic| topic.rule.get_ref() == RULE)
        .map(|topic| topic.id.0.as_str())
        .collect();
    for set in &sets {
        for ground in set.risky.keys() {
            assert!(grounds.contains(&ground.as_str()), "{}: {ground}", set.voice);
        }
    }
}

fn sets() -> Vec<Set> {
    let text = std::fs::read_to_string(repository().join("tests/inside/questions.toml")).unwrap();
    toml::from_str::<File>(&text).unwrap().set
}

/// The phrases as they stand in the file.
fn wording() -> Wording {
    wording::read(&Source::read(&repository().join(wording::PATH)).unwrap().text).0
}

fn measure(sets: &[&Set]) -> Measured {
    let wording = wording();
    let mut out = Measured::default();
    for set in sets {
        for text in &set.innocent {
            out.innocent += 1;
            if let Some(hit) = wording.find(RULE, text).first() {
                out.false_alarms.push(format!("{text} [{}: {}]", hit.topic.id.0, hit.words));
            }
        }
        for (ground, texts) in &set.risky {
            for text in texts {
                let hits = wording.find(RULE, text);
                if hits.is_empty() {
                    out.missed.push(format!("{text} [{ground}]"));
                    continue;
                }
                out.found += 1;
                let law = |id: &str| {
                    let topic = wording.topics().find(|topic| topic.id.0 == id).unwrap();
                    topic.ground.clone()
                };
                if hits.iter().any(|hit| hit.topic.ground == law(ground)) {
                    out.right += 1;
                } else {
                    out.wrong_ground.push(format!("{text} [{ground}, not {}]", hits[0].topic.id.0));
                }
            }
        }
    }
    out
}

impl Measured {
    fn recall(&self) -> f64 {
        share(self.found, self.found + count(&self.missed))
    }

    fn precision(&self) -> f64 {
        share(self.found, self.found + count(&self.false_alarms))
    }

    fn share_right(&self) -> f64 {
        share(self.right, self.found)
    }

    fn line(&self) -> String {
        format!(
            "{} risky and {} innocent questions; precision {:.3}, recall {:.3}, ground right {:.3}",
            self.found + count(&self.missed),
            self.innocent,
            self.precision(),
            self.recall(),
            self.share_right()
        )
    }

    fn faults(&self) -> String {
        format!(
            "missed: {:#?}\nfalse alarms: {:#?}\nwrong ground: {:#?}",
            self.missed, self.false_alarms, self.wrong_ground
        )
    }
}

fn count(texts: &[String]) -> u32 {
    u32::try_from(texts.len()).unwrap()
}

fn share(part: u32, whole: u32) -> f64 {
    f64::from(part) / f64::from(whole)
}

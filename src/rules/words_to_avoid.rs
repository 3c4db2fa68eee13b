#![doc = include_str!("words_to_avoid.md")]

use super::{Check, Reporter, Rule};
use crate::finding::{Level, Principle};
use crate::paper::Paper;

pub static RULE: Rule = Rule {
    name: "words-to-avoid",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "a word is used that hurts or hides people",
    explain: include_str!("words_to_avoid.md"),
    check: Check::Document(check),
};

fn check(paper: &Paper<'_>, out: &mut Reporter<'_>) {
    for sentence in paper.sentences() {
        for hit in paper.wording.find(RULE.name, &sentence.text) {
            let message = format!("think again about “{}”: “{}”", hit.words, sentence.text);
            out.words(paper, &sentence.text, message)
                .help(hit.topic.instead.clone());
        }
    }
}

#![doc = include_str!("figures_of_speech_in_easy_read.md")]

use super::{Check, Reporter, Rule};
use crate::finding::{Level, Principle};
use crate::paper::Paper;

pub static RULE: Rule = Rule {
    name: "figures-of-speech-in-easy-read",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "Easy Read says something that is not meant word for word",
    explain: include_str!("figures_of_speech_in_easy_read.md"),
    check: Check::Document(check),
};

fn check(paper: &Paper<'_>, out: &mut Reporter<'_>) {
    if !paper.edition.easy {
        return;
    }
    for sentence in paper.sentences() {
        for hit in paper.wording.find(RULE.name, &sentence.text) {
            let message = format!("“{}” is a figure of speech: “{}”", hit.words, sentence.text);
            out.words(paper, &sentence.text, message)
                .help(hit.topic.instead.clone());
        }
    }
}

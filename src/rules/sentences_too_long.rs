#![doc = include_str!("sentences_too_long.md")]

use super::{Check, Reporter, Rule};
use crate::finding::{Level, Principle};
use crate::paper::Paper;
use crate::readability::Trouble;

pub static RULE: Rule = Rule {
    name: "sentences-too-long",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "a sentence is too long to read in one go",
    explain: include_str!("sentences_too_long.md"),
    check: Check::Document(check),
};

fn check(paper: &Paper<'_>, out: &mut Reporter<'_>) {
    for trouble in &paper.troubles {
        if let Trouble::LongSentence {
            words,
            most,
            sentence,
        } = trouble
        {
            let message = format!(
                "a sentence of {words} words, where {} has {most} at most: “{sentence}”",
                paper.edition.title
            );
            out.words(paper, sentence, message)
                .help("make two of it, or leave out what stands elsewhere");
        }
    }
}

#![doc = include_str!("paragraphs_too_long.md")]

use super::{Check, Reporter, Rule};
use crate::finding::{Level, Principle};
use crate::paper::Paper;
use crate::readability::Trouble;

pub static RULE: Rule = Rule {
    name: "paragraphs-too-long",
    principle: Principle::Accessibility,
    level: Level::Note,
    summary: "a paragraph holds too much at once",
    explain: include_str!("paragraphs_too_long.md"),
    check: Check::Document(check),
};

fn check(paper: &Paper<'_>, out: &mut Reporter<'_>) {
    for trouble in &paper.troubles {
        if let Trouble::LongParagraph {
            sentences,
            most,
            first,
        } = trouble
        {
            let message = format!(
                "a paragraph of {sentences} sentences, where {} has {most} at most; it starts “{first}”",
                paper.edition.title
            );
            out.words(paper, first, message)
                .help("start a new paragraph with each thought; a blank line does it");
        }
    }
}

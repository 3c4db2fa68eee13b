#![doc = include_str!("abbreviations_unexplained.md")]

use super::{Check, Reporter, Rule};
use crate::finding::{Level, Principle};
use crate::paper::Paper;
use crate::readability::Trouble;

pub static RULE: Rule = Rule {
    name: "abbreviations-unexplained",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "letters stand for words that nobody gives",
    explain: include_str!("abbreviations_unexplained.md"),
    check: Check::Document(check),
};

fn check(paper: &Paper<'_>, out: &mut Reporter<'_>) {
    for trouble in &paper.troubles {
        if let Trouble::Abbreviation {
            word,
            instead,
            glossary,
            sentence,
        } = trouble
        {
            let help = match (instead, glossary) {
                (Some(instead), _) => format!("write “{instead}”"),
                (None, true) => {
                    "write its words beside it, or put it into `toolkit/glossary.toml`".to_owned()
                }
                (None, false) => {
                    "write its words; explain them in the next sentence if they are hard".to_owned()
                }
            };
            let message = format!("“{word}” is not explained: “{sentence}”");
            out.words(paper, sentence, message).help(help);
        }
    }
}

#![doc = include_str!("contractions_in_easy_read.md")]

use super::{Check, Reporter, Rule};
use crate::finding::{Level, Principle};
use crate::paper::Paper;
use crate::readability::Trouble;

pub static RULE: Rule = Rule {
    name: "contractions-in-easy-read",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "Easy Read has two words drawn together",
    explain: include_str!("contractions_in_easy_read.md"),
    check: Check::Document(check),
};

fn check(paper: &Paper<'_>, out: &mut Reporter<'_>) {
    for trouble in &paper.troubles {
        if let Trouble::Contraction { word, sentence } = trouble {
            let message = format!("“{word}” is two words drawn together: “{sentence}”");
            out.words(paper, sentence, message)
                .help("write both words out");
        }
    }
}

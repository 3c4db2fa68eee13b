#![doc = include_str!("abbreviations_unexplained.md")]

use super::Reporter;
use crate::rules::engine::paper::Paper;
use crate::workspace::readability::Trouble;

pub fn check(paper: &Paper<'_>, out: &mut Reporter<'_>) {
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

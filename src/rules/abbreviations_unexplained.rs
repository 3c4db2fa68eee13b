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
                    "spell it out beside it, or add it to `toolkit/glossary.toml`".to_owned()
                }
                (None, false) => {
                    "spell it out; if the words are hard, explain them in the next sentence"
                        .to_owned()
                }
            };
            let message = format!("“{word}” is not explained: “{sentence}”");
            out.words(paper, sentence, message).help(help);
        }
    }
}

#![doc = include_str!("abbreviations_unexplained.md")]

use super::prelude::*;

pub fn check(paper: &DocumentText<'_>, out: &mut Reporter<'_>) {
    for abbreviation in &paper.unexplained {
        let sentence = &abbreviation.sentence;
        let help = match (&abbreviation.instead, paper.limits.glossary) {
            (Some(instead), _) => format!("write “{instead}”"),
            (None, true) => {
                "spell it out beside it, or add it to `toolkit/glossary.toml`".to_owned()
            }
            (None, false) => {
                "spell it out; if the words are hard, explain them in the next sentence".to_owned()
            }
        };
        let message = format!("“{}” is not explained: “{sentence}”", abbreviation.word);
        out.words(paper, sentence, message).help(help);
    }
}

#![doc = include_str!("contractions_in_easy_read.md")]

use super::Reporter;
use crate::rules::engine::paper::Paper;
use crate::workspace::readability::Trouble;

pub fn check(paper: &Paper<'_>, out: &mut Reporter<'_>) {
    for trouble in &paper.troubles {
        if let Trouble::Contraction { word, sentence } = trouble {
            let message = format!("“{word}” runs two words together: “{sentence}”");
            out.words(paper, sentence, message)
                .help("write both words in full");
        }
    }
}

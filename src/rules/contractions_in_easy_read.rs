#![doc = include_str!("contractions_in_easy_read.md")]

use super::prelude::*;
use crate::workspace::readability::is_contraction;

pub fn check(paper: &DocumentText<'_>, out: &mut Reporter<'_>) {
    if paper.limits.contractions {
        return;
    }
    for sentence in paper.sentences() {
        for word in sentence.words().filter(|word| is_contraction(word)) {
            let text = &sentence.text;
            let message = format!("“{word}” runs two words together: “{text}”");
            out.words(paper, text, message).help("write both words in full");
        }
    }
}

#![doc = include_str!("words_to_avoid.md")]

use super::Reporter;
use crate::rules::engine::document_text::DocumentText;

pub fn check(paper: &DocumentText<'_>, out: &mut Reporter<'_>) {
    for sentence in paper.sentences() {
        for hit in paper.wording.find("words-to-avoid", &sentence.text) {
            let message = format!("think again about “{}”: “{}”", hit.words, sentence.text);
            out.words(paper, &sentence.text, message).help(hit.topic.instead.clone());
        }
    }
}

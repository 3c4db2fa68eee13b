#![doc = include_str!("figures_of_speech_in_easy_read.md")]

use super::Reporter;
use crate::rules::engine::document_text::DocumentText;

pub fn check(paper: &DocumentText<'_>, out: &mut Reporter<'_>) {
    if !paper.edition.easy {
        return;
    }
    for sentence in paper.sentences() {
        for hit in paper.wording.find("figures-of-speech-in-easy-read", &sentence.text) {
            let message = format!("“{}” is a figure of speech: “{}”", hit.words, sentence.text);
            out.words(paper, &sentence.text, message).help(hit.topic.instead.clone());
        }
    }
}

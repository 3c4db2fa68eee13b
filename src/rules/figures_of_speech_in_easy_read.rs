#![doc = include_str!("figures_of_speech_in_easy_read.md")]

use super::prelude::*;

pub fn check(paper: &DocumentText<'_>, out: &mut Reporter<'_>) {
    if !paper.edition.easy {
        return;
    }
    out.flag_sentences(paper, |words, sentence| {
        format!("“{words}” is a figure of speech: “{sentence}”")
    });
}

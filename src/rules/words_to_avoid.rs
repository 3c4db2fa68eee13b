#![doc = include_str!("words_to_avoid.md")]

use super::prelude::*;

pub fn check(paper: &DocumentText<'_>, out: &mut Reporter<'_>) {
    out.flag_sentences(paper, |words, sentence| {
        format!("think again about “{words}”: “{sentence}”")
    });
}

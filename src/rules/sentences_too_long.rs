#![doc = include_str!("sentences_too_long.md")]

use super::Reporter;
use crate::rules::engine::paper::Paper;
use crate::workspace::readability::Trouble;

pub fn check(paper: &Paper<'_>, out: &mut Reporter<'_>) {
    for trouble in &paper.troubles {
        if let Trouble::LongSentence {
            words,
            most,
            sentence,
        } = trouble
        {
            let message = format!(
                "a sentence has {words} words, and the maximum in {} is {most}: “{sentence}”",
                paper.edition.title
            );
            out.words(paper, sentence, message)
                .help("make it two sentences, or leave out what is said elsewhere");
        }
    }
}

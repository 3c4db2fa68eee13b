#![doc = include_str!("sentences_too_long.md")]

use super::prelude::*;

pub fn check(paper: &DocumentText<'_>, out: &mut Reporter<'_>) {
    let most = paper.limits.sentence_words;
    for sentence in paper.sentences() {
        let words = sentence.words().count();
        if words > most {
            let message = format!(
                "a sentence has {words} words, and the maximum in {} is {most}: “{}”",
                paper.edition.title, sentence.text
            );
            out.words(paper, &sentence.text, message)
                .help("make it two sentences, or leave out what is said elsewhere");
        }
    }
}

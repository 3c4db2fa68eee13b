#![doc = include_str!("paragraphs_too_long.md")]

use super::prelude::*;

pub fn check(paper: &DocumentText<'_>, out: &mut Reporter<'_>) {
    let most = paper.limits.paragraph_sentences;
    for passage in paper.passages.iter().filter(|passage| passage.is_paragraph) {
        let sentences = passage.sentences.len();
        if sentences > most {
            let first = &passage.sentences[0].text;
            let message = format!(
                "a paragraph has {sentences} sentences, and the maximum in {} is {most}; it starts “{first}”",
                paper.edition.title
            );
            out.words(paper, first, message)
                .help("start a new paragraph for each thought: leave a blank line");
        }
    }
}

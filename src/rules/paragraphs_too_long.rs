#![doc = include_str!("paragraphs_too_long.md")]

use super::Reporter;
use crate::rules::engine::paper::Paper;
use crate::workspace::readability::Trouble;

pub fn check(paper: &Paper<'_>, out: &mut Reporter<'_>) {
    for trouble in &paper.troubles {
        if let Trouble::LongParagraph {
            sentences,
            most,
            first,
        } = trouble
        {
            let message = format!(
                "a paragraph has {sentences} sentences, and the maximum in {} is {most}; it starts “{first}”",
                paper.edition.title
            );
            out.words(paper, first, message)
                .help("start a new paragraph for each thought: leave a blank line");
        }
    }
}

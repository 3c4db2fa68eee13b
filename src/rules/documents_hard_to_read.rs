#![doc = include_str!("documents_hard_to_read.md")]

use super::Reporter;
use crate::rules::engine::paper::Paper;
use crate::workspace::readability::Trouble;

pub fn check(paper: &Paper<'_>, out: &mut Reporter<'_>) {
    for trouble in &paper.troubles {
        if let Trouble::Grade { smog, most } = trouble {
            let message = format!(
                "“{}” in {} has a SMOG grade of {smog:.1}; the maximum is {most}",
                paper.name, paper.edition.title
            );
            let first = paper.sentences().next();
            out.words(paper, first.map_or("", |first| &first.text), message)
                .help("look at the longest words: most have a short one that means the same");
        }
    }
}

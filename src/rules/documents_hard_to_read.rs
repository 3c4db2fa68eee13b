#![doc = include_str!("documents_hard_to_read.md")]

use super::prelude::*;

pub fn check(paper: &DocumentText<'_>, out: &mut Reporter<'_>) {
    let (smog, most) = (paper.measure.smog(), paper.limits.smog);
    if smog > most {
        let message = format!(
            "“{}” in {} has a SMOG grade of {smog:.1}; the maximum is {most}",
            paper.name, paper.edition.title
        );
        let first = paper.sentences().next();
        out.words(paper, first.map_or("", |first| &first.text), message)
            .help("look at the longest words: most have a short one that means the same");
    }
}

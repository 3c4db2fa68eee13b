#![doc = include_str!("questions_jargon.md")]

use super::prelude::*;
use crate::prose::wording::Hit;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let says = |name: &str, hit: Hit<'_>| {
        format!("{name} has a word that few people use: “{}”", hit.words)
    };
    out.flag_phrases(case, case.question_texts(), |id, hit| says(&format!("question {id}"), hit));
    out.flag_noted(case, case.noted_texts(), says, None);
}

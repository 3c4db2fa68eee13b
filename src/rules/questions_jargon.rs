#![doc = include_str!("questions_jargon.md")]

use super::Reporter;
use crate::case::Case;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    out.flag_phrases(case, "questions-jargon", case.question_texts(), |id, hit| {
        format!("question {id} has a word that few people use: “{}”", hit.words)
    });
}

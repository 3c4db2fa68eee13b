#![doc = include_str!("questions_leading.md")]

use super::Reporter;
use crate::case::Case;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    out.flag_phrases(case, "questions-leading", case.question_texts(), |id, hit| {
        format!("question {id} gives its answer away: “{}”", hit.words)
    });
}

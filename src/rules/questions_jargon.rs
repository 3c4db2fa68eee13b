#![doc = include_str!("questions_jargon.md")]

use super::Reporter;
use crate::case::Case;
use crate::prose::wording::Hit;

const RULE: &str = "questions-jargon";

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let says = |name: &str, hit: Hit<'_>| {
        format!("{name} has a word that few people use: “{}”", hit.words)
    };
    out.flag_phrases(case, RULE, case.question_texts(), |id, hit| {
        says(&format!("question {id}"), hit)
    });
    out.flag_noted(case, RULE, case.noted_texts(), says, None);
}

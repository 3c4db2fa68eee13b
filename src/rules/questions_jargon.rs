#![doc = include_str!("questions_jargon.md")]

use super::Reporter;
use crate::case::Case;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    out.think_twice(case, "questions-jargon", case.asks(), |id, hit| {
        format!(
            "question {id} has a word that few people use: “{}”",
            hit.words
        )
    });
}

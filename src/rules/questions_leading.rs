#![doc = include_str!("questions_leading.md")]

use super::Reporter;
use crate::case::Case;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    out.think_twice(case, "questions-leading", case.asks(), |id, hit| {
        format!("question {id} gives its answer away: “{}”", hit.words)
    });
}

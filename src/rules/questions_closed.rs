#![doc = include_str!("questions_closed.md")]

use super::Reporter;
use crate::case::Case;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    // Advice on how to ask something must not appear beside advice not to ask it, or not to ask it so.
    let asks = case.question_texts().filter(|(_, line)| {
        let said = |rule| case.wording().find(rule, &line.0);
        said("questions-off-limits").is_empty() && said("questions-leading").is_empty()
    });
    out.flag_phrases(case, "questions-closed", asks, |id, _| {
        format!("question {id} can be answered with yes or no")
    });
}

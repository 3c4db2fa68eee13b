#![doc = include_str!("questions_closed.md")]

use super::Reporter;
use crate::case::Case;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    // Advice on how to ask something must not appear beside advice not to ask it.
    let asks = case.question_texts().filter(|(_, line)| {
        let off_limits = case.wording().find("questions-off-limits", &line.0);
        off_limits.is_empty()
    });
    out.flag_phrases(case, "questions-closed", asks, |id, _| {
        format!("question {id} can be answered with yes or no")
    });
}

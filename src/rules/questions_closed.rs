#![doc = include_str!("questions_closed.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    // Advice on how to ask something must not appear beside advice not to ask it, or not to ask it so.
    // Nor where it only comes near: who a question is about is not always understood.
    let asks = case.question_texts().filter(|(_, line)| {
        !case.wording().touches("questions-off-limits", &line.0)
            && case.wording().find("questions-leading", &line.0).is_empty()
    });
    out.flag_phrases(case, asks, |id, _| format!("question {id} can be answered with yes or no"));
}

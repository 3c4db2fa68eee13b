#![doc = include_str!("questions_double.md")]

use super::prelude::*;
use crate::prose::wording::Hit;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    out.flag_phrases(case, case.question_texts(), |id, _| {
        format!("question {id} asks more than one thing")
    });
    for (question, line) in case.question_texts() {
        let asks = case.wording().asks(&line.0);
        if asks > 1 && case.wording().find(out.rule.name, &line.0).is_empty() {
            let id = &question.id;
            let message = format!("question {id} is {asks} questions");
            out.flag(line.span(), message)
                .about(id)
                .help("make it one question, or ask them separately");
        }
    }
    let message = |name: &str, _: Hit<'_>| format!("{name} is more than one thing");
    let help = "make two criteria of it, so that each has a score of its own";
    out.flag_noted(case, case.criterion_texts(), message, Some(help));
}

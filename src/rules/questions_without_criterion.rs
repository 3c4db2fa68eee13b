#![doc = include_str!("questions_without_criterion.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let deadline = case.due_with_papers();
    if case.vacancy.criteria.is_empty() {
        if let Some(first) = case.vacancy.questions.first() {
            let message =
                "no question looks for anything, because there is no person specification";
            out.missing(first.span(), message, deadline)
                .help("add a [[criterion]] for each thing the person needs, and name them under `criteria`");
        }
        return;
    }
    for question in &case.vacancy.questions {
        if question.criteria.is_empty() {
            let id = &question.id;
            let message = format!("question {id} looks for nothing in the person specification");
            out.missing(question.span(), message, deadline)
                .about(id)
                .help("add `criteria = [\"…\"]` to it, or leave the question out")
                .lacks("what it looks for", "criteria", "the question");
        }
    }
}

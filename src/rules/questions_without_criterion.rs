#![doc = include_str!("questions_without_criterion.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "questions-without-criterion",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "a question looks for nothing in the person specification",
    explain: include_str!("questions_without_criterion.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let deadline = cx.due_with_papers();
    if cx.vacancy.criteria.is_empty() {
        if let Some(first) = cx.vacancy.questions.first() {
            let message =
                "no question looks for anything, because there is no person specification";
            out.missing(here(first.span()), message, deadline)
                .help("add a [[criterion]] for each thing the person needs, and name them under `criteria`");
        }
        return;
    }
    for entry in &cx.vacancy.questions {
        let question = entry.get_ref();
        if question.criteria.is_empty() {
            let id = question.id.get_ref();
            let message = format!("question {id} looks for nothing in the person specification");
            out.missing(here(entry.span()), message, deadline)
                .about(id)
                .help("add `criteria = [\"…\"]` to it, or leave the question out");
        }
    }
}

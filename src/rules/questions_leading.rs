#![doc = include_str!("questions_leading.md")]

use super::{Check, Context, Reporter, Rule};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "questions-leading",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "a question gives its own answer away",
    explain: include_str!("questions_leading.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    out.think_twice(cx, RULE.name, cx.asks(), |id, hit| {
        format!("question {id} says what to answer: “{}”", hit.words)
    });
}

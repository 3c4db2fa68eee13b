#![doc = include_str!("questions_closed.md")]

use super::{Check, Context, Reporter, Rule};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "questions-closed",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "a question can be answered with yes or no",
    explain: include_str!("questions_closed.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    out.think_twice(cx, RULE.name, cx.asks(), |id, _| {
        format!("question {id} can be answered with yes or no")
    });
}

#![doc = include_str!("questions_jargon.md")]

use super::{Check, Context, Reporter, Rule};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "questions-jargon",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "a question has words that few people use",
    explain: include_str!("questions_jargon.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    out.think_twice(cx, RULE.name, cx.asks(), |id, hit| {
        format!(
            "question {id} has a word that few people use: “{}”",
            hit.words
        )
    });
}

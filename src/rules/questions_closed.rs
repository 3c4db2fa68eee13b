#![doc = include_str!("questions_closed.md")]

use super::{Check, Context, Reporter, Rule, questions_off_limits};
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
    // Advice on how to ask something must not stand beside advice not to ask it.
    let asks = cx.asks().filter(|(_, line)| {
        let off_limits = cx
            .wording
            .find(questions_off_limits::RULE.name, &line.get_ref().0);
        off_limits.is_empty()
    });
    out.think_twice(cx, RULE.name, asks, |id, _| {
        format!("question {id} can be answered with yes or no")
    });
}

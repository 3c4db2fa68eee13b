#![doc = include_str!("candidates_left_waiting.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "candidates-left-waiting",
    principle: Principle::Reciprocity,
    level: Level::Warning,
    summary: "candidates have not been told what was decided",
    explain: include_str!("candidates_left_waiting.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let outcome = cx.vacancy.outcome.as_ref();
    let untold = outcome.filter(|outcome| outcome.told_candidates.is_none());
    let Some(decided) = untold.and_then(|outcome| outcome.decided) else {
        return;
    };
    if let Some(first) = cx.vacancy.candidates.first() {
        let deadline = cx.due_after(decided.0, &cx.policy.outcome_days_after);
        let message = "candidates have not been told what was decided";
        out.missing(here(first.span()), message, deadline).help(
            "tell each of them, and offer feedback; then add `told-candidates` under [outcome]",
        );
    }
}

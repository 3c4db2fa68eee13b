#![doc = include_str!("outcome_without_change.md")]

use super::{Check, Context, Reporter, Rule};
use crate::finding::{Level, Principle};
use crate::vacancy::Text;

pub static RULE: Rule = Rule {
    name: "outcome-without-change",
    principle: Principle::Reciprocity,
    level: Level::Note,
    summary: "nothing says what changed because people took part",
    explain: include_str!("outcome_without_change.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let Some(outcome) = &cx.vacancy.outcome else {
        return;
    };
    let (Some(decided), true) = (
        outcome.decided,
        outcome.changed.as_ref().is_none_or(Text::is_blank),
    ) else {
        return;
    };
    let message = "nothing says what changed because of those who took part";
    let deadline = cx.due_after(decided.0, &cx.policy.outcome_days_after);
    out.missing(cx.top(), message, deadline)
        .level(RULE.level)
        .help("ask the chair and the manager; then add `changed` under [outcome], for the letters");
}

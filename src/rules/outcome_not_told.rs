#![doc = include_str!("outcome_not_told.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Place, Principle};
use crate::owed::{Thing, unsaid};
use crate::source::Spanned;

pub static RULE: Rule = Rule {
    name: "outcome-not-told",
    principle: Principle::Reciprocity,
    level: Level::Warning,
    summary: "the panel has not been told or thanked",
    explain: include_str!("outcome_not_told.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let outcome = cx.vacancy.outcome.clone().unwrap_or_default();
    let days = &cx.policy.outcome_days_after;
    let place = place(cx);
    let Some(decided) = outcome.decided else {
        if let Some(day) = cx.interview_day().filter(|_| cx.interviews_are_over()) {
            out.missing(
                place,
                "nothing says what came of the interviews",
                cx.due_after(day, days),
            )
            .help(format!(
                "add `decided = {day}` under [outcome], and tell the panel"
            ));
        }
        return;
    };
    let deadline = cx.due_after(decided.0, days);
    for thing in unsaid(&outcome) {
        let (message, help) = match thing {
            Thing::Told => (
                "the panel has not been told what was decided",
                "tell every member, with what changed because of them; then add `told-members` under [outcome]",
            ),
            Thing::Thanked => (
                "the panel has not been thanked",
                "thank every member in their own format; then add `thanked` under [outcome]",
            ),
            Thing::Paid => unreachable!("payment is told to each member alone"),
        };
        out.missing(place.clone(), message, deadline).help(help);
    }
}

/// The outcome has no line of its own to point at, so: who was appointed, or the interviews.
fn place(cx: &Context<'_>) -> Place {
    let appointed = cx
        .vacancy
        .outcome
        .as_ref()
        .and_then(|outcome| outcome.appointed.as_ref());
    let interviews = cx.vacancy.interviews.as_ref().map(Spanned::span);
    here(appointed.map(Spanned::span).or(interviews).unwrap_or(0..0))
}

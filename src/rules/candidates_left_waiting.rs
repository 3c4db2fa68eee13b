#![doc = include_str!("candidates_left_waiting.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(outcome) = case.vacancy.outcome.as_ref() else {
        return;
    };
    let Some(first) = case.vacancy.candidates.iter().find(|one| one.left().is_none()) else {
        return;
    };
    let days = &case.policy().outcome_days_after;
    if let (Some(who), Some(decided)) = (case.awaits(), &outcome.decided) {
        let message =
            format!("{} has not approved what was decided, so no candidate gets a letter", who.0);
        out.missing(case.place_of_outcome(), message, case.due_after(decided.0, days))
            .help("ask them for their answer; then add `approved = YYYY-MM-DD` under [outcome]");
        return;
    }
    let settled = outcome.approved.as_deref().copied().or(outcome.decided);
    if let Some(settled) = settled.filter(|_| outcome.told_candidates.is_none()) {
        let deadline = case.due_after(settled.0, days);
        let message = "candidates have not been told what was decided";
        out.missing(first.span(), message, deadline).help(
            "tell each of them, and offer feedback; then add `told-candidates` under [outcome]",
        );
    }
}

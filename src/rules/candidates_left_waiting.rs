#![doc = include_str!("candidates_left_waiting.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let outcome = case.vacancy.outcome.as_ref();
    let untold = outcome.filter(|outcome| outcome.told_candidates.is_none());
    let untold = untold.filter(|_| case.awaits().is_none());
    let settled = untold.and_then(|one| one.approved.as_deref().copied().or(one.decided));
    let Some(decided) = settled else {
        return;
    };
    if let Some(first) = case.vacancy.candidates.iter().find(|one| one.left().is_none()) {
        let deadline = case.due_after(decided.0, &case.policy().outcome_days_after);
        let message = "candidates have not been told what was decided";
        out.missing(first.span(), message, deadline).help(
            "tell each of them, and offer feedback; then add `told-candidates` under [outcome]",
        );
    }
}

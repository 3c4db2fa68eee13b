#![doc = include_str!("outcome_not_told.md")]

use super::prelude::*;
use crate::case::obligations::{Obligation, unsaid};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    // What came of a first round is said by who is invited back.
    if case.is_first_of_two() {
        return;
    }
    let outcome = case.vacancy.outcome.clone().unwrap_or_default();
    let days = &case.policy().outcome_days_after;
    let place = case.place_of_outcome();
    let Some(decided) = outcome.decided else {
        if case.vacancy.outcome.is_some() && !case.interviews_are_over(out.today) {
            let message = "there is an [outcome], but nothing says when it was decided; no letters are printed from it";
            out.flag(place, message).help(
                "add `decided = YYYY-MM-DD` once it is; delete what was written down another time",
            );
            return;
        }
        if let Some(day) = case.last_interview_day().filter(|_| case.interviews_are_over(out.today))
        {
            out.missing(
                place,
                "nothing says what was decided after the interviews",
                case.due_after(day, days),
            )
            .help("add `decided = YYYY-MM-DD` under [outcome], and tell the panel");
        }
        return;
    };
    let deadline = case.due_after(decided.0, days);
    for thing in unsaid(&outcome) {
        let (message, help) = match thing {
            Obligation::Told => (
                "the panel has not been told what was decided",
                "tell every member what was decided, and what changed because of them; then add `told-members` under [outcome]",
            ),
            Obligation::Thanked => (
                "the panel has not been thanked",
                "thank every member in their own format; then add `thanked` under [outcome]",
            ),
            Obligation::Offered | Obligation::Paid => {
                unreachable!("payment concerns each member on their own")
            }
        };
        out.missing(place.clone(), message, deadline).help(help);
    }
}

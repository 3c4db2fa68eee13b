#![doc = include_str!("shortlisting_without_lived_experience.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some((by, deadline)) = case.shortlisters() else {
        return;
    };
    let staff_alone = by.iter().all(|id| case.is_staff(id));
    if staff_alone && !case.voters_with_lived_experience().is_empty() {
        let message = "no one with lived experience takes part in shortlisting";
        out.missing(by[0].span(), message, deadline).help(
            "ask members with lived experience whether they want to score applications, \
             in a format they can read; then add them to `by`",
        );
    }
}

#![doc = include_str!("scoring_without_bar.md")]

use super::Reporter;
use crate::case::Case;
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(entry) = &case.vacancy.scoring else {
        return;
    };
    let set = entry
        .appointable
        .as_ref()
        .is_some_and(|bar| bar.never.is_some() || bar.at_most.is_some() || bar.percent.is_some());
    let must_be_met = case.vacancy.criteria.iter().any(|one| case.is_met_or_not(one));
    if !set && !must_be_met {
        let message = "nothing says what score someone needs to be appointed";
        out.missing(Place::vacancy(entry.span()), message, case.due_with_papers()).help(
            "agree it with the panel; then add, for example, \
             `appointable = { never = 0, at-most = { level = 1, times = 2 }, percent = 60 }`",
        );
    }
}

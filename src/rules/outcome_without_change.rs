#![doc = include_str!("outcome_without_change.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(outcome) = &case.vacancy.outcome else {
        return;
    };
    let (Some(decided), true) =
        (outcome.decided, outcome.changed.as_ref().is_none_or(Text::is_blank))
    else {
        return;
    };
    let message = "nothing says what changed because people took part";
    let deadline = case.due_after(decided.0, &case.policy().outcome_days_after);
    out.missing(case.place_of_panels(), message, deadline)
        .help("ask the chair and the manager; then add `changed` under [outcome], for the letters");
}

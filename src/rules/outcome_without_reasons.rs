#![doc = include_str!("outcome_without_reasons.md")]

use super::prelude::*;
use crate::case::obligations::{obligations, unsaid};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let outcome = case.outcome().filter(|outcome| outcome.reasons.values().all(Text::is_blank));
    let Some((outcome, decided)) = outcome.and_then(|outcome| Some((outcome, outcome.decided?)))
    else {
        return;
    };
    let (Some(appointed), Some(criterion)) =
        (outcome.appointed.first(), case.vacancy.criteria.first())
    else {
        return;
    };
    // Once everyone has been told, thanked and paid, nothing more is asked for.
    if unsaid(outcome).next().is_none() && obligations(case).is_empty() {
        return;
    }
    let deadline = case.due_after(decided.0, &case.policy().outcome_days_after);
    let message = format!("nothing says what the panel heard from {appointed}");
    out.missing(appointed.span(), message, deadline).help(format!(
        "add `reasons = {{ {} = \"…\" }}` under [outcome], with what was heard; `copanel decide` asks for each",
        criterion.id
    ));
}

#![doc = include_str!("criteria_never_asked.md")]

use super::prelude::*;
use crate::vacancy::{Assessed, Criterion};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for criterion in &case.vacancy.criteria {
        let id = &criterion.id;
        let name = if criterion.text.is_blank() { &id.0 } else { &criterion.text.0 };
        let at_interview = criterion.assessed.contains(&Assessed::Interview);
        let unasked = !case.file.questions.is_empty() && !is_asked(case, criterion);
        let counts = criterion.counts();
        if let Some(times) =
            counts.filter(|_| unasked && !at_interview && !case.is_shown(criterion))
        {
            let message = format!("“{name}” counts {times} times, but no question scores it");
            out.flag(criterion.span(), message).about(id).help(
                "add it to the `criteria` of a question, or delete its `weight`: only questions and exercises are scored",
            );
        }
        if criterion.assessed.is_empty() && criterion.text.is_blank() {
            // That it is blank is said elsewhere.
        } else if criterion.assessed.is_empty() {
            let message = format!("nothing says where “{name}” is assessed");
            let place = Place::vacancy(criterion.span());
            out.missing(place, message, case.due_with_papers())
            .level(Level::Note)
            .about(id)
            .help("add `assessed`: \"application\", \"interview\", \"exercise\" or \"references\"")
            .lacks("where it is assessed", "assessed", "the criterion");
        } else if at_interview && unasked {
            let counts = counts.map_or(String::new(), |times| format!(" and counts {times} times"));
            let message = format!(
                "no question looks for “{name}”, which is assessed at the interview{counts}"
            );
            out.missing(criterion.span(), message, case.due_with_papers()).about(id).help(
                "add it to the `criteria` of a question, or say that it is assessed elsewhere",
            );
        }
    }
}

fn is_asked(case: &Case<'_>, criterion: &Criterion) -> bool {
    case.file.questions.iter().any(|question| question.criteria.contains(&criterion.id))
}

#![doc = include_str!("panel_only_advises.md")]

use super::Reporter;
use crate::case::{Case, has_lived_experience, here};
use crate::vacancy::{Combine, Power};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let advisory = case
        .vacancy
        .scoring
        .as_ref()
        .and_then(|entry| entry.combine)
        == Some(Combine::Advisory);
    let mut first = None;
    for entry in &case.vacancy.panels {
        let panel = entry.get_ref();
        if !case.voters(panel).any(has_lived_experience) {
            continue;
        }
        match panel.power {
            Some(Power::Advises) => {}
            Some(Power::ScoresCount) if advisory => {}
            Some(Power::ScoresCount | Power::Decides) | None => return,
        }
        first = first.or(Some(entry));
    }
    if let Some(entry) = first {
        let message = "people with lived experience only advise; the decision is made without them";
        out.flag(here(entry.span()), message).about(&entry.id).help(
            "let their scores count, with `power = \"scores-count\"` and another `combine`; \
                 or say in their papers that they advise, and what will be done with it",
        );
    }
}

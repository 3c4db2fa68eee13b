#![doc = include_str!("panel_only_advises.md")]

use super::prelude::*;
use crate::vacancy::{Combine, Power};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let scoring = case.vacancy.scoring.as_ref();
    let is_advisory = scoring.is_some_and(|entry| entry.combine == Some(Combine::Advisory));
    let mut first = None;
    for panel in case.scoring_panels() {
        if !case.voters(panel).any(has_lived_experience) {
            continue;
        }
        match panel.power {
            Some(Power::Advises) => {}
            Some(Power::ScoresCount) if is_advisory => {}
            Some(Power::ScoresCount | Power::Decides) | None => return,
        }
        first = first.or(Some(panel));
    }
    if let Some(panel) = first {
        let message = "people with lived experience only advise; the decision is made without them";
        out.flag(panel.span(), message).about(&panel.id).help(
            "let their scores count, with `power = \"scores-count\"` and another `combine`; \
                 or say in their papers that they advise, and how their advice will be used",
        );
    }
}

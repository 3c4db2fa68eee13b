#![doc = include_str!("involvement_late.md")]

use super::prelude::*;
use crate::workspace::stages::Phase;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let stages = &case.vacancy.involvements;
    let is_early = stages
        .iter()
        .any(|entry| case.phase(*entry.stage) == Phase::Advertising && case.is_shared(entry));
    let wider = stages.iter().find(|entry| case.is_wider(entry));
    let deadline = case.due_before(&case.policy().notice_days);
    if let (Some(first), Some(deadline), false) = (wider, deadline, is_early) {
        let message = "people with lived experience join only after the post is advertised";
        out.missing(first.stage.span(), message, Some(deadline))
            .help(
                "next time involve them from the start; for now, ask what they would change in the job description \
                 and add an [[involvement]] with `stage = \"job-description\"`",
            );
    }
}

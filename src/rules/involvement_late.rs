#![doc = include_str!("involvement_late.md")]

use super::Reporter;
use crate::case::{Case, Phase, here, phase};
use crate::source::Spanned;
use crate::vacancy::Involvement;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let stages = || case.vacancy.involvements.iter().map(Spanned::get_ref);
    let early = |involvement: &Involvement| {
        phase(*involvement.stage) == Phase::Advertising && case.is_shared(involvement)
    };
    let wider = stages().find(|involvement| case.is_wider(involvement));
    let deadline = case.due_before(&case.policy().notice_days);
    if let (Some(first), Some(deadline), false) = (wider, deadline, stages().any(early)) {
        let message = "people with lived experience join only once the post is advertised";
        out.missing(here(first.stage.span()), message, Some(deadline))
            .help(
                "next time begin with them; for now, ask what they would change in the job description \
                 and add an [[involvement]] with `stage = \"job-description\"`",
            );
    }
}

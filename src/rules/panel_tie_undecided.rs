#![doc = include_str!("panel_tie_undecided.md")]

use super::prelude::*;
use crate::vacancy::Power;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let scoring = case.vacancy.scoring.as_ref();
    if scoring.is_some_and(|scoring| scoring.tie.is_some()) {
        return;
    }
    for panel in case.scoring_panels() {
        even_votes(case, panel, out);
    }
    if let (true, Some(scoring)) = (out.findings.is_empty(), scoring) {
        let message = "nothing says what happens if two candidates come out equal";
        out.missing(scoring.span(), message, case.due_with_papers()).help(HELP);
    }
}

const HELP: &str = "settle it in advance: add `tie = \"second-interview\"` under [scoring], \
                    or `\"chair-decides\"`, or `\"do-not-appoint\"`";

fn even_votes(case: &Case<'_>, panel: &Spanned<Panel>, out: &mut Reporter<'_>) {
    let votes = case.voters_at_once(panel).count();
    if panel.power == Some(Power::Decides) && votes > 0 && votes.is_multiple_of(2) {
        let half = votes / 2;
        let message = format!(
            "{} has {votes} votes, and nothing says what happens if they split {half} to {half}",
            panel_name(panel)
        );
        out.flag(panel.span(), message).about(&panel.id).help(HELP);
    }
}

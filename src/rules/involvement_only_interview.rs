#![doc = include_str!("involvement_only_interview.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let stages = &case.vacancy.involvements;
    if stages.iter().any(|entry| case.is_wider(entry)) || shortlists(case) {
        return;
    }
    let help = "involve people earlier or later too: \
                add an [[involvement]] with `stage = \"questions\"`, `\"shortlisting\"` or `\"induction\"`";
    let finding = match stages.first() {
        // They hear of it when they are invited.
        None => {
            let message = "nothing says which stages people take part in";
            let deadline = case.due_before(&case.policy().notice_days);
            out.missing(case.place_of_panels(), message, deadline).level(Level::Warning)
        }
        Some(first) => {
            let message = "people with lived experience take part only in the interviews";
            out.flag(first.stage.span(), message)
        }
    };
    finding.help(help);
}

/// Whether someone other than staff scores applications: `[shortlisting]` says so too.
fn shortlists(case: &Case<'_>) -> bool {
    case.shortlisters().is_some_and(|(by, _)| by.iter().any(|id| !case.is_staff(id)))
}

#![doc = include_str!("panel_too_small.md")]

use super::Reporter;
use crate::case::{Case, panel_name};
use crate::prose::words::count;
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let least = &case.policy().panel_members_least;
    for panel in &case.vacancy.panels {
        let found = case.voices(case.voters(panel));
        if let Some(level) = least.below(found) {
            let found = count(found, "voting member");
            out.flag(
                Place::vacancy(panel.span()),
                format!("{} has {found}; the minimum is {}", panel_name(panel), least.aim()),
            )
            .level(level)
            .about(&panel.id)
            .help(
                "add a [[member]] who votes; supporters, interpreters and observers do not count",
            );
        }
    }
}

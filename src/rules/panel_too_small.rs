#![doc = include_str!("panel_too_small.md")]

use super::prelude::*;
use crate::case::{Part, own_number};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    // Until people are invited a panel is not small but unfinished.
    let deadline = case.due_before(&case.policy().notice_days);
    for panel in case.scoring_panels() {
        if case.is_without_members(panel) {
            continue;
        }
        let found = case.voices(case.voters_at_once(panel));
        if found == 0 && matches!(case.part(panel), Part::Average(1..)) {
            let name = panel_name(panel);
            let message =
                format!("no one scores on {name}, but its share of the result still counts");
            out.flag(panel.span(), message)
                .about(&panel.id)
                .help("agree before the interviews what counts instead; then change [scoring]");
        }
        let least = own_number(panel, panel.members_least, &case.policy().panel_members_least);
        if let Some(level) = least.below(found) {
            let found = count(found, "voting member");
            let message =
                format!("{} has {found}; the minimum is {}", panel_name(panel), least.aim());
            let finding = out.missing(panel.span(), message, deadline);
            finding.level(level).about(&panel.id).help(
                "add a [[member]] who votes; supporters, interpreters and observers do not count; \
                 if this panel needs fewer, add `members-least` and `members-reason`",
            );
        }
    }
}

#![doc = include_str!("panel_without_link_to_team.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let linked = case.panels().any(|panel| !panel.all_links().is_empty());
    if linked || case.voters_with_lived_experience().is_empty() {
        return;
    }
    let Some(deadline) = case.due_before(&case.policy().notice_days) else {
        return;
    };
    let message = "nothing says that anyone on the panels has used this team’s service";
    let finding = out.missing(case.place_of_panels(), message, Some(deadline)).help(
        "invite someone who knows the team; if they are on a panel already, \
             add `links = [\"this-team\"]` to that panel, but never say who it is",
    );
    if let Some(only) = case.only_panel() {
        finding.about(&only.id);
    }
}

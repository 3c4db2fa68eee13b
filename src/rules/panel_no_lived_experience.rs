#![doc = include_str!("panel_no_lived_experience.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let no_one_is_known = case.panels().all(|panel| case.members_of(panel).next().is_none());
    if no_one_is_known || !case.voters_with_lived_experience().is_empty() {
        return;
    }
    let aim = case.policy().lived_experience_least.aim();
    let help = format!(
        "invite {} who use the service or care for someone who does; \
         a peer worker who takes part in paid working time counts as staff",
        if aim > 1 { format!("at least {aim} people") } else { "people".to_owned() }
    );
    let message = "no one with lived experience has a vote on";
    if let Some(only) = case.only_panel() {
        let message = format!("{message} {}", panel_name(only));
        out.flag(case.place_of_panels(), message).about(&only.id).help(help);
    } else {
        out.flag(case.place_of_panels(), format!("{message} any panel")).help(help);
    }
}

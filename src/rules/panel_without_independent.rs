#![doc = include_str!("panel_without_independent.md")]

use super::prelude::*;
use crate::vacancy::Capacity;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let mut voters = case.panels().flat_map(|panel| case.voters(panel)).peekable();
    if voters.peek().is_none() {
        return;
    }
    let outside =
        |capacity: &Capacity| matches!(capacity, Capacity::Independent | Capacity::OtherStaff);
    // Whoever uses a service, or cares for someone who does, depends on no one in the team.
    if !voters.any(|member| outside(&member.capacity) || has_lived_experience(member)) {
        let message = "no one with a vote comes from outside the team";
        let finding = out.flag(case.place_of_panels(), message).help(
            "invite someone who works elsewhere, with `capacity = \"independent\"` or `\"other-staff\"`",
        );
        if let Some(only) = case.only_panel() {
            finding.about(&only.id);
        }
    }
}

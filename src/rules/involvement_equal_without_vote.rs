#![doc = include_str!("involvement_equal_without_vote.md")]

use super::prelude::*;
use crate::vacancy::{self, Power, Stage};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for involvement in &case.vacancy.involvements {
        let stage = *involvement.stage;
        let at_interviews =
            matches!(stage, Stage::StakeholderPanel | Stage::FormalPanel | Stage::ScoringDecision);
        let level = involvement.level.filter(|_| at_interviews);
        let Some(promise) = level.and_then(promise) else {
            continue;
        };
        for id in &involvement.who {
            let Some(reality) = reality(case, id) else {
                continue;
            };
            let message = format!(
                "{} is promised {promise} in {}, but {reality}",
                case.name(id),
                case.workspace.stage(stage).after_in.0
            );
            out.flag(id.span(), message)
                .about(id)
                .private()
                .help("give them what was promised, or promise only what they have: change `level` and `power`");
        }
    }
}

/// What a level promises, where it promises more than advice.
fn promise(level: vacancy::Level) -> Option<&'static str> {
    match level {
        vacancy::Level::Told | vacancy::Level::Asked | vacancy::Level::Advises => None,
        vacancy::Level::ScoresCount => Some("scores that count"),
        vacancy::Level::Equal => Some("an equal say"),
        vacancy::Level::Leads => Some("the lead"),
    }
}

/// What falls short of it, if anything does.
fn reality(case: &Case<'_>, id: &Id) -> Option<&'static str> {
    // Someone who is ill on the day was promised it all the same.
    if case.person(id).is_some_and(|person| case.is_absent(person)) {
        return None;
    }
    let mut advises = false;
    for panel in case.panels() {
        if case.voters(panel).any(|member| member.id == *id) {
            if panel.power != Some(Power::Advises) {
                return None;
            }
            advises = true;
        }
    }
    Some(if advises { "their panel only advises" } else { "has no vote" })
}

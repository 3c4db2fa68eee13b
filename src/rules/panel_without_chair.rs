#![doc = include_str!("panel_without_chair.md")]

use super::Reporter;
use crate::case::{Case, panel_name};
use crate::source::{Level, Place};
use crate::vacancy::Capacity;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for panel in case.scoring_panels() {
        let chairs: Vec<_> = case.members_of(panel).filter(|member| member.chair).collect();
        let name = panel_name(panel);
        match chairs[..] {
            // Whoever sits on it is not known yet, and nor is who chairs it.
            [] if case.members_of(panel).next().is_none() => {}
            [] => {
                out.flag(Place::vacancy(panel.span()), format!("{name} has no chair"))
                    .about(&panel.id)
                    .help("add `chair = true` to one of its members");
            }
            [chair] => {
                // Who only watches is said by `facts-contradict`.
                let may_vote = *chair.capacity != Capacity::Observer && !case.is_in_group(chair);
                if may_vote
                    && !case.votes(chair)
                    && !case.is_away(chair)
                    && case.voters(panel).next().is_some()
                {
                    let who = case.name(&chair.id);
                    let message =
                        format!("{who} chairs {name}, but has no vote on it; is that so?");
                    out.flag(Place::vacancy(chair.id.span()), message)
                        .level(Level::Warning)
                        .about(&chair.id)
                        .help("remove `votes = false`, or let a member with a vote chair; if it is right, say so in a waiver");
                }
            }
            [_, second, ..] => {
                let names: Vec<String> = chairs.iter().map(|chair| case.name(&chair.id)).collect();
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                let message = format!(
                    "{name} has {} chairs: {}",
                    chairs.len(),
                    case.words().list(&names).unwrap_or_default()
                );
                out.flag(Place::vacancy(second.id.span()), message)
                    .level(Level::Warning)
                    .about(&panel.id)
                    .help("keep one `chair = true`: papers name one, who has the last word; two people can still share the work");
            }
        }
    }
}

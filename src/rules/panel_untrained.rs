#![doc = include_str!("panel_untrained.md")]

use super::prelude::*;
use crate::source::Finding;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let mut named: Vec<&Id> = Vec::new();
    for panel in case.scoring_panels() {
        let sitting = case.members_of(panel).filter(|member| counts(case, member));
        let (trained, others): (Vec<&Member>, Vec<&Member>) =
            sitting.partition(|member| is_trained(case, &member.id));
        if trained.is_empty() && others.is_empty() {
            continue;
        }
        let found = how_many(&trained);
        let least = &case.policy().trained_least;
        if let Some(level) = least.below(found) {
            let name = panel_name(panel);
            let message = match found {
                0 => format!("no one on {name} has been trained for interviews"),
                _ => format!(
                    "{name} has {}; the minimum is {}",
                    count(found, "trained member"),
                    least.aim()
                ),
            };
            let help =
                "offer training to everyone on it; then add `trained = YYYY-MM-DD` to each person";
            let finding = out.flag(panel.span(), message);
            until_invitations(case, finding.level(level).about(&panel.id).help(help));
            continue;
        }
        for member in others {
            let id = &member.id;
            if !named.contains(&&**id) {
                named.push(id);
                untrained(case, member, panel, out);
            }
        }
    }
}

fn untrained(case: &Case<'_>, member: &Member, panel: &Panel, out: &mut Reporter<'_>) {
    let id = &member.id;
    let mut entries = case.person_entries();
    let Some(person) = entries.find(|person| person.id == *id) else {
        return;
    };
    let (name, offer) = (case.name(id), !member.chair && has_lived_experience(member));
    let message = if member.chair {
        format!("{name} chairs {} but has not been trained", panel_name(panel))
    } else if offer {
        format!("no training is recorded for {name}; you can offer some")
    } else {
        format!("{name} has not been trained for interviews")
    };
    let finding = out.flag(person.place(person.span()), message).about(id).lacks(
        "training",
        "trained",
        "the person",
    );
    if offer {
        finding.level(Level::Note).private().help(
            "offer training, and let them take part either way; if they have had it, add `trained = YYYY-MM-DD`",
        );
    } else {
        finding
            .level(Level::Warning)
            .help("train them before the interviews; then add `trained = YYYY-MM-DD`");
    }
    until_invitations(case, finding);
}

/// Until people are invited there is time to arrange it.
fn until_invitations(case: &Case<'_>, finding: &mut Finding) {
    if let Some(deadline) = case.due_before(&case.policy().notice_days) {
        finding.due(deadline.due);
    }
}

/// Voting members and the chair; supporters and observers do not count.
fn counts(case: &Case<'_>, member: &Member) -> bool {
    member.chair || case.votes(member)
}

/// Whether someone is trained by the day of the interviews.
fn is_trained(case: &Case<'_>, id: &Id) -> bool {
    let trained = case.person(id).and_then(|person| person.trained.as_ref());
    trained.is_some_and(|day| case.interview_day().is_none_or(|interviews| day.0 <= interviews))
}

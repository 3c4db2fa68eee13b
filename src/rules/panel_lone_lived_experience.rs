#![doc = include_str!("panel_lone_lived_experience.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let members = case.voters_with_lived_experience();
    let [first, others @ ..] = &members[..] else {
        return;
    };
    let voices = case.voices(members.iter().copied());
    let least = &case.policy().lived_experience_least;
    let Some(level) = least.below(voices) else {
        return;
    };
    let id = &first.id;
    let (message, help) = if voices == 1 {
        (
            format!("{} is the only person with lived experience", case.name(id)),
            "invite a second person, so that no one has to speak for everyone",
        )
    } else {
        let aim = least.aim();
        (
            format!("{voices} people with lived experience take part; the minimum is {aim}"),
            "invite more people, so that no one has to speak for everyone",
        )
    };
    let finding = out.flag(first.id.span(), message).level(level).private().help(help);
    if others.is_empty() {
        finding.about(id);
    }
}

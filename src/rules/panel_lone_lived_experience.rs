#![doc = include_str!("panel_lone_lived_experience.md")]

use super::Reporter;
use crate::case::{Case, here};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let members = case.voters_with_lived_experience();
    let [first, others @ ..] = &members[..] else {
        return;
    };
    let voices = members
        .iter()
        .map(|member| i64::from(case.voices(member)))
        .sum();
    let least = &case.policy().lived_experience_least;
    let Some(level) = least.below(voices) else {
        return;
    };
    let id = &first.id;
    let (message, help) = if voices == 1 {
        let message = format!("{} is the only person with lived experience", case.name(id));
        (
            message,
            "invite a second person, so that nobody has to speak for everybody",
        )
    } else {
        let message = format!(
            "{voices} people with lived experience take part; {} are needed",
            least.aim()
        );
        (
            message,
            "invite more people, so that nobody has to speak for everybody",
        )
    };
    let finding = out
        .flag(here(first.id.span()), message)
        .level(level)
        .private()
        .help(help);
    if others.is_empty() {
        finding.about(id);
    }
}

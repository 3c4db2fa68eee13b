#![doc = include_str!("panel_lone_lived_experience.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "panel-lone-lived-experience",
    principle: Principle::Diversity,
    level: Level::Warning,
    summary: "one person with lived experience sits there alone",
    explain: include_str!("panel_lone_lived_experience.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let members = cx.voters_with_lived_experience();
    let [first, others @ ..] = &members[..] else {
        return;
    };
    let voices = members
        .iter()
        .map(|member| i64::from(cx.voices(member)))
        .sum();
    let least = &cx.policy.lived_experience_least;
    let Some(level) = least.below(voices) else {
        return;
    };
    let id = first.id.get_ref();
    let (message, help) = if voices == 1 {
        let message = format!("{} is the only person with lived experience", cx.name(id));
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

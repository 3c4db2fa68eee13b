#![doc = include_str!("scoring_scale_too_short.md")]

use super::{Check, Context, Reporter, Rule, count, here};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "scoring-scale-too-short",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "the scale has too few levels to tell candidates apart",
    explain: include_str!("scoring_scale_too_short.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let Some(entry) = &cx.vacancy.scoring else {
        return;
    };
    let (scale, least) = (&entry.get_ref().scale, &cx.policy.scale_levels_least);
    let found = scale.iter().fold(0, |found, _| found + 1);
    if let Some(level) = least.below(found).filter(|_| found > 0) {
        let message = format!(
            "the scale has {}; {} are needed",
            count(found, "level"),
            least.aim()
        );
        out.flag(here(entry.span()), message).level(level).help(
            "name more levels, such as \"No evidence\", \"A little\", \"Enough\", \"Good\", \"Very good\"",
        );
    }
}

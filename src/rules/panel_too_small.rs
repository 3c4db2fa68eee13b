#![doc = include_str!("panel_too_small.md")]

use super::{Check, Context, Reporter, Rule, count, here, panel_name};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "panel-too-small",
    principle: Principle::Diversity,
    level: Level::Error,
    summary: "a panel has too few voting members",
    explain: include_str!("panel_too_small.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let least = &cx.policy.panel_members_least;
    for entry in &cx.vacancy.panels {
        let panel = entry.get_ref();
        let found = cx
            .voters(panel)
            .map(|member| i64::from(cx.voices(member)))
            .sum();
        if let Some(level) = least.below(found) {
            let found = count(found, "voting member");
            out.flag(
                here(entry.span()),
                format!(
                    "{} has {found}; {} are needed",
                    panel_name(panel),
                    least.aim()
                ),
            )
            .level(level)
            .about(panel.id.get_ref())
            .help(
                "add a [[member]] who votes; supporters, interpreters and observers do not count",
            );
        }
    }
}

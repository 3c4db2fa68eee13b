#![doc = include_str!("panel_without_chair.md")]

use super::{Check, Context, Reporter, Rule, here, panel_name};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "panel-without-chair",
    principle: Principle::Equality,
    level: Level::Error,
    summary: "a panel has no chair",
    explain: include_str!("panel_without_chair.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    for entry in &cx.vacancy.panels {
        let panel = entry.get_ref();
        if !cx.members_of(panel).any(|member| member.chair) {
            out.flag(
                here(entry.span()),
                format!("{} has no chair", panel_name(panel)),
            )
            .about(panel.id.get_ref())
            .help("add `chair = true` to one of its members");
        }
    }
}

#![doc = include_str!("panel_too_large.md")]

use super::{Check, Context, Reporter, Rule, here, panel_name};
use crate::finding::{Level, Principle};
use crate::vacancy::Power;

pub static RULE: Rule = Rule {
    name: "panel-too-large",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "a panel has too many voting members",
    explain: include_str!("panel_too_large.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    for entry in &cx.vacancy.panels {
        let panel = entry.get_ref();
        let most = match panel.power {
            Some(Power::ScoresCount | Power::Advises) => &cx.policy.panel_members_most_advising,
            Some(Power::Decides) | None => &cx.policy.panel_members_most,
        };
        let found = cx.voters(panel).fold(0, |found, _| found + 1);
        if let Some(level) = most.above(found) {
            let name = panel_name(panel);
            out.flag(
                here(entry.span()),
                format!(
                    "{name} has {found} voting members; the most is {}",
                    most.aim()
                ),
            )
            .level(level)
            .about(panel.id.get_ref())
            .help("give some of them another part, such as the tour or a second panel");
        }
    }
}

#![doc = include_str!("panel_too_large.md")]

use super::Reporter;
use crate::case::{Case, here, panel_name};
use crate::vacancy::Power;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for panel in &case.vacancy.panels {
        let most = match panel.power {
            Some(Power::ScoresCount | Power::Advises) => &case.policy().panel_members_most_advising,
            Some(Power::Decides) | None => &case.policy().panel_members_most,
        };
        let found = case.voters(panel).fold(0, |found, _| found + 1);
        if let Some(level) = most.above(found) {
            let name = panel_name(panel);
            out.flag(
                here(panel.span()),
                format!(
                    "{name} has {found} voting members; the most is {}",
                    most.aim()
                ),
            )
            .level(level)
            .about(&panel.id)
            .help("give some of them another part, such as the tour or a second panel");
        }
    }
}

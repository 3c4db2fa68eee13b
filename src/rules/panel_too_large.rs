#![doc = include_str!("panel_too_large.md")]

use super::prelude::*;
use crate::case::own_number;
use crate::vacancy::Power;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for panel in case.scoring_panels() {
        let usual = match panel.power {
            Some(Power::ScoresCount | Power::Advises) => &case.policy().panel_members_most_advising,
            Some(Power::Decides) | None => &case.policy().panel_members_most,
        };
        let most = own_number(panel, panel.members_most, usual);
        let found = how_many(case.voters_at_once(panel));
        if let Some(level) = most.above(found) {
            let name = panel_name(panel);
            out.flag(
                panel.span(),
                format!("{name} has {found} voting members; the maximum is {}", most.aim()),
            )
            .level(level)
            .about(&panel.id)
            .help(
                "give some of them another role, such as the tour or a second panel; \
                 if the law or its purpose asks for more, add `members-most` and `members-reason`",
            );
        }
    }
}

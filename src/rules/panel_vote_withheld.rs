#![doc = include_str!("panel_vote_withheld.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for member in &case.vacancy.members {
        let withheld = has_lived_experience(member) && !case.votes(member) && !case.is_away(member);
        let Some(panel) = case.scoring_panels().find(|panel| panel.id == member.panel) else {
            continue;
        };
        if withheld
            && case.supported_beside(member).is_none()
            && case.voters(panel).next().is_some()
        {
            let id = &member.id;
            let message =
                format!("{} has no vote on {}, but others do", case.name(id), panel_name(panel));
            let span = member.votes.as_ref().map_or(member.span(), Spanned::span);
            out.flag(span, message).about(id).private().help(
                "remove `votes = false`; if they would rather not vote, record that as a waiver",
            );
        }
    }
}

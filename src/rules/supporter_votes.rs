#![doc = include_str!("supporter_votes.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for member in &case.vacancy.members {
        let Some(supported) = case.supported_beside(member).filter(|_| case.has_vote(member))
        else {
            continue;
        };
        let id = &member.id;
        let message = format!(
            "{} supports {} and also has a vote on their panel",
            case.name(id),
            case.name(&supported.id)
        );
        let span = member.votes.as_ref().map_or(member.span(), Spanned::span);
        out.flag(span, message)
            .about(id)
            .private()
            .help("add `votes = false` to the member, or find another supporter");
    }
}

#![doc = include_str!("notice_too_short.md")]

use super::prelude::*;
use crate::case::how_early;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let least = &case.policy().notice_days;
    // Someone who stands in is asked when someone else falls ill.
    for seated in case.seated().into_iter().filter(|seated| !seated.stands_in()) {
        let name = case.name(seated.id);
        let Some(invited) = seated.first(|member| member.invited.as_ref()) else {
            if let Some(deadline) = case.due_before(least) {
                let days = count(least.aim(), "day");
                let message = format!(
                    "{name} has not been invited yet; invitations go out {days} before the interviews"
                );
                let help = "invite them; then add `invited = YYYY-MM-DD` to the member";
                out.missing(seated.place(), message, Some(deadline))
                    .about(seated.id)
                    .help(help)
                    .lacks("an invitation", "invited", "the member");
            }
            continue;
        };
        let Some(days) = case.days_before_interviews(invited) else {
            continue;
        };
        if let Some(level) = least.below(days) {
            let message = format!("{name} is invited {}", how_early(days, least.aim()));
            let help = out.help_by(invited.0, "choose a later day, or ask each person if this one still suits them", "choose a later day, or ask them if this one still suits them; record what they say in a waiver");
            out.flag(invited.span(), message).level(level).about(seated.id).help(help);
        }
    }
}

#![doc = include_str!("notice_too_short.md")]

use super::{Check, Context, Reporter, Rule, count, here, how_early};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "notice-too-short",
    principle: Principle::Reciprocity,
    level: Level::Error,
    summary: "a member is invited at short notice",
    explain: include_str!("notice_too_short.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let wanted = &cx.policy.notice_days;
    for seated in cx.seated() {
        let name = cx.name(seated.id);
        let Some(invited) = seated.first(|member| member.invited.as_ref()) else {
            if let Some(deadline) = cx.due_before(wanted) {
                let days = count(wanted.aim(), "day");
                let message = format!(
                    "{name} has not been invited yet; invitations go out {days} before the interviews"
                );
                let help = format!(
                    "invite them; then add `invited = {}` to the member",
                    deadline.example
                );
                out.missing(seated.place(), message, Some(deadline))
                    .about(seated.id)
                    .help(help);
            }
            continue;
        };
        let Some(days) = cx.days_before_interviews(invited) else {
            continue;
        };
        if let Some(level) = wanted.below(days) {
            let message = format!("{name} is invited {}", how_early(days, wanted.aim()));
            out.flag(here(invited.span()), message)
                .level(level)
                .about(seated.id)
                .help("choose a later day, or ask each person whether this one still suits them");
        }
    }
}

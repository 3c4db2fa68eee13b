#![doc = include_str!("panel_without_link_to_team.md")]

use super::{Check, Context, Reporter, Rule};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "panel-without-link-to-team",
    principle: Principle::Diversity,
    level: Level::Note,
    summary: "nobody with a vote is known to have used this team’s service",
    explain: include_str!("panel_without_link_to_team.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let linked = cx.panels().any(|panel| panel.link_to_team);
    if linked || cx.voters_with_lived_experience().is_empty() {
        return;
    }
    let Some(deadline) = cx.due_before(&cx.policy.notice_days) else {
        return;
    };
    let message = "nothing says that somebody on the panels has used this team’s service";
    out.missing(cx.top(), message, Some(deadline))
        .level(RULE.level)
        .help(
            "invite somebody who knows the team; where they are there already, \
             say so with `link-to-team = true` in the panel, and never who it is",
        );
}

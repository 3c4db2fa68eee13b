#![doc = include_str!("panel_vote_withheld.md")]

use super::{
    Check, Context, Reporter, Rule, has_lived_experience, here, panel_name, stands_down, votes,
};
use crate::finding::{Level, Principle};
use crate::source::Spanned;

pub static RULE: Rule = Rule {
    name: "panel-vote-withheld",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "a member with lived experience has no vote where others vote",
    explain: include_str!("panel_vote_withheld.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    for entry in &cx.vacancy.members {
        let member = entry.get_ref();
        let withheld = has_lived_experience(member) && !votes(member) && !stands_down(member);
        let Some(panel) = cx
            .panels()
            .find(|panel| panel.id.get_ref() == member.panel.get_ref())
        else {
            continue;
        };
        if withheld && cx.supported_beside(member).is_none() && cx.voters(panel).next().is_some() {
            let id = member.id.get_ref();
            let message = format!(
                "{} has no vote on {}, where others have one",
                cx.name(id),
                panel_name(panel)
            );
            let span = member.votes.as_ref().map_or(entry.span(), Spanned::span);
            out.flag(here(span), message)
                .about(id)
                .private()
                .help("take out `votes = false`; if it is their own wish, record that as a waiver");
        }
    }
}

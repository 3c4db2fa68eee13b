#![doc = include_str!("supporter_votes.md")]

use super::{Check, Context, Reporter, Rule, here, votes};
use crate::finding::{Level, Principle};
use crate::source::Spanned;

pub static RULE: Rule = Rule {
    name: "supporter-votes",
    principle: Principle::Equality,
    level: Level::Error,
    summary: "a supporter has a vote beside the person they support",
    explain: include_str!("supporter_votes.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    for entry in &cx.vacancy.members {
        let member = entry.get_ref();
        let Some(supported) = cx.supported_beside(member).filter(|_| votes(member)) else {
            continue;
        };
        let id = member.id.get_ref();
        let message = format!(
            "{} supports {} and has a vote beside them",
            cx.name(id),
            cx.name(supported.id.get_ref())
        );
        let span = member.votes.as_ref().map_or(entry.span(), Spanned::span);
        out.flag(here(span), message)
            .about(id)
            .private()
            .help("add `votes = false` to the member, or find another supporter");
    }
}

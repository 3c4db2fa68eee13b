#![doc = include_str!("panel_conflict_undeclared.md")]

use super::{Check, Context, Reporter, Rule, here, votes};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "panel-conflict-undeclared",
    principle: Principle::Diversity,
    level: Level::Error,
    summary: "a member has not said whether they know a candidate",
    explain: include_str!("panel_conflict_undeclared.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    if cx.vacancy.candidates.is_empty() {
        return;
    }
    let shortlisting = cx
        .vacancy
        .shortlisting
        .as_ref()
        .and_then(|entry| entry.get_ref().date.as_ref());
    let due = match shortlisting {
        Some(day) => Some(day.get_ref().0),
        None => cx.before_interviews(cx.policy.conflicts_days.aim()),
    };
    let Some(deadline) = due.and_then(|due| cx.deadline(Some(due), cx.before_interviews(1))) else {
        return;
    };
    for seated in cx.seated() {
        if !seated.any(|member| votes(member) && cx.supported_beside(member).is_none()) {
            continue;
        }
        let name = cx.name(seated.id);
        match seated.first(|member| member.conflicts_declared.as_ref()) {
            None => {
                let message =
                    format!("{name} has not yet said whether they know any of the candidates");
                let help = format!(
                    "show them the candidate key and ask; then add `conflicts-declared = {}` to the member",
                    deadline.example
                );
                out.missing(seated.place(), message, Some(deadline))
                    .about(seated.id)
                    .help(help);
            }
            Some(day)
                if cx
                    .interview_day()
                    .is_some_and(|interviews| day.get_ref().0 > interviews) =>
            {
                let message =
                    format!("{name} says only after the interviews whether they know a candidate");
                out.flag(here(day.span()), message)
                    .about(seated.id)
                    .help("ask before the interviews, while there is time to act on the answer");
            }
            Some(_) => {}
        }
    }
}

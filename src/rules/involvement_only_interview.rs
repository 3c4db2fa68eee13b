#![doc = include_str!("involvement_only_interview.md")]

use super::{Check, Context, Reporter, Rule, has_lived_experience, here};
use crate::finding::{Level, Principle};
use crate::vacancy::{Id, Involvement, Stage};

pub static RULE: Rule = Rule {
    name: "involvement-only-interview",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "people take part in the interviews and nowhere else",
    explain: include_str!("involvement_only_interview.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let stages = &cx.vacancy.involvements;
    if stages.iter().any(|entry| is_wider(cx, entry.get_ref())) {
        return;
    }
    let help = "involve people earlier or later too: \
                add an [[involvement]] with `stage = \"questions\"`, `\"shortlisting\"` or `\"induction\"`";
    let finding = match stages.first() {
        None => out.flag(cx.top(), "nothing says at which stages people take part"),
        Some(first) => {
            let message = "people with lived experience take part in the interviews alone";
            out.flag(here(first.get_ref().stage.span()), message)
        }
    };
    finding.help(help);
}

/// Whether people with lived experience take part in something beside the interviews.
fn is_wider(cx: &Context<'_>, involvement: &Involvement) -> bool {
    let interviews = matches!(
        involvement.stage.get_ref(),
        Stage::FormalPanel | Stage::StakeholderPanel | Stage::Chair | Stage::ScoringDecision
    );
    let staff_alone =
        !involvement.who.is_empty() && involvement.who.iter().all(|id| is_staff(cx, id.get_ref()));
    !interviews && !staff_alone
}

/// Whether somebody sits on the panels, and only as staff.
fn is_staff(cx: &Context<'_>, id: &Id) -> bool {
    let mut seats = cx
        .members()
        .filter(|member| member.id.get_ref() == id)
        .peekable();
    seats.peek().is_some() && !seats.any(has_lived_experience)
}

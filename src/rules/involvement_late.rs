#![doc = include_str!("involvement_late.md")]

use super::{Check, Context, Phase, Reporter, Rule, here, phase};
use crate::finding::{Level, Principle};
use crate::source::Spanned;
use crate::vacancy::Involvement;

pub static RULE: Rule = Rule {
    name: "involvement-late",
    principle: Principle::Equality,
    level: Level::Note,
    summary: "people join only once the post is advertised",
    explain: include_str!("involvement_late.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let stages = || cx.vacancy.involvements.iter().map(Spanned::get_ref);
    let early = |involvement: &Involvement| {
        phase(*involvement.stage.get_ref()) == Phase::Advertising && cx.is_shared(involvement)
    };
    let wider = stages().find(|involvement| cx.is_wider(involvement));
    let deadline = cx.due_before(&cx.policy.notice_days);
    if let (Some(first), Some(deadline), false) = (wider, deadline, stages().any(early)) {
        let message = "people with lived experience join only once the post is advertised";
        out.missing(here(first.stage.span()), message, Some(deadline))
            .level(RULE.level)
            .help(
                "next time begin with them; for now, ask what they would change in the job description \
                 and add an [[involvement]] with `stage = \"job-description\"`",
            );
    }
}

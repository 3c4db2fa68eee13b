#![doc = include_str!("shortlisting_without_lived_experience.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "shortlisting-without-lived-experience",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "staff alone choose whom to interview",
    explain: include_str!("shortlisting_without_lived_experience.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let Some((by, deadline)) = cx.shortlisters() else {
        return;
    };
    let staff_alone = by.iter().all(|id| cx.is_staff(id.get_ref()));
    if staff_alone && !cx.voters_with_lived_experience().is_empty() {
        let message = "nobody with lived experience takes part in shortlisting";
        out.missing(here(by[0].span()), message, deadline).help(
            "ask members with lived experience whether they want to score applications, \
             in print they can read; then add them to `by`",
        );
    }
}

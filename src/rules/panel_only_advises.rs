#![doc = include_str!("panel_only_advises.md")]

use super::{Check, Context, Reporter, Rule, has_lived_experience, here};
use crate::finding::{Level, Principle};
use crate::vacancy::{Combine, Power};

pub static RULE: Rule = Rule {
    name: "panel-only-advises",
    principle: Principle::Equality,
    level: Level::Note,
    summary: "people with lived experience advise, and others decide",
    explain: include_str!("panel_only_advises.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let advisory = cx
        .vacancy
        .scoring
        .as_ref()
        .and_then(|entry| entry.get_ref().combine)
        == Some(Combine::Advisory);
    let mut first = None;
    for entry in &cx.vacancy.panels {
        let panel = entry.get_ref();
        if !cx.voters(panel).any(has_lived_experience) {
            continue;
        }
        match panel.power {
            Some(Power::Advises) => {}
            Some(Power::ScoresCount) if advisory => {}
            Some(Power::ScoresCount | Power::Decides) | None => return,
        }
        first = first.or(Some(entry));
    }
    if let Some(entry) = first {
        let message = "people with lived experience only advise; the decision is made without them";
        out.flag(here(entry.span()), message)
            .about(entry.get_ref().id.get_ref())
            .help(
                "let their scores count, with `power = \"scores-count\"` and another `combine`; \
                 or say in their papers that they advise, and what will be done with it",
            );
    }
}

#![doc = include_str!("involvement_only_interview.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};

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
    if stages.iter().any(|entry| cx.is_wider(entry.get_ref())) {
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

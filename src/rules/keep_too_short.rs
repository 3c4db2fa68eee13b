#![doc = include_str!("keep_too_short.md")]

use super::{Check, Context, Reporter, Rule, count, here};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "keep-too-short",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "papers are destroyed while a candidate may still need them",
    explain: include_str!("keep_too_short.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let Some(months) = cx
        .vacancy
        .keep
        .as_ref()
        .and_then(|keep| keep.get_ref().months.as_ref())
    else {
        return;
    };
    let least = &cx.policy.keep_months_least;
    let found = i64::from(*months.get_ref());
    if let Some(level) = least.below(found) {
        let (found, least) = (count(found, "month"), least.aim());
        out.flag(
            here(months.span()),
            format!("papers are kept for {found}; {least} are needed"),
        )
        .level(level)
        .help("keep them longer: a candidate may ask months later how it was decided");
    }
}

#![doc = include_str!("keep_too_long.md")]

use super::{Check, Context, Reporter, Rule, count, here};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "keep-too-long",
    principle: Principle::Reciprocity,
    level: Level::Warning,
    summary: "papers are kept for longer than anybody needs them",
    explain: include_str!("keep_too_long.md"),
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
    let most = &cx.policy.keep_months_most;
    let found = i64::from(*months.get_ref());
    if let Some(level) = most.above(found) {
        let (found, most) = (count(found, "month"), most.aim());
        out.flag(
            here(months.span()),
            format!("papers are kept for {found}; the most is {most}"),
        )
        .level(level)
        .help("choose fewer months; if you need them longer, record why in a waiver");
    }
}

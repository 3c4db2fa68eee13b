#![doc = include_str!("shortlisted_by_others.md")]

use std::collections::BTreeSet;

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};
use crate::source::Spanned;
use crate::vacancy::Id;

pub static RULE: Rule = Rule {
    name: "shortlisted-by-others",
    principle: Principle::Diversity,
    level: Level::Warning,
    summary: "most of those who interview had no part in the shortlisting",
    explain: include_str!("shortlisted_by_others.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let Some((by, deadline)) = cx.shortlisters() else {
        return;
    };
    let voters: BTreeSet<&Id> = cx
        .panels()
        .flat_map(|panel| cx.voters(panel))
        .map(|member| member.id.get_ref())
        .collect();
    let named: BTreeSet<&Id> = by.iter().map(Spanned::get_ref).collect();
    let (all, others) = (voters.len(), voters.difference(&named).count());
    if others * 2 > all {
        let message = format!("{others} of {all} people with a vote take no part in shortlisting");
        out.missing(here(by[0].span()), message, deadline).help(
            "ask those who interview to score the applications too; \
             then add them to `by` under [shortlisting]",
        );
    }
}

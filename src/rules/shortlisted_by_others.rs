#![doc = include_str!("shortlisted_by_others.md")]

use std::collections::BTreeSet;

use super::Reporter;
use crate::case::Case;
use crate::source::{Id, Place};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some((by, deadline)) = case.shortlisters() else {
        return;
    };
    let voters: BTreeSet<&Id> =
        case.panels().flat_map(|panel| case.voters(panel)).map(|member| &*member.id).collect();
    let named: BTreeSet<&Id> = by.iter().map(|id| &**id).collect();
    let (all, others) = (voters.len(), voters.difference(&named).count());
    if others * 2 > all {
        let message = format!("{others} of {all} people with a vote take no part in shortlisting");
        out.missing(Place::vacancy(by[0].span()), message, deadline).help(
            "ask those who interview to score the applications too; \
             then add them to `by` under [shortlisting]",
        );
    }
}

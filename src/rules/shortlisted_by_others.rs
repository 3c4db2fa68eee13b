#![doc = include_str!("shortlisted_by_others.md")]

use std::collections::BTreeSet;

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some((by, deadline)) = case.shortlisters() else {
        return;
    };
    // Whoever stands in came when that was over.
    let voters = case.panels().flat_map(|panel| case.voters(panel));
    let voters = voters.filter(|member| member.stands_in_for.is_none());
    let voters: BTreeSet<&Id> = voters.map(|member| &*member.id).collect();
    let named: BTreeSet<&Id> = by.iter().map(|id| &**id).collect();
    let (all, others) = (voters.len(), voters.difference(&named).count());
    if others > 0 {
        let verb = if others == 1 { "takes" } else { "take" };
        let message =
            format!("{others} of {all} people with a vote {verb} no part in shortlisting");
        let finding = out.missing(by[0].span(), message, deadline);
        if others * 2 <= all {
            finding.level(Level::Note);
        }
        finding.help(
            "ask those who interview to score the applications too; \
             then add them to `by` under [shortlisting]",
        );
    }
}

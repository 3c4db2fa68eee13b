#![doc = include_str!("candidate_scored_by_too_few.md")]

use super::prelude::*;
use crate::case::own_number;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(deadline) = case.due_before(&case.policy().papers_days) else {
        return;
    };
    for panel in case.scoring_panels() {
        let least = own_number(panel, panel.members_least, &case.policy().panel_members_least);
        let least = least.fail.or(least.warn).unwrap_or_default();
        let voters: Vec<&Member> = case.voters(panel).collect();
        if case.voices(voters.iter().copied()) < least
            || voters.iter().all(|member| member.conflicts.is_empty())
        {
            continue;
        }
        for candidate in case.seen() {
            let code = &candidate.code;
            let left = voters.iter().copied();
            let found = case.voices(left.filter(|member| case.scores(member, code)));
            if found < least {
                let verb = if found == 1 { "scores" } else { "score" };
                let message = format!(
                    "{} of {} {verb} {code}; the minimum is {least}",
                    count(found, "member"),
                    panel_name(panel)
                );
                out.missing(code.span(), message, Some(deadline))
                    .about(code)
                    .private()
                    .help("invite someone who does not know this candidate to score them");
            }
        }
    }
}

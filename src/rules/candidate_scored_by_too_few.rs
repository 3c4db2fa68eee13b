#![doc = include_str!("candidate_scored_by_too_few.md")]

use super::Reporter;
use crate::case::{Case, here, panel_name};
use crate::prose::words::count;
use crate::source::Spanned;
use crate::vacancy::Member;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(deadline) = case.due_before(&case.policy().papers_days) else {
        return;
    };
    let least = case.policy().panel_members_least.fail.unwrap_or_default();
    for panel in case.panels() {
        let voters: Vec<&Member> = case.voters(panel).collect();
        if voices(case, &voters) < least || voters.iter().all(|member| member.conflicts.is_empty())
        {
            continue;
        }
        for candidate in case.vacancy.candidates.iter().map(Spanned::get_ref) {
            let code = &candidate.code;
            let left: Vec<&Member> = voters
                .iter()
                .copied()
                .filter(|member| case.scores(member, code))
                .collect();
            let found = voices(case, &left);
            if found < least {
                let (name, verb) = (
                    panel_name(panel),
                    if found == 1 { "scores" } else { "score" },
                );
                let message = format!(
                    "{} of {name} {verb} {code}; {least} are needed",
                    count(found, "member")
                );
                out.missing(here(candidate.code.span()), message, Some(deadline))
                    .about(code)
                    .help("invite somebody who does not know this candidate to score them");
            }
        }
    }
}

fn voices(case: &Case<'_>, members: &[&Member]) -> i64 {
    members
        .iter()
        .map(|member| i64::from(case.voices(member)))
        .sum()
}

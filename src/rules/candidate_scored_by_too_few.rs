#![doc = include_str!("candidate_scored_by_too_few.md")]

use super::{Check, Context, Reporter, Rule, count, here, panel_name, scores};
use crate::finding::{Level, Principle};
use crate::source::Spanned;
use crate::vacancy::Member;

pub static RULE: Rule = Rule {
    name: "candidate-scored-by-too-few",
    principle: Principle::Diversity,
    level: Level::Error,
    summary: "conflicts leave too few members to score a candidate",
    explain: include_str!("candidate_scored_by_too_few.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let Some(deadline) = cx.due_before(&cx.policy.papers_days) else {
        return;
    };
    let least = cx.policy.panel_members_least.fail.unwrap_or_default();
    for panel in cx.panels() {
        let voters: Vec<&Member> = cx.voters(panel).collect();
        if voices(cx, &voters) < least || voters.iter().all(|member| member.conflicts.is_empty()) {
            continue;
        }
        for candidate in cx.vacancy.candidates.iter().map(Spanned::get_ref) {
            let code = candidate.code.get_ref();
            let left: Vec<&Member> = voters
                .iter()
                .copied()
                .filter(|member| scores(member, code))
                .collect();
            let found = voices(cx, &left);
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

fn voices(cx: &Context<'_>, members: &[&Member]) -> i64 {
    members
        .iter()
        .map(|member| i64::from(cx.voices(member)))
        .sum()
}

#![doc = include_str!("candidate_without_lived_experience.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let voters = case.voters_with_lived_experience();
    let (Some(deadline), false) = (case.due_with_papers(), voters.is_empty()) else {
        return;
    };
    for candidate in case.seen() {
        let code = &candidate.code;
        if !voters.iter().any(|member| case.scores(member, code)) {
            let message = format!("no one with lived experience scores {code}");
            out.missing(code.span(), message, Some(deadline)).about(code).private().help(
                "invite one more person with lived experience who does not know this candidate",
            );
        }
    }
}

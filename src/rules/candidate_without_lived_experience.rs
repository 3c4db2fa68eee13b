#![doc = include_str!("candidate_without_lived_experience.md")]

use super::{Check, Context, Reporter, Rule, here, scores};
use crate::finding::{Level, Principle};
use crate::source::Spanned;

pub static RULE: Rule = Rule {
    name: "candidate-without-lived-experience",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "conflicts leave nobody with lived experience to score a candidate",
    explain: include_str!("candidate_without_lived_experience.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let voters = cx.voters_with_lived_experience();
    let (Some(deadline), false) = (cx.due_with_papers(), voters.is_empty()) else {
        return;
    };
    for candidate in cx.vacancy.candidates.iter().map(Spanned::get_ref) {
        let code = candidate.code.get_ref();
        if !voters.iter().any(|member| scores(member, code)) {
            let message = format!("nobody with lived experience scores {code}");
            out.missing(here(candidate.code.span()), message, Some(deadline))
                .about(code)
                .private()
                .help("invite one more person with lived experience, who does not know this candidate");
        }
    }
}

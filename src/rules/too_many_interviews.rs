#![doc = include_str!("too_many_interviews.md")]

use super::Reporter;
use crate::case::{Case, here};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let (candidates, most) = (&case.vacancy.candidates, &case.policy().interviews_most);
    let found = candidates.iter().fold(0, |found, _| found + 1);
    let Some(level) = most.above(found) else {
        return;
    };
    let beyond = usize::try_from(most.aim()).unwrap_or_default();
    let span = candidates
        .get(beyond)
        .map_or(0..0, |candidate| candidate.code.span());
    let message = format!(
        "{found} candidates are seen on one day; the most is {}",
        most.aim()
    );
    out.flag(here(span), message)
        .level(level)
        .help("shortlist fewer, or see some of them on another day");
}

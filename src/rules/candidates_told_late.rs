#![doc = include_str!("candidates_told_late.md")]

use super::Reporter;
use crate::case::{Case, Deadline, here, working_days, working_days_before};
use crate::prose::words::count;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let (Some(entry), Some(day)) = (&case.vacancy.interviews, case.interview_day()) else {
        return;
    };
    let wanted = &case.policy().candidate_working_days;
    let Some(told) = &entry.candidates_told else {
        let before = |days: Option<i64>| working_days_before(day, days?);
        if let Some(deadline) = Deadline::new(before(wanted.warn), before(wanted.fail)) {
            let days = count(wanted.aim(), "working day");
            let message = format!(
                "candidates have not been told yet who will be in the room; they hear it {days} before the interviews"
            );
            let help = format!(
                "tell them; then add `candidates-told = {}` under [interviews]",
                deadline.example(out.today)
            );
            out.missing(here(entry.span()), message, Some(deadline))
                .help(help);
        }
        return;
    };
    let days = working_days(told.0, day);
    if let Some(level) = wanted.below(days) {
        let message = if days < 0 {
            "candidates are told only after the interviews who was in the room".to_owned()
        } else {
            let (found, needed) = (count(days, "working day"), wanted.aim());
            format!(
                "candidates are told {found} before the interviews who will be in the room; {needed} are needed"
            )
        };
        out.flag(here(told.span()), message)
            .level(level)
            .help("tell them earlier, or offer each of them another day");
    }
}

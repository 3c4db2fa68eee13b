#![doc = include_str!("days_unsettled.md")]

use super::prelude::*;
use crate::source::Day;

/// The most days from the first interview to the last that are no slip of the pen.
const APART: i64 = 60;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for candidate in &case.vacancy.candidates {
        if case.panels().any(|panel| case.has_no_day(panel, candidate)) {
            let message = format!("nothing says on which day {} is seen", *candidate.code);
            out.missing(candidate.span(), message, case.due_with_papers())
                .about(&candidate.code)
                .help("add `day = 2026-12-03` to the candidate: one of the days of the interviews")
                .lacks("their day", "day", "the candidate");
        }
    }
    if let (Some(first), Some(last)) = (case.interview_day(), case.last_interview_day())
        && (last - first).num_days() > APART
    {
        let message = format!("the interviews are from {} to {}", Day(first), Day(last));
        let entry = case.vacancy.interviews.as_ref();
        out.flag(entry.map_or(0..0, Spanned::span), message)
            .help("correct the day that is wrong under [interviews]");
    }
}

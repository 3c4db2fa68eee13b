#![doc = include_str!("candidates_told_late.md")]

use super::prelude::*;
use crate::case::working_days_before;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let (Some(entry), Some(day)) = (&case.vacancy.interviews, case.interview_day()) else {
        return;
    };
    let least = &case.policy().candidate_working_days;
    let Some(told) = &entry.candidates_told else {
        let before = |days: Option<i64>| working_days_before(case.settings(), day, days?);
        if let Some(deadline) = Deadline::new(before(least.warn), before(least.fail)) {
            let days = count(least.aim(), "working day");
            let message = format!(
                "candidates have not been told who will be in the room; they need to know {days} before the interviews"
            );
            let heading = case.interviews_heading();
            let help =
                format!("tell them; then add `candidates-told = YYYY-MM-DD` under {heading}");
            out.missing(entry.span(), message, Some(deadline)).help(help);
        }
        return;
    };
    let days = case.working_days(told.0, day);
    if let Some(level) = least.below(days) {
        let message = if days < 0 {
            "candidates are told who was in the room only after the interviews".to_owned()
        } else {
            let (found, needed) = (count(days, "working day"), least.aim());
            format!(
                "candidates are told who will be in the room {found} before the interviews; the minimum is {needed}"
            )
        };
        let help = out.help_by(told.0, "tell them earlier, or offer each of them another day", "offer each of them another day while there is time; otherwise record why it was late in a waiver");
        out.flag(told.span(), message).level(level).help(help);
    }
}

#![doc = include_str!("preparation_missing.md")]

use super::prelude::*;
use crate::source::DateTime;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(interviews) = &case.vacancy.interviews else {
        return;
    };
    let least = &case.policy().preparation_minutes;
    match &interviews.preparation {
        None => {
            if let Some(deadline) = case.due_before(&case.policy().preparation_set_days) {
                let message = "nothing says when the panel prepares together";
                let week = case.before_interviews(7);
                let day = week.filter(|day| out.today.is_none_or(|today| *day > today));
                let day = day.map_or("YYYY-MM-DD".to_owned(), |day| day.to_string());
                out.missing(interviews.span(), message, Some(deadline)).help(format!(
                    "agree a time, and add it under {}: `preparation = {day}T14:00:00`",
                    case.interviews_heading()
                ));
            }
        }
        Some(moment) if is_too_late(case, moment) => {
            out.flag(moment.span(), "the panel prepares only once the interviews have begun")
                .help("prepare on an earlier day, so that questions and doubts can still change something");
        }
        Some(_) => {}
    }
    if let Some(minutes) = &interviews.preparation_minutes
        && let Some(level) = least.below(i64::from(**minutes))
    {
        let found = count(i64::from(**minutes), "minute");
        let message = format!("the panel prepares for {found}; the minimum is {}", least.aim());
        out.flag(minutes.span(), message)
            .level(level)
            .help("plan time to read the job description, share out the questions and practise");
    }
}

/// Whether the first candidate is seen before the panel has met.
fn is_too_late(case: &Case<'_>, moment: &DateTime) -> bool {
    let first = case.panels().filter_map(|panel| panel.start).map(|start| start.0).min();
    case.interview_day().is_some_and(|day| {
        moment.0.date() > day || first.is_some_and(|first| moment.0 >= day.and_time(first))
    })
}

#![doc = include_str!("preparation_missing.md")]

use super::prelude::*;

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
        Some(moment) => {
            if let Some(message) = too_late(case) {
                out.flag(moment.span(), message)
                    .help("prepare on an earlier day, so that questions and doubts can still change something");
            }
        }
    }
    if let Some(minutes) = &interviews.preparation_minutes
        && let Some(level) = least.below(i64::from(**minutes))
    {
        let found = count(**minutes, "minute");
        let message = format!("the panel prepares for {found}; the minimum is {}", least.aim());
        out.flag(minutes.span(), message)
            .level(level)
            .help("plan time to read the job description, share out the questions and practise");
    }
}

/// That the first candidate is seen before the panel has met, or while it still prepares.
fn too_late(case: &Case<'_>) -> Option<String> {
    let (at, day) = case.preparation().zip(case.interview_day())?;
    let first = case.panels().filter_map(|panel| panel.start).map(|start| start.0).min();
    let first = first.map(|first| day.and_time(first));
    if at.start.date() > day || first.is_some_and(|first| at.start >= first) {
        return Some("the panel prepares only once the interviews have begun".to_owned());
    }
    let first = first.filter(|first| at.end > *first)?;
    let [end, first] = [at.end, first].map(|moment| case.words().time(moment.time()));
    Some(format!("the panel prepares until {end}, but the interviews begin at {first}"))
}

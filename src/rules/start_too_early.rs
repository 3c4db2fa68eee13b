#![doc = include_str!("start_too_early.md")]

use chrono::Timelike;

use super::prelude::*;

/// The hour before which no one travels by day.
const DAWN: u32 = 5;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    if case.interview_day().is_some_and(|day| !case.is_working_day(day)) {
        return;
    }
    for panel in &case.vacancy.panels {
        let Some(start) = panel.start.filter(|_| case.vacancy.ways(panel).room) else {
            continue;
        };
        let figures = i64::from(start.0.hour() * 100 + start.0.minute());
        if case.policy().start_earliest.below(figures).is_some() {
            let message = format!(
                "{} starts at {}, so people travel {}",
                panel_name(panel),
                case.words().time(start.0),
                if start.0.hour() < DAWN { "at night" } else { "in the rush hour" }
            );
            out.flag(panel.span(), message)
                .about(&panel.id)
                .help("start later, or ask each person if that time suits them");
        }
    }
}

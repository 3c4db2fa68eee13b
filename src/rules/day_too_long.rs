#![doc = include_str!("day_too_long.md")]

use super::prelude::*;
use crate::case::timetable::{DAY, minutes_of};
use crate::prose::words::hours;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let most = &case.policy().day_minutes_most;
    for panel in &case.vacancy.panels {
        let days = case.panel_days(panel).into_iter();
        let minutes = days.map(|sitting| sitting.minutes(panel)).max().unwrap_or_default();
        let ends = panel.start.map_or(0, |start| minutes_of(start) + minutes);
        if ends > DAY {
            let message = format!("{} sees candidates until after midnight", panel_name(panel));
            out.flag(panel.span(), message)
                .about(&panel.id)
                .help("correct `start`, `length` or `gap` of the panel, or see fewer candidates");
            continue;
        }
        if let Some(level) = most.above(minutes) {
            let message = format!(
                "{} sees candidates for {}; the maximum is {}",
                panel_name(panel),
                hours(minutes),
                hours(most.aim())
            );
            out.flag(panel.span(), message)
                .level(level)
                .about(&panel.id)
                .help("see fewer candidates, shorten each interview, or spread them over two days");
        }
    }
}

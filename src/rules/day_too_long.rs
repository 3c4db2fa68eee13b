#![doc = include_str!("day_too_long.md")]

use super::Reporter;
use crate::case::{Case, interviews, panel_name};
use crate::prose::words::hours;
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let most = &case.policy().day_minutes_most;
    for panel in &case.vacancy.panels {
        let slots = interviews(panel, case.vacancy.candidates.len());
        let minutes = slots.last().map_or(0, |last| last.end);
        if let Some(level) = most.above(minutes) {
            let message = format!(
                "{} sees candidates for {}; the maximum is {}",
                panel_name(panel),
                hours(minutes),
                hours(most.aim())
            );
            out.flag(Place::vacancy(panel.span()), message)
                .level(level)
                .about(&panel.id)
                .help("see fewer candidates, shorten each interview, or spread them over two days");
        }
    }
}

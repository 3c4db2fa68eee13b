#![doc = include_str!("lunch_missing.md")]

use super::Reporter;
use crate::case::timetable::{Activity, steps};
use crate::case::{Case, panel_name};
use crate::prose::words::hours;
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let candidates = case.vacancy.candidates.len();
    for panel in &case.vacancy.panels {
        let is_lunch = |activity| matches!(activity, Activity::ScoreThenLunch | Activity::Lunch);
        let has_lunch = steps(panel, &case.slots()).iter().any(|step| is_lunch(step.activity));
        let minutes = case.interviews(panel).last().map_or(0, |(_, last)| last.end);
        let most = &case.policy().minutes_without_lunch_most;
        if let Some(level) = most.above(minutes).filter(|_| !has_lunch) {
            let message = format!(
                "{} sees candidates for {} without lunch",
                panel_name(panel),
                hours(minutes)
            );
            let help = format!(
                "add `lunch-after = {}` to the panel: the number of candidates before lunch",
                candidates.div_ceil(2)
            );
            out.flag(Place::vacancy(panel.span()), message)
                .level(level)
                .about(&panel.id)
                .help(help);
        }
    }
}

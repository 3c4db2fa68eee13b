#![doc = include_str!("lunch_missing.md")]

use super::prelude::*;
use crate::case::timetable::{Activity, steps};
use crate::prose::words::hours;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for panel in &case.vacancy.panels {
        let is_lunch = |activity| matches!(activity, Activity::ScoreThenLunch | Activity::Lunch);
        let mut days = case.panel_days(panel);
        days.retain(|day| !steps(panel, &day.slots).iter().any(|step| is_lunch(step.activity)));
        let longest = days.iter().max_by_key(|day| day.minutes(panel));
        let minutes = longest.map_or(0, |day| day.minutes(panel));
        let candidates = longest.map_or(0, |day| day.slots.len());
        let most = &case.policy().minutes_without_lunch_most;
        if let Some(level) = most.above(minutes) {
            let message = format!(
                "{} sees candidates for {} without lunch",
                panel_name(panel),
                hours(minutes)
            );
            let help = format!(
                "add `lunch-after = {}` to the panel: the number of candidates before lunch",
                candidates.div_ceil(2)
            );
            out.flag(panel.span(), message).level(level).about(&panel.id).help(help);
        }
    }
}

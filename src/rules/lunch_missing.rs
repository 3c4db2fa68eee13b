#![doc = include_str!("lunch_missing.md")]

use super::prelude::*;
use crate::case::PanelDay;
use crate::case::timetable::{Activity, Placed, lunch, minutes_of, placed, steps, time};
use crate::prose::words::hours;
use crate::vacancy::Panel;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for panel in &case.vacancy.panels {
        let is_lunch = |activity| matches!(activity, Activity::ScoreThenLunch | Activity::Lunch);
        let mut days = case.panel_days(panel);
        days.retain(|day| !steps(panel, &day.slots).iter().any(|step| is_lunch(step.activity)));
        let Some(longest) = days.iter().max_by_key(|day| day.minutes(panel)) else { continue };
        let minutes = longest.minutes(panel);
        let most = &case.policy().minutes_without_lunch_most;
        if let Some(level) = most.above(minutes) {
            let message = format!(
                "{} sees candidates for {} without lunch",
                panel_name(panel),
                hours(minutes)
            );
            out.flag(panel.span(), message)
                .level(level)
                .about(&panel.id)
                .help(advice(case, panel, longest));
        }
    }
}

/// Where lunch has room between promised times, or whose time has to move.
fn advice(case: &Case<'_>, panel: &Panel, day: &PanelDay) -> String {
    let placed = placed(panel, &day.slots);
    let half = placed.len().div_ceil(2);
    let too_early = |after: usize| -> Option<(&Placed, i64)> {
        let (before, next) = (placed.get(after.checked_sub(1)?)?, placed.get(after)?);
        let earliest = before.minutes.end + lunch(panel);
        let is_early = next.slot.at.is_some() && next.minutes.start < earliest;
        is_early.then_some((next, earliest))
    };
    let mut tried: Vec<usize> = (1..placed.len()).collect();
    tried.sort_by_key(|after| after.abs_diff(half));
    let with_room = tried.into_iter().find(|after| too_early(*after).is_none());
    let after = with_room.unwrap_or(half);
    let add = format!("add `lunch-after = {after}` to the panel");
    let start = panel.start.map_or(0, minutes_of);
    match too_early(after) {
        Some((next, earliest)) => format!(
            "{add}, promise {} {} or later, and move whoever comes after them",
            case.vacancy.candidates[next.slot.candidate].code,
            case.words().time(time(start + earliest))
        ),
        None => format!("{add}: the number of candidates before lunch"),
    }
}

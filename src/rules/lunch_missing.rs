#![doc = include_str!("lunch_missing.md")]

use super::Reporter;
use crate::case::{Case, interviews, panel_name};
use crate::prose::words::hours;
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let candidates = case.vacancy.candidates.len();
    for panel in &case.vacancy.panels {
        let lunch = panel.lunch_after.and_then(|after| usize::try_from(after).ok());
        let has_lunch = lunch.is_some_and(|after| (1..candidates).contains(&after));
        let minutes = interviews(panel, candidates).last().map_or(0, |last| last.end);
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

#![doc = include_str!("breaks_too_short.md")]

use super::prelude::*;
use crate::prose::words::hours;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    if case.vacancy.candidates.len() == 1 {
        return;
    }
    let (least, hourly) = (&case.policy().gap_minutes, &case.policy().break_minutes_an_hour);
    for panel in &case.vacancy.panels {
        let (place, name) = (Place::vacancy(panel.span()), panel_name(panel));
        let length = i64::from(panel.length.unwrap_or_default());
        let Some(gap) = panel.gap.map(i64::from) else {
            if let Some(deadline) = case.due_with_papers() {
                let message = format!("nothing says how long {name} rests between candidates");
                out.missing(place, message, Some(deadline))
                    .about(&panel.id)
                    .help("add `gap = 15`, in minutes, to the panel")
                    .lacks("how long it rests between candidates", "gap", "the panel");
            }
            continue;
        };
        let (level, message) = if let Some(level) = least.below(gap) {
            let (gap, least) = (count(gap, "minute"), least.aim());
            let message = format!("{name} has {gap} between candidates; the minimum is {least}");
            (level, message)
        } else if let Some(level) = hourly.below(gap * 60 / (length + gap).max(1)) {
            let message = format!(
                "{name} rests for {} in {}; the minimum is {} in each hour",
                count(gap, "minute"),
                hours(length + gap),
                hourly.aim()
            );
            (level, message)
        } else {
            continue;
        };
        out.flag(place, message).level(level).about(&panel.id).help(
            "make `gap` longer, for scoring, rest and reading; see fewer candidates if you must",
        );
    }
}

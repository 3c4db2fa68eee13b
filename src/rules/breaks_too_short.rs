#![doc = include_str!("breaks_too_short.md")]

use super::{Check, Context, Reporter, Rule, count, here, hours, panel_name};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "breaks-too-short",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "there is too little rest between candidates",
    explain: include_str!("breaks_too_short.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    if cx.vacancy.candidates.len() == 1 {
        return;
    }
    let (least, hourly) = (&cx.policy.gap_minutes, &cx.policy.break_minutes_an_hour);
    for entry in &cx.vacancy.panels {
        let panel = entry.get_ref();
        let (place, name) = (here(entry.span()), panel_name(panel));
        let length = i64::from(panel.length.unwrap_or_default());
        let Some(gap) = panel.gap.map(i64::from) else {
            if let Some(deadline) = cx.due_with_papers() {
                let message = format!("nothing says how long {name} rests between two candidates");
                out.missing(place, message, Some(deadline))
                    .about(panel.id.get_ref())
                    .help("add `gap = 15`, in minutes, to the panel");
            }
            continue;
        };
        let (level, message) = if let Some(level) = least.below(gap) {
            let (gap, least) = (count(gap, "minute"), least.aim());
            let message = format!("{name} has {gap} between two candidates; {least} are needed");
            (level, message)
        } else if let Some(level) = hourly.below(gap * 60 / (length + gap).max(1)) {
            let message = format!(
                "{name} has {} of rest in {}; {} in each hour are needed",
                count(gap, "minute"),
                hours(length + gap),
                hourly.aim()
            );
            (level, message)
        } else {
            continue;
        };
        out.flag(place, message)
            .level(level)
            .about(panel.id.get_ref())
            .help("make `gap` longer: time to score, to rest and to read on; see fewer candidates if you must");
    }
}

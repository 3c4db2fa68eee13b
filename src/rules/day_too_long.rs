#![doc = include_str!("day_too_long.md")]

use super::{Check, Context, Reporter, Rule, here, hours, panel_name, slots};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "day-too-long",
    principle: Principle::Accessibility,
    level: Level::Error,
    summary: "the day of a panel is too long",
    explain: include_str!("day_too_long.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let most = &cx.policy.day_minutes_most;
    for entry in &cx.vacancy.panels {
        let panel = entry.get_ref();
        let slots = slots(panel, cx.vacancy.candidates.len());
        let minutes = slots.last().map_or(0, |last| last.end);
        if let Some(level) = most.above(minutes) {
            let message = format!(
                "{} sees candidates for {}; the most is {}",
                panel_name(panel),
                hours(minutes),
                hours(most.aim())
            );
            out.flag(here(entry.span()), message)
                .level(level)
                .about(panel.id.get_ref())
                .help("see fewer candidates, see each for less long, or spread them over two days");
        }
    }
}

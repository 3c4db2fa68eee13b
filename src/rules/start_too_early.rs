#![doc = include_str!("start_too_early.md")]

use chrono::Timelike;

use super::{Check, Context, Reporter, Rule, here, is_working_day, panel_name};
use crate::finding::{Level, Principle};
use crate::view::words;

pub static RULE: Rule = Rule {
    name: "start-too-early",
    principle: Principle::Accessibility,
    level: Level::Note,
    summary: "the day begins so early that people travel in the rush hour",
    explain: include_str!("start_too_early.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    if cx.interview_day().is_some_and(|day| !is_working_day(day)) {
        return;
    }
    for entry in &cx.vacancy.panels {
        let panel = entry.get_ref();
        let Some(start) = panel.start else {
            continue;
        };
        let figures = i64::from(start.0.hour() * 100 + start.0.minute());
        if cx.policy.start_earliest.below(figures).is_some() {
            let message = format!(
                "{} begins at {}, so people travel in the rush hour",
                panel_name(panel),
                words::time(start.0)
            );
            out.flag(here(entry.span()), message)
                .about(panel.id.get_ref())
                .help("begin later, or ask each person whether that time suits them");
        }
    }
}

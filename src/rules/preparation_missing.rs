#![doc = include_str!("preparation_missing.md")]

use super::{Check, Context, Reporter, Rule, count, here};
use crate::finding::{Level, Principle};
use crate::vacancy::Moment;

pub static RULE: Rule = Rule {
    name: "preparation-missing",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "the panel does not prepare together, or not for long enough",
    explain: include_str!("preparation_missing.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let Some(entry) = &cx.vacancy.interviews else {
        return;
    };
    let (interviews, wanted) = (entry.get_ref(), &cx.policy.preparation_minutes);
    match &interviews.preparation {
        None => {
            if let Some(deadline) = cx.due_before(&cx.policy.preparation_set_days) {
                let message = "nothing says when the panel prepares together";
                out.missing(here(entry.span()), message, Some(deadline))
                    .help("agree a time, and add it under [interviews]: `preparation = 2026-11-26T14:00:00`");
            }
        }
        Some(moment) if is_too_late(cx, moment.get_ref()) => {
            out.flag(here(moment.span()), "the panel prepares only once the interviews have begun")
                .help("prepare on an earlier day, so that questions and doubts can still change something");
        }
        Some(_) => {}
    }
    if let Some(minutes) = &interviews.preparation_minutes
        && let Some(level) = wanted.below(i64::from(*minutes.get_ref()))
    {
        let found = count(i64::from(*minutes.get_ref()), "minute");
        let message = format!(
            "the panel prepares for {found}; {} are needed",
            wanted.aim()
        );
        out.flag(here(minutes.span()), message)
            .level(level)
            .help("plan time to read the job description, share out the questions and practise");
    }
}

/// Whether the first candidate is seen before the panel has met.
fn is_too_late(cx: &Context<'_>, moment: &Moment) -> bool {
    let first = cx
        .panels()
        .filter_map(|panel| panel.start)
        .map(|start| start.0)
        .min();
    cx.interview_day().is_some_and(|day| {
        moment.0.date() > day || first.is_some_and(|first| moment.0 >= day.and_time(first))
    })
}

#![doc = include_str!("too_many_interviews.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let (candidates, most) = (case.seen().collect::<Vec<_>>(), &case.policy().interviews_most);
    let days = case.panels().flat_map(|panel| case.panel_days(panel));
    let seen = days.map(|day| how_many(day.slots.iter().filter(|slot| slot.is_seen)));
    let found = seen.max().unwrap_or_else(|| how_many(&candidates));
    let Some(level) = most.above(found) else {
        return;
    };
    let beyond = usize::try_from(most.aim()).unwrap_or_default();
    let span = candidates.get(beyond).map_or(0..0, |candidate| candidate.code.span());
    let message = format!("{found} candidates are seen on one day; the maximum is {}", most.aim());
    out.flag(span, message)
        .level(level)
        .help("shortlist fewer, or see some of them on another day");
}

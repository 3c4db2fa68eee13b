#![doc = include_str!("panels_clash.md")]

use super::prelude::*;
use crate::case::time;
use crate::case::timetable::overlap;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    elsewhere(case, out);
    let panels: Vec<_> = case.vacancy.panels.iter().collect();
    let times: Vec<_> = panels.iter().map(|entry| case.times(entry)).collect();
    for (number, entry) in panels.iter().enumerate() {
        for (other, earlier) in panels.iter().enumerate().take(number) {
            let (one, two): (&Panel, &Panel) = (entry, earlier);
            let pairs =
                || times[number].iter().flat_map(|a| times[other].iter().map(move |b| (a, b)));
            let mut clashes = pairs().filter(|((_, a), (_, b))| overlap(a, b));
            let same = pairs().find(|((one, a), (two, b))| one == two && overlap(a, b));
            let candidate = same.map(|((candidate, a), (_, b))| {
                (case.vacancy.candidates[*candidate].code.to_string(), a, b)
            });
            let both = clashes.next().map(|((_, a), (_, b))| {
                let shared = shared(case, one, two).into_iter();
                shared.map(move |name| (name, a, b)).collect::<Vec<_>>()
            });
            for (who, a, b) in candidate.into_iter().chain(both.into_iter().flatten()) {
                let ((first, a), (second, b)) =
                    if a.start < b.start { ((one, a), (two, b)) } else { ((two, b), (one, a)) };
                let message = format!(
                    "{who} is due on {} until {}, but on {} from {}",
                    panel_name(first),
                    case.words().time(time(a.end)),
                    panel_name(second),
                    case.words().time(time(b.start))
                );
                out.flag(entry.span(), message).about(&one.id).help(
                    "start one panel later, and give both the same total of `length` and `gap`",
                );
            }
        }
    }
}

/// Those that another vacancy needs at the same time.
fn elsewhere(case: &Case<'_>, out: &mut Reporter<'_>) {
    for own in case.sittings() {
        for other in case.elsewhere.iter().filter(|other| own.clashes(other)) {
            let from = |minutes| case.words().time(time(minutes));
            let message = format!(
                "{} is due on {} from {}, but on {} of {} from {} that day",
                own.name,
                own.panel,
                from(own.minutes.start),
                other.panel,
                other.file,
                from(other.minutes.start)
            );
            let seat = case.vacancy.members.iter().find(|seat| seat.id.0 == own.id);
            let place = Place::vacancy(seat.map_or(0..0, |seat| seat.id.span()));
            out.flag(place, message).about(&own.id).help(
                "ask them which of the two they would like, and invite someone else to the other",
            );
        }
    }
}

/// Those who are on both panels.
fn shared(case: &Case<'_>, one: &Panel, two: &Panel) -> Vec<String> {
    let both = case.members_of(one).filter(|member| {
        let mut others = case.members_of(two);
        others.any(|other| other.id == member.id)
    });
    both.map(|member| case.name(&member.id)).collect()
}

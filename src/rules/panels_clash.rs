#![doc = include_str!("panels_clash.md")]

use std::ops::Range;

use super::Reporter;
use crate::case::{Case, panel_name, time};
use crate::source::Place;
use crate::vacancy::Panel;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let panels: Vec<_> = case.vacancy.panels.iter().collect();
    let times: Vec<_> = panels.iter().map(|entry| case.times(entry)).collect();
    for (number, entry) in panels.iter().enumerate() {
        for (other, earlier) in panels.iter().enumerate().take(number) {
            let (one, two): (&Panel, &Panel) = (entry, earlier);
            let mut same = times[number].iter().zip(&times[other]).enumerate();
            let clash = same.find(|(_, (a, b))| overlap(a, b));
            let who = clash.map(|(candidate, (a, b))| {
                (case.vacancy.candidates[candidate].code.to_string(), a, b)
            });
            let who = who.or_else(|| {
                let name = shared(case, one, two)?;
                let mut pairs =
                    times[number].iter().flat_map(|a| times[other].iter().map(move |b| (a, b)));
                let (a, b) = pairs.find(|(a, b)| overlap(a, b))?;
                Some((name, a, b))
            });
            let Some((who, a, b)) = who else {
                continue;
            };
            let ((first, a), (second, b)) =
                if a.start < b.start { ((one, a), (two, b)) } else { ((two, b), (one, a)) };
            let message = format!(
                "{who} is due on {} until {}, but on {} from {}",
                panel_name(first),
                case.words().time(time(a.end)),
                panel_name(second),
                case.words().time(time(b.start))
            );
            out.flag(Place::vacancy(entry.span()), message)
                .about(&one.id)
                .help("start one panel later, and give both the same total of `length` and `gap`");
        }
    }
}

fn overlap(a: &Range<i64>, b: &Range<i64>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Someone who is on both panels.
fn shared(case: &Case<'_>, one: &Panel, two: &Panel) -> Option<String> {
    let mut members = case.members_of(one);
    let both = members.find(|member| {
        let mut others = case.members_of(two);
        others.any(|other| other.id == member.id)
    });
    both.map(|member| case.name(&member.id))
}

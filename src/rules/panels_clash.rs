#![doc = include_str!("panels_clash.md")]

use std::ops::Range;

use super::{Check, Context, Reporter, Rule, here, panel_name, time};
use crate::finding::{Level, Principle};
use crate::vacancy::Panel;
use crate::view::words;

pub static RULE: Rule = Rule {
    name: "panels-clash",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "a candidate or a member is due in two rooms at once",
    explain: include_str!("panels_clash.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let panels: Vec<_> = cx.vacancy.panels.iter().collect();
    let times: Vec<_> = panels
        .iter()
        .map(|entry| cx.times(entry.get_ref()))
        .collect();
    for (number, entry) in panels.iter().enumerate() {
        for (other, earlier) in panels.iter().enumerate().take(number) {
            let (one, two) = (entry.get_ref(), earlier.get_ref());
            let mut same = times[number].iter().zip(&times[other]).enumerate();
            let clash = same.find(|(_, (a, b))| overlap(a, b));
            let who = clash.map(|(candidate, (a, b))| {
                let code = cx.vacancy.candidates[candidate].get_ref().code.get_ref();
                (code.to_string(), a, b)
            });
            let who = who.or_else(|| {
                let name = shared(cx, one, two)?;
                let mut pairs = times[number]
                    .iter()
                    .flat_map(|a| times[other].iter().map(move |b| (a, b)));
                let (a, b) = pairs.find(|(a, b)| overlap(a, b))?;
                Some((name, a, b))
            });
            let Some((who, a, b)) = who else {
                continue;
            };
            let ((first, a), (second, b)) = if a.start < b.start {
                ((one, a), (two, b))
            } else {
                ((two, b), (one, a))
            };
            let message = format!(
                "{who} is due on {} until {}, and on {} from {}",
                panel_name(first),
                words::time(time(a.end)),
                panel_name(second),
                words::time(time(b.start))
            );
            out.flag(here(entry.span()), message)
                .about(one.id.get_ref())
                .help("let one panel start later, and give both the same rhythm: `length` and `gap` together");
        }
    }
}

fn overlap(a: &Range<i64>, b: &Range<i64>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Somebody who sits on both panels.
fn shared(cx: &Context<'_>, one: &Panel, two: &Panel) -> Option<String> {
    let mut members = cx.members_of(one);
    let both = members.find(|member| {
        let mut others = cx.members_of(two);
        others.any(|other| other.id.get_ref() == member.id.get_ref())
    });
    both.map(|member| cx.name(member.id.get_ref()))
}

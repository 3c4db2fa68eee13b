#![doc = include_str!("supporter_elsewhere.md")]

use std::ops::Range;

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for person in case.persons() {
        let id = &person.id;
        let Some(supporter) = &person.supporter else {
            continue;
        };
        // Where the supporter is due: their own seats, and those of the others they support.
        let others = case
            .persons()
            .filter(|other| other.supporter.as_ref() == Some(supporter) && other.id < *id);
        let due: Vec<&Id> = others.map(|other| &*other.id).chain([&**supporter]).collect();
        let own: Vec<&Panel> = case.panels().filter(|panel| sits(case, panel, id)).collect();
        let elsewhere = case.panels().find(|panel| {
            let with = due.iter().any(|id| sits(case, panel, id));
            with && !own.is_empty() && !own.iter().any(|own| own.id == panel.id)
        });
        let clash = elsewhere.zip(own.first()).filter(|(a, b)| meet(case, a, b));
        if let Some((elsewhere, own)) = clash {
            let message = format!(
                "{} supports {} on {}, but is also due on {}",
                case.name(supporter),
                case.name(id),
                panel_name(own),
                panel_name(elsewhere)
            );
            out.flag(person.place(supporter.span()), message)
                .about(id)
                .private()
                .help("ask them who they would like instead, or free their supporter for the day");
        }
    }
}

fn sits(case: &Case<'_>, panel: &Panel, id: &Id) -> bool {
    case.members_of(panel).any(|member| member.id == *id)
}

/// Whether two panels sit at the same time; assumed until the times of both are known.
fn meet(case: &Case<'_>, one: &Panel, two: &Panel) -> bool {
    let (one, two) = (case.times(one), case.times(two));
    match (&one[..], &two[..]) {
        ([(_, first), ..], [(_, other), ..]) => {
            let end = |times: &[(usize, Range<i64>)]| times.last().map_or(0, |(_, last)| last.end);
            first.start < end(&two) && other.start < end(&one)
        }
        ([], _) | (_, []) => true,
    }
}

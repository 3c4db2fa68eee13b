#![doc = include_str!("supporter_elsewhere.md")]

use super::{Check, Context, Reporter, Rule, at_person, panel_name};
use crate::finding::{Level, Principle};
use crate::source::Spanned;
use crate::vacancy::{Id, Panel, Person};

pub static RULE: Rule = Rule {
    name: "supporter-elsewhere",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "a supporter is due on another panel at the same time",
    explain: include_str!("supporter_elsewhere.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let with_supporter: Vec<&Person> = cx.persons().filter(|p| p.supporter.is_some()).collect();
    for person in &with_supporter {
        let id = person.id.get_ref();
        let Some(supporter) = person.supporter.as_ref() else {
            continue;
        };
        // Where the supporter is due: their own seats, and those of the others they support.
        let helper = supporter.get_ref();
        let others = with_supporter.iter().filter(|other| {
            other.supporter.as_ref().map(Spanned::get_ref) == Some(helper)
                && other.id.get_ref() < id
        });
        let due: Vec<&Id> = others
            .map(|other| other.id.get_ref())
            .chain([helper])
            .collect();
        let own: Vec<&Panel> = cx.panels().filter(|panel| sits(cx, panel, id)).collect();
        let elsewhere = cx.panels().find(|panel| {
            let with = due.iter().any(|id| sits(cx, panel, id));
            with && !own.is_empty() && !own.iter().any(|own| own.id == panel.id)
        });
        let clash = elsewhere.zip(own.first()).filter(|(a, b)| meet(cx, a, b));
        if let Some((elsewhere, own)) = clash {
            let message = format!(
                "{} supports {} on {}, and is due on {}",
                cx.name(helper),
                cx.name(id),
                panel_name(own),
                panel_name(elsewhere)
            );
            out.flag(at_person(person, supporter.span()), message)
                .about(id)
                .private()
                .help("ask them whom they would like instead; or free their supporter for the day");
        }
    }
}

fn sits(cx: &Context<'_>, panel: &Panel, id: &Id) -> bool {
    cx.members_of(panel).any(|member| member.id.get_ref() == id)
}

/// Whether two panels sit at the same time; they do as long as nothing else is known.
fn meet(cx: &Context<'_>, one: &Panel, two: &Panel) -> bool {
    let (one, two) = (cx.times(one), cx.times(two));
    match (&one[..], &two[..]) {
        ([first, ..], [other, ..]) => {
            let end = |times: &[std::ops::Range<i64>]| times.last().map_or(0, |last| last.end);
            first.start < end(&two) && other.start < end(&one)
        }
        ([], _) | (_, []) => true,
    }
}

#![doc = include_str!("dates_out_of_order.md")]

use super::prelude::*;
use crate::case::{Dated, Event};
use crate::source::Day;

/// What cannot come before what: the later event, the earlier one, and how bad it is the other way round.
const ORDER: &[(Event, Event, Level)] = &[
    (Event::PapersSent, Event::Invited, Level::Warning),
    (Event::PaymentDue, Event::Offered, Level::Warning),
    (Event::CandidatesTold, Event::Shortlisting, Level::Warning),
    (Event::Preparation, Event::Invited, Level::Warning),
    (Event::Interviews, Event::Shortlisting, Level::Error),
    (Event::Decided, Event::Interviews, Level::Error),
    (Event::PaymentDue, Event::Interviews, Level::Warning),
    (Event::Paid, Event::Interviews, Level::Warning),
    (Event::Claimed, Event::Invited, Level::Warning),
    (Event::Thanked, Event::Interviews, Level::Warning),
    (Event::MembersTold, Event::Decided, Level::Warning),
    (Event::OutcomeTold, Event::Decided, Level::Warning),
];

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let most = case.policy().dates_days_most.aim();
    let mut dates = case.dates();
    dates.retain(|dated| !case.is_of_another_time(dated, most));
    // Where no one is seen, what comes after the interviews comes at once.
    let order = ORDER
        .iter()
        .filter(|(_, earlier, _)| *earlier != Event::Interviews || !case.no_one_is_left());
    for (later, earlier, level) in order {
        let mut said: Vec<(&Dated<'_>, &Dated<'_>)> = Vec::new();
        for one in dates.iter().filter(|dated| dated.event == *later) {
            let of_both = |other: &&Dated<'_>| {
                other.event == *earlier
                    && (other.id.is_none() || one.id.is_none_or(|id| other.id == Some(id)))
            };
            said.extend(
                dates
                    .iter()
                    .filter(of_both)
                    .filter(|other| one.day < other.day)
                    .map(|other| (one, other)),
            );
        }
        // One pair for each person; where only the whole panel is meant, one in all.
        said.dedup_by(|a, b| a.0.id == b.0.id);
        for (one, other) in said {
            let id = one.id.or(other.id);
            let name = id.map(|id| case.name(id)).unwrap_or_default();
            let message = format!(
                "{} on {}, but {} on {}",
                words(one.event, &name),
                Day(one.day),
                words(other.event, &name),
                Day(other.day)
            );
            let finding = out.flag(one.place.clone(), message).level(*level);
            finding.help("correct the date that is wrong; if both are right, change the plan or say why in a waiver");
            if let Some(id) = id {
                finding.about(id);
            }
            if matches!(one.event, Event::PaymentDue | Event::Paid | Event::Claimed) {
                finding.private();
            }
        }
    }
}

/// What happens to someone, in the present.
fn words(event: Event, name: &str) -> String {
    match event {
        Event::Invited => format!("{name} is invited"),
        Event::Offered => format!("{name} is offered payment"),
        Event::ScoringDecided => "the scoring method is decided".to_owned(),
        Event::Shortlisting => "candidates are shortlisted".to_owned(),
        Event::ConflictsDeclared => format!("{name} says who they know"),
        Event::PapersSent => format!("papers go to {name}"),
        Event::VersionSent => "new papers go out".to_owned(),
        Event::CandidatesTold => "candidates are told who will be in the room".to_owned(),
        Event::Preparation => "the panel prepares".to_owned(),
        Event::Interviews => "the interviews are".to_owned(),
        Event::Left => "a candidate leaves".to_owned(),
        Event::Absent => format!("{name} is absent"),
        Event::Decided => "the appointment is decided".to_owned(),
        Event::MembersTold => "the panel is told the outcome".to_owned(),
        Event::OutcomeTold => "candidates are told the outcome".to_owned(),
        Event::Thanked => "the panel is thanked".to_owned(),
        Event::PaymentDue => format!("{name} is to be paid"),
        Event::Paid => format!("{name} is paid"),
        Event::Claimed => format!("{name} claims expenses"),
    }
}

#![doc = include_str!("dates_unlikely.md")]

use chrono::{Datelike, NaiveDate};

use super::prelude::*;
use crate::case::Event;
use crate::source::{Day, Origin, name_of};

/// After so many years nothing counts any more, and the year is probably wrong.
const YEARS: i32 = 20;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    if let Some(why) = case.year_in_doubt(out.today) {
        let mut days = case.vacancy.interviews.iter().flat_map(|entry| entry.all_days());
        let span = days.next().map_or(0..0, Spanned::span);
        out.flag(span, format!("{why}; is that so?"));
        return;
    }
    let Some(today) = out.today else {
        return;
    };
    for Done { key, id, of, day, place } in done(case) {
        let what = match of.or_else(|| id.map(|id| case.name(id))) {
            Some(whose) => format!("`{key}` of {whose}"),
            None => format!("`{key}`"),
        };
        let message = if day > today {
            format!("{what} is {}, a day that is still to come", Day(day))
        } else if day.year() + YEARS < today.year() {
            format!("{what} is {}, more than {YEARS} years ago; is that so?", Day(day))
        } else {
            continue;
        };
        let finding = out.flag(place, message).private();
        finding.help("write down the day on which it was done, once it is");
        if let Some(id) = id {
            finding.about(id);
        }
    }
}

/// Something that the file says was done on a day.
struct Done<'a> {
    key: String,
    id: Option<&'a Id>,
    /// What it is of, where that is no person.
    of: Option<String>,
    day: NaiveDate,
    place: Place,
}

fn done<'a>(case: &'a Case<'_>) -> Vec<Done<'a>> {
    let mut done: Vec<Done<'_>> = Vec::new();
    for dated in case.dates() {
        if let Some(key) = key(dated.event).map(str::to_owned) {
            done.push(Done { key, id: dated.id, of: None, day: dated.day, place: dated.place });
        }
    }
    let mut add = |key: &str, id, day: Option<&Day>, place: Place| {
        done.extend(day.map(|day| Done { key: key.to_owned(), id, of: None, day: day.0, place }));
    };
    for person in case.persons() {
        let id = Some(&*person.id);
        for (key, day) in [("access-asked", &person.access_asked), ("trained", &person.trained)] {
            let span = day.as_ref().map_or(0..0, Spanned::span);
            add(key, id, day.as_deref(), person.place(span));
        }
        let place = person.place(person.id.span());
        add("photo-agreed", id, person.photo_agreed.as_ref(), place.clone());
        let consent = person.under_18.as_ref().and_then(|under_18| under_18.consent.as_ref());
        add("consent", id, consent, place);
    }
    for member in case.members() {
        if let Some(payment) = &member.payment {
            let place = Place::vacancy(payment.span());
            add("rate-as-of", Some(&member.id), payment.rate_as_of.as_ref(), place);
        }
    }
    let tested = case.vacancy.easy_read.as_ref().and_then(|tested| tested.checked_on.as_ref());
    add("checked-on", None, tested, case.place_of_panels());
    for candidate in &case.vacancy.candidates {
        for (left, day) in candidate.ways_out() {
            let of = Some(candidate.code.to_string());
            let place = Place::vacancy(day.span());
            done.push(Done { key: name_of(left), id: None, of, day: day.0, place });
        }
    }
    for (name, rate) in &case.settings().payment {
        let place = Place { origin: Origin::Organisation, span: rate.as_of.span() };
        let of = Some(format!("the rate `{name}`"));
        done.push(Done { key: "as-of".to_owned(), id: None, of, day: rate.as_of.0, place });
    }
    done
}

/// The key that says when something was done; none for what may be planned.
fn key(event: Event) -> Option<&'static str> {
    match event {
        Event::Invited => Some("invited"),
        Event::Offered => Some("offered"),
        Event::ScoringDecided | Event::Decided => Some("decided"),
        Event::ConflictsDeclared => Some("conflicts-declared"),
        Event::PapersSent => Some("papers-sent"),
        Event::VersionSent => Some("revision-sent"),
        Event::MembersTold => Some("told-members"),
        Event::OutcomeTold => Some("told-candidates"),
        Event::Thanked => Some("thanked"),
        Event::Paid => Some("paid"),
        Event::Claimed => Some("claimed-on"),
        Event::Shortlisting
        | Event::CandidatesTold
        | Event::Preparation
        | Event::Interviews
        | Event::Left
        | Event::Absent
        | Event::PaymentDue => None,
    }
}

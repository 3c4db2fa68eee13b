#![doc = include_str!("under_18_unsupported.md")]

use super::prelude::*;
use crate::vacancy::{Capacity, Person};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for person in case.persons() {
        let Some(under_18) = &person.under_18 else {
            let is_young = |seat: &Member| *seat.capacity == Capacity::YoungPerson;
            if !person.over_18 && case.seats(person).any(is_young) {
                let name = case.name(&person.id);
                let message = format!("nothing says whether {name} is under 18");
                say(out, person.place(person.id.span()), message, person)
                    .level(Level::Warning)
                    .help("ask; then add `over-18 = true` to the person, or `under-18 = {}` with what is in place");
            }
            continue;
        };
        let (place, name) = (person.place(under_18.span()), case.name(&person.id));
        if under_18.consent.is_none() {
            let message =
                format!("{name} is under 18, but no parent’s or carer’s consent is recorded");
            say(out, place.clone(), message, person)
                .help("ask for it; then add `consent = YYYY-MM-DD` to `under-18`");
        }
        let Some(adult) = &under_18.adult else {
            let message = format!("{name} is under 18, but no adult is named to stay with them");
            say(out, place, message, person)
                .help("add `adult = \"…\"` to `under-18`: the id of a trained person");
            continue;
        };
        let helper = case.person(adult);
        if helper.is_some_and(|helper| helper.trained.is_none()) {
            let message =
                format!("{}, the adult with {name}, has not been trained", case.name(adult));
            say(out, person.place(adult.span()), message, person)
                .help("train them in working with young people; then add `trained = YYYY-MM-DD` to that adult");
        }
    }
}

fn say<'a>(
    out: &'a mut Reporter<'_>,
    place: crate::source::Place,
    message: String,
    person: &Person,
) -> &'a mut crate::source::Finding {
    out.flag(place, message).about(&person.id).private()
}

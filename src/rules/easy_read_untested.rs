#![doc = include_str!("easy_read_untested.md")]

use super::Reporter;
use crate::case::{Case, Deadline};
use crate::doc::edition::Edition;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let tested = case.vacancy.easy_read.as_ref().is_some_and(|tested| {
        tested.checked_on.is_some() && tested.checked_by.iter().any(|line| !line.is_blank())
    });
    let taking_part = case.taking_part();
    let mut readers = case.persons().filter(|person| {
        let edition = person.edition.as_ref();
        let edition = edition.and_then(|name| Edition::named(name));
        edition.is_some_and(|edition| edition.easy) && taking_part.contains(&*person.id)
    });
    let deadline = Deadline::new(
        case.before_interviews(case.policy().papers_days_easy_read.aim()),
        None,
    );
    if let (Some(_), Some(deadline), false) = (readers.next(), deadline, tested) {
        let message = "nobody has tested the Easy Read papers yet";
        out.missing(case.top(), message, Some(deadline)).help(
            "read them with people who read Easy Read, and change what they stumble over. \
             Then add `checked-by` and `checked-on` under [easy-read]",
        );
    }
}

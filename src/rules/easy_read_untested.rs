#![doc = include_str!("easy_read_untested.md")]

use super::prelude::*;
use crate::case::reads_easy_read;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let tested = case.vacancy.easy_read.as_ref().is_some_and(|tested| {
        tested.checked_on.is_some() && tested.checked_by.iter().any(|line| !line.is_blank())
    });
    let taking_part = case.taking_part();
    let has_readers =
        case.persons().any(|person| reads_easy_read(person) && taking_part.contains(&*person.id));
    let deadline =
        Deadline::new(case.before_interviews(case.policy().papers_days_easy_read.aim()), None);
    if let (true, Some(deadline), false) = (has_readers, deadline, tested) {
        let message = "no one has tested the Easy Read papers yet";
        out.missing(case.place_of_panels(), message, Some(deadline)).help(
            "read them with people who read Easy Read, and change what they stumble over. \
             Then add `checked-by` and `checked-on` under [easy-read]",
        );
    }
}

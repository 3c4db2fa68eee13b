#![doc = include_str!("day_impossible.md")]

use super::prelude::*;
use crate::case::Wrong;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let wrong = case.wrong_times(&case.policy().wait_minutes_most);
    for Wrong { place, about, message, is_private } in &wrong {
        let finding = out.flag(place.clone(), message).about(about);
        finding.private = *is_private;
        finding.help("`copanel day` works out times that fit; or change what is said about them");
    }
    // Someone is due in two places at once: `panels-clash` says who.
    if wrong.is_empty() && !case.has_clash() {
        return;
    }
    if let Err(none) = case.work_out() {
        let finding = out.flag(none.place, none.message);
        finding.private = none.is_private;
        finding.help("`copanel day` makes the timetable as soon as there is one");
        if let Some(about) = none.about {
            finding.about(&about);
        }
    }
}

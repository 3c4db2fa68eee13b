#![doc = include_str!("dates_of_another_time.md")]

use super::prelude::*;
use crate::case::Dated;
use crate::source::Day;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let most = case.policy().dates_days_most.aim();
    let dates = case.dates();
    let far: Vec<&Dated<'_>> =
        dates.iter().filter(|dated| case.is_of_another_time(dated, most)).collect();
    let (Some(first), Some(interviews)) = (far.first(), case.interview_day()) else {
        return;
    };
    let number = far.len();
    let (dates, day) = (count(number, "date"), Day(first.day));
    let verb = if number == 1 { "is" } else { "are" };
    let such = if number == 1 { ": " } else { ", such as " };
    let message = format!(
        "{dates} {verb} far from the interviews on {}{such}{day}; do they come from another recruitment?",
        Day(interviews)
    );
    out.flag(first.place.clone(), message).help(
        "delete what was recorded last time, then record what happens this time; \
         if the dates are right, say so in a waiver",
    );
}

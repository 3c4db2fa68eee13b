#![doc = include_str!("access_review_overdue.md")]

use chrono::Months;

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let months = u32::try_from(case.policy().access_review_months.aim()).unwrap_or_default();
    let oldest = case.interview_day().and_then(|day| day.checked_sub_months(Months::new(months)));
    let Some(oldest) = oldest.filter(|_| months > 0) else {
        return;
    };
    let taking_part = case.taking_part();
    for person in case.persons().filter(|person| taking_part.contains(&*person.id)) {
        let asked = person.access_asked.as_ref();
        let Some(asked) = asked.filter(|day| day.0 < oldest) else {
            continue;
        };
        let id = &person.id;
        let deadline = case.due_before(&case.policy().access_asked_days);
        let message = format!("{} was last asked what they need on {}", case.name(id), asked);
        out.missing(person.place(asked.span()), message, deadline)
            .about(id)
            .private()
            .help("ask if anything has changed; then put today’s date under `access-asked`");
    }
}

#![doc = include_str!("access_not_asked.md")]

use super::Reporter;
use crate::case::{Case, at_person};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let taking_part = case.taking_part();
    for entry in case
        .person_entries()
        .filter(|entry| taking_part.contains(&*entry.id))
    {
        let person = entry.get_ref();
        let (id, name) = (person.id.get_ref(), case.name(&person.id));
        match &person.access_asked {
            None => {
                let Some(deadline) = case.due_before(&case.policy().access_asked_days) else {
                    continue;
                };
                let help = format!(
                    "ask; then add `access-asked = {}` to the person, also where they need nothing",
                    deadline.example(out.today)
                );
                let message = format!("{name} has not been asked what they need to take part");
                out.missing(at_person(person, entry.span()), message, Some(deadline))
                    .about(id)
                    .private()
                    .help(help);
            }
            Some(day)
                if case
                    .days_before_interviews(day)
                    .is_some_and(|days| days < 0) =>
            {
                let message = format!("{name} is asked only after the interviews what they need");
                out.flag(at_person(person, day.span()), message)
                    .about(id)
                    .private()
                    .help("ask before the interviews, while it can still be arranged");
            }
            Some(_) => {}
        }
    }
}

#![doc = include_str!("access_not_asked.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let taking_part = case.taking_part();
    for person in case.person_entries().filter(|person| taking_part.contains(&*person.id)) {
        let (id, name) = (&person.id, case.name(&person.id));
        match &person.access_asked {
            None => {
                let Some(deadline) = case.due_before(&case.policy().access_asked_days) else {
                    continue;
                };
                let help = "ask them; then add `access-asked = YYYY-MM-DD` to the person, even if they need nothing";
                let message = format!("{name} has not been asked what they need to take part");
                out.missing(person.place(person.span()), message, Some(deadline))
                    .about(id)
                    .private()
                    .help(help)
                    .lacks("what they need", "access-asked", "the person");
            }
            Some(day) if case.is_after_interviews(day) => {
                let message = format!("{name} is asked what they need only after the interviews");
                let help = out.help_by(day.0, "ask before the interviews, while there is time to arrange it", "ask if anything was missing, and make up for it; record why they were asked so late in a waiver");
                out.flag(person.place(day.span()), message).about(id).private().help(help);
            }
            Some(_) => {}
        }
    }
}

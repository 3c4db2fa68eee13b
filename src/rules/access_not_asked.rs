#![doc = include_str!("access_not_asked.md")]

use super::{Check, Context, Reporter, Rule, at_person};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "access-not-asked",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "somebody has not been asked what they need to take part",
    explain: include_str!("access_not_asked.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let taking_part = cx.taking_part();
    for entry in cx
        .person_entries()
        .filter(|entry| taking_part.contains(entry.get_ref().id.get_ref()))
    {
        let person = entry.get_ref();
        let (id, name) = (person.id.get_ref(), cx.name(person.id.get_ref()));
        match &person.access_asked {
            None => {
                let Some(deadline) = cx.due_before(&cx.policy.access_asked_days) else {
                    continue;
                };
                let help = format!(
                    "ask; then add `access-asked = {}` to the person, also where they need nothing",
                    deadline.example
                );
                let message = format!("{name} has not been asked what they need to take part");
                out.missing(at_person(person, entry.span()), message, Some(deadline))
                    .about(id)
                    .private()
                    .help(help);
            }
            Some(day) if cx.days_before_interviews(day).is_some_and(|days| days < 0) => {
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

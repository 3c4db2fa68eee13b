#![doc = include_str!("names_alike.md")]

use super::Reporter;
use crate::case::Case;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for person in case.person_entries() {
        let alike = case.namesakes(person);
        let is_last = alike.last().is_some_and(|last| last.id == person.id);
        if is_last {
            let count = alike.len();
            let message = format!("{count} people here are called {}", person.name.get_ref().0);
            out.flag(person.place(person.id.span()), message)
                .about(&person.id)
                .help("ask each what to call them, and write that in `name`, such as `Sam J.`");
        }
    }
}

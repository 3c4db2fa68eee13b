#![doc = include_str!("names_alike.md")]

use super::Reporter;
use super::engine::repeated::{plain, repeated};
use crate::case::{Case, panel_name};
use crate::source::Place;

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
    let panels = case.file.panels.iter().filter(|panel| !panel.name.is_blank());
    for panel in repeated(panels, |panel| plain(&panel.name)) {
        let message = format!("two panels here are called {}", panel_name(panel));
        out.flag(Place::vacancy(panel.span()), message)
            .about(&panel.id)
            .help("give each a `name` of its own: papers say it, and people go by it");
    }
    // `C1` and `C01` are read out alike.
    let codes = repeated(case.candidates(), |one| {
        let code = one.code.to_string();
        let letters = code.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        (code[..letters].to_owned(), code[letters..].trim_start_matches('0').to_owned())
    });
    for candidate in codes {
        let message = format!(
            "the code {} differs from another only by a nought, so scores can go astray",
            candidate.code
        );
        out.flag(Place::vacancy(candidate.code.span()), message)
            .about(&candidate.code)
            .help("give that candidate another number, also on the list of names and codes");
    }
}

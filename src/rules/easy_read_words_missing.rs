#![doc = include_str!("easy_read_words_missing.md")]

use super::prelude::*;
use crate::case::reads_easy_read;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let readers: Vec<&Id> =
        case.persons().filter(|person| reads_easy_read(person)).map(|person| &*person.id).collect();
    let panels: Vec<&Id> = case
        .members()
        .filter(|member| readers.contains(&&*member.id))
        .map(|member| &*member.panel)
        .collect();
    if panels.is_empty() {
        return;
    }
    // Once it is decided, only what came of it is still to be read.
    let missing = if case.is_decided() {
        case.vacancy.outcome_without()
    } else {
        case.vacancy.without_easy_words(&readers, &panels)
    };
    for missing in missing {
        let keys: Vec<String> = missing.keys.iter().map(|key| format!("`{key}`")).collect();
        let message = format!("{} has no easy words, but someone reads Easy Read", missing.what);
        let finding = out.missing(missing.span, message, case.due_with_papers());
        finding.help(format!("add {}; until then the standard words are used", keys.join(" and ")));
        if let Some(id) = missing.about {
            finding.about(&Id(id)).lacks("easy words", &missing.keys.join("`, `"), "it");
        }
    }
}

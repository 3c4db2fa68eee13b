//! What does not count on a form, in the words and the order of its paper; no one reads ids.

use std::collections::BTreeMap;

use super::Trouble;
use crate::case::Case;
use crate::doc::Field;
use crate::prose::words::each_once;
use crate::source::FieldId;

/// What a paper asks, each with its place in reading order.
pub type Fields = BTreeMap<FieldId, (usize, Field)>;

/// What is wrong with an answer to what a paper does not ask.
pub fn not_asked(id: &FieldId, fields: &Fields) -> String {
    let is_known = |code: &String| fields.keys().any(|other| other.names().contains(code));
    let what = match code(id) {
        Some(code) if !is_known(code) => "for a candidate who",
        Some(_) | None => "to a question that",
    };
    format!("is {what} is not on this person’s paper now")
}

/// The candidate whom a field is about: codes alone begin with a capital.
fn code(id: &FieldId) -> Option<&String> {
    id.names().iter().find(|name| name.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// Each trouble as a whole sentence; what is the same with several fields is one sentence.
pub fn in_words(mut troubles: Vec<Trouble>, fields: &Fields, case: &Case<'_>) -> Vec<Trouble> {
    let known = |trouble: &Trouble| trouble.field.as_ref().and_then(|id| fields.get(id));
    troubles.sort_by_key(|trouble| known(trouble).map(|(place, _)| *place));
    let name = |trouble: &Trouble| match (known(trouble), &trouble.field) {
        (Some((_, field)), _) => format!("“{}”", field.label),
        (None, Some(id)) => {
            let about = code(id).map(|code| format!(" about {code}"));
            format!("an answer{}", about.unwrap_or_default())
        }
        (None, None) => "the form".to_owned(),
    };
    let sentence = |what: &String| {
        let same = troubles.iter().filter(|trouble| trouble.what == *what);
        let names: Vec<String> = same.clone().map(name).collect();
        let what = if let [name] = &names[..] {
            format!("{name} {what}")
        } else {
            let names = case.words().list(together(&names, case)).unwrap_or_default();
            format!("each of these {what}: {names}")
        };
        Trouble { field: same.clone().find_map(|trouble| trouble.field.clone()), what }
    };
    each_once(troubles.iter().map(|trouble| &trouble.what)).into_iter().map(sentence).collect()
}

/// Names that differ in their last number only as one: “C01, question 1, 2 and 5: your score”.
fn together(names: &[String], case: &Case<'_>) -> Vec<String> {
    let parts = names.iter().map(|name| around_number(name));
    let parts: Vec<(&str, &str, &str)> = parts.collect();
    let around = each_once(parts.iter().map(|(before, _, after)| (*before, *after)));
    let one = |(before, after): (&str, &str)| {
        let own = parts.iter().filter(|part| (part.0, part.2) == (before, after));
        let numbers: Vec<&str> = own.map(|part| part.1).collect();
        match numbers.len() {
            count @ 2.. if numbers[0].is_empty() => {
                before.replacen("an answer", &format!("{count} answers"), 1)
            }
            _ => {
                let numbers = case.words().list(numbers).unwrap_or_default();
                format!("{before}{numbers}{after}")
            }
        }
    };
    around.into_iter().map(one).collect()
}

/// A name around its last number that is a word of its own.
fn around_number(name: &str) -> (&str, &str, &str) {
    let is_digit = |c: char| c.is_ascii_digit();
    let end = name.rfind(is_digit).map_or(name.len(), |last| last + 1);
    let start = name[..end].trim_end_matches(is_digit).len();
    if name[..start].ends_with(' ') {
        (&name[..start], &name[start..end], &name[end..])
    } else {
        (name, "", "")
    }
}

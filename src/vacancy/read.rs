//! Text into data, with every fault in the text, not only the first.
//!
//! Serde stops at the first fault. So: note it, take the faulty key out, and read again.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer, Error};

use super::Origin;
use crate::finding::{Fault, Place};
use crate::source::{Span, nearest};

/// After so many faults the rest would be noise.
const MOST: usize = 200;

/// Reads a file’s text; what is faulty is left out of the result and named beside it.
pub fn read<T: DeserializeOwned + Default>(text: &str, origin: Origin) -> (T, Vec<Fault>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let syntax: Vec<Fault> = errors
        .iter()
        .map(|error| syntax_fault(error, text, origin))
        .collect();
    let broken: Vec<Span> = syntax
        .iter()
        .map(|fault| whole_line(text, &fault.place.span))
        .collect();
    let span = table.span();
    let mut table = table.into_inner();
    let mut faults = syntax;
    let mut gone: Vec<Removed> = Vec::new();
    while faults.len() < MOST {
        let error = match T::deserialize(Deserializer::from(Spanned::new(
            span.clone(),
            table.clone(),
        ))) {
            Ok(value) => return (value, faults),
            Err(error) => error,
        };
        let at = error.span().unwrap_or_default();
        let removed = remove(&mut table, &at, None, &span);
        let follows = missing(&error).is_some_and(|key| {
            gone.iter()
                .any(|before| before.parent == at && before.key == key)
        });
        let in_broken_line = broken
            .iter()
            .any(|line| line.start <= at.start && at.start <= line.end);
        if !follows && !in_broken_line {
            faults.push(fault(&error, at, origin, removed.as_ref()));
        }
        match removed {
            Some(removed) => gone.push(removed),
            None => break,
        }
    }
    (T::default(), faults)
}

/// A key that was taken out.
struct Removed {
    /// The span of the table it stood in.
    parent: Span,
    key: String,
    /// The entry it belonged to: `question q1`.
    about: Option<String>,
}

/// Takes out the entry whose key or value has exactly this span.
fn remove(
    table: &mut DeTable<'_>,
    at: &Span,
    about: Option<&str>,
    parent: &Span,
) -> Option<Removed> {
    let found = table
        .iter()
        .find(|(key, value)| key.span() == *at || value.span() == *at);
    if let Some((key, _)) = found {
        let key = key.get_ref().to_string();
        let about = about.map(str::to_owned);
        table.remove(key.as_str());
        return Some(Removed {
            parent: parent.clone(),
            key,
            about,
        });
    }
    table.iter_mut().find_map(|(key, value)| {
        let span = value.span();
        remove_below(value.get_mut(), at, key.get_ref(), about, &span)
    })
}

fn remove_below(
    value: &mut DeValue<'_>,
    at: &Span,
    key: &str,
    about: Option<&str>,
    span: &Span,
) -> Option<Removed> {
    match value {
        DeValue::Table(table) => {
            let name = entry_name(key, table);
            remove(table, at, about.or(name.as_deref()), span)
        }
        DeValue::Array(items) => {
            if let Some(gone) = items.iter().find(|item| item.span() == *at) {
                let name = gone
                    .get_ref()
                    .as_table()
                    .and_then(|table| entry_name(key, table));
                let about = about.map(str::to_owned).or(name);
                *items = items
                    .iter()
                    .filter(|item| item.span() != *at)
                    .cloned()
                    .collect();
                return Some(Removed {
                    parent: span.clone(),
                    key: key.to_owned(),
                    about,
                });
            }
            items.iter_mut().find_map(|item| {
                let span = item.span();
                remove_below(item.get_mut(), at, key, about, &span)
            })
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => None,
    }
}

/// What a reader would call an entry: its kind, and its id where it has one.
fn entry_name(kind: &str, table: &DeTable<'_>) -> Option<String> {
    let id = ["id", "code", "rule", "stage"]
        .iter()
        .find_map(|key| table.get(*key)?.get_ref().as_str())?;
    Some(format!(
        "{kind} {}",
        id.chars().take(40).collect::<String>()
    ))
}

fn missing(error: &Error) -> Option<&str> {
    error
        .message()
        .strip_prefix("missing field `")?
        .strip_suffix('`')
}

fn syntax_fault(error: &Error, text: &str, origin: Origin) -> Fault {
    let span = error.span().unwrap_or(text.len()..text.len());
    let line = &text[whole_line(text, &span)];
    let help = if line.contains(['“', '”', '‘', '’']) && !line.contains('"') {
        Some("use straight quotation marks: \"like this\"".to_owned())
    } else if error.message().contains("duplicate key") {
        Some(
            "keep one of the two; each entry of a list starts with its own `[[…]]` line".to_owned(),
        )
    } else if error.message().contains("invalid basic string") || error.message().contains("quote")
    {
        Some(
            "put text in quotation marks on one line, or in three of them (\"\"\") over several"
                .to_owned(),
        )
    } else {
        None
    };
    Fault {
        place: Place { origin, span },
        about: None,
        message: error.message().replace('\n', "; "),
        help,
    }
}

fn whole_line(text: &str, span: &Span) -> Span {
    let at = text.floor_char_boundary(span.start.min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    start..end
}

fn fault(error: &Error, span: Span, origin: Origin, removed: Option<&Removed>) -> Fault {
    let (message, help) = plain(error.message());
    Fault {
        place: Place { origin, span },
        about: removed.and_then(|removed| removed.about.clone()),
        message,
        help,
    }
}

/// Serde’s message in words for people who do not program.
fn plain(message: &str) -> (String, Option<String>) {
    if let Some(rest) = message.strip_prefix("unknown field `") {
        let (name, names) = name_and_choices(rest);
        let help = match nearest(name, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the keys here are {}", listed(&names)),
        };
        return (format!("there is no key `{name}` here"), Some(help));
    }
    if let Some(rest) = message.strip_prefix("unknown variant `") {
        let (name, names) = name_and_choices(rest);
        let help = match nearest(name, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`? The choices are {}", listed(&names)),
            None => format!("the choices are {}", listed(&names)),
        };
        return (format!("`{name}` is not one of the choices"), Some(help));
    }
    if let Some(key) = message
        .strip_prefix("missing field `")
        .and_then(|rest| rest.strip_suffix('`'))
    {
        return (
            format!("this entry needs `{key}`"),
            Some(format!("add a line `{key} = …` below it")),
        );
    }
    if let Some((found, wanted)) = message
        .strip_prefix("invalid type: ")
        .and_then(|rest| rest.split_once(", expected "))
    {
        let wanted = wanted_words(wanted);
        return (
            format!("expected {wanted}, found {}", found_words(found)),
            None,
        );
    }
    if let Some((found, wanted)) = message
        .strip_prefix("invalid value: ")
        .and_then(|rest| rest.split_once(", expected "))
    {
        return (
            format!(
                "{} does not fit here; expected {}",
                found_words(found),
                wanted_words(wanted)
            ),
            None,
        );
    }
    (message.to_owned(), None)
}

fn name_and_choices(rest: &str) -> (&str, Vec<&str>) {
    let (name, rest) = rest.split_once('`').unwrap_or((rest, ""));
    (name, rest.split('`').skip(1).step_by(2).collect())
}

fn listed(names: &[&str]) -> String {
    names
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn wanted_words(wanted: &str) -> String {
    match wanted {
        "a string" => "text in quotation marks".to_owned(),
        "a boolean" => "true or false, without quotation marks".to_owned(),
        "a sequence" => "a list in square brackets".to_owned(),
        "a map" => "a table, such as { key = \"…\" }".to_owned(),
        "u8" | "u32" | "i64" => "a whole number without quotation marks".to_owned(),
        _ if wanted.contains("datetime") => {
            "a date such as 2026-12-03, without quotation marks".to_owned()
        }
        _ if wanted.starts_with("struct ") => "a table, such as { key = \"…\" }".to_owned(),
        _ if wanted.starts_with("enum ") => "one of its choices in quotation marks".to_owned(),
        _ => wanted.to_owned(),
    }
}

fn found_words(found: &str) -> String {
    match found.split_once(' ') {
        Some(("string", text)) => format!("the text {}", text.chars().take(60).collect::<String>()),
        Some(("integer" | "floating" | "float", rest)) => {
            format!("the number {}", rest.trim_start_matches("point "))
        }
        Some(("boolean", rest)) => rest.to_owned(),
        _ => match found {
            "map" => "a table".to_owned(),
            "sequence" => "a list".to_owned(),
            _ => found.to_owned(),
        },
    }
}

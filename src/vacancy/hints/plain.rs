//! What a value means that is written as people write it, and how the file needs it.

use super::dates::{amount, days, in_words, time, whole, yes_or_no};
use super::quotes::quoted;

/// Keys whose numbers are exact, so they stand in quotation marks.
const EXACT: [&str; 2] = ["amount", "hours"];

/// What is wrong with a value, and each way to type it, with what that way means.
#[derive(Clone, Debug, PartialEq)]
pub struct Meant {
    /// What is wrong.
    pub message: String,
    /// The values to type, the likeliest first, and what each means where there are several.
    pub values: Vec<(String, String)>,
}

impl Meant {
    /// One value.
    pub fn one(message: String, value: String) -> Meant {
        Meant {
            message,
            values: vec![(value, String::new())],
        }
    }

    /// What to type.
    pub fn help(&self, key: Option<&str>) -> String {
        let typed: Vec<String> = self
            .values
            .iter()
            .map(|(value, meaning)| {
                let value = key.map_or(value.clone(), |key| format!("{key} = {value}"));
                let meaning = if meaning.is_empty() {
                    String::new()
                } else {
                    format!(" for {meaning}")
                };
                format!("`{value}`{meaning}")
            })
            .collect();
        format!("type {}", typed.join(", or "))
    }
}

/// The meaning of a text without its quotation marks.
pub fn meant(key: &str, text: &str) -> Option<Meant> {
    if let Some(yes) = yes_or_no(text) {
        let message =
            format!("`{key}` is `true` or `false`, in small letters and without quotation marks");
        return Some(Meant::one(message, yes.to_string()));
    }
    if text.starts_with('£') || EXACT.contains(&key) {
        let value = format!("\"{}\"", amount(text)?);
        let message =
            format!("`{key}` is a number in quotation marks, with a point and without £ or words");
        return Some(Meant::one(message, value));
    }
    let found = days(text);
    if !found.is_empty() {
        let message = match found[..] {
            [_] => "a date is written year, month, day, without quotation marks".to_owned(),
            _ => format!("`{text}` can mean two different days"),
        };
        let values = found.iter().map(|day| (day.to_string(), in_words(*day)));
        return Some(Meant {
            message,
            values: values.collect(),
        });
    }
    if let Some(moment) = moment(text) {
        let message = "a date and a time are written with a T between, without quotation marks";
        return Some(Meant::one(message.to_owned(), moment));
    }
    if let Some(time) = time(text) {
        let message =
            "a time is written hours, minutes, seconds, without quotation marks".to_owned();
        return Some(Meant::one(message, time.to_string()));
    }
    let number = whole(text)?;
    let message =
        "a number is written in digits alone, without quotation marks or words".to_owned();
    Some(Meant::one(message, number.to_string()))
}

/// What a value should be that TOML cannot read.
pub fn better(key: &str, value: &str) -> Option<Meant> {
    let bare = value.trim_matches(['"', '\'', ' ']);
    let ends = (
        value.starts_with('"'),
        value.len() > 1 && value.ends_with('"'),
    );
    let text = |message: String| Some(Meant::one(message, quoted(bare)));
    if value.starts_with(['[', '{']) || value.is_empty() {
        return None;
    }
    if value.starts_with('\'') {
        return text(format!(
            "the text of `{key}` has an apostrophe in it, so it needs double quotation marks"
        ));
    }
    if value.contains('\\') && value.starts_with('"') {
        let right = format!("\"{}\"", bare.replace('\\', "/"));
        return Some(Meant::one(
            format!("a backslash has a meaning of its own in the text of `{key}`"),
            right,
        ));
    }
    match ends {
        (true, true) => text(format!(
            "inside the text of `{key}` there are quotation marks like those around it"
        )),
        (true, false) => {
            let rest = value.get(1..)?;
            match rest.split_once('"') {
                Some(_) => None,
                None => text(format!(
                    "the text of `{key}` has no quotation mark at its end"
                )),
            }
        }
        (false, true) => text(format!(
            "the text of `{key}` has no quotation mark at its beginning"
        )),
        (false, false) => meant(key, value.trim_end_matches([',', ';'])).or_else(|| {
            text(format!(
                "the text of `{key}` needs quotation marks around it"
            ))
        }),
    }
}

/// A day and a time: `3 December 2026 at 2pm`.
fn moment(text: &str) -> Option<String> {
    let (day, clock) = text
        .split_once(" at ")
        .or_else(|| text.split_once(", "))
        .or_else(|| text.split_once('T'))
        .or_else(|| text.rsplit_once(' '))?;
    match days(day)[..] {
        [day] => Some(format!("{day}T{}", time(clock.trim())?)),
        _ => None,
    }
}

//! What to type instead of what was typed.

use chrono::NaiveDate;

use super::shape::{Kind, Shape};
use crate::source::{Day, nearest};
use crate::vacancy::dates::{days, time, whole, yes_or_no};

/// Whether it is a quotation mark, straight or of Word’s.
pub fn is_mark(c: char) -> bool {
    "\"'“”„‟«»‘’‚‛`´".contains(c)
}

/// A name as all keys and choices are written: small letters, hyphens, British spelling.
pub fn as_written(name: &str) -> String {
    let name = name.trim().to_lowercase().replace([' ', '_'], "-");
    let name = name.replace("organization", "organisation");
    name.replace("color", "colour").replace(is_mark, "")
}

/// What to type instead of a value, the likeliest first.
pub fn suggestions(typed: &str, shape: Shape<'_>) -> Vec<String> {
    let typed = typed.trim().trim_end_matches([',', ';']);
    // A text that has its end is all that is meant.
    let text = typed.strip_prefix('"').unwrap_or(typed).split_once('"');
    let bare = match text.filter(|(_, rest)| !rest.contains('"')) {
        Some((text, _)) if typed.starts_with('"') => text,
        _ => typed.trim_matches(|c| is_mark(c) || c == '[' || c == ']'),
    };
    let is_list = typed.starts_with('[') && bare.contains('"');
    let one = |value: Option<String>| value.into_iter().collect();
    match shape.kind() {
        Kind::Text if is_list || bare.contains('{') => Vec::new(),
        Kind::Text => vec![format!("\"{}\"", bare.replace('"', "'").replace('\\', "/"))],
        Kind::Choice => one(meant_choice(bare, shape).map(|name| format!("\"{name}\""))),
        Kind::Day => days(bare).iter().map(NaiveDate::to_string).collect(),
        Kind::Time => one(time(bare).map(|time| time.to_string())),
        Kind::Number => one(whole(bare).map(|number| number.to_string())),
        Kind::YesNo => one(yes_or_no(bare).map(|yes| yes.to_string())),
        Kind::DateTime | Kind::List | Kind::Table => Vec::new(),
    }
}

/// The name that was meant, of those to choose from.
pub fn meant_choice<'a>(typed: &str, shape: Shape<'a>) -> Option<&'a str> {
    nearest(&as_written(typed), shape.choices())
}

/// What to type instead of a value, in a sentence.
pub fn help(key: Option<&str>, typed: &str, shape: Shape<'_>) -> String {
    let before = key.map_or(String::new(), |key| format!("{key} = "));
    let each = suggestions(typed, shape).into_iter().map(|value| {
        let day = value.parse().map(|day| format!(" for {}", Day(day)));
        format!("`{before}{value}`{}", day.unwrap_or_default())
    });
    let each: Vec<String> = each.collect();
    if each.is_empty() {
        format!("type {}", shape.kind().wanted())
    } else {
        format!("type {}", each.join(", or "))
    }
}

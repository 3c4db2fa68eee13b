//! Keys and choices that do not exist, and keys that are missing.

use super::quotes::quoted;
use super::values::CommandOutput;
use super::{Hint, Line, headings};
use crate::source::nearest;

/// American and British spellings of what keys are made of.
const SPELLINGS: [(&str, &str); 4] = [
    ("organization", "organisation"),
    ("color", "colour"),
    ("behavior", "behaviour"),
    ("center", "centre"),
];

fn name_and_choices<'a>(
    said: &'a CommandOutput<'_>,
    start: &str,
) -> Option<(&'a str, Vec<&'a str>)> {
    let (name, rest) = said.message.strip_prefix(start)?.split_once('`')?;
    Some((name, rest.split('`').skip(1).step_by(2).collect()))
}

fn listed(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

/// A name in the way all names are written: small letters, hyphens, British spelling.
fn as_written(name: &str) -> String {
    let name = name.trim().to_lowercase().replace([' ', '_'], "-");
    SPELLINGS.iter().fold(name, |name, (american, british)| {
        name.replace(american, british)
    })
}

/// A key that does not exist here.
pub fn unknown_key(said: &CommandOutput<'_>) -> Option<Hint> {
    let (name, names) = name_and_choices(said, "unknown field `")?;
    let message = format!("there is no key `{name}` here");
    let right = as_written(name);
    let line = Line::at(said.text, said.at.start, "");
    if line.is_header() {
        return Some(headings::unknown(said, name, &right));
    }
    if names.contains(&right.as_str()) {
        let help = format!("type `{right}`: keys have small letters, hyphens and British spelling");
        return Some(said.hint(message, Some(help), Some(right)));
    }
    let elsewhere: Vec<String> = said
        .parts
        .iter()
        .filter(|part| part.keys.contains(&right))
        .map(|part| format!("`{}`", part.heading()))
        .collect();
    let near = nearest(&right, names.iter().copied());
    let help = match (near, elsewhere.len()) {
        (_, 1..=4) => format!(
            "move this line below the heading it belongs to: {}",
            elsewhere.join(" or ")
        ),
        (Some(near), _) => format!("did you mean `{near}`?"),
        (None, _) => format!("the keys here are {}", listed(&names)),
    };
    Some(said.hint(message, Some(help), None))
}

/// A choice that does not exist.
pub fn unknown_choice(said: &CommandOutput<'_>) -> Option<Hint> {
    let (name, names) = name_and_choices(said, "unknown variant `")?;
    let message = format!("`{name}` is not one of the choices");
    let near = nearest(&as_written(name), names.iter().copied());
    let help = match near {
        Some(near) => format!("did you mean `{near}`? The choices are {}", listed(&names)),
        None => format!("the choices are {}", listed(&names)),
    };
    Some(said.hint(message, Some(help), near.map(quoted)))
}

/// A key that is not there.
pub fn missing_key(said: &CommandOutput<'_>) -> Option<Hint> {
    let key = said
        .message
        .strip_prefix("missing field `")?
        .strip_suffix('`')?;
    let help = format!("add a line `{key} = …` below it");
    Some(said.hint(format!("this entry needs `{key}`"), Some(help), None))
}

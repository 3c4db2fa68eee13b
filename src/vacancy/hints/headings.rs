//! Headings: misspelt, there twice, or with the wrong number of brackets.

use super::lines;
use super::lines::whole;
use super::shape::Part;
use super::values::CommandOutput;
use super::{Hint, Line};
use crate::source::nearest;

/// A heading that is not TOML.
pub fn misspelt(line: &Line<'_>, parts: &[Part]) -> Option<Hint> {
    let trimmed = line.typed.trim();
    if !trimmed.starts_with('[') || line.said.contains("duplicate") || inside_list(line) {
        return None;
    }
    let inner = trimmed.trim_start_matches('[').trim_start();
    let end = inner.find(']').unwrap_or(inner.len());
    let (name, rest) = inner.split_at(end);
    let rest = rest.trim_matches([']', ' ', ':']);
    let known = name.trim().to_lowercase().replace([' ', '_'], "-");
    let near = nearest(&known, parts.iter().map(|part| part.name.as_str()))?;
    let part = parts.iter().find(|part| part.name == near)?;
    let corrected = match rest {
        "" => part.heading(),
        rest => format!(
            "{}  # {}",
            part.heading(),
            rest.trim_start_matches('#').trim_start()
        ),
    };
    whole(
        line,
        format!("this heading is not written as `{}`", part.heading()),
        &corrected,
    )
}

/// Whether a line in brackets is only the next part of a list begun above.
fn inside_list(line: &Line<'_>) -> bool {
    !line.is_header() && line.typed.trim_start().starts_with("[\"")
}

/// A heading that is there twice.
pub fn repeated(line: &Line<'_>, parts: &[Part]) -> Option<Hint> {
    if !line.is_header() || !line.said.contains("duplicate key") {
        return None;
    }
    let bare = |line: &Line<'_>| line.typed.trim().trim_matches(['[', ']']).to_owned();
    let name = bare(line);
    if let Some(part) = parts.iter().find(|part| part.name == name && part.is_list) {
        let heading = part.heading();
        let wrong = lines(line.text).find(|other| {
            other.is_header() && bare(other) == name && other.typed.trim() != heading
        })?;
        return whole(&wrong, one_or_many(part), &heading);
    }
    let first = lines(line.text).position(|other| other.is_header() && bare(&other) == name)? + 1;
    let next = line
        .below()
        .find(Line::is_header)
        .map_or(line.text.len(), |next| next.start);
    Some(Hint {
        at: line.span(),
        message: format!("the heading `[{name}]` is there twice"),
        help: Some(format!(
            "move the lines below it to the first `[{name}]`, on line {first}, and delete this heading"
        )),
        mend: Some((line.start..next, String::new())),
    })
}

/// A heading that does not exist.
pub fn unknown(said: &CommandOutput<'_>, name: &str, right: &str) -> Hint {
    let message = format!("there is no heading `{name}`");
    let names = said.parts.iter().map(|part| part.name.as_str());
    let part =
        nearest(right, names).and_then(|near| said.parts.iter().find(|part| part.name == near));
    if let Some(part) = part {
        let line = Line::at(said.text, said.at.start, "");
        let help = format!("type `{}`", part.heading());
        return Hint {
            mend: Some((line.span(), part.heading())),
            ..said.hint(message, Some(help), None)
        };
    }
    let all: Vec<String> = said
        .parts
        .iter()
        .map(|part| format!("`{}`", part.heading()))
        .collect();
    let help = format!("the headings are {}", all.join(", "));
    said.hint(message, Some(help), None)
}

/// `[panel]` where `[[panel]]` is wanted, and the other way round.
pub fn brackets(said: &CommandOutput<'_>) -> Option<Hint> {
    let line = Line::at(said.text, said.at.start, "");
    if !said.message.starts_with("invalid type: ") || !line.is_header() {
        return None;
    }
    let typed = line.typed.trim();
    let name = typed.trim_matches(['[', ']']);
    let part = said.parts.iter().find(|part| part.name == name)?;
    let heading = part.heading();
    Some(Hint {
        at: line.span(),
        message: one_or_many(part),
        help: Some(format!("type `{heading}`")),
        mend: Some((line.span(), heading)),
    })
}

/// Why a heading has the brackets it has.
fn one_or_many(part: &Part) -> String {
    let name = &part.name;
    if part.is_list {
        format!("there can be more than one {name}, so its heading has two brackets at each end")
    } else {
        format!("there is only one `{name}`, so its heading has one bracket at each end")
    }
}

//! What is wrong with a template in words that say what to do: where something was opened, and which name was meant.

use super::built_in;
use crate::source::{Span, did_you_mean_or, nearest};

/// How a print, a tag and a comment open and close.
const MARKS: [(&str, &str); 3] = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];

/// Tags that are closed by another.
const TAGS: [&str; 5] = ["if", "for", "block", "filter", "raw"];

/// What can be used by name, of Tera and our own.
const KNOWN: [(&str, &str); 3] = [
    (
        "filter",
        "abs, capitalize, default, first, join, last, length, lower, nth, paragraphs, pluralize, replace, reverse, round, sort, split, title, trim, truncate, unique, upper",
    ),
    ("function", "range, throw"),
    (
        "test",
        "array, bool, containing, defined, divisible_by, ending_with, even, float, integer, iterable, map, none, number, odd, starting_with, string, undefined",
    ),
];

/// What Tera says where a field does not exist that is reached through a number.
const UNDEFINED: &str = "Tried to render a variable that is undefined";

/// What is wrong and where: at the place where something was opened, if that is it; else as Tera says it.
pub fn syntax(text: &str, span: Span, message: &str) -> (Span, String) {
    match unclosed(text) {
        Some((span, words)) => (span, words),
        None => (span, unknown(message)),
    }
}

/// What is opened and never closed, or closed and never opened; the first in the text.
fn unclosed(text: &str) -> Option<(Span, String)> {
    let mut open: Vec<(&str, Span)> = Vec::new();
    let mut at = 0;
    while let Some((start, (opens, closes))) = next(text, at) {
        let inside = start + opens.len();
        let end = text[inside..].find(closes).map(|end| inside + end);
        // What opens within another shows that the first was not closed.
        let again = next(text, inside).map(|(again, _)| again);
        let Some(end) = end.filter(|end| opens == "{#" || again.is_none_or(|again| *end < again))
        else {
            let words = format!("this `{opens}` is never closed; put `{closes}` where it ends");
            return Some((start..inside, words));
        };
        at = end + closes.len();
        if opens != "{%" {
            continue;
        }
        let tag = text[inside..end].trim_matches(['-', ' ', '\n', '\t']);
        let word = tag.split_whitespace().next().unwrap_or_default();
        let span = start..at;
        if let Some(name) = TAGS.iter().find(|name| **name == word) {
            open.push((name, span));
        } else if let Some(ended) = word.strip_prefix("end").filter(|name| TAGS.contains(name)) {
            match open.pop() {
                Some((name, _)) if name == ended => {}
                Some((name, opened)) => return Some((opened, never_ends(name))),
                None => {
                    let words = format!(
                        "this `{{% {word} %}}` ends nothing; delete it, or put `{{% {ended} … %}}` before it"
                    );
                    return Some((span, words));
                }
            }
        }
        if word == "raw" {
            // Nothing in it is read, up to its end.
            at = text[at..].find("endraw").and_then(|end| text[..at + end].rfind("{%"))?;
        }
    }
    open.pop().map(|(name, opened)| (opened, never_ends(name)))
}

fn never_ends(name: &str) -> String {
    format!("this `{{% {name} %}}` never ends; put `{{% end{name} %}}` where it should")
}

/// The next place where something opens.
fn next(text: &str, from: usize) -> Option<(usize, (&'static str, &'static str))> {
    let found =
        MARKS.into_iter().filter_map(|mark| Some((from + text[from..].find(mark.0)?, mark)));
    found.min_by_key(|(at, _)| *at)
}

/// The same with the name that was meant, where a name is not known and one is like it.
pub fn unknown(message: &str) -> String {
    if let Some(name) = underlined(message).filter(|_| message.contains(UNDEFINED)) {
        let texts = built_in::templates().map(|(_, text)| text);
        let words =
            texts.flat_map(|text| text.split(|c: char| !c.is_ascii_lowercase() && c != '_'));
        let help = did_you_mean_or(nearest(&name, words), "`copanel view` shows all that there is");
        return message.replace(UNDEFINED, &format!("there is nothing called `{name}` here{help}"));
    }
    let Some(name) = message.split('`').nth(1) else {
        return message.to_owned();
    };
    if let Some((before, known)) = message.split_once(". Available ") {
        let (_, names) = known.split_once(": ").unwrap_or_default();
        // What follows the list is where it is.
        let (names, place) = names.split_at(names.find('\n').unwrap_or(names.len()));
        let what = if before.contains("Variable") { "variable" } else { "field" };
        let near = nearest(name, names.split(", "));
        let help = did_you_mean_or(near, &format!("there are {names}"));
        let lead = before.split("Variable `").next().unwrap_or_default();
        let lead = lead.split("Field `").next().unwrap_or_default();
        return format!("{lead}there is no {what} `{name}` here{help}{place}");
    }
    if message.starts_with("Unknown template") {
        let near = nearest(name, built_in::templates().map(|(name, _)| name));
        let help = did_you_mean_or(near, "`copanel templates list` lists them");
        return format!("there is no template `{name}`{help}");
    }
    let kind = KNOWN.iter().find(|(kind, _)| message.starts_with(&format!("Unknown {kind}")));
    if let Some((kind, names)) = kind {
        let help = did_you_mean_or(nearest(name, names.split(", ")), &format!("there are {names}"));
        return format!("there is no {kind} `{name}`{help}");
    }
    message.to_owned()
}

/// What Tera has underlined.
fn underlined(message: &str) -> Option<String> {
    let lines: Vec<&str> = message.lines().collect();
    let at = lines.iter().position(|line| line.trim_end().ends_with('^'))?;
    let (from, width) = (lines[at].find('^')?, lines[at].matches('^').count());
    let above = lines.get(at.checked_sub(1)?)?;
    Some(above.chars().skip(from).take(width).collect())
}

#[cfg(test)]
#[path = "../../tests/inside/template_faults.rs"]
mod tests;

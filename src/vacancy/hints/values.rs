//! A value, a key or a heading that TOML can read and copanel cannot use: what was meant.

use super::plain::{Meant, meant};
use super::quotes::quoted;
use super::shape::Part;
use super::{Hint, headings, keys};
use crate::source::Span;

/// What the reader said, taken apart.
pub struct CommandOutput<'a> {
    /// The whole file.
    pub text: &'a str,
    /// The place it is about.
    pub at: &'a Span,
    /// What it said.
    pub message: &'a str,
    /// The headings there are.
    pub parts: &'a [Part],
}

/// The first that knows the mistake says what to do.
const HINTS: [fn(&CommandOutput<'_>) -> Option<Hint>; 7] = [
    keys::unknown_key,
    keys::unknown_choice,
    keys::missing_key,
    headings::brackets,
    wrong_kind,
    own_words,
    own_advice,
];

/// What is wrong with a place, and what to type there instead.
pub fn of_value(text: &str, at: &Span, message: &str, parts: &[Part]) -> Hint {
    let said = CommandOutput {
        text,
        at,
        message,
        parts,
    };
    HINTS
        .iter()
        .find_map(|hint| hint(&said))
        .unwrap_or_else(|| said.hint(message.to_owned(), None, None))
}

impl CommandOutput<'_> {
    /// A hint about the place, and what to put there.
    pub fn hint(&self, message: String, help: Option<String>, instead: Option<String>) -> Hint {
        Hint {
            at: self.at.clone(),
            message,
            help,
            mend: instead.map(|instead| (self.at.clone(), instead)),
        }
    }

    /// What is written in the place.
    fn written(&self) -> &str {
        self.text.get(self.at.clone()).unwrap_or_default()
    }

    /// The key whose value stands in the place.
    fn key(&self) -> Option<&str> {
        let before = self
            .text
            .get(..self.at.start)?
            .trim_end()
            .strip_suffix('=')?
            .trim_end();
        let start = before
            .rfind(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .map_or(0, |at| at + 1);
        Some(&before[start..])
    }

    /// A hint that replaces the value.
    fn meant(&self, meant: &Meant) -> Hint {
        let value = meant.values[0].0.clone();
        self.hint(
            meant.message.clone(),
            Some(meant.help(self.key())),
            Some(value),
        )
    }
}

/// A value of another kind than the key needs.
fn wrong_kind(said: &CommandOutput<'_>) -> Option<Hint> {
    let (found, wanted) = said
        .message
        .strip_prefix("invalid type: ")
        .or_else(|| said.message.strip_prefix("invalid value: "))?
        .split_once(", expected ")?;
    let written = said.written();
    let key = said.key().unwrap_or_default();
    let bare = written.trim_matches(['"', '\'']);
    let is = |kind: &str| found == kind || found.starts_with(&format!("{kind} "));
    let needs = format!(
        "expected {}, found {}",
        wanted_words(wanted),
        found_words(found)
    );
    let one = |value: String| Some(Meant::one(needs.clone(), value));
    let meant = match wanted {
        "a sequence" if is("string") || is("integer") => {
            let items: Vec<String> = bare
                .split([',', ';'])
                .map(|item| quoted(item.trim()))
                .collect();
            one(format!("[{}]", items.join(", ")))
        }
        "a string" if is("sequence") => {
            let items: Vec<&str> = written
                .trim_matches(['[', ']', ' '])
                .split(',')
                .map(str::trim)
                .collect();
            Some(Meant {
                message: format!("`{key}` takes one value, not a list"),
                values: items
                    .iter()
                    .take(3)
                    .map(|item| ((*item).to_owned(), String::new()))
                    .collect(),
            })
        }
        "a string" if ["amount", "hours"].contains(&key) => super::plain::meant(key, bare),
        "a string" if !written.contains(['{', '[', '\n']) => one(quoted(bare)),
        "a boolean" if is("integer") => one((bare != "0").to_string()),
        _ if wanted.starts_with("struct ") && is("string") => {
            return Some(said.hint(
                needs,
                Some(format!(
                    "type the parts of `{key}` in braces, such as `{key} = {{ kind = {written} }}`"
                )),
                None,
            ));
        }
        _ if is("string") || is("floating point") || is("integer") => {
            let other = |meant: &Meant| meant.values[0].0 != written;
            meant(key, bare).filter(|meant| other(meant) && fits(&meant.values[0].0, wanted))
        }
        _ => None,
    };
    Some(match meant {
        Some(meant) => said.meant(&meant),
        None => said.hint(needs, Some(format!("type {}", wanted_words(wanted))), None),
    })
}

/// Whether a value is of the kind that is wanted.
fn fits(value: &str, wanted: &str) -> bool {
    match wanted {
        "a boolean" => value == "true" || value == "false",
        "a string" => value.starts_with('"'),
        "u32" | "i64" => value.parse::<u32>().is_ok(),
        _ => wanted.contains("datetime") && value.contains([':', '-']),
    }
}

/// What to do about what copanel itself says of a value, where it is not one thing to type.
const OWN: [(&str, &str); 5] = [
    (
        "a candidate is a code",
        "type a code such as `\"C01\"`, and keep the list of names elsewhere",
    ),
    ("only one line fits", "put it all on one line"),
    ("at most", "make it shorter or smaller"),
    ("cannot be an id", "type another id"),
    ("no such", "look it up and type it again"),
];

/// What copanel itself says of a value: a day with a time, an amount, an id.
fn own_words(said: &CommandOutput<'_>) -> Option<Hint> {
    let written = said.written();
    let bare = written.trim_matches(['"', '\'']);
    let key = said.key().unwrap_or_default();
    let value = if said.message.contains("cannot be an id") {
        let id: String = bare
            .to_lowercase()
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join("-");
        let good = id.starts_with(|c: char| c.is_ascii_lowercase()) && id.len() <= 40 && id != bare;
        good.then(|| quoted(&id))
    } else if said.message.contains("is not a number") {
        meant("amount", bare).map(|meant| meant.values[0].0.clone())
    } else if said.message.contains("expected a date alone") {
        written
            .split(['T', ' '])
            .next()
            .filter(|day| day.contains('-'))
            .map(str::to_owned)
    } else if said.message.contains("a time zone is not needed") {
        written.get(..19).map(str::to_owned)
    } else if said.message.contains("a date and a time") && !written.contains(':') {
        Some(format!("{written}T14:00:00"))
    } else {
        None
    }?;
    let help = if key.is_empty() {
        format!("type `{value}`")
    } else {
        format!("type `{key} = {value}`")
    };
    Some(said.hint(said.message.to_owned(), Some(help), Some(value)))
}

fn own_advice(said: &CommandOutput<'_>) -> Option<Hint> {
    let (_, help) = OWN.iter().find(|(words, _)| said.message.contains(words))?;
    Some(said.hint(said.message.to_owned(), Some((*help).to_owned()), None))
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

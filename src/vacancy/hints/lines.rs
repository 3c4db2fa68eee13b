//! One line of a file that is not TOML: what is wrong with it.

use super::dates;
use super::plain::{Meant, meant};
use super::quotes::{self, quoted};
use super::several::{several_lines, unclosed, unended};
use super::shape::Part;
use super::values;
use super::{Hint, Line, difference, instead, lines};
use crate::source::nearest;

/// The first that knows the mistake says what to do.
const HINTS: [fn(&Line<'_>) -> Option<Hint>; 15] = [
    unended,
    false_blanks,
    curly_quotes,
    unclosed,
    repeated_key,
    several_lines,
    comment,
    colon,
    no_equals,
    no_value,
    key,
    no_such_day,
    value,
    behind,
    loose,
];

/// So many of them, the first, know mistakes that reach into the lines below.
const REACHING: usize = 4;

/// What is wrong with a line, and what to type instead.
pub fn of_line(line: &Line<'_>, parts: &[Part]) -> Hint {
    let is_duplicate = line.said.contains("duplicate key");
    let is_good = toml::from_str::<toml::Table>(line.line).is_ok() && !is_duplicate;
    // What is wrong with a line that is good alone began above it.
    let hints = if is_good {
        &HINTS[..REACHING]
    } else {
        &HINTS[..]
    };
    repeated_heading(line, parts)
        .or_else(|| header(line, parts))
        .or_else(|| hints.iter().find_map(|hint| hint(line)))
        .unwrap_or_else(|| Hint {
            at: line.span(),
            message: "this line cannot be understood".to_owned(),
            help: Some(
                "a line is `key = value`, a heading such as `[post]`, or begins with `#` and is not read".to_owned(),
            ),
            mend: None,
        })
}

fn whole(line: &Line<'_>, message: impl Into<String>, corrected: &str) -> Option<Hint> {
    instead(line.text, line.span(), message.into(), corrected)
}

fn header(line: &Line<'_>, parts: &[Part]) -> Option<Hint> {
    let trimmed = line.line.trim();
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
    !line.is_header() && line.line.trim_start().starts_with("[\"")
}

fn false_blanks(line: &Line<'_>) -> Option<Hint> {
    let corrected = quotes::true_blanks(line.line);
    if corrected == line.line {
        return None;
    }
    let at = line.line.find(quotes::is_false_blank)?;
    let message = "a blank here is not a real blank, but one that Word or a web page puts in";
    let mut hint = whole(line, message, &corrected).or_else(|| {
        let straight = quotes::straight(&corrected)?;
        whole(line, message, &straight)
    })?;
    let length = line.line[at..].chars().next().map_or(0, char::len_utf8);
    hint.at = line.start + at..line.start + at + length;
    hint.help = hint.help.map(|help| format!("delete it and {help}"));
    Some(hint)
}

fn curly_quotes(line: &Line<'_>) -> Option<Hint> {
    let (key, _) = line.line.split_once('=')?;
    if !line.line.contains(quotes::is_curly) || toml::from_str::<toml::Table>(line.line).is_ok() {
        return None;
    }
    let corrected = quotes::straight(line.line)?;
    let message = if key.contains(quotes::is_curly) {
        "a key has no quotation marks or apostrophes in it"
    } else {
        "these are the curly quotation marks of Word; the file needs straight ones"
    };
    whole(line, message, &corrected)
}

fn repeated_key(line: &Line<'_>) -> Option<Hint> {
    let (key, _) = line
        .parts()
        .filter(|_| line.said.contains("duplicate key"))?;
    let same = |other: &Line<'_>| other.parts().is_some_and(|(name, _)| name == key);
    let first = lines(line.text)
        .enumerate()
        .take_while(|(_, other)| other.start < line.start)
        .filter(|(_, other)| same(other))
        .last()
        .map_or(0, |(at, _)| at + 1);
    Some(Hint {
        at: line.span(),
        message: format!("`{key}` is there twice in one entry"),
        help: Some(format!(
            "delete this line or line {first}; each entry of a list begins with a heading of its own"
        )),
        mend: Some((line.span(), String::new())),
    })
}

fn repeated_heading(line: &Line<'_>, parts: &[Part]) -> Option<Hint> {
    if !line.is_header() || !line.said.contains("duplicate key") {
        return None;
    }
    let bare = |line: &Line<'_>| line.line.trim().trim_matches(['[', ']']).to_owned();
    let name = bare(line);
    if let Some(part) = parts.iter().find(|part| part.name == name && part.is_list) {
        let heading = part.heading();
        let wrong = lines(line.text).find(|other| {
            other.is_header() && bare(other) == name && other.line.trim() != heading
        })?;
        return whole(&wrong, values::one_or_many(part), &heading);
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

fn comment(line: &Line<'_>) -> Option<Hint> {
    let trimmed = line.line.trim();
    let mark = [
        "//", "<!--", ";", "--", "/*", "==", "***", "• ", "- ", "* ", "· ",
    ]
    .iter()
    .find(|mark| trimmed.starts_with(**mark))?;
    let rest = trimmed
        .trim_start_matches(*mark)
        .trim_end_matches("-->")
        .trim_end_matches("*/");
    whole(
        line,
        "a remark begins with `#`",
        format!("# {}", rest.trim()).trim_end(),
    )
    .map(|hint| Hint {
        at: line.span(),
        ..hint
    })
}

fn is_key(word: &str) -> bool {
    !word.is_empty()
        && word
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn colon(line: &Line<'_>) -> Option<Hint> {
    let (key, value) = line.line.split_once(':')?;
    let (key, value) = (key.trim(), value.trim().trim_start_matches('=').trim());
    if !is_key(key) || value.is_empty() {
        return None;
    }
    let message = format!("between `{key}` and its value stands an equals sign, not a colon");
    [
        value.to_owned(),
        better(key, value)
            .map(|meant| meant.values[0].0.clone())
            .unwrap_or_default(),
    ]
    .iter()
    .find_map(|value| whole(line, message.clone(), &format!("{key} = {value}")))
}

fn no_equals(line: &Line<'_>) -> Option<Hint> {
    let (key, value) = line.line.trim().split_once(char::is_whitespace)?;
    let message = format!("between `{key}` and its value an equals sign is missing");
    (is_key(key) && line.parts().is_none())
        .then(|| whole(line, message, &format!("{key} = {}", value.trim())))?
}

fn no_value(line: &Line<'_>) -> Option<Hint> {
    let (key, value) = line.parts()?;
    value.is_empty().then(|| Hint {
        at: line.span(),
        message: format!("there is nothing after `{key} =`"),
        help: Some(format!(
            "type a value, such as `{key} = \"\"` for text that is still to come, or put `#` before the line"
        )),
        mend: None,
    })
}

fn key(line: &Line<'_>) -> Option<Hint> {
    let (key, value) = line.parts()?;
    let right = key.to_lowercase().replace([' ', '_'], "-");
    (!is_key(key) && is_key(&right)).then(|| {
        whole(
            line,
            format!("the words of a key are joined with hyphens: `{right}`"),
            &format!("{right} = {value}"),
        )
    })?
}

/// A date that is written as it should be, of a day that is not in the calendar.
fn no_such_day(line: &Line<'_>) -> Option<Hint> {
    let (key, value) = line.parts()?;
    let last = dates::last_of_month(value.get(..10)?)?;
    Some(Hint {
        at: line.span(),
        message: format!("`{value}` is not a day in the calendar"),
        help: Some(format!(
            "look it up and type it again; the last day of that month is `{key} = {last}`"
        )),
        mend: None,
    })
}

fn value(line: &Line<'_>) -> Option<Hint> {
    let (key, value) = line.parts()?;
    let meant = better(key, value)?;
    let message = meant.message.clone();
    let corrected = format!("{key} = {}", meant.values[0].0);
    let mut hint = whole(line, message, &corrected)?;
    hint.help = Some(meant.help(Some(key)));
    let after = line.line.find('=')? + 1;
    let start = line.start + after + line.line[after..].find(value)?;
    let region = start..start + value.len();
    hint.at = match corrected.split_once('=') {
        Some((_, text)) if text.starts_with(" \"") => {
            difference(line.text, &region, text.trim_start())
        }
        _ => region,
    };
    Some(hint)
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

/// Something behind a value that is complete without it.
fn behind(line: &Line<'_>) -> Option<Hint> {
    let (key, value) = line.parts()?;
    let ends = value
        .match_indices(['"', ']', '}', ' ', ',', ';', '.'])
        .rev();
    ends.filter_map(|(at, mark)| {
        let at = if matches!(mark, "\"" | "]" | "}") {
            at + 1
        } else {
            at
        };
        let (kept, rest) = value.split_at(at);
        toml::from_str::<toml::Table>(&format!("x = {kept}")).ok()?;
        let rest = rest.trim_matches([' ', ',', ';', '.']);
        let corrected = if rest.is_empty() {
            format!("{key} = {kept}")
        } else {
            format!("{key} = {kept}  # {rest}")
        };
        whole(
            line,
            format!("after the value of `{key}` there is something that does not belong there"),
            &corrected,
        )
    })
    .next()
}

fn loose(line: &Line<'_>) -> Option<Hint> {
    let text = line.line.trim();
    let is_text = !line.line.contains('=')
        && text.starts_with(|c: char| c.is_alphanumeric() || c == '(' || c == '"');
    let message = "this line is neither `key = value` nor a heading";
    is_text.then(|| {
        whole(line, message, &format!("# {text}")).map(|hint| Hint {
            at: line.span(),
            help: hint.help.map(|help| format!("{help} if it is a remark; text over several lines stands between `\"\"\"` and `\"\"\"`")),
            ..hint
        })
    })?
}

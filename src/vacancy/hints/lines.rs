//! One line of a file that is not TOML: what is wrong with it.

use super::plain::better;
use super::several::{several_lines, unclosed, unended};
use super::shape::Part;
use super::{Hint, Line, dates, difference, headings, instead, lines, quotes};

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
    let is_good = toml::from_str::<toml::Table>(line.typed).is_ok() && !is_duplicate;
    // What is wrong with a line that is good alone began above it.
    let hints = if is_good {
        &HINTS[..REACHING]
    } else {
        &HINTS[..]
    };
    headings::repeated(line, parts)
        .or_else(|| headings::misspelt(line, parts))
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

/// A hint that replaces a whole line.
pub fn whole(line: &Line<'_>, message: impl Into<String>, corrected: &str) -> Option<Hint> {
    instead(line.text, line.span(), message.into(), corrected)
}

fn false_blanks(line: &Line<'_>) -> Option<Hint> {
    let corrected = quotes::true_blanks(line.typed);
    if corrected == line.typed {
        return None;
    }
    let at = line.typed.find(quotes::is_false_blank)?;
    let message = "a blank here is not a real blank, but one that Word or a web page puts in";
    let mut hint = whole(line, message, &corrected).or_else(|| {
        let straight = quotes::straight(&corrected)?;
        whole(line, message, &straight)
    })?;
    let length = line.typed[at..].chars().next().map_or(0, char::len_utf8);
    hint.at = line.start + at..line.start + at + length;
    hint.help = hint.help.map(|help| format!("delete it and {help}"));
    Some(hint)
}

fn curly_quotes(line: &Line<'_>) -> Option<Hint> {
    let (key, _) = line.typed.split_once('=')?;
    if !line.typed.contains(quotes::is_curly) || toml::from_str::<toml::Table>(line.typed).is_ok() {
        return None;
    }
    let corrected = quotes::straight(line.typed)?;
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

fn comment(line: &Line<'_>) -> Option<Hint> {
    let trimmed = line.typed.trim();
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
    let (key, value) = line.typed.split_once(':')?;
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
    let (key, value) = line.typed.trim().split_once(char::is_whitespace)?;
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
    let after = line.typed.find('=')? + 1;
    let start = line.start + after + line.typed[after..].find(value)?;
    let region = start..start + value.len();
    hint.at = match corrected.split_once('=') {
        Some((_, text)) if text.starts_with(" \"") => {
            difference(line.text, &region, text.trim_start())
        }
        _ => region,
    };
    Some(hint)
}

/// Something behind a value that is complete without it.
fn behind(line: &Line<'_>) -> Option<Hint> {
    let (key, value) = line.parts()?;
    let mut ends = value
        .match_indices(['"', ']', '}', ' ', ',', ';', '.'])
        .rev();
    ends.find_map(|(at, mark)| {
        let closes = matches!(mark, "\"" | "]" | "}");
        let (kept, rest) = value.split_at(if closes { at + 1 } else { at });
        toml::from_str::<toml::Table>(&format!("x = {kept}")).ok()?;
        let rest = rest.trim_matches([' ', ',', ';', '.']);
        let remark = if rest.is_empty() {
            String::new()
        } else {
            format!("  # {rest}")
        };
        let message =
            format!("after the value of `{key}` there is something that does not belong there");
        whole(line, message, &format!("{key} = {kept}{remark}"))
    })
}

fn loose(line: &Line<'_>) -> Option<Hint> {
    let text = line.typed.trim();
    let is_text = !line.typed.contains('=')
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

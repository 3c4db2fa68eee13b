//! Lines that are not TOML: what is wrong with them, and what to type instead.

use std::ops::Range;

use super::ReadError;
use super::lines::{Lines, is_open};
use super::shape::{Kind, Shape, listed};
use super::suggest::{as_written, help, is_mark};
use crate::vacancy::dates::days;

/// What a line can be.
const LINE: &str = "a line is `key = value`, a heading such as `[post]`, or a remark that begins with `#`; text over several lines is between `\"\"\"` and `\"\"\"`";

/// What is wrong where a line is not TOML.
pub fn not_toml(lines: &Lines<'_>, byte: usize, root: Shape<'_>) -> ReadError {
    let line = lines.line_at(byte);
    let typed = (0..=line).rev().find(|line| !lines.all[*line].is_blank());
    let line = typed.unwrap_or(line);
    let own = lines.part(line, line);
    if let Some(name) = lines.all[own.start].heading() {
        // Of two headings the one that is not written right is wrong.
        let is_right = |line: usize| lines.all[line].typed.trim() == root.heading(name);
        let mut above = 0..own.start;
        let first = above.find(|line| lines.all[*line].heading() == Some(name));
        let wrong = first.filter(|first| is_right(own.start) && !is_right(*first));
        return wrong_heading(lines, wrong.unwrap_or(own.start), root);
    }
    // TOML ends no line so.
    if let Some((end, _)) = outside_text(lines.all[line].typed).find(|(_, c)| *c == '\r') {
        let end = lines.all[line].start + end;
        let message = "a line ends here as lines of old Macs do, so the next cannot be found";
        let help = "save the file again with the line ends “LF” or “CRLF” in your editor";
        return ReadError::new(line..line + 1, end..end + 1, message.to_owned(), help.to_owned());
    }
    wrong_key(lines, own.clone(), root).unwrap_or_else(|| {
        let at = lines.all[own.start].span();
        let message = "this line cannot be understood".to_owned();
        ReadError::new(own, at, message, LINE.to_owned())
    })
}

/// A heading that does not exist, is there twice, or has the wrong number of brackets.
pub fn wrong_heading(lines: &Lines<'_>, line: usize, root: Shape<'_>) -> ReadError {
    let own = lines.all[line];
    let name = own.heading().unwrap_or_default();
    let error = |message, help| ReadError::new(lines.section(line), own.span(), message, help);
    let message = format!("there is no heading `{}`", own.typed.trim());
    let Some(near) = root.meant_heading(name) else {
        let all = listed(root.headings().map(|name| root.heading(name)));
        return error(message, format!("the headings are {all}"));
    };
    let right = root.heading(near);
    if own.typed.trim() == right {
        let mut all = lines.all.iter();
        let first = all.position(|line| line.heading() == Some(name));
        let first = first.map_or(1, |first| first + 1);
        let help = format!("move the lines below it to line {first}, and delete this heading");
        return error(format!("the heading `{right}` is there twice"), help);
    }
    let why = if right.starts_with("[[") {
        "two brackets at each end, since there can be more than one"
    } else {
        "one bracket at each end, since there is only one"
    };
    error(message, format!("type `{right}`: {why}"))
}

/// A key with its value, on one line or several.
fn wrong_key(lines: &Lines<'_>, mut own: Range<usize>, root: Shape<'_>) -> Option<ReadError> {
    let line = lines.all[own.start];
    let (key, value) = line.key_value()?;
    let typed = lines.typed(own.clone());
    let section = lines.section(own.start);
    let (message, help) = if lines.unended_text() == Some(own.start) {
        let help = "type three quotation marks on a line of their own below it";
        (format!("the text of `{key}` has no end"), help.to_owned())
    } else if toml::from_str::<toml::Table>(typed).is_ok() {
        let key_on = |line: usize| lines.all[line].key_value().map(|(key, _)| key);
        let first = |key| (section.start..own.start).find(|line| key_on(*line) == Some(key));
        let line = first(key)? + 1;
        // Where other keys are there twice as well, a heading is missing.
        let mut others = (own.end..section.end).filter_map(key_on);
        if others.any(|other| first(other).is_some()) {
            own.end = section.end;
        }
        let help = format!("delete this line or line {line}, or begin a new entry with a heading");
        (format!("`{key}` is there twice in one entry"), help)
    } else {
        let heading = lines.all[section.start].heading().map(as_written);
        let shape = heading.map_or(Some(root), |name| root.section(&name))?;
        let (above, last) = key.rsplit_once('.').unwrap_or(("", key));
        let shape = if above.is_empty() { shape } else { shape.section(&as_written(above))? };
        wrong_value(lines, key, value, typed, shape.key(&as_written(last))?)
    };
    Some(ReadError::new(own, line.span(), message, help))
}

/// What is wrong with a value, and what to do; `typed` is all that is on its lines.
fn wrong_value(
    lines: &Lines<'_>,
    key: &str,
    value: &str,
    typed: &str,
    shape: Shape<'_>,
) -> (String, String) {
    let (name, value) = (as_written(key), without_remark(value).trim());
    if let Some((key, value, typed, shape)) = wrong_entry(value, shape) {
        return wrong_value(lines, key, value, typed, shape);
    }
    let is_text = matches!(shape.kind(), Kind::Text | Kind::Choice);
    let (first, below) = typed.split_once('\n').unwrap_or((typed, ""));
    let unseen = typed.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    if let Some(unseen) = unseen.filter(|_| !below.is_empty()) {
        let message = format!(
            "a sign that cannot be seen (U+{:04X}) is in the text of `{key}`",
            u32::from(unseen)
        );
        let help = "delete it: it came with pasted text, as Word’s own line breaks do; press Enter there instead";
        return (message, help.to_owned());
    }
    if is_text && is_open(first) && below.contains('"') {
        let message = format!("the text of `{key}` goes over several lines");
        let help = "type three quotation marks at each end, `\"\"\"`";
        return (message, help.to_owned());
    }
    let message = if value.is_empty() {
        format!("there is nothing after `{key}`")
    } else if has_marks_of_word(without_remark(first)) {
        "a quotation mark or a blank here is one of Word’s; the file needs plain ones".to_owned()
    } else if is_open(first) && (is_text || first.matches('"').count() % 2 == 1) {
        format!("the text of `{key}` has a quotation mark at one end only")
    } else if is_open(typed) {
        format!("the value of `{key}` has no bracket at its end")
    } else if name != key || !first.contains('=') {
        "a line is `key = value`, with a key of small letters, digits and hyphens".to_owned()
    } else if shape.kind() == Kind::Day && is_no_day(value) {
        format!("`{value}` is not a day in the calendar")
    } else if value.starts_with(|c| is_mark(c) || c == '[' || c == '{') {
        format!("something in the value of `{key}` is missing or does not belong there")
    } else {
        format!("`{key}` must be {}", shape.kind().wanted())
    };
    let entries = outside_text(value).filter(|(_, c)| *c == '=').count();
    if shape.kind() == Kind::Table && entries > 1 {
        let help = if is_open(typed) {
            "type `}` at its end"
        } else {
            "between the braces type `key = value`, with a comma before the next"
        };
        return (message, help.to_owned());
    }
    (message, help(Some(&name), value, shape, lines))
}

/// The first entry of a table in braces that cannot be read.
fn wrong_entry<'a>(
    value: &'a str,
    table: Shape<'a>,
) -> Option<(&'a str, &'a str, &'a str, Shape<'a>)> {
    let inside = value.strip_prefix('{')?.strip_suffix('}')?;
    let mut depth = 0;
    // In `1,5` another number follows a comma, and no key.
    let is_key =
        |at: usize| inside[at..].split(',').next().is_some_and(|entry| entry.contains('='));
    let commas = outside_text(inside).filter_map(|(at, c)| {
        depth += i32::from("[{".contains(c)) - i32::from("]}".contains(c));
        (c == ',' && depth == 0 && is_key(at + 1)).then_some(at + 1)
    });
    let mut ends: Vec<usize> = commas.collect();
    ends.push(inside.len() + 1);
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let mut entries = starts.zip(&ends).map(|(start, end)| inside[start..end - 1].trim());
    let entry = entries.find(|entry| toml::from_str::<toml::Table>(entry).is_err())?;
    let (key, value) = entry.split_once('=')?;
    let (key, value) = (key.trim(), value.trim());
    // Where a comma is missing, two are one.
    let is_one = !outside_text(value).any(|(_, c)| c == '=');
    is_one.then_some((key, value, entry, table.key(key)?))
}

/// Whether it is written like a day with its year, and there is no such day.
fn is_no_day(value: &str) -> bool {
    let has_year = value.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4);
    has_year && days(value).is_empty()
}

/// Whether a quotation mark or a blank of Word’s is outside straight quotation marks.
fn has_marks_of_word(line: &str) -> bool {
    let is_blank = |c: char| c.is_whitespace() || c == '\u{200b}' || c == '\u{feff}';
    outside_text(line).any(|(_, c)| !c.is_ascii() && (is_blank(c) || is_mark(c)))
}

/// A value without the remark behind it.
fn without_remark(value: &str) -> &str {
    let remark = outside_text(value).find(|(_, c)| *c == '#');
    remark.map_or(value, |(at, _)| &value[..at])
}

/// The characters that are not in straight quotation marks.
fn outside_text(line: &str) -> impl Iterator<Item = (usize, char)> {
    let mut is_text = false;
    line.char_indices().filter(move |(_, c)| {
        is_text ^= *c == '"';
        !is_text
    })
}

//! The formats of vacancy files: what an older one says in other words, and how it is said in the newest.
//!
//! In format 2 the days of interviews are `date` or `days`, never both, and `links` says all that `link-to-team` said.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::Vacancy;
use crate::source::Fault;

/// The newest format.
pub const NEWEST: u32 = 2;

/// A part of a text, and what comes in its place.
type Change = (Range<usize>, String);

/// What a file cannot say in its format, or a format that this copanel does not know.
pub fn check(vacancy: &Vacancy) -> Vec<Fault> {
    let Some(format) = &vacancy.format else {
        return Vec::new();
    };
    let fault = Fault::in_vacancy;
    if **format > NEWEST {
        let words = format!(
            "this file is of format {format}, and this copanel reads formats 1 and {NEWEST}; use the newer copanel that made it, or ask whoever sent it for format 2"
        );
        return vec![fault(format.span(), &words)];
    }
    if **format == 0 {
        return vec![fault(format.span(), "there is no format 0; type `format = 2`")];
    }
    if **format < NEWEST {
        return Vec::new();
    }
    let teams = vacancy.panels.iter().filter_map(|panel| panel.link_to_team.as_ref());
    let old = "`link-to-team` is of format 1; type `links = [\"this-team\"]`, or delete the line";
    let mut faults: Vec<Fault> = teams.map(|team| fault(team.span(), old)).collect();
    let interviews = vacancy.interviews.as_deref().filter(|own| !own.days.is_empty());
    if let Some(date) = interviews.and_then(|own| own.date.as_ref()) {
        let words = "the days of the interviews are said twice; put all of them under `days`, and delete `date`";
        faults.push(fault(date.span(), words));
    }
    faults
}

/// A file in the newest format; all that does not have to change keeps every byte. Nothing where it is no TOML.
pub fn newest(text: &str) -> Option<String> {
    let table = DeTable::parse(text).ok()?;
    let table = table.get_ref();
    let mut changes: Vec<Change> = Vec::new();
    match table.get("format") {
        Some(format) => changes.push((format.span(), NEWEST.to_string())),
        None => changes.push((0..0, format!("format = {NEWEST}\n"))),
    }
    if let Some(interviews) = table.get("interviews").and_then(|own| own.get_ref().as_table()) {
        changes.extend(days(text, interviews));
    }
    let panels = table.get("panel").and_then(|panels| panels.get_ref().as_array());
    for panel in panels.into_iter().flatten().filter_map(|panel| panel.get_ref().as_table()) {
        changes.extend(links(text, panel));
    }
    changes.sort_by_key(|(range, _)| range.start);
    let (mut new, mut end) = (String::new(), 0);
    for (range, words) in changes {
        new.push_str(text.get(end..range.start)?);
        new.push_str(&words);
        end = range.end;
    }
    new.push_str(text.get(end..)?);
    Some(new)
}

/// `date` beside `days` is the first of them.
fn days(text: &str, interviews: &DeTable<'_>) -> Vec<Change> {
    let (Some((key, date)), Some(days)) =
        (interviews.get_key_value("date"), interviews.get("days"))
    else {
        return Vec::new();
    };
    let listed = days.get_ref().as_array().is_some_and(|days| !days.is_empty());
    let more = if listed { ", " } else { "" };
    let start = days.span().start + 1;
    let first = (start..start, format!("{}{more}", &text[date.span()]));
    vec![first, without(text, key.span().start..date.span().end)]
}

fn links(text: &str, panel: &DeTable<'_>) -> Option<Change> {
    let (key, team) = panel.get_key_value("link-to-team")?;
    let all = key.span().start..team.span().end;
    let says = matches!(team.get_ref(), DeValue::Boolean(true));
    Some(if says && !panel.contains_key("links") {
        (all, "links = [\"this-team\"]".to_owned())
    } else {
        without(text, all)
    })
}

/// Takes a value away with its key: the whole line, unless something else is on it, such as a remark.
fn without(text: &str, all: Range<usize>) -> Change {
    let start = text[..all.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[all.end..].find('\n').map_or(text.len(), |at| all.end + at + 1);
    let is_alone = text[start..all.start].trim().is_empty() && text[all.end..end].trim().is_empty();
    if is_alone {
        return (start..end, String::new());
    }
    // In `{ a = 1, b = 2 }` one comma goes with it.
    let after = &text[all.end..];
    let comma = after.len() - after.trim_start().strip_prefix(',').map_or(after.len(), str::len);
    let before = text[..all.start].trim_end();
    let is_last = comma == 0 && before.ends_with(',');
    let from = if is_last { before.len() - 1 } else { all.start };
    (from..all.end + comma, String::new())
}

#[cfg(test)]
#[path = "../../tests/inside/format.rs"]
mod tests;

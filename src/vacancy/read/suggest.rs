//! What to type instead of what was typed.

use chrono::Datelike;

use super::everyday::{self, CHOICES};
use super::lines::Lines;
use super::shape::{Kind, Shape, listed};
use crate::source::{Day, described, meant, nearest};
use crate::vacancy::dates::{Meant, meant as meant_day, time, whole, yes_or_no};

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
    let (typed, bare) = (trimmed(typed), bare(typed));
    let is_list = typed.starts_with('[') && bare.contains('"');
    let one = |value: Option<String>| value.into_iter().collect();
    match shape.kind() {
        Kind::Text if is_list || bare.contains('{') => Vec::new(),
        Kind::Text if bare.trim().is_empty() => Vec::new(),
        Kind::Text => {
            let plain = match shape.pattern() {
                Some(described::CODE) => meant::code(bare),
                Some(described::EXACT) => meant::exact(bare),
                _ => None,
            };
            let as_typed =
                || bare.replace('"', "'").replace('\\', "/").replace(char::is_control, " ");
            vec![format!("\"{}\"", plain.unwrap_or_else(as_typed))]
        }
        Kind::Choice => one(meant_choice(bare, shape).map(|name| format!("\"{name}\""))),
        Kind::Day => meant_day(bare).typed(),
        Kind::Time => one(time(bare).map(|time| time.to_string())),
        Kind::Number => one(whole(bare).map(|number| number.to_string())),
        Kind::YesNo => one(yes_or_no(bare).map(|yes| yes.to_string())),
        Kind::Table => one(table(bare, shape)),
        Kind::List => list(bare, shape.item()).into_iter().collect(),
        Kind::DateTime => Vec::new(),
    }
}

/// A value without what is around it.
fn trimmed(typed: &str) -> &str {
    typed.trim().trim_end_matches([',', ';'])
}

/// What is between its marks.
fn bare(typed: &str) -> &str {
    let typed = trimmed(typed);
    // A text that has its end is all that is meant.
    let text = typed.strip_prefix('"').unwrap_or(typed).split_once('"');
    match text.filter(|(_, rest)| !rest.contains('"')) {
        Some((text, _)) if typed.starts_with('"') => text,
        _ => typed.trim_matches(|c| is_mark(c) || c == '[' || c == ']'),
    }
}

/// A list of what was typed: of each name in it, or of the text as it is.
fn list(typed: &str, item: Shape<'_>) -> Option<String> {
    let is_break = |c: char| is_mark(c) || c.is_whitespace() || ",;".contains(c);
    let names = typed.split(is_break).filter(|name| !name.is_empty());
    let each: Vec<&str> = if item.is_name() { names.collect() } else { vec![typed] };
    let each: Option<Vec<String>> =
        each.into_iter().map(|one| suggestions(one, item).pop()).collect();
    let is_text = !item.is_name() && typed.contains('"');
    let each = each.filter(|each| !each.is_empty() && !is_text && !typed.contains(['{', '=']))?;
    Some(format!("[{}]", each.join(", ")))
}

/// A table with the keys that it needs, or with the first that can hold what was typed.
fn table(typed: &str, shape: Shape<'_>) -> Option<String> {
    let filled = |key| Some((key, suggestions(part(key, typed)?, shape.key(key)?).pop()?));
    let needed: Vec<&str> = shape.required().collect();
    let entries: Vec<(&str, String)> = if needed.is_empty() {
        shape.keys().find_map(filled).into_iter().collect()
    } else {
        let known = |key: &str| ["amount", "per"].contains(&key);
        let example = |key| shape.key(key).map_or("…".to_owned(), Shape::example);
        let entry = |key| filled(key).filter(|_| known(key)).unwrap_or_else(|| (key, example(key)));
        needed.into_iter().map(entry).collect()
    };
    let entries = entries.iter().map(|(key, value)| format!("{key} = {value}"));
    let entries: Vec<String> = entries.collect();
    (!entries.is_empty()).then(|| format!("{{ {} }}", entries.join(", ")))
}

/// The part of a text that belongs to a key: of `£20 an hour`, the amount is 20 and what it is for an hour.
fn part<'a>(key: &str, typed: &'a str) -> Option<&'a str> {
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    match key {
        "amount" => {
            let digits = typed.trim_start_matches(|c| !is_number(c));
            digits.split(|c| !is_number(c)).next().filter(|digits| !digits.is_empty())
        }
        "per" => {
            let ways = [" an ", " a ", " per ", "/"];
            ways.iter().find_map(|way| Some(typed.split_once(way)?.1))
        }
        _ => Some(typed),
    }
}

/// The name that was meant, of those to choose from.
pub fn meant_choice<'a>(typed: &str, shape: Shape<'a>) -> Option<&'a str> {
    let typed = as_written(typed);
    let known = |word: &str| {
        let one = word.strip_suffix('s').unwrap_or(word);
        let mut meant = everyday::meant(word, &CHOICES).chain(everyday::meant(one, &CHOICES));
        let choice = |name: &str| shape.choices().find(|choice| *choice == name);
        meant.find_map(choice).or_else(|| choice(word))
    };
    // A ward manager is a manager.
    let part = || typed.rsplit('-').find_map(known);
    known(&typed).or_else(part).or_else(|| nearest(&typed, shape.choices()))
}

/// What to type instead of a value, in a sentence; where a day has no year, the usual one of the file is a guess.
pub fn help(key: Option<&str>, typed: &str, shape: Shape<'_>, lines: &Lines<'_>) -> String {
    let before = key.map_or(String::new(), |key| format!("{key} = "));
    if let (Kind::Day, meant @ Meant::OfNoYear(day)) = (shape.kind(), meant_day(bare(typed))) {
        return match lines.usual_year().and_then(|year| day.with_year(year)) {
            Some(day) => format!("type `{before}{day}`, if that is the year"),
            None => format!("type `{before}{}`, with the year", meant.typed().concat()),
        };
    }
    let each = suggestions(typed, shape).into_iter().map(|value| {
        let day = value.parse().map(|day| format!(" for {}", Day(day)));
        format!("`{before}{value}`{}", day.unwrap_or_default())
    });
    let each: Vec<String> = each.collect();
    if !each.is_empty() {
        return format!("type {}", each.join(", or "));
    }
    let (kind, example) = (shape.kind(), shape.example());
    let has_own = matches!(kind, Kind::Text | Kind::Day | Kind::Number) && !before.is_empty();
    if kind == Kind::Choice {
        format!("type one of {}, in quotation marks", listed(shape.choices()))
    } else if has_own && !example.contains('…') {
        format!("type `{before}{example}`, with your own")
    } else {
        format!("type {}", kind.wanted())
    }
}

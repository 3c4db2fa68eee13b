//! Numbers and names in the words of messages and findings, which are written in the program.

use std::collections::BTreeSet;

/// A sentence with a capital at its start.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A number and what is counted: `1 day`, `8 days`, `no days`.
pub fn count(number: impl TryInto<i64>, one: &str) -> String {
    match number.try_into().unwrap_or(i64::MAX) {
        0 => format!("no {one}s"),
        1 => format!("1 {one}"),
        number => format!("{number} {one}s"),
    }
}

/// So many of something, in words; nothing for none.
pub fn counted(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        count => Some(format!("{count} {many}")),
    }
}

/// Minutes as people say them: `50 minutes`, `4 hours`, `6 hours and 15 minutes`.
pub fn hours(minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, _) => count(rest, "minute"),
        (_, 0) => count(hours, "hour"),
        (_, _) => format!("{} and {}", count(hours, "hour"), count(rest, "minute")),
    }
}

/// A text as a name of letters, digits and hyphens; nothing where none of it is left.
pub fn hyphenated(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// What comes again, by what it is told apart by.
pub fn repeated<T, K: Ord>(things: impl IntoIterator<Item = T>, by: impl Fn(&T) -> K) -> Vec<T> {
    let mut seen = BTreeSet::new();
    things.into_iter().filter(|thing| !seen.insert(by(thing))).collect()
}

/// Each of some things once, in their order.
pub fn each_once<T: PartialEq>(things: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for thing in things {
        if !once.contains(&thing) {
            once.push(thing);
        }
    }
    once
}

//! Numbers and names in the words of messages and findings, which are written in the program.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

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

/// An amount of money: `75.00`, `1,210.00`.
pub fn money(amount: Decimal) -> String {
    let plain = format!("{amount:.2}");
    let (pounds, pence) = plain.split_once('.').unwrap_or((&plain, "00"));
    let (sign, digits) = pounds.split_at(usize::from(pounds.starts_with('-')));
    let (first, rest) = digits.split_at(((digits.len() + 2) % 3 + 1).min(digits.len()));
    let threes: String = rest
        .as_bytes()
        .chunks(3)
        .map(|three| format!(",{}", String::from_utf8_lossy(three)))
        .collect();
    format!("{sign}{first}{threes}.{pence}")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_of_pounds_have_a_comma() {
        for (pence, said) in [
            (0, "0.00"),
            (7500, "75.00"),
            (99_999, "999.99"),
            (121_000, "1,210.00"),
            (2_100_000, "21,000.00"),
            (123_456_789, "1,234,567.89"),
            (-121_000, "-1,210.00"),
        ] {
            assert_eq!(money(Decimal::new(pence, 2)), said);
        }
        assert_eq!(money(Decimal::from(1210)), "1,210.00");
    }
}

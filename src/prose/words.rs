//! Numbers, lists, dates and times, in words that everyone reads the same way.

use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::source::{Day, Line};

/// “Thursday 3 December 2026”.
pub fn long_day(day: NaiveDate) -> String {
    day.format("%A %-d %B %Y").to_string()
}

/// “3 December 2026”.
pub fn day(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// “9:30am”, “2pm”, “midday”.
pub fn time(time: NaiveTime) -> String {
    let (is_afternoon, hour) = time.hour12();
    match (time.hour(), time.minute()) {
        (12, 0) => "midday".to_owned(),
        (_, 0) => format!("{hour}{}", if is_afternoon { "pm" } else { "am" }),
        (_, minute) => format!(
            "{hour}:{minute:02}{}",
            if is_afternoon { "pm" } else { "am" }
        ),
    }
}

/// “a”, “a and b”, “a, b and c”; nothing for nothing.
pub fn listed<S: AsRef<str>>(items: &[S]) -> Option<String> {
    match items {
        [] => None,
        [one] => Some(one.as_ref().to_owned()),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            Some(format!("{} and {}", first.join(", "), last.as_ref()))
        }
    }
}

/// A sentence with a capital at its start.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A number and what is counted: `1 day`, `8 days`, `no days`.
pub fn count(number: i64, one: &str) -> String {
    match number {
        0 => format!("no {one}s"),
        1 => format!("1 {one}"),
        _ => format!("{number} {one}s"),
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

/// Who tested something, and when: “Joyce and Kevin, on 3 November 2026”.
pub fn tested(readers: &[Line], on: Day) -> Option<String> {
    let named: Vec<&str> = readers
        .iter()
        .filter(|reader| !reader.is_blank())
        .map(|reader| reader.0.as_str())
        .collect();
    Some(format!("{}, on {}", listed(&named)?, day(on.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_as_people_say_them() {
        let at = |h, m| time(NaiveTime::from_hms_opt(h, m, 0).unwrap());
        assert_eq!(
            [at(9, 30), at(14, 0), at(12, 0), at(12, 15), at(0, 5)],
            ["9:30am", "2pm", "midday", "12:15pm", "12:05am"]
        );
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(listed(&["a", "b", "c"]).as_deref(), Some("a, b and c"));
        assert_eq!(listed::<&str>(&[]), None);
    }
}

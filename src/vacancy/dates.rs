//! Dates, times, numbers and yes or no, as people write them.

use chrono::{Datelike, NaiveDate, NaiveTime};

/// How people write a day, the British way first.
const DAYS: [&str; 10] = [
    "%d %B %Y", "%d %B %y", "%B %d %Y", "%B %d %y", "%Y %B %d", "%Y %m %d", "%d %m %Y", "%m %d %Y",
    "%d %m %y", "%m %d %y",
];
/// The years that a day can be in; another is half of one, or no year.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;
/// How people write a time of day.
const TIMES: [&str; 3] = ["%I:%M%p", "%H:%M", "%H:%M:%S"];
/// How the days of a week begin.
const WEEK: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// What a text that is no day of the file may mean.
#[derive(Debug, PartialEq)]
pub enum Meant {
    /// These days, or else the nearest: of 31 June the last of June, of a thirteenth month the day of that number.
    Days(Vec<NaiveDate>),
    /// This day of a year that no one said.
    OfNoYear(NaiveDate),
}

impl Meant {
    /// The days as a file has them.
    pub fn typed(&self) -> Vec<String> {
        match self {
            Meant::Days(days) => days.iter().map(NaiveDate::to_string).collect(),
            Meant::OfNoYear(day) => vec![day.format("YYYY-%m-%d").to_string()],
        }
    }
}

/// What a text may mean.
pub fn meant(text: &str) -> Meant {
    let found = days_or_nearest(text);
    if !found.is_empty() {
        return Meant::Days(found);
    }
    // One number alone is no day.
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let has_year = text.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4);
    // 2028 has a 29 February.
    let is_day = !has_year && parts.count() > 1;
    let day = is_day.then(|| days_or_nearest(&format!("{text} 2028")).into_iter().next());
    day.flatten().map_or(Meant::Days(found), Meant::OfNoYear)
}

/// The days a text can mean, or else the nearest in the calendar.
fn days_or_nearest(text: &str) -> Vec<NaiveDate> {
    let no_digit = |c: char| !c.is_ascii_digit();
    let shorter = ["30", "29", "28"].map(|last| {
        let parts = text.split_inclusive(no_digit);
        let parts = parts.map(|part| match part.trim_end_matches(no_digit) {
            day @ ("29" | "30" | "31") => part.replace(day, last),
            _ => part.to_owned(),
        });
        parts.collect::<String>()
    });
    let swapped: Vec<&str> = text.rsplit('-').collect();
    let ways = [text.to_owned()].into_iter().chain(shorter);
    let mut ways = ways.chain([swapped.join(" ")]);
    ways.find_map(|way| Some(days(&way)).filter(|days| !days.is_empty())).unwrap_or_default()
}

/// The days a text can mean, the British reading first.
pub fn days(text: &str) -> Vec<NaiveDate> {
    let lower = text.to_lowercase().replace("sept ", "sep ");
    let words = lower.split([' ', '/', '.', '-', ',', '\u{a0}', '–']);
    let words = words.filter(|word| !["", "of", "the"].contains(word));
    let words = words.filter(|word| !WEEK.iter().any(|day| word.starts_with(day)));
    let words = words.map(|word| {
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        // `3rd` is 3.
        if is_number { word.trim_end_matches(char::is_alphabetic) } else { word }
    });
    let plain = words.collect::<Vec<_>>().join(" ");
    let found = DAYS.iter().filter_map(|way| NaiveDate::parse_from_str(&plain, way).ok());
    let mut found: Vec<_> = found.filter(|day| YEARS.contains(&day.year())).collect();
    found.dedup();
    found
}

/// The time of day a text means: `9:30`, `9.30am`, `2 pm`.
pub fn time(text: &str) -> Option<NaiveTime> {
    let plain = text.to_lowercase().replace(' ', "").replace('.', ":");
    let plain = match plain.find(['a', 'p']).filter(|_| !plain.contains(':')) {
        Some(at) => format!("{}:00{}", &plain[..at], &plain[at..]),
        None => plain,
    };
    let is_whole = plain.split(':').skip(1).all(|part| part.len() >= 2);
    let mut found = TIMES.iter().filter_map(|way| NaiveTime::parse_from_str(&plain, way).ok());
    found.next().filter(|_| is_whole)
}

/// Yes or no.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" | "on" | "1" => Some(true),
        "no" | "n" | "false" | "off" | "0" => Some(false),
        _ => None,
    }
}

/// A whole number, with or without what it counts.
pub fn whole(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ' || c == '%');
    digits.parse().ok()
}

#[cfg(test)]
#[path = "../../tests/inside/dates.rs"]
mod tests;

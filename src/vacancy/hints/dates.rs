//! Dates, times, numbers and yes or no, as people write them.

use chrono::{Datelike, Months, NaiveDate, NaiveTime};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The days a text can mean, the British reading first.
pub fn days(text: &str) -> Vec<NaiveDate> {
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower
        .split([' ', '/', '.', '-', ',', '\u{a0}', '–'])
        .filter(|part| !part.is_empty() && *part != "of" && *part != "the")
        .filter(|part| {
            !(part.len() >= 3 && WEEKDAYS.contains(&&part[..part.floor_char_boundary(3)]))
        })
        .collect();
    let [a, b, c] = parts[..] else {
        return Vec::new();
    };
    let mut found: Vec<NaiveDate> = match (month(a), month(b)) {
        (None, Some(month)) => vec![day(c, month, a), day(a, month, c)],
        (Some(month), _) => vec![day(c, month, b)],
        (None, None) if a.len() == 4 => vec![number(b).and_then(|month| day(a, month, c))],
        (None, None) => vec![
            number(b).and_then(|month| day(c, month, a)),
            number(a).and_then(|month| day(c, month, b)),
        ],
    }
    .into_iter()
    .flatten()
    .collect();
    found.dedup();
    found
}

fn month(word: &str) -> Option<u32> {
    let is = |name: &&str| {
        word.len() >= 3 && (name.starts_with(word) || word == "sept" && name.starts_with("sept"))
    };
    let at = MONTHS.iter().position(is)?;
    u32::try_from(at + 1).ok()
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok()
}

fn day(year: &str, month: u32, day: &str) -> Option<NaiveDate> {
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let year = match (year.len(), year.parse::<i32>().ok()?) {
        (4, year) => year,
        (2, year) => 2000 + year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, number(day)?)
        .filter(|day| (1900..=2200).contains(&day.year()))
}

/// The time of day a text means: `9:30`, `9.30am`, `2 pm`.
pub fn time(text: &str) -> Option<NaiveTime> {
    let lower = text.to_lowercase().replace(' ', "");
    let (digits, afternoon) = match (lower.strip_suffix("am"), lower.strip_suffix("pm")) {
        (Some(digits), _) => (digits, Some(false)),
        (_, Some(digits)) => (digits, Some(true)),
        (None, None) => (lower.as_str(), None),
    };
    let mut parts = digits.split([':', '.']);
    let hour: u32 = parts.next()?.parse().ok()?;
    let minute = parts.next();
    if minute.is_none() && afternoon.is_none() || minute.is_some_and(|minute| minute.len() != 2) {
        return None;
    }
    let minute: u32 = minute.map_or(Some(0), number)?;
    let second = parts.next().map_or(Some(0), number)?;
    let hour = match afternoon {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// Yes or no.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" | "on" => Some(true),
        "no" | "n" | "false" | "off" => Some(false),
        _ => None,
    }
}

/// A whole number, with or without what it counts.
pub fn whole(text: &str) -> Option<u32> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let unit = text[end..].trim();
    let is_unit = unit == "%" || unit.chars().all(char::is_alphabetic);
    text[..end].parse().ok().filter(|_| is_unit)
}

/// An amount of money or of hours, as it is written in quotation marks.
pub fn amount(text: &str) -> Option<String> {
    let bare = text.trim_start_matches(['£', ' ']);
    let end = bare
        .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .unwrap_or(bare.len());
    let digits = &bare[..end];
    let point = digits.rfind(['.', ',']).filter(|at| digits.len() - at <= 3);
    let (pounds, pence) = point.map_or((digits, ""), |at| (&digits[..at], &digits[at + 1..]));
    let pounds = pounds.replace([',', '.'], "");
    let is_word = bare[end..].trim().chars().all(char::is_alphabetic);
    (is_word && !pounds.is_empty()).then(|| match pence.len() {
        0 => format!("{pounds}.00"),
        1 => format!("{pounds}.{pence}0"),
        _ => format!("{pounds}.{pence}"),
    })
}

/// The last day of the month of a date that is not in the calendar.
pub fn last_of_month(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] else {
        return None;
    };
    let (year, month, day) = (year.parse().ok()?, number(month)?, number(day)?);
    let is_day = NaiveDate::from_ymd_opt(year, month, day).is_some();
    let first = NaiveDate::from_ymd_opt(year, month, 1).filter(|_| !is_day)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

/// A day in words.
pub fn in_words(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_understood_as_people_write_it() {
        for (text, meant) in [
            ("3 December 2026", "2026-12-03"),
            ("Thursday 3rd December 2026", "2026-12-03"),
            ("December 3, 2026", "2026-12-03"),
            ("3 Dec 26", "2026-12-03"),
            ("2026-12-3", "2026-12-03"),
            ("31/12/2026", "2026-12-31"),
            ("12/31/2026", "2026-12-31"),
            ("03/12/2026", "2026-12-03 2026-03-12"),
            ("31/31/2026", ""),
            ("a b c", ""),
        ] {
            let days: Vec<String> = days(text).iter().map(NaiveDate::to_string).collect();
            assert_eq!(days.join(" "), meant, "{text}");
        }
    }

    #[test]
    fn times_and_amounts_are_understood() {
        for (text, meant) in [
            ("9:30", "09:30:00"),
            ("9.30am", "09:30:00"),
            ("2 pm", "14:00:00"),
            ("12am", "00:00:00"),
        ] {
            assert_eq!(
                time(text).map(|time| time.to_string()).as_deref(),
                Some(meant)
            );
        }
        assert_eq!(time("9"), None);
        for (text, meant) in [
            ("£75", "75.00"),
            ("1,5", "1.50"),
            ("£1,200.5", "1200.50"),
            ("75 pounds", "75.00"),
        ] {
            assert_eq!(amount(text).as_deref(), Some(meant));
        }
    }
}

//! How values are read; what is wrong with one is said as what to type instead.

use std::ffi::OsStr;
use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};

use crate::source::Day;
use crate::vacancy::dates::{self, Meant};

/// A day, such as `2026-12-03`.
pub fn day(typed: &str) -> Result<NaiveDate, String> {
    let day = typed.parse().ok().filter(|day: &NaiveDate| dates::YEARS.contains(&day.year()));
    day.ok_or_else(|| {
        let meant = dates::meant(typed);
        let days = meant.typed();
        let in_words = |day: &String| day.parse().map(|day| format!(" for {}", Day(day)));
        let words = |day| format!("`{day}`{}", in_words(day).unwrap_or_default());
        let words: Vec<String> = days.iter().map(words).collect();
        match words.as_slice() {
            [] => "type the year, the month and the day, such as `2026-12-03`".to_owned(),
            [day] if matches!(meant, Meant::OfNoYear(_)) => format!("type {day}, with the year"),
            days => format!("type {}", days.join(", or ")),
        }
    })
}

/// A folder, which has no name of a file.
pub fn folder(typed: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(typed);
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase();
    if ["pdf", "html", "docx", "doc", "txt", "zip"].contains(&ending.as_str()) {
        return Err("there are many papers, so name a folder, such as `out`".to_owned());
    }
    Ok(path)
}

/// A number between two others.
pub fn number<const LEAST: u8, const MOST: u8>(typed: &str) -> Result<u8, String> {
    let number = typed.parse().ok().filter(|number| (LEAST..=MOST).contains(number));
    number.ok_or_else(|| format!("type a number from {LEAST} to {MOST}"))
}

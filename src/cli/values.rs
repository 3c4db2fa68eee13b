//! How values are read; what is wrong with one is said as what to type instead.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};

use crate::source::Day;
use crate::vacancy::dates::{self, Meant};
use crate::workspace;

/// How files end that hold no folder of papers.
const FILES: [&str; 11] =
    ["csv", "doc", "docx", "html", "ods", "odt", "pdf", "txt", "xls", "xlsx", "zip"];

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

/// A folder for papers, which has no name of a file and is not for something else.
pub fn folder(typed: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(typed);
    if path.exists() && !path.is_dir() {
        let other = if typed == "out" { "papers" } else { "out" };
        return Err(format!("that is a file, so name a folder, such as `{other}`"));
    }
    if FILES.contains(&&*ending(&path)) {
        return Err("there are many papers, so name a folder, such as `out`".to_owned());
    }
    if workspace::is_own(&path) {
        return Err(
            "what is in that folder is used to make papers; name another, such as `out`".to_owned()
        );
    }
    Ok(path)
}

/// A folder for sheets, or a spreadsheet with all of them.
pub fn sheets(typed: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(typed);
    match &*ending(&path) {
        "xlsx" => Ok(path),
        "csv" | "ods" | "xls" => {
            Err("a spreadsheet for all of them ends with `.xlsx`, such as `sheets.xlsx`".to_owned())
        }
        _ => folder(typed),
    }
}

/// How the name of a file ends, in small letters.
fn ending(path: &Path) -> String {
    path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase()
}

/// A number between two others.
pub fn number<const LEAST: u8, const MOST: u8>(typed: &str) -> Result<u8, String> {
    let number = typed.parse().ok().filter(|number| (LEAST..=MOST).contains(number));
    number.ok_or_else(|| format!("type a number from {LEAST} to {MOST}"))
}

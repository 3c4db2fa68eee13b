//! The kinds of answer, and how each is understood as people type it: pure functions.

use chrono::NaiveDate;

use crate::prose::words::each_once;
use crate::source::{Line, Text};
use crate::vacancy::dates;

/// A kind of answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// A line of text.
    Words,
    Phone,
    Email,
    /// A number, from the least to the most.
    Number(u8, u8),
    Day,
    Time,
    /// Who uses the service.
    Serves,
    /// As much text as someone likes.
    Text,
    /// Codes of candidates, of these and no more than so many, or [`NO_ONE`].
    Codes(&'a [String], usize),
}

/// The answer that no candidate is meant.
pub const NO_ONE: &str = "no-one";

/// Those who can use the service, as the file writes them, and what people type, without an s at its end.
const SERVES: [(&str, &[&str]); 4] = [
    ("service-user", &["service user", "service-user", "patient", "client", "user"]),
    ("carer", &["carer", "family carer", "relative"]),
    ("parent", &["parent"]),
    ("young-person", &["young people", "young person", "young-person", "children"]),
];

/// Numbers that people write as words.
const NUMBERS: [&str; 11] =
    ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

impl Kind<'_> {
    /// What to type.
    pub fn hint(self) -> String {
        match self {
            Kind::Words => "Type it in one line, at most 300 letters long.",
            Kind::Phone => "Type a number, such as 01632 960123.",
            Kind::Email => "Type an address with an @ in it, such as jo.bell@example.org.",
            Kind::Number(least, most) => {
                return format!("Type a number from {least} to {most}.");
            }
            Kind::Day => {
                "Type the day, the month and the year, such as 3 December 2026 or 3/12/2026."
            }
            Kind::Time => "Type a time, such as 9:30 or 2pm.",
            Kind::Text => "Type it in one line; you can make paragraphs in the file later.",
            Kind::Codes(codes, most) => {
                let codes = codes.join(", ");
                return match most {
                    0 | 1 => format!("Type one of these: {codes}."),
                    _ => format!("Type up to {most} of these, with commas between: {codes}."),
                };
            }
            Kind::Serves => {
                "Type one or more of these, with commas between: service users, carers, parents, young people."
            }
        }
        .to_owned()
    }

    /// An answer as the file writes it, if it can be understood.
    pub fn understand(self, typed: &str) -> Option<String> {
        match self {
            Kind::Words => line(typed),
            Kind::Phone => {
                line(typed).filter(|line| line.bytes().filter(u8::is_ascii_digit).count() >= 3)
            }
            Kind::Email => line(typed).filter(|line| {
                let parts = line.split_once('@');
                parts.is_some_and(|(before, after)| !before.is_empty() && after.contains('.'))
                    && !line.contains(' ')
            }),
            Kind::Number(least, most) => {
                let word = NUMBERS.iter().position(|word| typed.eq_ignore_ascii_case(word));
                let number =
                    word.map_or_else(|| dates::whole(typed), |at| u32::try_from(at).ok())?;
                let fits = (u32::from(least)..=u32::from(most)).contains(&number);
                fits.then(|| number.to_string())
            }
            Kind::Day => dates::days(typed).first().map(NaiveDate::to_string),
            Kind::Time => dates::time(typed).map(|time| time.format("%H:%M:00").to_string()),
            Kind::Serves => serves(typed),
            Kind::Text => {
                let text = Text::try_from(typed.to_owned()).ok();
                text.filter(|text| !text.is_blank()).map(|text| text.0)
            }
            Kind::Codes(codes, most) => self::codes(typed, codes, most),
        }
    }
}

/// A text that a file can hold in one line.
fn line(typed: &str) -> Option<String> {
    Line::try_from(typed.to_owned()).ok().map(|line| line.0)
}

/// Who uses the service, each once, in the order of naming.
fn serves(typed: &str) -> Option<String> {
    let typed = typed.to_lowercase().replace(" and ", ",");
    let parts = typed.split([',', ';', '&']).map(str::trim).filter(|part| !part.is_empty());
    let found = parts.map(|part| {
        let one = part.strip_suffix('s').unwrap_or(part);
        Some(SERVES.iter().find(|(_, words)| words.contains(&one))?.0)
    });
    let found = each_once(found.collect::<Option<Vec<&str>>>()?);
    (!found.is_empty()).then(|| found.join(", "))
}

/// Which candidates are meant, each once, in the order of naming.
fn codes(typed: &str, codes: &[String], most: usize) -> Option<String> {
    let typed = typed.to_lowercase();
    if ["no one", "no-one", "none", "nobody"].contains(&typed.trim()) {
        return Some(NO_ONE.to_owned());
    }
    let typed = typed.replace(" and ", ",");
    let parts = typed.split([',', ';', '&', ' ']).filter(|part| !part.is_empty());
    let found =
        parts.map(|part| codes.iter().map(String::as_str).find(|code| code.to_lowercase() == part));
    let found = each_once(found.collect::<Option<Vec<_>>>()?);
    (1..=most).contains(&found.len()).then(|| found.join(", "))
}

#[cfg(test)]
#[path = "../../../tests/inside/answers.rs"]
mod tests;

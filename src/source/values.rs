//! The kinds of value a file can hold, each with its own check.
//!
//! Two kinds of text and no third: a [`Line`] has no line break, a [`Text`] has paragraphs and lists.
//! Neither is Markdown; both print as typed, once `pasted` has made one of what other programs write in many ways.
//!
//! What is wrong with a value is said on one line, and what to do about it on a second.

use std::fmt;
use std::ops::Deref;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use toml::value::Datetime;

use super::{meant, pasted};

/// The longest line, in characters.
pub const LINE: usize = 300;
/// The longest text, in characters.
pub const TEXT: usize = 5_000;
/// Names that Windows keeps for itself.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// One line of text.
#[derive(Clone, Debug, Default, Serialize, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Line(pub String);

/// Paragraphs (a blank line between) and lists (`- ` or `1. ` at the start of a line).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Text(pub String);

/// The name by which one thing in a file refers to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Id(pub String);

/// A candidate's code, such as `C01`; never a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Code(pub String);

/// A calendar day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "Datetime")]
pub struct Day(pub NaiveDate);

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "Datetime")]
pub struct Time(pub NaiveTime);

/// A time on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "Datetime")]
pub struct DateTime(pub NaiveDateTime);

/// An exact decimal number, written as text: pounds, or hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct ExactDecimal(pub Decimal);

/// All that is text can be used and shown as text.
macro_rules! text {
    ($($kind:ident)*) => {$(
        impl Deref for $kind {
            type Target = str;
            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

text! { Line Text Id Code }

impl Line {
    /// Whether nothing has been filled in yet.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Takes away the number that it had in a list out of which it was copied.
    pub fn unnumber(&mut self) {
        if let Some(words) = pasted::unnumbered(&self.0) {
            self.0 = words.to_owned();
        }
    }
}

impl Text {
    /// Whether nothing has been filled in yet.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl TryFrom<String> for Line {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.contains(['\n', '\r']) {
            return Err("a line break where only one line fits\nput it all on one line".to_owned());
        }
        printable(pasted::line(&text), LINE).map(Line)
    }
}

impl TryFrom<String> for Text {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        printable(pasted::text(&text), TEXT).map(Text)
    }
}

/// Whether Windows keeps a name for itself, so that no file can have it.
pub fn is_device(name: &str) -> bool {
    let name = name.split('.').next().unwrap_or_default().trim().to_lowercase();
    DEVICES.contains(&name.trim_end_matches(|c: char| c.is_ascii_digit()))
}

impl TryFrom<String> for Id {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if text.is_empty() {
            return Err("an empty text cannot be an id\ntype one, or delete this line".to_owned());
        }
        if !plain || !text.starts_with(|c: char| c.is_ascii_lowercase()) || text.len() > 40 {
            return Err(format!(
                "`{}` cannot be an id\ntype up to 40 small letters, digits and hyphens, a letter first",
                start(&text, 60)
            ));
        }
        if is_device(&text) {
            return Err(format!(
                "`{text}` cannot be an id, since Windows keeps that name for itself\ntype another id"
            ));
        }
        Ok(Id(text))
    }
}

impl TryFrom<String> for Code {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let digits = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let letters = text.len() - digits.len();
        let good = (1..=3).contains(&letters)
            && (1..=4).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit());
        if good {
            return Ok(Code(text));
        }
        Err(match meant::code(&text) {
            Some(meant) => format!("`{}` is no candidate’s code\ntype `\"{meant}\"`", start(&text, 40)),
            None => "a candidate has a code here, never a name\ntype 1 to 3 capital letters and 1 to 4 digits, such as `\"C01\"`, and keep the list of names elsewhere".to_owned(),
        })
    }
}

impl TryFrom<Datetime> for Day {
    type Error = &'static str;

    fn try_from(found: Datetime) -> Result<Self, Self::Error> {
        match parts(found)? {
            (Some(date), None) => Ok(Day(date)),
            _ => Err("this must be a date alone\ntype it like 2026-12-03"),
        }
    }
}

impl TryFrom<Datetime> for Time {
    type Error = &'static str;

    fn try_from(found: Datetime) -> Result<Self, Self::Error> {
        match parts(found)? {
            (None, Some(time)) => Ok(Time(time)),
            _ => Err("this must be a time alone\ntype it like 09:30:00"),
        }
    }
}

impl TryFrom<Datetime> for DateTime {
    type Error = &'static str;

    fn try_from(found: Datetime) -> Result<Self, Self::Error> {
        match parts(found)? {
            (Some(date), Some(time)) => Ok(DateTime(date.and_time(time))),
            _ => Err("this must be a date and a time\ntype them like 2026-11-26T14:00:00"),
        }
    }
}

impl TryFrom<String> for ExactDecimal {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let number: Decimal = text.parse().map_err(|_| {
            let help = match meant::exact(&text) {
                Some(meant) => format!("type `\"{meant}\"`"),
                None => {
                    "type digits and a point in quotation marks, such as `\"75.00\"`".to_owned()
                }
            };
            format!("`{}` is not a number\n{help}", start(&text, 40))
        })?;
        if number.is_sign_negative() || number.scale() > 2 || number > Decimal::from(100_000) {
            return Err("this number cannot be used here\ntype 0 to 100000, with at most two digits after the point".to_owned());
        }
        Ok(ExactDecimal(number))
    }
}

/// The date and the time of a TOML date-time; a zone has no place here.
fn parts(found: Datetime) -> Result<(Option<NaiveDate>, Option<NaiveTime>), &'static str> {
    if found.offset.is_some() {
        return Err("a time zone is not needed\ntype the time as on the clock");
    }
    let date = found.date.map(|d| {
        NaiveDate::from_ymd_opt(d.year.into(), d.month.into(), d.day.into())
            .filter(|_| (1900..=2200).contains(&d.year))
            .ok_or("there is no such day in the years 1900 to 2200")
    });
    let time = found.time.map(|t| {
        NaiveTime::from_hms_opt(t.hour.into(), t.minute.into(), 0)
            .ok_or("there is no such time of day")
    });
    Ok((date.transpose()?, time.transpose()?))
}

/// The beginning of a text, for a message.
pub(super) fn start(text: &str, longest: usize) -> String {
    text.chars().take(longest).collect::<String>().escape_debug().to_string()
}

/// A text that every font can print.
fn printable(text: String, longest: usize) -> Result<String, String> {
    let length = text.chars().count();
    if length > longest {
        return Err(format!(
            "{length} characters where at most {longest} can be printed well\nmake it shorter"
        ));
    }
    if text.contains('\u{fffd}') {
        return Err("here a letter was lost on the way (U+FFFD)\ntype it again".to_owned());
    }
    match text.chars().find(|c| is_control(*c) || is_symbol(*c)) {
        Some(c) if is_symbol(c) => Err(format!(
            "a sign of a symbol font (U+{:04X}), which other fonts do not have\ntype words in its place",
            c as u32
        )),
        Some(c) => Err(format!(
            "a character that cannot be seen (U+{:04X})\ndelete it and type again",
            c as u32
        )),
        None => Ok(text),
    }
}

/// What is wrong, and what to do about it, in what a type says of a value.
pub fn message_and_help(said: &str) -> (String, Option<String>) {
    match said.split_once('\n') {
        Some((message, help)) => (message.to_owned(), Some(help.to_owned())),
        None => (said.to_owned(), None),
    }
}

/// Characters that no reader can see.
fn is_control(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// Characters that are something else in each font.
fn is_symbol(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%-d %B %Y"))
    }
}

//! The kinds of answer, and how each is understood as people type it: pure functions.

use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;

use crate::prose::vocabulary::Words;
use crate::source::Line;
use crate::vacancy::dates;
use crate::workspace::words::BUILT_IN;

/// A kind of answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Words,
    /// A telephone number.
    Phone,
    /// An email address.
    Email,
    /// A number, from the least to the most.
    Number(u8, u8),
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// Whose service it is.
    Serves,
}

/// Those whose service it can be: as the file writes them, how they are asked for, and what else people type.
const SERVES: [(&str, &str, &[&str]); 4] = [
    (
        "service-user",
        "service users",
        &["service user", "service-user", "patient", "client", "user"],
    ),
    ("carer", "carers", &["carer", "family carer", "relative"]),
    ("parent", "parents", &["parent"]),
    (
        "young-person",
        "young people",
        &["young people", "young person", "young-person", "children"],
    ),
];

/// Numbers that people write as words.
const NUMBERS: [&str; 11] = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

impl Kind {
    /// Whether the file writes it in quotation marks.
    pub fn is_text(self) -> bool {
        match self {
            Kind::Words | Kind::Phone | Kind::Email => true,
            Kind::Number(..) | Kind::Day | Kind::Time | Kind::Serves => false,
        }
    }

    /// What to type.
    pub fn how(self) -> String {
        match self {
            Kind::Words => "Type it in one line, at most 300 letters long.".to_owned(),
            Kind::Phone => "Type a number, such as 01632 960123.".to_owned(),
            Kind::Email => {
                "Type an address with an @ in it, such as jo.bell@example.org.".to_owned()
            }
            Kind::Number(least, most) => format!("Type a number from {least} to {most}."),
            Kind::Day => {
                "Type the day, the month and the year, such as 3 December 2026 or 3/12/2026."
                    .to_owned()
            }
            Kind::Time => "Type a time, such as 9:30 or 2pm.".to_owned(),
            Kind::Serves => {
                let named = SERVES.map(|(_, said, _)| said);
                format!(
                    "Type one or more of these, with commas between: {}.",
                    named.join(", ")
                )
            }
        }
    }

    /// An answer as the file writes it, if it can be understood.
    pub fn understand(self, typed: &str) -> Option<String> {
        let typed = typed.trim();
        match self {
            Kind::Words => line(typed),
            Kind::Phone => line(typed).filter(|line| {
                let digits = line.bytes().filter(u8::is_ascii_digit).count();
                digits >= 3
            }),
            Kind::Email => line(typed).filter(|line| {
                let parts = line.split_once('@');
                parts.is_some_and(|(before, after)| !before.is_empty() && after.contains('.'))
                    && !line.contains(' ')
            }),
            Kind::Number(least, most) => {
                let word = NUMBERS
                    .iter()
                    .position(|word| typed.eq_ignore_ascii_case(word));
                let number =
                    word.map_or_else(|| dates::whole(typed), |at| u32::try_from(at).ok())?;
                let fits = (u32::from(least)..=u32::from(most)).contains(&number);
                fits.then(|| number.to_string())
            }
            Kind::Day => dates::days(typed).first().map(NaiveDate::to_string),
            Kind::Time => dates::time(typed).map(|time| time.format("%H:%M:00").to_string()),
            Kind::Serves => serves(typed),
        }
    }

    /// What is said back, where what was understood is not plainly what was typed.
    pub fn echo(self, answer: &str, today: NaiveDate) -> Option<String> {
        match self {
            Kind::Words | Kind::Phone | Kind::Email | Kind::Number(..) | Kind::Serves => None,
            Kind::Day => {
                let day: NaiveDate = answer.parse().ok()?;
                let past = if day < today {
                    " That day is past; type `back` if it is not what you mean."
                } else {
                    ""
                };
                Some(format!("That is {}.{past}", words().weekday(day)))
            }
            Kind::Time => Some(format!("That is {}.", said_time(answer)?)),
        }
    }

    /// An answer in words for people.
    pub fn shown(self, answer: &str) -> String {
        let shown = match self {
            Kind::Words | Kind::Phone | Kind::Email | Kind::Number(..) => None,
            Kind::Day => answer.parse().ok().map(|day| words().weekday(day)),
            Kind::Time => said_time(answer),
            Kind::Serves => {
                let said = |name| SERVES.iter().find(|(known, ..)| *known == name);
                let said = answer.split(", ").filter_map(said);
                words().list(&said.map(|(_, said, _)| *said).collect::<Vec<_>>())
            }
        };
        shown.unwrap_or_else(|| answer.to_owned())
    }
}

fn words() -> &'static Words {
    &BUILT_IN.standard
}

/// A text that a file can hold in one line.
fn line(typed: &str) -> Option<String> {
    let line: Result<Line, Error> = Line::deserialize(typed.into_deserializer());
    // A letter in another encoding than UTF-8 has become a mark that says so.
    line.ok()
        .map(|line| line.0)
        .filter(|line| !line.contains(char::REPLACEMENT_CHARACTER))
}

fn said_time(answer: &str) -> Option<String> {
    let time: NaiveTime = answer.parse().ok()?;
    Some(words().time(time))
}

/// Whose service it is, each once, in the order of naming.
fn serves(typed: &str) -> Option<String> {
    let one = |typed: &str| {
        let typed = typed.trim().to_lowercase();
        let bare = typed.strip_suffix('s').unwrap_or(&typed);
        let known = SERVES
            .iter()
            .find(|(_, _, words)| words.contains(&bare) || words.contains(&typed.as_str()));
        known.map(|(name, ..)| *name)
    };
    let parts = typed
        .split([',', ';', '&'])
        .flat_map(|part| part.split(" and "));
    let mut found: Vec<&str> = Vec::new();
    for name in parts.filter(|part| !part.trim().is_empty()).map(one) {
        let name = name?;
        if !found.contains(&name) {
            found.push(name);
        }
    }
    Some(found.join(", ")).filter(|found| !found.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::questions::QUESTIONS;
    use super::*;

    #[test]
    fn answers_are_understood_as_people_type_them() {
        for (kind, typed, meant) in [
            (Kind::Words, "  Ward 3, “Elm” ", Some("Ward 3, “Elm”")),
            (Kind::Words, "\u{1b}[D", None),
            (Kind::Words, "Zo\u{fffd}", None),
            (
                Kind::Phone,
                "01632 960123, ext 4",
                Some("01632 960123, ext 4"),
            ),
            (Kind::Phone, "ask Jo", None),
            (
                Kind::Email,
                "jo.bell@example.org",
                Some("jo.bell@example.org"),
            ),
            (Kind::Email, "jo at example.org", None),
            (Kind::Email, "jo@example", None),
            (Kind::Number(0, 9), "two", Some("2")),
            (Kind::Number(0, 9), "3 people", Some("3")),
            (Kind::Number(0, 9), "none", Some("0")),
            (Kind::Number(1, 9), "none", None),
            (Kind::Number(0, 9), "10", None),
            (Kind::Day, "Thursday 3rd December 2026", Some("2026-12-03")),
            (Kind::Day, "3/12/2026", Some("2026-12-03")),
            (Kind::Day, "31 November 2026", None),
            (Kind::Day, "next week", None),
            (Kind::Time, "half past nine", None),
            (Kind::Time, "2pm", Some("14:00:00")),
            (
                Kind::Serves,
                "Patients and carers",
                Some("service-user, carer"),
            ),
            (
                Kind::Serves,
                "young people; Parents, parents",
                Some("young-person, parent"),
            ),
            (Kind::Serves, "patients, doctors", None),
            (Kind::Serves, ",", None),
        ] {
            let answer = kind.understand(typed);
            assert_eq!(answer.as_deref(), meant, "{kind:?}: {typed}");
        }
    }

    #[test]
    fn an_answer_is_understood_again_from_the_draft() {
        for question in QUESTIONS
            .iter()
            .filter(|question| !question.usual.is_empty())
        {
            let again = question.kind.understand(question.usual);
            assert_eq!(again.as_deref(), Some(question.usual), "{}", question.name);
        }
        assert_eq!(
            Kind::Serves.understand("parent, carer").as_deref(),
            Some("parent, carer")
        );
    }
}

//! A recruitment as numbers and days: no one’s name, id or code is in it, so it may be kept when the papers are gone.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::obligations::is_to_be_paid;
use super::{Case, has_lived_experience};
use crate::vacancy::{Level, Stage};

/// What is known of a recruitment without its people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Counts {
    /// The days of the interviews.
    pub interviews: Vec<String>,
    /// The day on which it was decided.
    pub decided: Option<String>,
    /// How many candidates were seen, and to how many the job was offered.
    pub candidates: usize,
    pub offered: usize,
    /// How many people sat on the panels, and how many of them with lived experience.
    pub members: i64,
    pub lived_experience: i64,
    /// How many of those with lived experience scored.
    pub scored: usize,
    /// How many questions were asked, and how many of them by people with lived experience.
    pub questions: usize,
    /// At which stages people took part, how much their view was worth, and how many they were.
    pub stages: Vec<(Stage, Option<Level>, usize)>,
    /// How many were to be paid, and how many were paid after the day they were promised.
    pub to_pay: usize,
    pub paid_late: usize,
    /// How many panels named a first choice, and how many of these were offered the job.
    pub first_choices: usize,
    pub followed: usize,
}

impl Counts {
    /// The first day of the interviews.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.interviews.first()?.parse().ok()
    }
}

impl Case<'_> {
    /// The recruitment in numbers.
    pub fn in_numbers(&self) -> Counts {
        let outcome = self.outcome();
        let seated = self.seated();
        let voices = |only: fn(&crate::vacancy::Member) -> bool| {
            self.voices(
                seated.iter().filter_map(|one| one.first(|seat| only(seat).then_some(seat))),
            )
        };
        let (payments, offered): (Vec<_>, _) =
            (self.paid_members().map(|(_, payment)| payment.get_ref()).collect(), self.offered());
        let is_late = |payment: &&&crate::vacancy::Payment| {
            payment.due.as_ref().zip(payment.paid).is_some_and(|(due, paid)| paid.0 > due.0)
        };
        let firsts: Vec<_> =
            outcome.map(|one| one.first_choices.values().collect()).unwrap_or_default();
        Counts {
            interviews: self.vacancy.days().iter().map(ToString::to_string).collect(),
            decided: outcome.and_then(|one| one.decided).map(|day| day.0.to_string()),
            candidates: self.seen().count(),
            offered: offered.len(),
            members: voices(|_| true),
            lived_experience: voices(has_lived_experience),
            scored: self.voters_with_lived_experience().len(),
            questions: self.vacancy.questions.len(),
            stages: self
                .ways_to_take_part()
                .iter()
                .map(|one| (*one.stage, one.level, one.who.len()))
                .collect(),
            to_pay: payments.iter().filter(|payment| is_to_be_paid(payment)).count(),
            paid_late: payments.iter().filter(is_late).count(),
            followed: firsts.iter().filter(|code| offered.contains(&code.get_ref())).count(),
            first_choices: firsts.len(),
        }
    }
}

//! Where else people sit, in the vacancies that are checked together with this one.

use std::ops::Range;

use chrono::NaiveDate;

use super::timetable::{minutes_of, overlap};
use super::{Case, panel_name};
use crate::source::is_copy;
use crate::vacancy::Panel;

/// Someone’s hours on a panel, or beside a member of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Their id.
    pub id: String,
    /// Their name; who has both in two files is one person.
    pub name: String,
    /// The file that says so.
    pub file: String,
    /// The panel.
    pub panel: String,
    /// The day.
    pub day: NaiveDate,
    /// From the first candidate to the last, in minutes after midnight.
    pub minutes: Range<i64>,
}

impl Sitting {
    /// Whether someone cannot be at both.
    pub fn clashes(&self, other: &Sitting) -> bool {
        let is_one = self.id == other.id && self.name.eq_ignore_ascii_case(&other.name);
        is_one && self.day == other.day && overlap(&self.minutes, &other.minutes)
    }
}

impl Case<'_> {
    /// When everyone sits on a panel, or supports someone there; none while the day or the times are not known.
    pub fn sittings(&self) -> Vec<Sitting> {
        let file = self.source.path.display().to_string();
        let mut sittings = Vec::new();
        for panel in self.panels() {
            for day in self.panel_days(panel) {
                let seen = day.interviews(panel);
                let start = panel.start.map(minutes_of);
                let known = start.zip(day.day).zip(seen.first().zip(seen.last()));
                let Some(((start, day), ((_, first), (_, last)))) = known else {
                    continue;
                };
                sittings.extend(self.people_at(panel, day).into_iter().map(|(id, name)| Sitting {
                    id,
                    name,
                    file: file.clone(),
                    panel: panel_name(panel).to_owned(),
                    day,
                    minutes: start + first.start..start + last.end,
                }));
            }
        }
        sittings
    }

    /// The ids and names of those on a panel on a day, and of those who support them.
    fn people_at(&self, panel: &Panel, day: NaiveDate) -> Vec<(String, String)> {
        let people = self.people_on(panel, Some(day)).into_iter();
        people.map(|person| (person.id.0.clone(), self.name(&person.id))).collect()
    }
}

/// Tells each of several vacancies where its people sit in the others; a copy of a file is no other vacancy.
pub fn compare(cases: &mut [&mut Case<'_>]) {
    let all: Vec<Vec<Sitting>> = cases.iter().map(|case| case.sittings()).collect();
    let paths: Vec<_> = cases.iter().map(|case| case.source.path.clone()).collect();
    for (number, case) in cases.iter_mut().enumerate() {
        let is_copy = |other: usize| {
            let (own, other) = (&paths[number], &paths[other]);
            is_copy(own, other) || is_copy(other, own)
        };
        let others = all.iter().enumerate();
        let others = others.filter(|(other, _)| *other != number && !is_copy(*other));
        let clashes = others.flat_map(|(_, sittings)| sittings);
        let own = &all[number];
        let clashes = clashes.filter(|other| own.iter().any(|one| one.clashes(other)));
        case.elsewhere = clashes.cloned().collect();
    }
}

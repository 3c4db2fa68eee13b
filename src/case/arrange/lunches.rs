//! Lunch on a long day, where the file says nothing of it: it is planned before times are promised.

use std::collections::BTreeMap;

use super::best::best;
use super::draft::Change;
use super::numbers::Answer;
use super::{STEPS, Sitting, WorkedOut, worked_out};
use crate::case::Case;
use crate::case::timetable::minutes_of;

/// After how many candidates panels, by their places in the file, have lunch.
pub type Lunches = BTreeMap<usize, usize>;

impl Case<'_> {
    /// The days with the lunches that the policy asks for, where there is such a timetable; or else the days as they are.
    pub(super) fn with_lunches(
        &self,
        split: &[Sitting],
        mut days: Vec<WorkedOut>,
    ) -> Vec<WorkedOut> {
        let mut lunches = Lunches::new();
        loop {
            let missing: Lunches = (0..self.vacancy.panels.len())
                .filter(|panel| !lunches.contains_key(panel))
                .filter_map(|panel| Some((panel, self.lunch_missing(panel, &days)?)))
                .collect();
            if missing.is_empty() {
                return days;
            }
            lunches.extend(missing);
            let change = Change { lunches: lunches.clone(), ..Change::default() };
            let of_day = |(day, candidates): &Sitting| {
                let draft = self.draft(*day, candidates, &change);
                match best(&draft.numbers, STEPS) {
                    Answer::Works(found) => Some(worked_out(&draft, &found)),
                    Answer::Impossible | Answer::NotFound => None,
                }
            };
            let Some(with) = split.iter().map(of_day).collect::<Option<Vec<_>>>() else {
                return days;
            };
            days = with;
            for day in &mut days {
                day.lunches.clone_from(&lunches);
            }
        }
    }

    /// After how many candidates a panel needs a lunch that the file does not say: half of its longest day.
    fn lunch_missing(&self, panel: usize, days: &[WorkedOut]) -> Option<usize> {
        let entry = &self.vacancy.panels[panel];
        let start = entry.start.filter(|_| entry.lunch_after.is_none()).map(minutes_of)?;
        let of_day = |day: &WorkedOut| {
            let own = day.meetings.iter().filter(|one| one.panel == panel);
            let ends = own.clone().map(|one| one.minutes.end).max()?;
            Some((ends - start, own.count()))
        };
        let (minutes, seen) = days.iter().filter_map(of_day).max()?;
        let is_long = self.policy().minutes_without_lunch_most.above(minutes).is_some();
        (is_long && seen > 1).then(|| seen.div_ceil(2))
    }
}

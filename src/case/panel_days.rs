//! The days on which a panel sees candidates, and what happens on each.

use std::ops::Range;

use chrono::NaiveDate;

use super::Case;
use super::timetable::{
    ARRIVE, Activity, DAY, Slot, Step, TALK, gap, minutes_of, placed, slots, steps, taken,
};
use crate::source::Time;
use crate::vacancy::{Candidate, Panel, Power, Vacancy};

/// A day on which a panel sees candidates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelDay {
    /// The day, once it is set.
    pub day: Option<NaiveDate>,
    /// The places of those whom it sees then.
    pub slots: Vec<Slot>,
    /// Whether it sees no one later, so that it decides then.
    pub is_last: bool,
}

impl PanelDay {
    /// Which candidates a panel sees then and when, in minutes from its start; none if the file does not say how long each is seen.
    pub fn interviews(&self, panel: &Panel) -> Vec<(usize, Range<i64>)> {
        let placed = placed(panel, &self.slots).into_iter();
        let seen = placed.filter(|one| panel.length.is_some() && one.slot.is_seen);
        seen.map(|one| (one.slot.candidate, one.minutes)).collect()
    }

    /// How many minutes it is from the first candidate to the end of the last.
    pub fn minutes(&self, panel: &Panel) -> i64 {
        self.interviews(panel).last().map_or(0, |(_, last)| last.end)
    }
}

/// The days on which a panel has these places, in order; who is seen on no day yet is on none.
///
/// A panel with a day of its own sees everyone then; otherwise each candidate is seen on theirs.
pub fn panel_days(vacancy: &Vacancy, panel: &Panel, slots: &[Slot]) -> Vec<PanelDay> {
    let days: Vec<NaiveDate> = match &panel.day {
        Some(own) => vec![own.0],
        None => vacancy.days().into_iter().collect(),
    };
    let [_, _, ..] = days[..] else {
        let day = days.first().copied();
        return vec![PanelDay { day, slots: slots.to_vec(), is_last: true }];
    };
    let codes = &vacancy.candidates;
    let own = |slot: &Slot| Some(codes.get(slot.candidate)?.day.as_ref()?.0);
    let is_settled = codes.iter().all(|candidate| candidate.day.is_some());
    let sitting = |day: NaiveDate| PanelDay {
        day: Some(day),
        // While no one is known, each day has as many blank places.
        slots: slots
            .iter()
            .filter(|slot| codes.is_empty() || own(slot) == Some(day))
            .copied()
            .collect(),
        is_last: false,
    };
    let mut panel_days: Vec<PanelDay> = days.into_iter().map(sitting).collect();
    panel_days.retain(|sitting| !is_settled || sitting.slots.iter().any(|slot| slot.is_seen));
    if let Some(last) = panel_days.last_mut() {
        last.is_last = true;
    }
    panel_days
}

impl Case<'_> {
    /// The days on which a panel sees candidates.
    pub fn panel_days(&self, panel: &Panel) -> Vec<PanelDay> {
        let slots = slots(&self.vacancy, panel, |candidate| self.is_seen(candidate));
        panel_days(&self.vacancy, panel, &slots)
    }

    /// Whether a candidate has no day yet with a panel that meets on several.
    pub fn has_no_day(&self, panel: &Panel, candidate: &Candidate) -> bool {
        candidate.day.is_none()
            && panel.day.is_none()
            && self.is_seen(candidate)
            && self.vacancy.days().len() > 1
    }

    /// A panel’s day, with what all candidates do at a time of its own.
    pub fn day(&self, panel: &Panel, sitting: &PanelDay) -> Vec<Step> {
        let mut steps = steps(panel, &sitting.slots);
        if steps.is_empty() {
            return steps;
        }
        steps.retain(|step| sitting.is_last || step.activity != Activity::Decide);
        let start = panel.start.map(minutes_of);
        for (index, exercise) in self.exercises_of(panel).enumerate() {
            if let Some((taken, start)) = taken(exercise).zip(start) {
                let (begins, ends) = (taken.start - start, taken.end - start);
                // The panel is there before what comes first.
                if let Some(arrive) = steps.first_mut().filter(|first| begins < first.minutes.end) {
                    arrive.minutes = begins - ARRIVE..begins;
                }
                let at = steps.iter().position(|step| step.minutes.start > begins);
                let step = Step { activity: Activity::Exercise(index), minutes: begins..ends };
                steps.insert(at.unwrap_or(steps.len()), step);
            }
        }
        if let Some((at, start)) = self.preparation().zip(start)
            && sitting.day == Some(at.start.date())
        {
            let begins = minutes_of(Time(at.start.time())) - start;
            prepare(&mut steps, begins..begins + (at.end - at.start).num_minutes());
        }
        steps
    }

    /// For how many minutes people are needed after the last candidate of a day: they score, and talk where it is the panel’s last.
    pub fn after_last(&self, panel: &Panel, day: Option<NaiveDate>) -> i64 {
        let is_last =
            |sitting: &PanelDay| (sitting.day.is_none() || sitting.day == day) && sitting.is_last;
        gap(panel) + if self.panel_days(panel).iter().any(is_last) { TALK } else { 0 }
    }

    /// The panels that a panel which decides has to wait for on a day, since they end after a time of it, and when the last of them ends.
    pub fn awaited(&self, panel: &Panel, day: Option<NaiveDate>, at: i64) -> (Vec<&Panel>, i64) {
        let ends = |other: &Panel| {
            let start = minutes_of(other.start?);
            let sitting = self.panel_days(other).into_iter().find(|sitting| sitting.day == day)?;
            let (_, last) = sitting.interviews(other).pop()?;
            Some(start + last.end + self.after_last(other, day))
        };
        let others = self.panels().filter(|other| other.id != panel.id);
        let others = others.filter(|other| other.power != Some(Power::Decides));
        let late = others.filter_map(|other| ends(other).map(|end| (other, end)));
        let late: Vec<(&Panel, i64)> = late.filter(|(_, end)| *end > at).collect();
        let last = late.iter().map(|(_, end)| *end).max().unwrap_or(at);
        (late.into_iter().map(|(other, _)| other).collect(), last)
    }

    /// Which candidates a panel sees and when, in minutes after the midnight before the first interviews; none without a start.
    pub fn times(&self, panel: &Panel) -> Vec<(usize, Range<i64>)> {
        let Some(start) = panel.start.map(minutes_of) else {
            return Vec::new();
        };
        let times = self.panel_days(panel).into_iter().flat_map(|sitting| {
            let days = sitting.day.zip(self.interview_day());
            let days = days.map_or(0, |(day, first)| (day - first).num_days());
            let start = start + days * DAY;
            let moved = move |minutes: Range<i64>| start + minutes.start..start + minutes.end;
            let interviews = sitting.interviews(panel).into_iter();
            interviews.map(move |(candidate, minutes)| (candidate, moved(minutes)))
        });
        times.collect()
    }
}

/// Lets a day begin with the preparation, where that is before anyone is seen.
fn prepare(steps: &mut Vec<Step>, at: Range<i64>) {
    let Some(arrive) = steps.first_mut().filter(|first| at.start < first.minutes.end) else {
        return;
    };
    let Range { start, end } = arrive.minutes;
    let ends = at.end.min(end);
    *arrive = Step { activity: Activity::Prepare, minutes: start.min(at.start)..ends };
    if ends < end {
        steps.insert(1, Step { activity: Activity::Rest, minutes: ends..end });
    }
}

//! A panel’s day, step by step, as far as the file says.

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime, TimeDelta, Timelike};

use super::Case;
use crate::source::{Spanned, Time};
use crate::vacancy::{Candidate, LUNCH, Panel, Vacancy};

/// Minutes before the first candidate at which the panel arrives (domain fact 4.18).
const ARRIVE: i64 = 30;
/// Minutes in which candidates are welcomed and everyone says who they are.
const WELCOME: i64 = 3;
/// Minutes of a day.
pub const DAY: i64 = 24 * 60;
/// Minutes for a question that has none of its own.
const QUESTION: i64 = 6;

/// A candidate’s place in the day of each panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which candidate of the file, counted from 0.
    pub candidate: usize,
    /// The time that has been promised to them, in minutes from the start of the day.
    pub at: Option<i64>,
    /// Whether they are seen; the place of someone who withdrew is a rest, so that the others keep their times.
    pub is_seen: bool,
}

/// What a panel does in a step of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// It arrives and gets ready.
    Arrive,
    /// It sees a candidate, counted from 0.
    Candidate(usize),
    /// All candidates do an exercise, counted from 0 in the file’s order of the panel’s.
    Exercise(usize),
    /// It rests, since a candidate, counted from 0, does not come.
    Free(usize),
    /// It rests until the time that a candidate has been promised.
    Rest,
    /// Each member writes their own scores; then there is a rest.
    ScoreThenRest,
    /// Each member writes their own scores; then there is lunch.
    ScoreThenLunch,
    /// There is lunch after a place in which no one was seen.
    Lunch,
    /// Each member writes their own scores for the last candidate.
    Score,
    /// It puts the scores together.
    Decide,
    /// Each member says how the day was.
    LookBack,
}

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

/// A step of a panel’s day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the panel does.
    pub activity: Activity,
    /// When, in minutes from the first candidate; a step with no end of its own ends as it starts.
    pub minutes: Range<i64>,
}

/// A candidate with the minutes, from the first candidate, in which they are seen or would have been.
pub struct Placed {
    /// Whose place it is.
    pub slot: Slot,
    /// When.
    pub minutes: Range<i64>,
    /// How long it is at least until the next candidate.
    pub pause: i64,
}

/// Who is seen when: promised times are kept, and the others come in their order where there is room.
///
/// Who does not come any more delays no one: their place goes to whoever has been promised a time in it.
pub fn placed(panel: &Panel, slots: &[Slot]) -> Vec<Placed> {
    let length = i64::from(panel.length.unwrap_or_default());
    let pause = |number: usize| if is_lunch(panel, number) { lunch(panel) } else { gap(panel) };
    let (mut promised, mut others): (Vec<Slot>, Vec<Slot>) =
        slots.iter().partition(|slot| slot.at.is_some());
    promised.sort_by_key(|slot| slot.at);
    promised.reverse();
    others.reverse();
    let (mut placed, mut now) = (Vec::<Placed>::new(), 0);
    while let Some(slot) = match (promised.last(), others.last()) {
        (Some(next), Some(other))
            if other.is_seen && Some(now + length + pause(placed.len() + 1)) > next.at =>
        {
            promised.pop()
        }
        (_, Some(_)) => others.pop(),
        (_, None) => promised.pop(),
    } {
        let start = slot.at.unwrap_or(now);
        if start < now && !slot.is_seen {
            continue;
        }
        if start < now && placed.last().is_some_and(|last| !last.slot.is_seen) {
            placed.pop();
        }
        let pause = pause(placed.len() + 1);
        now = start + length + pause;
        placed.push(Placed { slot, minutes: start..start + length, pause });
    }
    placed
}

fn gap(panel: &Panel) -> i64 {
    i64::from(panel.gap.unwrap_or_default())
}

fn lunch(panel: &Panel) -> i64 {
    i64::from(panel.lunch_minutes.unwrap_or(LUNCH)).max(gap(panel))
}

fn is_lunch(panel: &Panel, number: usize) -> bool {
    panel.lunch_after == u32::try_from(number).ok()
}

/// A panel’s day; the minutes are 0 if the file does not say how long each candidate is seen.
pub fn steps(panel: &Panel, slots: &[Slot]) -> Vec<Step> {
    let placed = placed(panel, slots);
    let mut steps = Vec::new();
    let mut now = -ARRIVE;
    let mut step = |activity, end| {
        steps.push(Step { activity, minutes: now..end });
        now = end;
    };
    step(Activity::Arrive, 0);
    // Once the last candidate has been seen, no one waits for those who do not come.
    let count = placed.iter().rposition(|placed| placed.slot.is_seen).map_or(0, |last| last + 1);
    for (index, one) in placed.iter().take(count).enumerate() {
        if index == 0 && one.minutes.start > 0 {
            step(Activity::Rest, one.minutes.start);
        }
        let Range { start, end } = one.minutes;
        let candidate = one.slot.candidate;
        let next = if index + 1 == count { None } else { placed.get(index + 1) };
        let until = next.map_or(end + gap(panel), |next| next.minutes.start);
        let is_lunch = next.is_some() && is_lunch(panel, index + 1);
        if one.slot.is_seen {
            step(Activity::Candidate(candidate), end);
            match next {
                None => step(Activity::Score, until),
                Some(_) if is_lunch => step(Activity::ScoreThenLunch, until),
                Some(_) if until > end => step(Activity::ScoreThenRest, until),
                Some(_) => {}
            }
        } else if is_lunch {
            step(Activity::Free(candidate), end);
            step(Activity::Lunch, until);
        } else {
            step(Activity::Free(candidate), until.max(start));
        }
    }
    for activity in [Activity::Decide, Activity::LookBack] {
        steps.push(Step { activity, minutes: now..now });
    }
    steps
}

/// The minutes of one interview: the welcome, each question, and what the candidate asks in the time that is left.
pub fn interview(length: Option<u32>, questions: &[Option<u32>]) -> Vec<Range<i64>> {
    let mut now = 0;
    let mut next = |minutes: i64| {
        now += minutes;
        now - minutes..now
    };
    let mut parts = vec![next(WELCOME)];
    parts.extend(questions.iter().map(|minutes| next(minutes.map_or(QUESTION, i64::from))));
    let left = length.map_or(0, i64::from) - now;
    parts.push(now..now + left.max(0));
    parts
}

/// The places of candidates in the day, in their order; a day begins as the first panel begins.
pub fn slots(vacancy: &Vacancy, is_seen: impl Fn(&Candidate) -> bool) -> Vec<Slot> {
    let starts = vacancy.panels.iter().filter_map(|panel| panel.start);
    let start = starts.min().map(minutes_of);
    let slot = |(candidate, one): (usize, &Spanned<Candidate>)| Slot {
        candidate,
        at: one.at.as_ref().and_then(|at| Some(minutes_of(**at) - start?)),
        is_seen: is_seen(one),
    };
    vacancy.candidates.iter().enumerate().map(slot).collect()
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
        panel_days(&self.vacancy, panel, &self.slots())
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
        steps.retain(|step| sitting.is_last || step.activity != Activity::Decide);
        let start = panel.start.map(minutes_of);
        for (index, exercise) in self.exercises_of(panel).enumerate() {
            if let Some((own, start)) = exercise.start.zip(start) {
                let begins = minutes_of(own) - start;
                let ends = begins + i64::from(exercise.minutes.unwrap_or_default());
                // The panel is there before what comes first.
                if let Some(arrive) = steps.first_mut().filter(|first| begins < first.minutes.end) {
                    arrive.minutes = begins - ARRIVE..begins;
                }
                let at = steps.iter().position(|step| step.minutes.start > begins);
                let step = Step { activity: Activity::Exercise(index), minutes: begins..ends };
                steps.insert(at.unwrap_or(steps.len()), step);
            }
        }
        steps
    }

    /// The places of the candidates in the day of each panel.
    pub fn slots(&self) -> Vec<Slot> {
        slots(&self.vacancy, |candidate| self.is_seen(candidate))
    }

    /// Which candidates a panel sees on a day and when, in minutes from its start; none if the file does not say how long each is seen.
    pub fn interviews(&self, panel: &Panel, sitting: &PanelDay) -> Vec<(usize, Range<i64>)> {
        let placed = placed(panel, &sitting.slots).into_iter();
        let seen = placed.filter(|one| panel.length.is_some() && one.slot.is_seen);
        seen.map(|one| (one.slot.candidate, one.minutes)).collect()
    }

    /// How many minutes it is on a day from the first candidate to the end of the last.
    pub fn minutes(&self, panel: &Panel, sitting: &PanelDay) -> i64 {
        self.interviews(panel, sitting).last().map_or(0, |(_, last)| last.end)
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
            let interviews = self.interviews(panel, &sitting).into_iter();
            interviews.map(move |(candidate, minutes)| (candidate, moved(minutes)))
        });
        times.collect()
    }
}

/// A time of day in minutes after midnight.
pub fn minutes_of(time: Time) -> i64 {
    i64::from(time.0.num_seconds_from_midnight() / 60)
}

/// The time this many minutes after another.
pub fn time_after(start: NaiveTime, minutes: i64) -> NaiveTime {
    let (time, _) = start.overflowing_add_signed(TimeDelta::minutes(minutes));
    time
}

/// Minutes after midnight as a time of day.
pub fn time(minutes: i64) -> NaiveTime {
    time_after(NaiveTime::MIN, minutes)
}

#[cfg(test)]
#[path = "../../tests/inside/timetable.rs"]
mod tests;

//! A panel’s day, step by step, as far as the file says.

use std::ops::Range;

use chrono::{NaiveTime, TimeDelta, Timelike};

use crate::source::{Spanned, Time};
use crate::vacancy::{Candidate, Exercise, LUNCH, Panel, Vacancy};

/// Minutes before the first candidate at which the panel arrives (domain fact 4.18).
pub const ARRIVE: i64 = 30;
/// Minutes in which candidates are welcomed and everyone says who they are.
const WELCOME: i64 = 3;
/// Minutes in which a panel at least puts its scores together and talks, once it has seen everyone.
pub const TALK: i64 = 15;
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
    /// It arrives earlier, and prepares together.
    Prepare,
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

/// The minutes between two candidates, in which each is scored.
pub fn gap(panel: &Panel) -> i64 {
    i64::from(panel.gap.unwrap_or_default())
}

/// The minutes of lunch, and of the rest in it.
pub fn lunch(panel: &Panel) -> i64 {
    i64::from(panel.lunch_minutes.unwrap_or(LUNCH)).max(gap(panel))
}

fn is_lunch(panel: &Panel, number: usize) -> bool {
    panel.lunch_after == u32::try_from(number).ok()
}

/// A panel’s day; the minutes are 0 if the file does not say how long each candidate is seen.
///
/// Where everyone who was to be seen has left, no one comes, and there is no day.
pub fn steps(panel: &Panel, slots: &[Slot]) -> Vec<Step> {
    if !slots.is_empty() && !slots.iter().any(|slot| slot.is_seen) {
        return Vec::new();
    }
    let placed = placed(panel, slots);
    let mut steps = Vec::new();
    // No one arrives on the day before.
    let mut now = -panel.start.map_or(ARRIVE, |start| minutes_of(start).min(ARRIVE));
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

/// The places of candidates in the day of a panel, in their order.
///
/// A time on this panel counts from its own start; a time at which someone is seen first from that of the first panel.
pub fn slots(vacancy: &Vacancy, panel: &Panel, is_seen: impl Fn(&Candidate) -> bool) -> Vec<Slot> {
    let starts = vacancy.panels.iter().filter_map(|panel| panel.start);
    let first = starts.min();
    let slot = |(candidate, one): (usize, &Spanned<Candidate>)| {
        let (at, start) = match one.time_on(&panel.id) {
            Some(own) => (Some(own), panel.start),
            None => (one.at.as_ref().filter(|_| one.times.is_empty()), first),
        };
        let at = at.zip(start).map(|(at, start)| minutes_of(**at) - minutes_of(start));
        Slot { candidate, at, is_seen: is_seen(one) }
    };
    vacancy.candidates.iter().enumerate().map(slot).collect()
}

/// Whether some minutes are also minutes of another time.
pub fn overlap(a: &Range<i64>, b: &Range<i64>) -> bool {
    a.start < b.end && b.start < a.end
}

/// When all candidates do an exercise together, in minutes after midnight; none where each does it in their interview.
pub fn taken(exercise: &Exercise) -> Option<Range<i64>> {
    let start = minutes_of(exercise.start?);
    Some(start..start + i64::from(exercise.minutes.unwrap_or_default()))
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

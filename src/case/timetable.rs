//! A panel’s day, step by step, as far as the file says.

use std::ops::Range;

use chrono::{NaiveTime, TimeDelta, Timelike};

use super::Case;
use crate::vacancy::{LUNCH, Panel};

/// Minutes before the first candidate at which the panel arrives (domain fact 4.18).
const ARRIVE: i64 = 30;
/// Minutes in which candidates are welcomed and everyone says who they are.
const WELCOME: i64 = 3;
/// Minutes for a question that has none of its own.
const QUESTION: i64 = 6;

/// What a panel does in a step of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// It arrives and gets ready.
    Arrive,
    /// It sees a candidate, counted from 0.
    Candidate(usize),
    /// Each member writes their own scores; then there is a rest.
    ScoreThenRest,
    /// Each member writes their own scores; then there is lunch.
    ScoreThenLunch,
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

/// A panel’s day with so many candidates; the minutes are 0 if the file does not say how long each is seen.
pub fn steps(panel: &Panel, candidates: usize) -> Vec<Step> {
    let length = i64::from(panel.length.unwrap_or_default());
    let gap = i64::from(panel.gap.unwrap_or_default());
    let lunch = i64::from(panel.lunch_minutes.unwrap_or(LUNCH)).max(gap);
    let mut now = -ARRIVE;
    let mut steps = Vec::new();
    let mut step = |activity, minutes| {
        steps.push(Step { activity, minutes: now..now + minutes });
        now += minutes;
    };
    step(Activity::Arrive, ARRIVE);
    for index in 0..candidates {
        step(Activity::Candidate(index), length);
        let is_last = index + 1 == candidates;
        if is_last {
            step(Activity::Score, gap);
        } else if panel.lunch_after == u32::try_from(index + 1).ok() {
            step(Activity::ScoreThenLunch, lunch);
        } else if gap > 0 {
            step(Activity::ScoreThenRest, gap);
        }
    }
    step(Activity::Decide, 0);
    step(Activity::LookBack, 0);
    steps
}

/// The minutes in which a panel sees each candidate, counted from the first; none if the file does not say how long each is seen.
pub fn interviews(panel: &Panel, candidates: usize) -> Vec<Range<i64>> {
    if panel.length.is_none() {
        return Vec::new();
    }
    let steps = steps(panel, candidates).into_iter();
    steps
        .filter(|step| matches!(step.activity, Activity::Candidate(_)))
        .map(|step| step.minutes)
        .collect()
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

impl Case<'_> {
    /// The minutes after midnight in which a panel sees each candidate; none without a start.
    pub fn times(&self, panel: &Panel) -> Vec<Range<i64>> {
        let Some(start) = panel.start else {
            return Vec::new();
        };
        let start = i64::from(start.0.num_seconds_from_midnight() / 60);
        let interviews = interviews(panel, self.vacancy.candidates.len()).into_iter();
        interviews.map(|minutes| start + minutes.start..start + minutes.end).collect()
    }
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
mod tests {
    use super::*;
    use crate::source::{Id, Line, Spanned, Time};

    fn panel() -> Panel {
        Panel {
            id: Spanned::new(0..0, Id("main".to_owned())),
            name: Line("Interview panel".to_owned()),
            power: None,
            members_least: None,
            members_most: None,
            members_reason: None,
            start: NaiveTime::from_hms_opt(9, 30, 0).map(Time),
            length: Some(45),
            gap: Some(15),
            lunch_after: Some(2),
            lunch_minutes: None,
            link_to_team: false,
        }
    }

    #[test]
    fn lunch_comes_after_the_second_candidate_and_takes_the_usual_time() {
        let activities: Vec<Activity> =
            steps(&panel(), 3).iter().map(|step| step.activity).collect();
        assert_eq!(
            activities,
            [
                Activity::Arrive,
                Activity::Candidate(0),
                Activity::ScoreThenRest,
                Activity::Candidate(1),
                Activity::ScoreThenLunch,
                Activity::Candidate(2),
                Activity::Score,
                Activity::Decide,
                Activity::LookBack,
            ]
        );
        assert_eq!(interviews(&panel(), 3), [0..45, 60..105, 150..195]);
    }

    #[test]
    fn lunch_is_never_shorter_than_the_gap_and_never_after_the_last_candidate() {
        let panel = Panel { gap: Some(60), ..panel() };
        assert_eq!(interviews(&panel, 3), [0..45, 105..150, 210..255]);
        let last = steps(&panel, 2);
        assert!(last.iter().all(|step| step.activity != Activity::ScoreThenLunch));
    }

    #[test]
    fn without_a_length_no_interview_has_a_time() {
        let panel = Panel { length: None, ..panel() };
        assert_eq!(interviews(&panel, 3), []);
        assert_eq!(steps(&panel, 1).len(), 5);
    }

    #[test]
    fn the_candidate_asks_in_the_minutes_that_are_left() {
        let parts = interview(Some(20), &[Some(5), None]);
        assert_eq!(parts, [0..3, 3..8, 8..14, 14..20]);
        assert_eq!(interview(Some(5), &[None]), [0..3, 3..9, 9..9]);
        assert_eq!(interview(None, &[]), [0..3, 3..3]);
    }
}

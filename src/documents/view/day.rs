//! A panel’s day, step by step.

use serde::Serialize;

use crate::case::timetable::{self, Activity, Step, time_after};
use crate::documents::view::{CandidateView, words};
use crate::vacancy::Panel;

/// One step of the day.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// “9:30am”; absent where the start is not known.
    pub time: Option<String>,
    /// What happens.
    pub what: String,
    /// The picture that shows it.
    pub idea: &'static str,
}

/// The steps of a panel’s day; without times where the start or the length is not known.
pub fn steps(panel: &Panel, candidates: &[CandidateView], decides: bool) -> Vec<StepView> {
    let start = panel.start.filter(|_| panel.length.is_some());
    let view = |step: Step| {
        let (what, idea) = match step.activity {
            Activity::Arrive => (
                "Arrive. Meet the others. Look at your papers.".to_owned(),
                "welcome",
            ),
            Activity::Candidate(index) => (
                match &candidates[index].code {
                    Some(code) => format!("Candidate {code}"),
                    None => "A candidate".to_owned(),
                },
                "candidate",
            ),
            Activity::ScoreThenRest => ("Write your own scores. Then a rest.".to_owned(), "score"),
            Activity::ScoreThenLunch => ("Write your own scores. Then lunch.".to_owned(), "food"),
            Activity::Score => ("Write your own scores.".to_owned(), "score"),
            Activity::Decide if decides => (
                "Put the scores together. Talk, and decide.".to_owned(),
                "decide",
            ),
            Activity::Decide => (
                "Put the scores together. Agree what to pass on.".to_owned(),
                "decide",
            ),
            Activity::LookBack => (
                "Before you go: how was the day for you? What should change?".to_owned(),
                "feedback",
            ),
        };
        let starts = start.filter(|_| step.activity != Activity::LookBack);
        StepView {
            time: starts.map(|start| words::time(time_after(start.0, step.minutes.start))),
            what,
            idea,
        }
    };
    let steps = timetable::steps(panel, candidates.len());
    steps.into_iter().map(view).collect()
}

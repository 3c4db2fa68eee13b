//! A panel’s day, step by step.

use serde::Serialize;

use crate::case::timetable::{self, Activity, Step, time_after};
use crate::documents::view::CandidateView;
use crate::prose::vocabulary::Words;
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
pub fn steps(
    panel: &Panel,
    candidates: &[CandidateView],
    decides: bool,
    words: &Words,
) -> Vec<StepView> {
    let start = panel.start.filter(|_| panel.length.is_some());
    let said = |name: &str| words.choice("day", name).to_owned();
    let candidate = |index: usize| match &candidates[index].code {
        Some(code) => words.fill("day.candidate", &[("code", code)]),
        None => said("candidate-unknown"),
    };
    let view = |step: Step| {
        let (what, idea) = match step.activity {
            Activity::Arrive => (said("arrive"), "welcome"),
            Activity::Candidate(index) => (candidate(index), "candidate"),
            Activity::ScoreThenRest => (said("score-and-rest"), "break"),
            Activity::ScoreThenLunch => (said("score-and-lunch"), "food"),
            Activity::Score => (said("score"), "score-alone"),
            Activity::Decide if decides => (said("decide"), "decide"),
            Activity::Decide => (said("pass-on"), "decide"),
            Activity::LookBack => (said("feedback"), "feedback"),
        };
        let starts = start.filter(|_| step.activity != Activity::LookBack);
        StepView {
            time: starts.map(|start| words.time(time_after(start.0, step.minutes.start))),
            what,
            idea,
        }
    };
    let steps = timetable::steps(panel, candidates.len());
    steps.into_iter().map(view).collect()
}

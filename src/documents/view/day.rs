//! A panel’s day, step by step.

use chrono::{NaiveTime, TimeDelta};

use serde::Serialize;

use crate::documents::view::{CandidateView, words};
use crate::vacancy::{LUNCH, Panel};

/// Minutes before the first candidate at which people arrive (domain fact 4.18).
const ARRIVE: u32 = 30;

/// One step of the day.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// “9:30am”; absent where the start is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// What happens.
    pub what: String,
    /// The picture that shows it.
    pub idea: &'static str,
}

/// The steps of a panel’s day; without times where the start or the length is not known.
pub fn steps(panel: &Panel, candidates: &[CandidateView], decides: bool) -> Vec<StepView> {
    let mut clock = Clock(
        panel
            .start
            .map(|start| start.0)
            .filter(|_| panel.length.is_some()),
    );
    let length = panel.length.unwrap_or_default();
    let gap = panel.gap.unwrap_or_default();
    let mut out = Vec::new();
    out.push(step(
        clock.ahead(ARRIVE),
        "Arrive. Meet the others. Look at your papers.".to_owned(),
        "welcome",
    ));
    for (index, candidate) in candidates.iter().enumerate() {
        let name = candidate
            .code
            .as_ref()
            .map_or("A candidate".to_owned(), |code| format!("Candidate {code}"));
        out.push(step(clock.now(), name, "candidate"));
        clock.pass(length);
        let is_last = index + 1 == candidates.len();
        if panel.lunch_after == u32::try_from(index + 1).ok() && !is_last {
            out.push(step(
                clock.now(),
                "Write your own scores. Then lunch.".to_owned(),
                "food",
            ));
            clock.pass(panel.lunch_minutes.unwrap_or(LUNCH).max(gap));
        } else if is_last || gap > 0 {
            let rest = if is_last { "" } else { " Then a rest." };
            let what = format!("Write your own scores.{rest}");
            out.push(step(clock.now(), what, "score"));
            clock.pass(gap);
        }
    }
    let end = if decides {
        "Put the scores together. Talk, and decide."
    } else {
        "Put the scores together. Agree what to pass on."
    };
    out.push(step(clock.now(), end.to_owned(), "decide"));
    out.push(step(
        None,
        "Before you go: how was the day for you? What should change?".to_owned(),
        "feedback",
    ));
    out
}

fn step(time: Option<NaiveTime>, what: String, idea: &'static str) -> StepView {
    StepView {
        time: time.map(words::time),
        what,
        idea,
    }
}

/// The time of day, where it is known.
struct Clock(Option<NaiveTime>);

impl Clock {
    fn now(&self) -> Option<NaiveTime> {
        self.0
    }

    fn ahead(&self, minutes: u32) -> Option<NaiveTime> {
        self.0.map(|time| {
            time.overflowing_sub_signed(TimeDelta::minutes(minutes.into()))
                .0
        })
    }

    fn pass(&mut self, minutes: u32) {
        self.0 = self.0.map(|time| {
            time.overflowing_add_signed(TimeDelta::minutes(minutes.into()))
                .0
        });
    }
}

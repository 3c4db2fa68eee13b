//! Who applied, and the many ways in which people take part.

use serde::Serialize;

use crate::case::{Case, Points};
use crate::documents::view::{known, known_text};
use crate::prose::vocabulary::Values;
use crate::source::{Id, name_of};
use crate::vacancy::{Candidate, Involvement, Stage};
use crate::workspace::stages::Phase;

/// How many blank sheets there are while no candidates are known.
pub const BLANK_SHEETS: usize = 3;

/// Somebody who applied.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, Serialize)]
pub struct CandidateView {
    /// Their code; absent on blank sheets.
    pub code: Option<String>,
    /// Their code, or `blank-1`; part of the ids of form fields.
    pub key: String,
    /// The day on which they are seen, where there are several: “Friday 4 December 2026”.
    pub day: Option<String>,
    /// What we do for them on the day; only where the panel may know.
    pub arrangements: Option<String>,
    /// The points that are needed, and the most there can be; for the chair only.
    pub points: Option<Points>,
    /// Whether the panel may know of it; said to the coordinator only.
    pub panel_may_know: bool,
}

/// One way in which people take part.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct InvolvementView {
    /// The place of its stage, from 1 to 18.
    pub number: usize,
    /// The stage in words.
    pub stage: String,
    /// The stage in words of Easy Read: “Choosing who comes to an interview”.
    pub stage_easy: String,
    /// The picture that shows the stage.
    pub idea: String,
    /// Whether it comes after the decision.
    pub afterwards: bool,
    /// How much their view is worth, in words.
    pub level: Option<String>,
    /// Who takes part.
    pub who: Vec<String>,
    /// What they can do and decide.
    pub power: Option<String>,
}

/// Those candidates for whom something is done on the day.
pub fn arranged(candidates: &[CandidateView]) -> Vec<CandidateView> {
    let arranged = candidates.iter().filter(|candidate| candidate.arrangements.is_some());
    arranged.cloned().collect()
}

/// The candidates; what is done for them only where the panel may know.
pub fn candidates(case: &Case<'_>, for_panel: bool) -> Vec<CandidateView> {
    if case.vacancy.candidates.is_empty() {
        let blank = |number| format!("blank-{number}");
        let blank = |number| CandidateView { key: blank(number), ..CandidateView::default() };
        return (1..=BLANK_SHEETS).map(blank).collect();
    }
    let view = |candidate: &Candidate| CandidateView {
        code: Some(candidate.code.0.clone()),
        key: candidate.code.0.clone(),
        day: candidate.day.as_ref().map(|day| case.words().weekday(day.0)),
        arrangements: known(&candidate.arrangements)
            .filter(|_| for_panel && candidate.panel_may_know),
        ..CandidateView::default()
    };
    case.seen().map(view).collect()
}

/// Somebody who left, and when.
#[derive(Clone, Debug, Serialize)]
pub struct LeftView {
    /// “C02 withdrew on 2 December 2026.”
    pub said: String,
    /// Whether the panel saw them.
    pub seen: bool,
}

/// Those who left, in the order of the file.
pub fn left(case: &Case<'_>) -> Vec<LeftView> {
    let view = |candidate: &Candidate| {
        let (left, day) = candidate.left()?;
        let day = case.words().day(day.0);
        let values: Values<'_> = &[("candidate", &*candidate.code), ("day", &day)];
        let said = case.words().fill(&format!("left.{}", name_of(left)), values);
        Some(LeftView { said, seen: case.is_seen_at_all(candidate) })
    };
    case.candidates().filter_map(view).collect()
}

/// How many were invited to an interview, where not all of them are left.
pub fn invited(case: &Case<'_>) -> Option<String> {
    let is_short = case.candidates().any(|candidate| candidate.left().is_some());
    is_short.then(|| case.words().count("left.invited", case.file.candidates.len(), &[]))
}

/// The involvements, or those of some people, by stage.
pub fn involvements(case: &Case<'_>, only: Option<&[&Id]>) -> Vec<InvolvementView> {
    let all = case.ways_to_take_part();
    let wanted = all.iter().filter(|involvement| {
        only.is_none_or(|ids| involvement.who.iter().any(|id| ids.contains(&id.get_ref())))
    });
    let mut views: Vec<InvolvementView> = wanted.map(|one| involvement(case, one)).collect();
    views.sort_by_key(|view| view.number);
    views
}

/// The involvements at one stage.
pub fn at(case: &Case<'_>, stage: Stage) -> Vec<InvolvementView> {
    let all = case.ways_to_take_part();
    all.iter().filter(|one| *one.stage == stage).map(|one| involvement(case, one)).collect()
}

fn involvement(case: &Case<'_>, involvement: &Involvement) -> InvolvementView {
    let stage = case.workspace.stage(*involvement.stage);
    let words = case.words();
    InvolvementView {
        number: involvement.stage.number(),
        stage: stage.title.0.clone(),
        stage_easy: stage.title_easy.0.clone(),
        idea: stage.picture.0.clone(),
        afterwards: stage.phase == Phase::Afterwards,
        level: involvement.level.map(|level| words.choice("level", level).to_owned()),
        who: involvement.who.iter().map(|id| case.printed_name(id)).collect(),
        power: known_text(&involvement.power),
    }
}

//! What came of it: for letters, once the vacancy says so.

use serde::Serialize;

use crate::case::Case;
use crate::documents::view::{known, known_text};
use crate::source::Spanned;

/// What came of the interviews.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct OutcomeView {
    /// When it was decided: “4 December 2026”.
    pub decided: Option<String>,
    /// The code of the candidate who got the job; absent where nobody did.
    pub appointed: Option<String>,
    /// Each panel’s first choice: “Interview panel: C02”.
    pub first_choices: Vec<String>,
    /// Why the job went to somebody who was not a panel’s first choice; print it with `| paragraphs`.
    pub difference: Option<String>,
    /// What changed because of those who took part; print it with `| paragraphs`.
    pub changed: Option<String>,
    /// When panel members were told.
    pub told_members: Option<String>,
    /// When candidates were told.
    pub told_candidates: Option<String>,
    /// When panel members were thanked.
    pub thanked: Option<String>,
}

/// The candidate a letter is for.
#[derive(Clone, Debug, Serialize)]
pub struct LetterView {
    /// Their code.
    pub code: String,
    /// Whether they got the job.
    pub appointed: bool,
}

/// What came of the interviews, where the vacancy says so.
pub fn outcome(case: &Case<'_>) -> Option<OutcomeView> {
    let outcome = case.vacancy.outcome.as_ref()?;
    let words = case.words();
    let panel = |id: &str| {
        let mut panels = case.panels();
        let panel = panels.find(|panel| panel.id.0 == id);
        known(panel.map(|panel| &panel.name)).unwrap_or(id.to_owned())
    };
    Some(OutcomeView {
        decided: outcome.decided.map(|day| words.day(day.0)),
        appointed: outcome.appointed.as_ref().map(|code| code.0.clone()),
        first_choices: outcome
            .first_choices
            .iter()
            .map(|(id, code)| format!("{}: {}", panel(id), code))
            .collect(),
        difference: known_text(outcome.difference.as_ref()),
        changed: known_text(outcome.changed.as_ref()),
        told_members: outcome.told_members.map(|day| words.day(day.0)),
        told_candidates: outcome.told_candidates.map(|day| words.day(day.0)),
        thanked: outcome.thanked.map(|day| words.day(day.0)),
    })
}

/// The candidates who are written to.
pub fn letters(case: &Case<'_>) -> Vec<LetterView> {
    let outcome = case.vacancy.outcome.as_ref();
    let appointed = outcome.and_then(|outcome| outcome.appointed.as_ref()).map(Spanned::get_ref);
    let candidates = case.vacancy.candidates.iter().map(Spanned::get_ref);
    candidates
        .map(|candidate| LetterView {
            code: candidate.code.0.clone(),
            appointed: appointed == Some(&candidate.code),
        })
        .collect()
}

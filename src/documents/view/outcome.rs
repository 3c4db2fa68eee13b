//! What came of it: for letters, once the vacancy says so.

use serde::Serialize;

use crate::case::{Case, Letter};
use crate::documents::view::{known, known_text};
use crate::source::{Id, Spanned, Text};
use crate::vacancy::Candidate;

/// What came of the interviews.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct OutcomeView {
    /// When it was decided: “4 December 2026”.
    pub decided: Option<String>,
    /// The codes of those who are offered the job, as a list: “C01 and C03”; absent where nobody is.
    pub offered: Option<String>,
    /// The first of them, as an example of a code.
    pub example: Option<String>,
    /// How many they are.
    pub offers: usize,
    /// The codes of those who get the offer if someone says no, as a list.
    pub reserve: Option<String>,
    /// How many places nobody has yet, although someone was appointed.
    pub open_places: usize,
    /// Each panel’s first choice: “Interview panel: C02”.
    pub first_choices: Vec<String>,
    /// The first choice of the members with lived experience, as a list; for the manager alone.
    pub lived_experience_choice: Option<String>,
    /// What the panel heard from whoever is appointed, by criterion; for the manager alone.
    pub reasons: Vec<ReasonView>,
    /// Why the job went to somebody who was not a panel’s first choice; print it with `| paragraphs`.
    pub difference: Option<String>,
    /// Who still has to approve it.
    pub awaits: Option<String>,
    /// What those said who saw it differently; print it with `| paragraphs`.
    pub minority: Option<String>,
    /// What changed because of those who took part; print it with `| paragraphs`.
    pub changed: Option<String>,
    /// What they asked for that will not change, and why; print it with `| paragraphs`.
    pub not_changed: Option<String>,
    /// When panel members were told.
    pub told_members: Option<String>,
    /// When candidates were told.
    pub told_candidates: Option<String>,
    /// When panel members were thanked.
    pub thanked: Option<String>,
    /// Whether a candidate left after people were told, so that what is written now has a later day.
    pub news: bool,
}

/// What the panel heard on one criterion.
#[derive(Clone, Debug, Serialize)]
pub struct ReasonView {
    /// The criterion’s words.
    pub criterion: String,
    /// What they heard; print it with `| paragraphs`.
    pub heard: String,
}

/// The candidate a letter is for.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct LetterView {
    /// Their code.
    pub code: String,
    /// The day and time that they have been promised for the second round: “Thursday 10 December 2026 at 2pm”.
    pub promised: Option<String>,
    /// What it says: `offered`, `reserve`, `not-chosen`, `nobody`, `invited-back`, `seen-once`, `withdrew`, `did-not-come` or `declined`.
    pub says: Letter,
}

/// What came of the interviews, once that is decided.
pub fn outcome(case: &Case<'_>) -> Option<OutcomeView> {
    // A result that does not say who is appointed would be read as “no one”.
    let outcome = case.outcome().filter(|_| !case.nothing_says_who())?;
    let (words, offered) = (case.words(), case.offered());
    let panel = |id: &str| {
        let mut panels = case.file.panels.iter();
        let panel = panels.find(|panel| panel.id.0 == id);
        known(panel.map(|panel| &panel.name)).unwrap_or(id.to_owned())
    };
    let criterion = |id: &str| case.vacancy.criteria.iter().find(|one| one.id.0 == id);
    let reason = |(id, heard): (&Spanned<Id>, &Text)| {
        let criterion = known(criterion(id).map(|one| &one.text)).unwrap_or(id.to_string());
        Some(ReasonView { criterion, heard: known_text(heard)? })
    };
    Some(OutcomeView {
        decided: outcome.decided.map(|day| words.day(day.0)),
        offered: words.list(&offered),
        example: offered.first().map(|code| code.0.clone()),
        offers: offered.len(),
        reserve: words.list(case.reserve()),
        open_places: case.open_places(),
        first_choices: outcome
            .first_choices
            .iter()
            .map(|(id, code)| format!("{}: {}", panel(id), code))
            .collect(),
        lived_experience_choice: words.list(&*outcome.lived_experience_choice),
        reasons: outcome.reasons.iter().filter_map(reason).collect(),
        difference: known_text(&outcome.difference),
        awaits: known(case.awaits()),
        minority: known_text(&outcome.minority),
        changed: known_text(&outcome.changed),
        not_changed: known_text(&outcome.not_changed),
        told_members: outcome.told_members.map(|day| words.day(day.0)),
        told_candidates: outcome.told_candidates.map(|day| words.day(day.0)),
        thanked: outcome.thanked.map(|day| words.day(day.0)),
        news: case.candidates().filter_map(Candidate::left).any(|(_, left)| {
            let told = [outcome.told_members, outcome.told_candidates];
            told.into_iter().flatten().any(|told| told.0 < left.0)
        }),
    })
}

/// The candidates who are written to.
pub fn letters(case: &Case<'_>) -> Vec<LetterView> {
    let letter = |candidate: &Candidate| {
        let (code, says) = (candidate.code.0.clone(), case.letter(candidate)?);
        let promised = case.second_round().and_then(|round| round.at.get(&candidate.code));
        let promised = promised.map(|at| {
            let words = case.words();
            let at = [words.weekday(at.0.date()), words.time(at.0.time())];
            words.fill("round.promised", &[("day", &at[0]), ("time", &at[1])])
        });
        Some(LetterView { code, promised, says })
    };
    case.candidates().filter_map(letter).collect()
}

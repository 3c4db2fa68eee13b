//! What each person needs on the day: for the coordinator, and for nobody else.

use serde::Serialize;

use crate::case::{Case, photo_of};
use crate::documents::view::{View, known, known_text, print, taking_part, vacancy};
use crate::vacancy::Person;

/// What one person needs to take part.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct NeedsView {
    /// Their id; part of the ids of form fields.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their edition and size: “Large print, 20 point”.
    pub print: String,
    /// What they asked for; print it with `| paragraphs`.
    pub access: Option<String>,
    /// When they were asked.
    pub asked: Option<String>,
    /// Who supports them.
    pub supporter: Option<String>,
    /// The trained adult beside a young person.
    pub adult: Option<String>,
    /// When a parent or carer agreed.
    pub consent: Option<String>,
    /// When they agreed to their photograph.
    pub photo_agreed: Option<String>,
    /// Whether they are under 18.
    pub under_18: bool,
}

/// What the coordinator sees: what is arranged for every person and every candidate.
pub fn coordinator(case: &Case<'_>) -> View {
    let mut view = vacancy(case);
    view.needs = case
        .readers()
        .into_iter()
        .filter(|person| !case.is_absent(person))
        .map(|person| needs(case, person))
        .collect();
    for (shown, candidate) in view.candidates.iter_mut().zip(case.seen()) {
        shown.arrangements = known(&candidate.arrangements);
        shown.panel_may_know = candidate.panel_may_know;
    }
    view.arranged = taking_part::arranged(&view.candidates);
    view
}

fn needs(case: &Case<'_>, person: &Person) -> NeedsView {
    let words = case.words();
    let young = person.under_18.as_deref();
    NeedsView {
        id: person.id.0.clone(),
        name: case.printed_name(&person.id),
        print: print(&case.edition(person), words),
        access: known_text(&person.access),
        asked: person.access_asked.as_ref().map(|day| words.day(day.0)),
        supporter: person.supporter.as_ref().map(|id| case.printed_name(id)),
        adult: young.and_then(|young| young.adult.as_ref()).map(|id| case.printed_name(id)),
        consent: young.and_then(|young| young.consent).map(|day| words.day(day.0)),
        photo_agreed: person
            .photo_agreed
            .filter(|_| case.pictures.contains_key(&photo_of(&person.id)))
            .map(|day| words.day(day.0)),
        under_18: young.is_some(),
    }
}

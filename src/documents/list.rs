//! The documents themselves, in the order of the index.
//!
//! A row names the document, what its pages are like and in what tab they have (none where there is no tab), who it is for,
//! when it is printed, and the templates it is bound from. `named` has its reader’s name on it, and `kept` is theirs to keep.

use super::{Document, Reader, When};
use crate::doc::{Family, PageKind};

/// What is so of a document unless its row says otherwise.
const PLAIN: Document = Document {
    name: "",
    kind: PageKind::Paper,
    family: None,
    reader: Reader::Everybody,
    when: When::Pack,
    named: false,
    kept: false,
    parts: &[],
};

macro_rules! documents {
    ($($name:literal: $kind:ident $(($family:ident))?, $reader:ident, $when:ident, $($mark:ident)* $(,)? [$($part:literal),* $(,)?];)*) => {
        &[$(Document {
            name: $name,
            kind: PageKind::$kind,
            $(family: Some(Family::$family),)?
            reader: Reader::$reader,
            when: When::$when,
            $($mark: true,)*
            parts: &[$($part),*],
            ..PLAIN
        }),*]
    };
}

/// Every document there is.
pub static DOCUMENTS: &[Document] = documents! {
    "what-changed": Paper(Keep), Everybody, Changed, named, ["what-changed.md"];
    "support": Paper(Keep), Supporters, Both, named, ["support.md", "under-18.md"];
    "pack": Paper(Keep), Everybody, Pack, named, [
        "cover.md", "under-18.md", "briefing.md", "ground-rules.md", "day.md", "travel.md",
        "joining.md", "payment-offer.md", "job.md", "criteria.md", "questions.md", "confidentiality.md",
        "glossary.md", "cards.md", "conflicts.md",
    ];
    "day": Paper(Keep), Everybody, EasyRead, named, [
        "day.md", "travel.md", "joining.md", "questions.md", "confidentiality.md", "glossary.md",
    ];
    "practice": Paper(Room), Everybody, Rehearsal, named, ["practice.md", "questions.md"];
    "score-sheets": Paper(HandIn), Voters, Both, named, ["score-sheets.md"];
    "views": Paper(HandIn), Everybody, Group, named, ["views.md"];
    "working-with-me": Paper(Private), Everybody, Pack, named, ["working-with-me.md"];
    "feedback-form": Paper(HandIn), Members, Pack, ["feedback-form.md"];
    "supporter-feedback-form": Paper(HandIn), Supporters, Pack, ["supporter-feedback-form.md"];
    "claim-form": Paper(HandIn), Everybody, Claims, named, ["claim-form.md"];
    "consent-form": Paper(HandIn), Everybody, Under18, named, ["consent-form.md"];
    "scores-room": Paper(HandIn), Voters, Scores, ["scores-room.md"];
    "scores-chair": Paper(Private), Chairs, Scores, ["scores-chair.md"];
    "chair": Paper(HandIn), Chairs, Both, named, [
        "running-order.md", "comparison-grid.md", "decision-record.md", "candidate-key.md",
    ];
    "room": Paper(Room), Chairs, Room, ["room.md"];
    "door-sign": Poster, Chairs, Room, ["door-sign.md"];
    "chair-feedback-form": Paper(HandIn), Chairs, Pack, ["chair-feedback-form.md"];
    "letter": Letter, Everybody, Outcome, named kept, ["thank-you-letter.md"];
    "result-letter": Letter, Everybody, Outcome, named kept, ["outcome-letter.md"];
    "certificate": Certificate, Everybody, Outcome, named kept, ["certificate.md"];
    "record": Paper(Private), Manager, Pack, ["record.md"];
    "scores-record": Paper(Private), Manager, Scores, ["scores-record.md"];
    "stage-checklist": Paper, Manager, Pack, ["stage-checklist.md"];
    "looking-back": Paper, Manager, Pack, ["promise-kept.md", "manager-feedback-form.md"];
    "impact-report": Paper, Manager, Pack, kept, ["impact-report.md"];
    "question-bank": Paper, Manager, Pack, kept, ["question-bank.md"];
    "adjustments": Paper(Private), Coordinator, Pack, ["adjustments.md"];
    "rehearsal-script": Paper(Room), Trainer, Rehearsal, ["rehearsal-script.md"];
    "leaflet": Paper(Keep), Candidates, Pack, ["leaflet.md"];
    "candidate-feedback-form": Paper(HandIn), Candidates, Pack, ["candidate-feedback-form.md"];
    "candidate-letter": Letter, EachCandidate, Letter, kept, ["candidate-letter.md"];
    "new-starter-form": Paper(HandIn), NewStarters, Pack, ["new-starter-form.md"];
    "quality-check": Paper(HandIn), Checkers, Pack, ["quality-check.md", "promise-kept.md"];
    "reader-test": Paper(HandIn), Testers, Both, ["reader-test.easy.md"];
};

//! What candidates do besides answering, as it stands on a sheet among the questions.

use crate::case::Case;
use crate::documents::view::question::{QuestionView, key};
use crate::documents::view::{all_known, known, known_text};
use crate::source::{Id, Spanned};
use crate::vacancy::{Exercise, Panel};

/// What an exercise is called: “Presentation: your first week”.
pub fn title(case: &Case<'_>, exercise: &Exercise) -> String {
    let kind = case.words().choice("exercise", exercise.kind);
    match known(&exercise.name) {
        Some(name) => case.words().fill("exercise.named", &[("kind", &kind), ("name", &name)]),
        None => kind.to_owned(),
    }
}

/// The exercises of a panel; `ids` are those whose own are marked as theirs.
pub fn exercises(case: &Case<'_>, panel: &Panel, ids: Option<&[&Id]>) -> Vec<QuestionView> {
    let all = case.exercises_of(panel).enumerate();
    let view = |(index, exercise): (usize, &Exercise)| {
        let id = &exercise.id.0;
        let named = exercise.marked_by.iter().map(Spanned::get_ref);
        let marked_by: Vec<&Id> = if case.is_marked_by_no_one(exercise) {
            named.collect()
        } else {
            let there = case.members_of(panel).filter(|member| exercise.is_marked_by(member));
            there.filter(|_| !exercise.marked_by.is_empty()).map(|member| &*member.id).collect()
        };
        let voters: Vec<_> =
            case.voters(panel).filter(|voter| exercise.is_marked_by(voter)).collect();
        QuestionView {
            not_asked_of: Vec::new(),
            yours_for: Vec::new(),
            number: index + 1,
            title: title(case, exercise),
            is_exercise: true,
            id: id.clone(),
            key: key(case, id, exercise.panel.as_deref(), panel),
            ask: known_text(&exercise.brief).unwrap_or_default(),
            asked_by: None,
            chair_says_who: false,
            scored: true,
            met: Vec::new(),
            yours: ids.is_some_and(|ids| voters.iter().any(|voter| ids.contains(&&*voter.id))),
            marked_by: marked_by.into_iter().map(|id| case.printed_name(id)).collect(),
            starts: exercise.start.map(|start| case.words().time(start.0)),
            minutes: exercise.minutes,
            counts: case.counts_of(&exercise.criteria),
            criteria: case.texts_of(&exercise.criteria),
            listen_for: all_known(&exercise.look_for),
            anchors: Vec::new(),
        }
    };
    all.map(view).collect()
}

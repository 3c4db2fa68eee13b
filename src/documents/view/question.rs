//! A question: who asks it, what to listen for, how it is scored.

use serde::Serialize;

use crate::case::Case;
use crate::documents::view::scoring::scale;
use crate::documents::view::{all_known, known, open};
use crate::source::{Code, Id};
use crate::vacancy::{Panel, Question};

/// One question.
#[serde_with::skip_serializing_none]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that templates ask")]
#[derive(Clone, Debug, Serialize)]
pub struct QuestionView {
    /// Its number on the panel’s sheet, from 1.
    pub number: usize,
    /// What it is called: “Question 1”, “Presentation: your first week”.
    pub title: String,
    /// Whether candidates do it, rather than answer.
    pub is_exercise: bool,
    /// Its id in the file.
    pub id: String,
    /// Part of the ids of form fields: its id, with the panel’s where several panels ask it.
    pub key: String,
    /// The question; of an exercise what candidates are told, to print with `| paragraphs`.
    pub ask: String,
    /// Who asks it.
    pub asked_by: Option<String>,
    /// Whether the chair says on the day who asks it.
    pub chair_says_who: bool,
    /// Whether the reader asks it; of an exercise, whether they score it.
    pub yours: bool,
    /// Who scores it, where that is not everyone who scores.
    pub marked_by: Vec<String>,
    /// When it begins, where it has a time of its own: “9am”.
    pub starts: Option<String>,
    /// How long it may take.
    pub minutes: Option<u32>,
    /// The candidates whom someone else asks, since its asker goes out; for its asker and the chair only.
    pub not_asked_of: Vec<TakenOver>,
    /// The candidates whom the reader asks it in place of its asker.
    pub yours_for: Vec<String>,
    /// How many times its score counts, where it is more than once.
    pub counts: Option<u32>,
    /// Whether it is scored.
    pub scored: bool,
    /// The essential criteria it looks for that are met or not met.
    pub met: Vec<MetView>,
    /// The criteria it looks for.
    pub criteria: Vec<String>,
    /// What to listen for.
    pub listen_for: Vec<String>,
    /// What an answer at a level sounds like.
    pub anchors: Vec<AnchorView>,
}

/// A candidate whom someone else asks a question.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct TakenOver {
    /// The candidate’s code.
    pub candidate: String,
    /// Who asks them, where it is known.
    pub asked_by: Option<String>,
}

/// A criterion that is met or not met.
#[derive(Clone, Debug, Serialize)]
pub struct MetView {
    /// Its id in the file; part of the ids of form fields.
    pub id: String,
    /// What is looked for.
    pub text: String,
}

/// What an answer at one level sounds like.
#[derive(Clone, Debug, Serialize)]
pub struct AnchorView {
    /// The level.
    pub level: usize,
    /// The level in words.
    pub words: String,
    /// What it sounds like.
    pub text: String,
}

/// Part of the ids of form fields: an id, with that of the panel where several have it.
pub fn key(case: &Case<'_>, id: &str, own: Option<&Id>, panel: &Panel) -> String {
    let is_shared = own.is_none() && case.only_panel().is_none();
    if is_shared { format!("{id}.{}", panel.id) } else { id.to_owned() }
}

/// A question as a panel asks it.
pub fn question(
    case: &Case<'_>,
    panel: &Panel,
    number: usize,
    question: &Question,
    ids: Option<&[&Id]>,
) -> QuestionView {
    let scale = scale(case);
    let asker = case.asker(question).map(|id| &**id);
    let id = &question.id.0;
    let is_reader = |id: &Id| ids.is_some_and(|ids| ids.contains(&id));
    let mut chairs = case.members_of(panel).filter(|member| case.chairs(member));
    let is_told = asker.is_some_and(is_reader) || chairs.any(|member| is_reader(&member.id));
    let asks = asker.and_then(|id| case.person(id));
    let not_asked = asks.map(|person| case.not_asked_by(person)).unwrap_or_default();
    let taken_over = |(code, other): &(&Code, Option<&Id>)| TakenOver {
        candidate: code.0.clone(),
        asked_by: other.map(|id| case.printed_name(id)),
    };
    let theirs = not_asked.iter().filter(|(_, other)| other.is_some_and(is_reader));
    QuestionView {
        yours_for: theirs.map(|(code, _)| code.0.clone()).collect(),
        not_asked_of: not_asked.iter().filter(|_| is_told).map(taken_over).collect(),
        number,
        title: case.words().fill("exercise.question", &[("number", &number)]),
        is_exercise: false,
        marked_by: Vec::new(),
        starts: None,
        id: id.clone(),
        key: key(case, id, question.panel.as_deref(), panel),
        ask: known(question.ask.get_ref()).unwrap_or_else(|| open(case)),
        asked_by: asker.map(|id| case.printed_name(id)),
        chair_says_who: case.is_left_to_chair(question),
        yours: asker.is_some_and(|asker| ids.is_some_and(|ids| ids.contains(&asker))),
        minutes: question.minutes,
        counts: case.counts(question),
        scored: case.is_scored(question),
        met: case
            .sought(question)
            .filter(|criterion| case.is_met_or_not(criterion))
            .filter_map(|criterion| {
                let text = case.criterion_text(criterion)?;
                Some(MetView { id: criterion.id.0.clone(), text })
            })
            .collect(),
        criteria: case.sought(question).filter_map(|one| case.criterion_text(one)).collect(),
        listen_for: all_known(&question.listen_for),
        anchors: question
            .anchors
            .iter()
            .map(|(level, text)| (level, text.get_ref()))
            .filter(|(_, text)| !text.is_blank())
            .filter_map(|(level, text)| {
                let level = level.parse().ok()?;
                let words = scale.iter().find(|known| known.number == level)?.words.clone();
                Some(AnchorView { level, words, text: text.0.clone() })
            })
            .collect(),
    }
}

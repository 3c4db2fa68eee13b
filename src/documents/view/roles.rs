//! Who plays what in a rehearsal: weak, fair and good answers, made from the vacancy’s own anchors.

use serde::Serialize;

use crate::case::rehearsal::CODES;
use crate::documents::view::{AnchorView, PanelView};

/// How good an answer a player gives.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The lowest anchor.
    Weak,
    /// The anchor in the middle.
    Fair,
    /// The highest anchor.
    Good,
}

/// What each of the made-up candidates is good at, question by question, over and over.
///
/// The first begins well and then says little; the second begins badly and grows; the third is in between.
/// So a first impression misleads, and members have something to talk about.
const PLAY: [[Answer; 4]; 3] = [
    [Answer::Good, Answer::Weak, Answer::Weak, Answer::Fair],
    [Answer::Weak, Answer::Good, Answer::Good, Answer::Fair],
    [Answer::Fair, Answer::Fair, Answer::Good, Answer::Weak],
];

/// One made-up candidate, for whoever plays them.
#[derive(Clone, Debug, Serialize)]
pub struct RoleView {
    /// Their code.
    pub code: &'static str,
    /// What to answer to each question of the panel, in order.
    pub answers: Vec<AnswerView>,
}

/// What to answer to one question.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct AnswerView {
    /// The question’s number on the panel’s sheet.
    pub number: usize,
    /// The question.
    pub ask: String,
    /// `weak`, `fair` or `good`.
    pub answer: Answer,
    /// What it sounds like, where the vacancy says so.
    pub anchor: Option<AnchorView>,
    /// What to bring in, where the answer is good.
    pub bring_in: Vec<String>,
}

/// The three roles for a panel’s questions.
pub fn roles(panel: &PanelView) -> Vec<RoleView> {
    let role = |(code, play): (&&'static str, &[Answer; 4])| RoleView {
        code,
        answers: panel
            .questions
            .iter()
            .zip(play.iter().cycle())
            .map(|(question, answer)| AnswerView {
                number: question.number,
                ask: question.ask.clone(),
                answer: *answer,
                anchor: anchor(&question.anchors, *answer).cloned(),
                bring_in: match answer {
                    Answer::Good => question.listen_for.clone(),
                    Answer::Weak | Answer::Fair => Vec::new(),
                },
            })
            .collect(),
    };
    CODES.iter().zip(&PLAY).map(role).collect()
}

/// The lowest, the middle or the highest anchor; none in the middle where there are fewer than three.
fn anchor(anchors: &[AnchorView], answer: Answer) -> Option<&AnchorView> {
    match answer {
        Answer::Weak => anchors.first(),
        Answer::Fair => anchors.get(anchors.len() / 2).filter(|_| anchors.len() > 2),
        Answer::Good => anchors.last(),
    }
}

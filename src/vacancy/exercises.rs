//! What candidates do besides answering: a presentation, a role play, a test, a group session.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Member;
use crate::source::{Id, Line, Spanned, Text, Time};

/// Something that candidates do, and that is scored on the same scale as answers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Exercise {
    /// Its id in this file.
    #[schemars(extend("examples" = ["talk"]))]
    pub id: Spanned<Id>,
    /// What kind of exercise it is.
    pub kind: ExerciseKind,
    /// What it is called.
    pub name: Option<Line>,
    /// The same in easy words.
    pub name_easy: Option<Line>,
    /// The round in which it is done: 1, unless it is 2.
    #[serde(default, deserialize_with = "super::numbers::round")]
    #[schemars(range(min = 1, max = 2), extend("default" = 1))]
    pub round: Option<u32>,
    /// The panel that sees it.
    #[schemars(extend("examples" = ["main"]))]
    pub panel: Option<Spanned<Id>>,
    /// When it begins, where all candidates do it before or beside the interviews; otherwise each interview begins with it.
    pub start: Option<Time>,
    /// How long it takes.
    #[serde(default, deserialize_with = "super::numbers::from_one")]
    #[schemars(range(min = 1))]
    pub minutes: Option<u32>,
    /// What candidates are told beforehand.
    pub brief: Option<Text>,
    /// The same in easy words.
    pub brief_easy: Option<Text>,
    /// What to look for.
    #[serde(default)]
    pub look_for: Vec<Spanned<Line>>,
    /// The same in easy words.
    #[serde(default)]
    pub look_for_easy: Vec<Spanned<Line>>,
    /// The criteria it looks for; its score counts as often as theirs.
    #[serde(default)]
    pub criteria: Vec<Spanned<Id>>,
    /// The members who score it; everyone who scores on the panel where no one is named.
    #[serde(default)]
    pub marked_by: Vec<Spanned<Id>>,
}

impl Exercise {
    /// Whether a member scores it, if they score at all: whoever it names, or stands in for one of them.
    pub fn is_marked_by(&self, member: &Member) -> bool {
        let other = member.stands_in_for.as_ref();
        let mut by = self.marked_by.iter();
        self.marked_by.is_empty() || by.any(|id| *id == member.id || other == Some(id))
    }
}

/// A kind of exercise.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum ExerciseKind {
    /// The candidate gives a talk.
    Presentation,
    /// The candidate acts a scene with someone.
    RolePlay,
    /// The candidate does a task alone.
    Test,
    /// All candidates talk or do a task together.
    GroupSession,
}

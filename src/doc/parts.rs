//! What blocks are made of: a card, a step of a day, a person, a level of a scale, what a field is called.

use serde::{Deserialize, Serialize};

use super::{Block, Inline, Picture};
use crate::source::FieldId;

/// A card: on a cover, or to cut out.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The picture beside its words; it only decorates.
    pub picture: Option<Picture>,
    /// Its first words.
    pub label: Vec<Inline>,
    /// What else it says.
    pub content: Vec<Block>,
}

/// One step of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// When it begins, as hour (0 to 23) and minute; `None` where that is not known.
    pub starts: Option<(u8, u8)>,
    /// How many minutes it takes; 0 where that is not known.
    pub minutes: u16,
    /// What kind of step it is.
    pub kind: MomentKind,
    /// The time in words: “10:30am”.
    pub time: Vec<Inline>,
    /// What happens.
    pub content: Vec<Block>,
}

/// What kind of step of a day it is; each has its own tint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MomentKind {
    /// People meet, or look back.
    Meet,
    /// A candidate is in the room.
    Interview,
    /// Members score on their own.
    Score,
    /// A rest or a meal.
    Rest,
    /// The panel puts its scores together.
    Decide,
}

/// A person in a row of people.
#[derive(Clone, Debug, PartialEq)]
pub struct Portrait {
    /// What is shown of them; it only decorates.
    pub face: Face,
    /// Their name, and what they do.
    pub content: Vec<Inline>,
}

/// What is shown of a person above their name.
#[derive(Clone, Debug, PartialEq)]
pub enum Face {
    /// Their photograph, or a drawing.
    Picture(Picture),
    /// The letters that their names begin with.
    Initials(String),
}

/// One level of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Its number.
    pub number: u32,
    /// Its words.
    pub words: Vec<Inline>,
    /// The picture that shows it; it only decorates.
    pub picture: Option<Picture>,
    /// What an answer at this level sounds like; may be empty.
    pub anchor: Vec<Inline>,
}

/// What a field is called: by its reader, and in every file it is saved to.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Stable and unique in the document.
    pub id: FieldId,
    /// The words beside the field; never empty.
    pub content: Vec<Inline>,
}

impl Label {
    /// The same with what each line of the field says, where that has no columns of its own: “Travel (date, £)”.
    #[must_use]
    pub fn with(&self, columns: &[Vec<Inline>]) -> Label {
        let mut label = self.clone();
        for (index, name) in columns.iter().enumerate() {
            label.content.push(Inline::Text(if index == 0 { " (" } else { ", " }.to_owned()));
            label.content.extend_from_slice(name);
        }
        label.content.extend((!columns.is_empty()).then(|| Inline::Text(")".to_owned())));
        label
    }
}

//! What a document asks its reader to fill in.

use super::{Block, Doc, Label, each, plain};
use crate::source::{FieldId, NOT_ASKED};

/// Something to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it is called in files.
    pub id: FieldId,
    /// What it is called on the page.
    pub label: String,
    /// What may be answered.
    pub asks: Asks,
}

/// What may be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Words.
    Words,
    /// One of these.
    One(Vec<String>),
    /// As many of these as are true.
    Many(Vec<String>),
}

impl Doc {
    /// Everything to fill in, in reading order.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        each(&self.blocks, &mut |block| {
            let (Some(Label { id, content }), Some(asks)) = (block.label(), asks(block)) else {
                return;
            };
            fields.push(Field { id: id.clone(), label: plain(content), asks });
        });
        fields
    }
}

impl Field {
    /// What a file calls each thing to fill in: the field, or each of its answers.
    pub fn ids(&self) -> Vec<FieldId> {
        match &self.asks {
            Asks::Words => vec![self.id.clone()],
            Asks::One(answers) | Asks::Many(answers) => {
                answers.iter().map(|answer| self.id.answer(answer)).collect()
            }
        }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "all others are read, not filled in")]
fn asks(block: &Block) -> Option<Asks> {
    match block {
        Block::Entry(_) | Block::Lines { .. } => Some(Asks::Words),
        Block::Choice { options, many, .. } => {
            let places = (1..=options.len()).map(|place| place.to_string()).collect();
            Some(if *many { Asks::Many(places) } else { Asks::One(places) })
        }
        Block::Score { levels, not_asked, .. } => {
            let not_asked = not_asked.as_ref().map(|_| NOT_ASKED.to_owned());
            let numbers = levels.iter().map(|level| level.number.to_string());
            Some(Asks::One(numbers.chain(not_asked).collect()))
        }
        _ => None,
    }
}

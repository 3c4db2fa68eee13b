//! Drawings made from facts, in the colours of the edition and without letters: what they say stands beside them in words.
//!
//! No part is told from another by its colour alone.

mod bar;
mod dots;
mod map;
mod shapes;
mod sum;

use super::edition::Edition;
use super::{Block, Picture};

/// A drawing made from facts, and the same facts in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The facts, as numbers.
    pub drawing: Drawing,
    /// The drawing, once [`Doc::laid_out`](super::Doc::laid_out) has drawn it for an edition; it only decorates.
    pub picture: Option<Picture>,
    /// How to read it; left out where nothing is drawn.
    pub caption: Vec<Block>,
    /// The facts in words.
    pub facts: Vec<Block>,
}

/// The room for a picture of a place, in points: 113 by 80 millimetres.
const OWN: (f32, f32) = (320.0, 226.0);

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// The stages of a recruitment in their order, each with how much people’s say counts.
    Map(Vec<Place>),
    /// A bar with three parts: solid, striped, open.
    Bar {
        /// How large each part is.
        parts: [u16; 3],
        /// How large the largest of the bars beside it is, which fills its width.
        of: u16,
    },
    /// A picture of a place: a map, a door.
    Own(Picture),
    /// Panels, whose scores become one result.
    Sum(Vec<Share>),
    /// What each member gave to one answer.
    Dots {
        /// How many levels the scale has, from nought.
        levels: u8,
        /// A member each.
        rows: Vec<Dot>,
    },
    /// What each member gave to each answer of a candidate.
    Grid {
        /// How many levels the scale has, from nought.
        levels: u8,
        /// The numbers of the questions.
        columns: Vec<u8>,
        /// Row by row; nothing where a member does not score what is asked there.
        cells: Vec<Option<Dot>>,
    },
}

/// A panel’s share of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many people score.
    pub people: u16,
    /// How many parts of the result are theirs; none where they only advise.
    pub counts: u16,
}

/// What one member gave to one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    /// A line on which to put a dot by hand.
    Open,
    Score(u8),
    /// They did not ask this, so there is no score.
    NotAsked,
    /// They do not score this candidate.
    Conflict,
    Absent,
    /// Their score is not in yet.
    Later,
}

/// One stage on a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Nobody,
    /// Somebody takes part.
    People {
        /// How much their say counts, from 1 to 6, where that is known.
        level: Option<u8>,
        /// Whether the reader is one of them.
        you: bool,
    },
}

impl Drawing {
    /// How wide it is on paper, in points.
    pub fn wide(&self) -> f32 {
        match self {
            Drawing::Map(_) => map::WIDE + shapes::EDGE * 2.0,
            Drawing::Bar { .. } => bar::WIDE + shapes::EDGE * 2.0,
            Drawing::Sum(_) => sum::WIDE + shapes::EDGE * 2.0,
            Drawing::Dots { .. } | Drawing::Grid { .. } => dots::WIDE + shapes::EDGE * 2.0,
            Drawing::Own(picture) => OWN.0.min(OWN.1 * picture.file.shape()),
        }
    }

    /// What it looks like in an edition.
    pub fn draw(&self, edition: &Edition) -> Picture {
        Picture::drawn(&match self {
            Drawing::Map(places) => map::map(places, edition),
            Drawing::Bar { parts, of } => bar::bar(*parts, *of, &edition.palette),
            Drawing::Sum(shares) => sum::sum(shares, edition),
            Drawing::Dots { levels, rows } => dots::dots(*levels, rows, edition),
            Drawing::Grid { levels, columns, cells } => {
                dots::grid(*levels, columns, cells, edition)
            }
            Drawing::Own(picture) => return picture.clone(),
        })
    }
}

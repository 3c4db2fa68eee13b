//! What kind of paper a document is printed on, and how it is told from the others on a table.

use serde::Serialize;

use super::Picture;
use super::colour::{Colour, Palette};

/// What its pages are like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// Pages with a footer, bound together.
    #[default]
    Paper,
    /// A letter: no title above the sender, no tab, room to sign.
    Letter,
    /// One page across, with a frame and nothing at its foot: something to keep on a wall.
    Certificate,
    /// One page that is read from across a room.
    Poster,
}

/// What its reader does with a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Theirs to keep.
    Keep,
    /// They hand it in.
    HandIn,
    /// Only they, and those named on it, may read it.
    Private,
    /// It is used in the room.
    Room,
}

/// An organisation’s logo.
#[derive(Clone, Debug, PartialEq)]
pub struct Logo {
    /// The logo itself.
    pub picture: Picture,
    /// Whose it is, for those who cannot see it.
    pub description: String,
}

/// The tab at the head of each page that says what its reader does with a paper: a colour, a word and a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab {
    /// What is done with it.
    pub family: Family,
    /// The same in a word or two: “Hand in”.
    pub words: String,
    /// The same as a drawing.
    pub picture: Option<Picture>,
}

impl Family {
    /// Its name in `words.toml`, and the idea of its drawing.
    pub fn name(self) -> &'static str {
        match self {
            Family::Keep => "keep",
            Family::HandIn => "hand-in",
            Family::Private => "private",
            Family::Room => "for-the-room",
        }
    }

    /// The colour of its tab, on which white words have a contrast of 7:1; a reader’s own colours come first.
    pub fn colour(self, palette: &Palette) -> Colour {
        if palette.paper != Palette::BUILT_IN.paper || palette.ink != Palette::BUILT_IN.ink {
            return palette.ink;
        }
        match self {
            Family::Keep => palette.accent,
            Family::HandIn => Colour([0x7a, 0x3e, 0x00]),
            Family::Private => Colour([0x5b, 0x1f, 0x5e]),
            Family::Room => Colour([0x12, 0x53, 0x36]),
        }
    }
}

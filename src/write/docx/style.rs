//! What the styles of `styles.xml` are called, and the measures that the writer shares with it.

use super::xml::{Element, el, twips, val};
use crate::doc::MomentKind;
use crate::doc::colour::{Colour, Palette};
use crate::doc::edition::Edition;

/// How far the words of a note stand from the outer edge of its bar.
pub const NOTE_LEFT: f32 = 15.0;
/// How far the words of a note stay away from the right margin.
pub const NOTE_RIGHT: f32 = 9.0;

/// The kinds of paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Running text.
    #[default]
    Normal,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// An entry of the contents, for a heading of that level.
    Contents(u8),
    /// An item of a list without numbers.
    ListBullet,
    /// An item of a list with numbers.
    ListNumber,
    /// What follows the first paragraph of an item.
    ListContinue,
    /// Something set apart.
    Note,
    /// What is explained.
    Term,
    /// What it means.
    Meaning,
    /// The words in a table.
    TableText,
    Picture,
    /// The words above something to fill in.
    FieldLabel,
    /// A box to write in.
    FieldBox,
    /// An answer to tick.
    FieldOption,
    /// A name below the line to sign on.
    Signature,
    /// The foot of each page.
    Footer,
}

/// The distance between the lines of a note, which its frame must not cut through.
///
/// Elsewhere than in Word, lines that are a multiple of their size stand apart from the frame above them.
pub fn note_lines(spacing: Element, edition: &Edition) -> Element {
    let height = f32::from(edition.size) * edition.leading;
    spacing.set("w:line", twips(height)).set("w:lineRule", "atLeast")
}

/// How far the first line of a list item or an answer hangs out.
pub fn hang(size: f32) -> f32 {
    size * 1.8
}

/// The space between two paragraphs.
pub fn gap(size: f32) -> f32 {
    size * 0.7
}

impl Style {
    /// What the file calls it.
    pub fn id(self) -> String {
        if let Style::Heading(level) = self {
            format!("Heading{level}")
        } else if let Style::Contents(level) = self {
            format!("TOC{level}")
        } else {
            // All others are called so here too.
            format!("{self:?}")
        }
    }

    /// How far from the margin its text stands by itself, as an item so many lists deep.
    pub fn left(self, size: f32, level: usize) -> f32 {
        match self {
            Style::ListBullet | Style::ListNumber => (0..=level).map(|_| hang(size)).sum(),
            Style::ListContinue | Style::FieldOption => hang(size),
            Style::Contents(level) => f32::from(level.saturating_sub(1)) * size,
            Style::Note => NOTE_LEFT,
            Style::Meaning => size,
            Style::Normal
            | Style::Heading(_)
            | Style::Term
            | Style::TableText
            | Style::Picture
            | Style::FieldLabel
            | Style::FieldBox
            | Style::Signature
            | Style::Footer => 0.0,
        }
    }

    /// Which part of the tint its frame in a note differs in, as an item so many lists deep; nobody can tell it from the tint.
    pub fn frame(self, level: usize) -> Option<usize> {
        if self == Style::Note {
            None
        } else if !self.hangs() {
            Some(0)
        } else if level.is_multiple_of(2) {
            Some(2)
        } else {
            Some(1)
        }
    }

    /// Whether its first line hangs out.
    pub fn hangs(self) -> bool {
        matches!(self, Style::ListBullet | Style::ListNumber | Style::FieldOption)
    }
}

/// The bar, the tint and the room around the words of a note.
///
/// Programs differ over which paragraphs share one frame, and a space between two frames would show as a gap in the note. So paragraphs that stand differently get frames that differ a little, which neither joins.
pub fn note_frame(edition: &Edition, style: Style, level: usize) -> [Element; 2] {
    let room = format!("{:.0}", f32::from(edition.size) * 0.4);
    let Palette { accent, tint, .. } = edition.palette;
    let mut edge = tint;
    if let Some(part) = style.frame(level) {
        edge.0[part] ^= 1;
    }
    let frame = el("w:pBdr")
        .with(border("w:top", "single", 2, &room, edge))
        .with(border("w:left", "single", 32, "10", accent))
        .with(border("w:bottom", "single", 2, &room, edge))
        .with(border("w:right", "single", 2, "7", edge));
    [frame, shade(tint)]
}

/// The colour behind a step of a day; on a reader’s own paper all are alike.
pub fn moment_tint(kind: MomentKind, palette: &Palette) -> Colour {
    if palette.paper != Palette::BUILT_IN.paper || palette.ink != Palette::BUILT_IN.ink {
        return palette.tint;
    }
    match kind {
        MomentKind::Meet => Colour([0xdd, 0xe5, 0xea]),
        MomentKind::Interview => Colour([0xcf, 0xdf, 0xf5]),
        MomentKind::Score => Colour([0xfb, 0xe6, 0xb0]),
        MomentKind::Rest => Colour([0xd4, 0xeb, 0xd8]),
        MomentKind::Decide => Colour([0xe0, 0xd6, 0xf2]),
    }
}

/// One side of a frame, its width in eighths of a point.
pub fn border(
    name: &'static str,
    kind: &'static str,
    eighths: u8,
    space: &str,
    colour: Colour,
) -> Element {
    val(name, kind).set("w:sz", eighths).set("w:space", space).set("w:color", colour.hex())
}

/// A colour behind words.
pub fn shade(colour: Colour) -> Element {
    val("w:shd", "clear").set("w:color", "auto").set("w:fill", colour.hex())
}

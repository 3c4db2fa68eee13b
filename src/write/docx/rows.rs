//! Rows of Easy Read: a table of two cells without borders, read picture first, then words.
//!
//! Where the print leaves no room beside the picture, the words stand in a second row below it.

use super::cells::{Cell, layout, row};
use super::paragraph::{Paragraph, Place};
use super::style::Style;
use super::{Piece, Writer};
use crate::doc::edition::IDEA_GAP;
use crate::doc::{Block, PageKind, Picture};

/// The picture of an idea beside a scale, in points: 22 mm, so that a question with its notes has room on a page.
const BESIDE_SCALE: f32 = 62.0;

impl Writer<'_> {
    /// The size of the picture of an idea.
    pub fn idea(&self) -> f32 {
        let has_scale = self.doc.blocks.iter().any(|block| matches!(block, Block::Score { .. }));
        if has_scale { BESIDE_SCALE } else { self.edition.idea() }
    }

    /// A picture with its words.
    pub fn row(&mut self, picture: &Picture, content: &[Block], place: Place) {
        // A heading must not sit on the picture below it.
        let below = self.size * 0.9;
        if let Some(Paragraph { style: Style::Heading(_), after, .. }) = self.last_paragraph() {
            *after = Some(below);
        }
        let idea = self.idea();
        let left = idea + IDEA_GAP;
        // What is read from across a room is in the middle of its page.
        let is_beside =
            self.edition.beside_picture().is_some() && self.doc.kind != PageKind::Poster;
        let room = place.room();
        let wide = if is_beside { room - left } else { room };
        let run = self.drawing(picture, idea);
        let picture = Paragraph::new(Style::Normal, place.cell(left), vec![run]);
        let drawn = self.alone(Paragraph { keep_next: true, ..picture });
        let words = self.inside(|writer| writer.blocks(content, place.cell(wide)));
        let cell = |wide, content| Cell { wide, content, ..Cell::default() };
        let table = if is_beside {
            let cells = vec![cell(left, drawn), cell(wide, words)];
            layout(place.left, &[left, wide], [row(0.0, cells)])
        } else {
            let rows = [drawn, words].map(|content| row(0.0, vec![cell(room, content)]));
            layout(place.left, &[room], rows)
        };
        self.pieces.push(Piece::Table { table, gap: self.size });
    }
}

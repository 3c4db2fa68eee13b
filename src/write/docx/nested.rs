//! Blocks that hold others: lists, terms with their meanings, notes.

use super::paragraph::{Paragraph, Place};
use super::style::{NOTE_LEFT, Style, gap, hang};
use super::xml::Element;
use super::{Piece, Writer, numbering, pieces, runs};
use crate::doc::{Block, Doc, Inline};

/// A note of no more pieces than this stays on one page.
const SHORT: usize = 6;

/// A box that ends a paper joins what is kept together above it, so that it is not alone on the last page.
pub fn join_last(mut doc: Doc) -> Doc {
    if let [.., Block::Together(_), Block::Lines { fill: false, .. }] = doc.blocks.as_slice()
        && let Some(last) = doc.blocks.pop()
        && let Some(Block::Together(above)) = doc.blocks.last_mut()
    {
        above.push(last);
    }
    doc
}

impl Writer<'_> {
    /// A list, perhaps in another.
    pub fn list(&mut self, start: Option<u32>, items: &[Vec<Block>], place: Place) {
        let (style, number) = match start {
            None => (Style::ListBullet, numbering::BULLETS),
            Some(start) => {
                (Style::ListNumber, self.counts.add(place.depth.min(numbering::DEEPEST), start))
            }
        };
        let inner = Place {
            style: Style::ListContinue,
            left: place.left + hang(self.size),
            depth: place.depth + 1,
            ..place
        };
        for item in items {
            let (first, rest) = match item.as_slice() {
                [Block::Paragraph(content), rest @ ..] => (content.as_slice(), rest),
                blocks => (&[][..], blocks),
            };
            let first = pieces::addresses(first, inner.room() / self.size);
            let words = runs::write(&first, &mut self.links);
            let item = self.item(style, number, place, words);
            self.push(item);
            self.blocks(rest, inner);
        }
        self.end_list(place);
    }

    /// A paragraph with a bullet or a number.
    pub fn item(
        &self,
        style: Style,
        number: usize,
        place: Place,
        words: Vec<Element>,
    ) -> Paragraph {
        let inner = Place { left: place.left + hang(self.size), ..place };
        let level = place.depth.min(numbering::DEEPEST);
        Paragraph { number: Some((number, level)), ..Paragraph::new(style, inner, words) }
    }

    /// Leaves the usual space below a list that stands in no other.
    pub fn end_list(&mut self, place: Place) {
        let after = gap(self.size);
        if let Some(last) = self.last_paragraph() {
            last.keep_next = false;
            if place.depth == 0 {
                last.after = last.after.or(Some(after));
            }
        }
    }

    /// Terms with what they mean.
    pub fn definitions(&mut self, items: &[(Vec<Inline>, Vec<Block>)], place: Place) {
        let inner = Place { style: Style::Meaning, left: place.left + self.size, ..place };
        for (term, meaning) in items {
            let words = runs::write(term, &mut self.links);
            self.push(Paragraph::new(Style::Term, place, words));
            self.blocks(meaning, inner);
        }
    }

    /// Something set apart.
    pub fn note(&mut self, blocks: &[Block], place: Place) {
        let start = self.pieces.len();
        let inner = Place { style: Style::Note, left: place.left + NOTE_LEFT, note: true, ..place };
        self.blocks(blocks, inner);
        let below = gap(self.size) * 1.6;
        let pieces = self.pieces.get_mut(start..).unwrap_or_default();
        let short = pieces.len() <= SHORT;
        for index in 0..pieces.len() {
            let (these, others) = pieces.split_at_mut(index + 1);
            let Some(Piece::Paragraph(this)) = these.last_mut() else {
                continue;
            };
            if !this.note {
                continue;
            }
            this.before = Some(0.0);
            this.keep_next |= short && !others.is_empty();
            // Between two frames, a space would cut the note in two; their own edges are space enough.
            match others.first() {
                Some(Piece::Paragraph(next)) if this.joins(next) => {}
                Some(Piece::Paragraph(next)) if next.note => this.after = Some(0.0),
                Some(_) | None => this.after = Some(below),
            }
        }
    }
}

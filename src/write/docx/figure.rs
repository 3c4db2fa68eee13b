//! Drawings made from facts: the drawing only decorates, since its words stand below it.

use super::Writer;
use super::paragraph::{Paragraph, Place};
use super::style::Style;
use crate::doc::Figure;

impl Writer<'_> {
    /// A drawing, how to read it, and its facts in words.
    pub fn figure(&mut self, figure: &Figure, place: Place) {
        if let Some(picture) = &figure.picture {
            let run = self.drawing(picture, figure.drawing.wide());
            let paragraph = Paragraph::new(Style::Picture, place, vec![run]);
            self.push(Paragraph { keep_next: true, ..paragraph });
        }
        self.blocks(&figure.caption, place);
        self.blocks(&figure.facts, place);
    }
}

//! Drawings made from facts: the drawing only decorates, since its words stand below it.

use super::Writer;
use crate::doc::{Drawing, Figure};

impl Writer<'_> {
    /// A drawing, how to read it, and its facts in words, on one page if they fit.
    pub fn figure(&mut self, figure: &Figure) {
        let file = figure.picture.as_ref().map(|picture| self.file(picture));
        // The stages of a map are a list of their own, which may go on over the page.
        let (words, after) = match &figure.drawing {
            Drawing::Map(_) => (figure.caption.clone(), figure.facts.as_slice()),
            Drawing::Bar { .. }
            | Drawing::Own(_)
            | Drawing::Sum(_)
            | Drawing::Dots { .. }
            | Drawing::Grid { .. } => {
                ([figure.caption.as_slice(), &figure.facts].concat(), &[][..])
            }
        };
        let long = self.long(self.height(&words) + 12.0);
        self.put(format_args!(
            "#figure-of(\"{}\", wide: {}pt, long: {long})",
            file.unwrap_or_default(),
            figure.drawing.wide()
        ));
        self.inside(&words, 0.0);
        self.out.push_str("\n\n");
        self.each(after, false);
    }
}

//! Drawings made from facts: the drawing only decorates, since its words stand below it.

use super::Writer;
use crate::doc::Figure;

impl Writer<'_> {
    /// A drawing, how to read it, and its facts in words.
    pub fn figure(&mut self, figure: &Figure) {
        self.out.push_str("<div class=\"figure\">\n");
        if let Some(picture) = &figure.picture {
            self.picture(picture, "");
            self.out.push('\n');
        }
        self.blocks(&figure.caption);
        self.blocks(&figure.facts);
        self.out.push_str("</div>");
    }
}

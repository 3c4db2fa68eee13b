//! The list of contents: a field that Word can update, filled in already so that nobody has to.
//!
//! Page numbers are Word’s to find: they come when the list is updated, and none are guessed before that.

use super::paragraph::{Paragraph, TOP};
use super::style::Style;
use super::xml::{Element, el, val};
use super::{Piece, Writer, runs};
use crate::doc::{Doc, plain};

impl Writer<'_> {
    /// The headings of some levels, each a link; nothing if there are none.
    pub fn contents(&mut self, doc: &Doc, from: u8, to: u8) {
        let mut entries: Vec<Paragraph> = Vec::new();
        for (level, id, content) in doc.headings(from, to) {
            let words = runs::text(&plain(content), Some("Hyperlink"));
            let content = match self.links.bookmarks.get(id) {
                Some(name) => {
                    el("w:hyperlink").set("w:anchor", name).set("w:history", 1).with(words)
                }
                None => words,
            };
            let style = Style::Contents(level.clamp(1, 6));
            let left = style.left(self.size, 0);
            let mut entry = Paragraph::new(style, TOP, vec![content]);
            entry.left = left;
            entries.push(entry);
        }
        let Some(first) = entries.first_mut() else {
            return;
        };
        let order = format!(" TOC \\o \"{from}-{to}\" \\h ");
        let order = el("w:instrText").set("xml:space", "preserve").text(&order);
        let start = [mark("begin"), el("w:r").with(order), mark("separate")];
        first.content.splice(0..0, start);
        first.page_break = self.starts_page();
        // A paragraph of its own for the end could stand alone on an empty page.
        if let Some(last) = entries.last_mut() {
            last.content.push(mark("end"));
        }
        let kind = val("w:docPartGallery", "Table of Contents");
        let kind = el("w:docPartObj").with(kind).with(el("w:docPartUnique"));
        let entries = entries.into_iter().map(|entry| entry.write(self.edition));
        let contents =
            el("w:sdt").with(el("w:sdtPr").with(kind)).with(el("w:sdtContent").all(entries));
        self.pieces.push(Piece::Contents(contents));
    }
}

fn mark(kind: &str) -> Element {
    el("w:r").with(el("w:fldChar").set("w:fldCharType", kind))
}

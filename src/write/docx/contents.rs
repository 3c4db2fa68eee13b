//! The list of contents: a field that Word can update, filled in already so that nobody has to.
//!
//! Page numbers are the program’s to find, which is asked to do so when it opens the file; none are guessed before that.

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
            let linked = match self.links.bookmarks.get(id) {
                Some(name) => {
                    let link = el("w:hyperlink").set("w:anchor", name).set("w:history", 1);
                    link.with(words).with(el("w:r").with(el("w:tab"))).all(page_of(name))
                }
                None => words,
            };
            let style = Style::Contents(level.clamp(1, 6));
            let left = style.left(self.size, 0);
            let mut entry = Paragraph::new(style, TOP, vec![linked]);
            entry.left = left;
            entries.push(entry);
        }
        let Some(first) = entries.first_mut() else {
            return;
        };
        let order = format!(" TOC \\o \"{from}-{to}\" \\h ");
        let begin = el("w:fldChar").set("w:fldCharType", "begin").set("w:dirty", "true");
        let start = [el("w:r").with(begin), instruction(&order), mark("separate")];
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

/// The number of the page on which a bookmark is, once a program has found it.
fn page_of(bookmark: &str) -> [Element; 4] {
    let order = format!(" PAGEREF {bookmark} \\h ");
    [mark("begin"), instruction(&order), mark("separate"), mark("end")]
}

fn instruction(order: &str) -> Element {
    el("w:r").with(el("w:instrText").set("xml:space", "preserve").text(order))
}

fn mark(kind: &str) -> Element {
    el("w:r").with(el("w:fldChar").set("w:fldCharType", kind))
}

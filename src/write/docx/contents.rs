//! The list of contents: each heading a link, with the number of its page.
//!
//! Page numbers are the program’s to find when it opens the file; none are guessed before that.
//! Each is a reference of its own, since `LibreOffice` finds those but leaves a table of contents as it is in the file.

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
            let words = runs::text(&plain(content), None);
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
        first.page_break = self.starts_page();
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
    let order = el("w:instrText").set("xml:space", "preserve").text(&order);
    let mark = |kind| el("w:fldChar").set("w:fldCharType", kind);
    [mark("begin").set("w:dirty", "true"), order, mark("separate"), mark("end")]
        .map(|part| el("w:r").with(part))
}

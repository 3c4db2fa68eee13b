//! Headings, and the list of contents: each heading a link, with the number of its page.
//!
//! Page numbers are the program’s to find when it opens the file; none are guessed before that.
//! Each is a reference of its own, since `LibreOffice` finds those but leaves a table of contents as it is in the file.

use super::paragraph::{Paragraph, Place, TOP};
use super::style::Style;
use super::xml::{Element, el, val};
use super::{Piece, Writer, runs};
use crate::doc::measure::longest;
use crate::doc::{Doc, Inline, PageKind, plain};
use crate::prose::pieces::untied;

/// The least size of a name on the head of a cover or on a certificate, in points.
const LEADING: f32 = 34.0;

impl Writer<'_> {
    /// A heading, which the contents and links can lead to.
    pub fn heading(&mut self, level: u8, id: &str, content: &[Inline], place: Place) {
        // A name on the head of a cover or on a certificate is for all to see.
        let leads =
            level == 1 && (self.links.colour.is_some() || self.doc.kind == PageKind::Certificate);
        self.links.size = leads.then(|| (self.size + 8.0).max(LEADING));
        // A name is not split where it fits on one line; wider words would be split anywhere.
        let letters = self.links.size.unwrap_or(self.size + 8.0);
        let fits = longest(&plain(content)) * letters <= place.room();
        let mut content = content.to_vec();
        if !fits {
            content.iter_mut().for_each(untie);
        }
        let mut words = runs::write(&content, &mut self.links);
        self.links.size = None;
        if let Some(name) = self.links.bookmarks.get(id) {
            let number = name.trim_start_matches("_h");
            words.insert(0, el("w:bookmarkStart").set("w:id", number).set("w:name", name));
            words.push(el("w:bookmarkEnd").set("w:id", number));
        }
        self.push(Paragraph::new(Style::Heading(level.clamp(1, 6)), place, words));
    }

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

fn untie(inline: &mut Inline) {
    if let Inline::Text(text) = inline {
        *text = untied(text).into_owned();
    }
}

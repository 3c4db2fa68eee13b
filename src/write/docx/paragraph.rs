//! Paragraphs, and how far from the margin they stand.
//!
//! Lengths are points. What a paragraph’s style says already is not said again.

use super::style::{self, Style};
use super::xml::{Element, el, twips, val};
use crate::doc::edition::{Edition, TEXT_WIDTH};

/// A paragraph that is not yet written, since what follows may still change it.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of Word’s own")]
pub struct Paragraph {
    /// What it looks like, and what it is.
    pub style: Style,
    /// How far its text stands from the margin.
    pub left: f32,
    /// The list it belongs to as an item, and how deep.
    pub number: Option<(usize, usize)>,
    /// Whether it must not be the last thing on a page.
    pub keep_next: bool,
    /// Whether it is so tall that it may go on on the next page, whatever its style says.
    pub tall: bool,
    /// Whether it is the first thing on a page.
    pub page_break: bool,
    /// Whether a tab in it is a line to write on, up to the margin.
    pub ruled: bool,
    /// Whether it is part of a note.
    pub note: bool,
    /// Where on their line its words stand, unless at its beginning.
    pub aligned: Option<&'static str>,
    /// How far from the margin its lines end.
    pub right: f32,
    /// How high its line is, where it only keeps two things from touching.
    pub line: Option<f32>,
    /// The section that ends with it.
    pub section: Option<Element>,
    /// Space above it, where that is not as its style says.
    pub before: Option<f32>,
    /// Space below it, where that is not as its style says.
    pub after: Option<f32>,
    /// Its runs.
    pub content: Vec<Element>,
}

/// Where a block stands.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// What its plain paragraphs look like.
    pub style: Style,
    /// How far from the margin it begins.
    pub left: f32,
    /// How far from the margin it ends.
    pub right: f32,
    /// In how many lists.
    pub depth: usize,
    /// Whether in a note.
    pub note: bool,
    /// Whether in a cell, where no page can end.
    pub inside: bool,
    /// Where on their line words stand, unless at its beginning.
    pub aligned: Option<&'static str>,
}

/// A block that stands in no other.
pub const TOP: Place = Place {
    style: Style::Normal,
    left: 0.0,
    right: TEXT_WIDTH,
    depth: 0,
    note: false,
    inside: false,
    aligned: None,
};

impl Paragraph {
    /// A paragraph in its place.
    pub fn new(style: Style, place: Place, content: Vec<Element>) -> Self {
        Paragraph {
            style,
            left: place.left,
            right: place.right,
            note: place.note,
            aligned: place.aligned,
            content,
            ..Paragraph::default()
        }
    }

    /// Whether Word puts one frame around both, which it does for those that stand equally far from the margin.
    pub fn joins(&self, next: &Paragraph) -> bool {
        let edge = |paragraph: &Paragraph| {
            (twips(paragraph.left), paragraph.style.frame(paragraph.level()))
        };
        self.note && next.note && edge(self) == edge(next)
    }

    fn level(&self) -> usize {
        self.number.map_or(0, |(_, level)| level)
    }

    /// The paragraph as Word reads it.
    pub fn write(self, edition: &Edition) -> Element {
        let size = f32::from(edition.size);
        let is_framed = self.note && self.style != Style::Note;
        let frame = is_framed.then(|| style::note_frame(edition, self.style, self.level()));
        let list = self.number.map(|(list, level)| {
            el("w:numPr").with(val("w:ilvl", level)).with(val("w:numId", list))
        });
        let rule = || {
            let end = val("w:tab", "right").set("w:leader", "underscore");
            el("w:tabs").with(end.set("w:pos", twips(self.right)))
        };
        let properties = el("w:pPr")
            .with(val("w:pStyle", self.style.id()))
            .all(self.keep_next.then(|| el("w:keepNext")))
            .all(self.tall.then(|| val("w:keepLines", 0)))
            .all(self.page_break.then(|| el("w:pageBreakBefore")))
            .all(list)
            .all(frame.into_iter().flatten())
            .all(self.ruled.then(rule))
            .all(self.spacing(edition, is_framed))
            .all(self.indent(size, is_framed))
            .all(self.aligned.map(|side| val("w:jc", side)))
            .all(self.section);
        el("w:p").with(properties).all(self.content)
    }

    /// The space around it, unless its style says all of it.
    fn spacing(&self, edition: &Edition, is_framed: bool) -> Option<Element> {
        let mut spacing = el("w:spacing");
        for (name, space) in [("w:before", self.before), ("w:after", self.after)] {
            if let Some(points) = space {
                spacing = spacing.set(name, twips(points));
            }
        }
        if is_framed {
            spacing = style::note_lines(spacing, edition);
        }
        if let Some(points) = self.line {
            spacing = spacing.set("w:line", twips(points)).set("w:lineRule", "exact");
        }
        spacing.if_any()
    }

    /// How far it stands from the margins, unless its style says so.
    fn indent(&self, size: f32, is_framed: bool) -> Option<Element> {
        let home = self.style.left(size, self.level());
        let mut indent = el("w:ind").set("w:left", twips(self.left));
        if is_framed {
            indent = indent.set("w:right", twips(style::NOTE_RIGHT));
        }
        if self.style.hangs() {
            indent = indent.set("w:hanging", twips(style::hang(size)));
        }
        (is_framed || twips(home) != twips(self.left)).then_some(indent)
    }
}

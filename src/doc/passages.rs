//! The runs of text in a document, each with its sentences.

use crate::doc::{Block, Inline, Label};
use crate::prose::sentence;

/// A run of text that stands for itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// What it is.
    pub kind: Kind,
    /// Its sentences; at least one.
    pub sentences: Vec<Sentence>,
}

/// What a run of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// An item of a list, or an answer to choose.
    Item,
    /// A cell of a table.
    Cell,
    /// What a field or a meaning is called.
    Label,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence, with its marks.
    pub text: String,
}

impl Sentence {
    /// Its words, without marks around them.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        sentence::words(&self.text)
    }
}

/// The runs of text of some blocks, in reading order. What a picture shows is not among them, since it is not printed.
pub fn passages(blocks: &[Block]) -> Vec<Passage> {
    let mut out = Vec::new();
    collect(blocks, Kind::Paragraph, &mut out);
    out
}

/// Adds the runs of text of some blocks; `running` is what their paragraphs are.
fn collect(blocks: &[Block], running: Kind, out: &mut Vec<Passage>) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } => passage(Kind::Heading, content, out),
            Block::Paragraph(content) => passage(running, content, out),
            Block::List { items, .. } => {
                for item in items {
                    collect(item, Kind::Item, out);
                }
            }
            Block::Definitions(pairs) => {
                for (term, meaning) in pairs {
                    passage(Kind::Label, term, out);
                    collect(meaning, Kind::Item, out);
                }
            }
            Block::Table { header, rows, .. } => {
                for cell in header.iter().chain(rows.iter().flatten()) {
                    passage(Kind::Cell, cell, out);
                }
            }
            Block::Note(inner) | Block::Row { content: inner, .. } => collect(inner, running, out),
            Block::Entry(label) | Block::Lines { label, .. } => named(label, out),
            Block::Choice { label, options, .. } => {
                named(label, out);
                for option in options {
                    passage(Kind::Item, option, out);
                }
            }
            Block::Score { label, levels } => {
                named(label, out);
                for (_, level) in levels {
                    passage(Kind::Item, level, out);
                }
            }
            Block::Picture { .. }
            | Block::Contents { .. }
            | Block::PageBreak
            | Block::Credit(_) => {}
        }
    }
}

fn named(label: &Label, out: &mut Vec<Passage>) {
    passage(Kind::Label, &label.content, out);
}

/// Adds one run of text, unless it has no words. A line of its own ends a sentence.
fn passage(kind: Kind, content: &[Inline], out: &mut Vec<Passage>) {
    let mut text = String::new();
    lines(content, &mut text);
    let sentences: Vec<Sentence> = text
        .lines()
        .flat_map(sentence::sentences)
        .map(|text| Sentence {
            text: text.to_owned(),
        })
        .collect();
    if !sentences.is_empty() {
        out.push(Passage { kind, sentences });
    }
}

/// The words of some inlines, a line for each line.
fn lines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(&text.replace('\u{a0}', " ")),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link { content: inner, .. } => lines(inner, out),
            Inline::Break => out.push('\n'),
        }
    }
}

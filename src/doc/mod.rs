//! The tree that every document becomes before it is printed.
//!
//! `markdown` makes it from a rendered template; each writer in `write/` turns it into one format.
//! It is deliberately small: what stands here can be printed in HTML, PDF and Word alike.
//! A new kind of block or inline stops every writer compiling until it is handled.

pub mod colour;
pub mod edition;
pub mod markdown;
pub mod measure;
pub mod passages;
mod picture;
mod pictures;
pub mod tables;

pub use picture::{Credit, Dots, Picture, PictureFile, credits};
pub use pictures::Pictures;

use crate::source::FieldId;

/// A document, ready for any writer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doc {
    /// The title in the window bar, the file's properties and the first heading.
    pub title: String,
    /// One line at the foot of each page, beside the page number; empty for none.
    pub footer: String,
    /// What the document says, in reading order.
    pub blocks: Vec<Block>,
}

/// One thing that stands on its own lines.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading; levels run from 1 to 6 and never skip one on the way down.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Unique in the document, for links and contents.
        id: String,
        /// What it says; never empty.
        content: Vec<Inline>,
    },
    /// Running text.
    Paragraph(Vec<Inline>),
    /// Bullets, or numbers counting from `start`.
    List {
        /// The first number; `None` for bullets.
        start: Option<u32>,
        /// Each item holds paragraphs and further lists.
        items: Vec<Vec<Block>>,
    },
    /// Terms with what they mean, or facts with what they are called ("When: …").
    Definitions(Vec<(Vec<Inline>, Vec<Block>)>),
    /// A table with one header row; every row has as many cells as the header.
    Table {
        /// The header row.
        header: Vec<Vec<Inline>>,
        /// The rows below it; the first cell of each names the row.
        rows: Vec<Vec<Vec<Inline>>>,
        /// How wide each column is, in ems; `None` where the table is set out as a list, as every table is until
        /// [`Doc::laid_out`] has found room for it.
        columns: Option<Vec<f32>>,
    },
    /// Something set apart in a box: a thing to remember, words to say.
    Note(Vec<Block>),
    /// A picture.
    Picture {
        /// The picture itself.
        picture: Picture,
        /// What it shows, for those who cannot see it; `None` when it only decorates.
        description: Option<String>,
    },
    /// One idea of an Easy Read page: a picture on the left, its words on the right, never split over two pages.
    Row {
        /// The picture; it only decorates, since the words say the same.
        picture: Picture,
        /// The words: paragraphs and lists.
        content: Vec<Block>,
    },
    /// A list of the document's headings of the levels `from` to `to`, with page numbers on paper.
    Contents {
        /// The first level listed.
        from: u8,
        /// The last level listed.
        to: u8,
    },
    /// What follows starts on a new page.
    PageBreak,
    /// Room to write one line: a name, a date.
    Entry(Label),
    /// Room to write several lines.
    Lines {
        /// What to write.
        label: Label,
        /// How many lines, 1 to 40.
        lines: u8,
    },
    /// Answers to tick.
    Choice {
        /// The question.
        label: Label,
        /// The answers, each with its place in the field's id (`conflict.c01.1`).
        options: Vec<Vec<Inline>>,
        /// Whether more than one may be ticked.
        many: bool,
    },
    /// A score to choose, in words and numbers.
    Score {
        /// What is scored.
        label: Label,
        /// The number and the words of each level, lowest first.
        levels: Vec<(u32, Vec<Inline>)>,
    },
    /// Whom to thank for pictures; left out where no pictures are printed.
    Credit(Credit),
}

impl Block {
    /// Whether it must not be parted from the words before it: something to fill in, or thanks for pictures.
    pub fn stays_below(&self) -> bool {
        self.is_field() || matches!(self, Block::Credit(_))
    }

    /// Whether there is something to fill in.
    pub fn is_field(&self) -> bool {
        matches!(
            self,
            Block::Entry(_) | Block::Lines { .. } | Block::Choice { .. } | Block::Score { .. }
        )
    }

    /// The blocks that stand inside this one, in reading order.
    pub fn inner_mut(&mut self) -> Vec<&mut Vec<Block>> {
        match self {
            Block::List { items, .. } => items.iter_mut().collect(),
            Block::Definitions(pairs) => pairs.iter_mut().map(|(_, meaning)| meaning).collect(),
            Block::Note(blocks) | Block::Row { content: blocks, .. } => vec![blocks],
            Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Table { .. }
            | Block::Picture { .. }
            | Block::Contents { .. }
            | Block::PageBreak
            | Block::Entry(_)
            | Block::Lines { .. }
            | Block::Choice { .. }
            | Block::Score { .. }
            | Block::Credit(_) => Vec::new(),
        }
    }
}

/// What a field is called: by its reader, and in every file it is saved to.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Stable and unique in the document.
    pub id: FieldId,
    /// The words beside the field; never empty.
    pub content: Vec<Inline>,
}

/// One run of text inside a block.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// Plain text, exactly as it is to be read.
    Text(String),
    /// Important words, in bold.
    Strong(Vec<Inline>),
    /// Stressed words; bold too, since slanted letters are hard to read.
    Emphasis(Vec<Inline>),
    /// Something to type exactly: a command, a file name.
    Code(String),
    /// A link; on paper its address is printed after the words unless they are the address.
    Link {
        /// An `https:`, `mailto:` or `tel:` address, or `#` and a heading's id.
        to: String,
        /// The words to click.
        content: Vec<Inline>,
    },
    /// A new line in the same paragraph.
    Break,
}

/// The words of some inlines, without their formatting.
pub fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link { content: inner, .. } => out.push_str(&plain(inner)),
            Inline::Break => out.push(' '),
        }
    }
    out
}

/// Adds the words of some blocks to a text, a line for each.
pub fn text(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => line(content, out),
            Block::Entry(label) | Block::Lines { label, .. } => line(&label.content, out),
            Block::Table { header, rows, .. } => {
                for cell in header.iter().chain(rows.iter().flatten()) {
                    line(cell, out);
                }
            }
            Block::Choice { label, options, .. } => {
                line(&label.content, out);
                for option in options {
                    line(option, out);
                }
            }
            Block::Score { label, levels } => {
                line(&label.content, out);
                for (_, words) in levels {
                    line(words, out);
                }
            }
            Block::List { items, .. } => items.iter().for_each(|item| text(item, out)),
            Block::Definitions(pairs) => {
                for (term, details) in pairs {
                    line(term, out);
                    text(details, out);
                }
            }
            Block::Note(inner) | Block::Row { content: inner, .. } => text(inner, out),
            Block::Picture { .. }
            | Block::Contents { .. }
            | Block::PageBreak
            | Block::Credit(_) => {}
        }
    }
}

fn line(inlines: &[Inline], out: &mut String) {
    out.push_str(&plain(inlines));
    out.push('\n');
}

impl Doc {
    /// The headings of levels `from` to `to` in reading order: level, id, words.
    pub fn headings(&self, from: u8, to: u8) -> impl Iterator<Item = (u8, &str, &[Inline])> {
        self.blocks.iter().filter_map(move |block| {
            let Block::Heading { level, id, content } = block else {
                return None;
            };
            (from..=to).contains(level).then_some((*level, id.as_str(), content.as_slice()))
        })
    }
}

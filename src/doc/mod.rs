//! The tree that every document becomes before it is printed.
//!
//! `markdown` makes it from a rendered template; each writer in `write/` turns it into one format.
//! It is deliberately small: what stands here can be printed in HTML, PDF and Word alike.
//! A new kind of block or inline stops every writer compiling until it is handled.

mod block;
mod clock;
pub mod colour;
pub mod edition;
mod field;
mod figure;
pub mod markdown;
pub mod measure;
mod page;
mod parts;
pub mod passages;
mod picture;
mod pictures;
pub mod tables;

pub use block::Block;
pub use clock::clock;
pub use field::{Asks, Field};
pub use figure::{Dot, Drawing, Figure, Place, Share};
pub use page::{Family, Logo, PageKind, Tab};
pub use parts::{Card, Face, Label, Level, Moment, MomentKind, Portrait};
pub use picture::{Credit, Dots, Picture, PictureFile, credits};
pub use pictures::Pictures;

use crate::prose::pieces::tied;
use crate::source::FormMark;

/// A document, ready for any writer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doc {
    /// The title in the window bar, the file's properties and the first heading.
    pub title: String,
    /// One line at the foot of each page, beside the page number; empty for none.
    pub footer: String,
    /// What its pages are like.
    pub kind: PageKind,
    /// What its reader does with it.
    pub tab: Option<Tab>,
    /// The tab of a sheet in it that is handed in.
    pub hand_in: Option<Tab>,
    /// The organisation’s logo, at the top right of the first page.
    pub logo: Option<Logo>,
    /// A word in small at the head of the first page, such as “Draft”.
    pub mark: Option<String>,
    /// Which form it is, where it has anything to fill in.
    pub form: Option<FormMark>,
    /// What the document says, in reading order.
    pub blocks: Vec<Block>,
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

/// Plain words.
pub fn words(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned())]
}

/// The words of some inlines, without their formatting.
pub fn plain(inlines: &[Inline]) -> String {
    unformatted(inlines, ' ')
}

/// The same, with something else where a line ends.
fn unformatted(inlines: &[Inline], line_end: char) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link { content: inner, .. } => out.push_str(&unformatted(inner, line_end)),
            Inline::Break => out.push(line_end),
        }
    }
    out
}

/// Adds the words of some blocks to a text, a line for each.
pub fn text(blocks: &[Block], out: &mut String) {
    each(blocks, &mut |block| block.own_words().into_iter().for_each(|words| line(words, out)));
}

/// Ties a name wherever it is in a heading, so that it is not split where it fits on one line.
pub fn tie_in_headings(blocks: &mut [Block], name: &str) {
    each_mut(blocks, &mut |block| {
        if let Block::Heading { content, .. } = block {
            for inline in content {
                if let Inline::Text(text) = inline {
                    *text = text.replace(name, &tied(name));
                }
            }
        }
    });
}

/// Shows every block to `see`, in reading order, those inside another after it.
pub fn each<'a>(blocks: &'a [Block], see: &mut dyn FnMut(&'a Block)) {
    for block in blocks {
        see(block);
        for inner in block.inner() {
            each(inner, see);
        }
    }
}

/// The same for those who change the blocks.
pub fn each_mut(blocks: &mut [Block], see: &mut dyn FnMut(&mut Block)) {
    for block in blocks {
        see(block);
        for inner in block.inner_mut() {
            each_mut(inner, see);
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
        let mut found = Vec::new();
        each(&self.blocks, &mut |block| {
            if let Block::Heading { level, id, content } = block
                && (from..=to).contains(level)
            {
                found.push((*level, id.as_str(), content.as_slice()));
            }
        });
        found.into_iter()
    }

    /// Whether there is anything to fill in.
    pub fn has_fields(&self) -> bool {
        let mut found = false;
        each(&self.blocks, &mut |block| found |= block.label().is_some());
        found
    }
}

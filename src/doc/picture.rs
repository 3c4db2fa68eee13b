//! Pictures in the tree, and who is thanked for them.

use std::sync::Arc;

use super::{Block, Inline};

/// Who made a picture, in words that are printed at the end of a document.
pub type Credit = Arc<[Inline]>;

/// A picture; copies share one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What is drawn.
    pub file: PictureFile,
    /// Whom to thank for it, if anybody.
    pub credit: Option<Credit>,
    /// Whether it is an organisation’s logo, which is printed smaller.
    pub is_logo: bool,
}

/// A picture’s file, in one of the kinds that every writer prints.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureFile {
    /// A drawing.
    Svg(Arc<str>),
    /// A picture made of dots, some of which may be clear.
    Png(Dots),
    /// A photograph.
    Jpeg(Dots),
}

/// A picture made of dots.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// The file itself.
    pub bytes: Arc<[u8]>,
    /// How many dots it is wide.
    pub wide: u32,
    /// How many dots it is high.
    pub high: u32,
}

impl Picture {
    /// A drawing for which nobody need be thanked.
    pub fn drawn(svg: &str) -> Picture {
        Picture { file: PictureFile::Svg(svg.into()), credit: None, is_logo: false }
    }
}

impl PictureFile {
    /// The ending of its name.
    pub fn extension(&self) -> &'static str {
        match self {
            PictureFile::Svg(_) => "svg",
            PictureFile::Png(_) => "png",
            PictureFile::Jpeg(_) => "jpeg",
        }
    }

    /// What a web page calls its kind.
    pub fn media_type(&self) -> &'static str {
        match self {
            PictureFile::Svg(_) => "image/svg+xml",
            PictureFile::Png(_) => "image/png",
            PictureFile::Jpeg(_) => "image/jpeg",
        }
    }

    /// What it holds.
    pub fn bytes(&self) -> &[u8] {
        match self {
            PictureFile::Svg(text) => text.as_bytes(),
            PictureFile::Png(dots) | PictureFile::Jpeg(dots) => &dots.bytes,
        }
    }
}

/// Whom to thank for the pictures in some blocks, each once, in the order of the pictures.
pub fn credits(blocks: &[Block]) -> Vec<Credit> {
    let mut found = Vec::new();
    collect(blocks, &mut found);
    found
}

fn collect(blocks: &[Block], found: &mut Vec<Credit>) {
    for block in blocks {
        match block {
            Block::Picture { picture, .. } => thank(picture, found),
            Block::Row { picture, content } => {
                thank(picture, found);
                collect(content, found);
            }
            Block::Note(inner) => collect(inner, found),
            Block::List { items, .. } => items.iter().for_each(|item| collect(item, found)),
            Block::Definitions(pairs) => {
                for (_, meaning) in pairs {
                    collect(meaning, found);
                }
            }
            Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Table { .. }
            | Block::Contents { .. }
            | Block::PageBreak
            | Block::Entry(_)
            | Block::Lines { .. }
            | Block::Choice { .. }
            | Block::Score { .. }
            | Block::Credit(_) => {}
        }
    }
}

fn thank(picture: &Picture, found: &mut Vec<Credit>) {
    if let Some(credit) = &picture.credit
        && !found.contains(credit)
    {
        found.push(Arc::clone(credit));
    }
}

//! Pictures in the tree, and who is thanked for them.

use std::fmt;
use std::sync::Arc;

use super::{Block, Inline, each};

/// Who made a picture, in words that are printed at the end of a document.
pub type Credit = Arc<[Inline]>;

/// A picture; copies share one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What is drawn.
    pub file: PictureFile,
    /// Whom to thank for it, if anyone.
    pub credit: Option<Credit>,
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
#[derive(Clone, PartialEq)]
pub struct Dots {
    /// The file itself.
    pub bytes: Arc<[u8]>,
    /// How many dots it is wide.
    pub wide: u32,
    /// How many dots it is high.
    pub high: u32,
}

impl fmt::Debug for Dots {
    /// Its size and a sum of its bytes: a photograph has too many to show them all.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sum = self.bytes.iter().fold(0u64, |sum, byte| sum.wrapping_mul(31) + u64::from(*byte));
        write!(out, "Dots({} by {}, {} bytes, {sum:x})", self.wide, self.high, self.bytes.len())
    }
}

impl Picture {
    /// A drawing for which nobody need be thanked.
    pub fn drawn(svg: &str) -> Picture {
        Picture { file: PictureFile::Svg(svg.into()), credit: None }
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

    /// How many times it is as wide as it is high.
    pub fn shape(&self) -> f32 {
        let (wide, high) = match self {
            // Every drawing begins with the room it takes.
            PictureFile::Svg(text) => {
                let (_, room) = text.split_once("viewBox=\"").unwrap_or_default();
                let (room, _) = room.split_once('"').unwrap_or_default();
                let mut sides = room.split(' ').skip(2).map(|side| side.parse().unwrap_or(1.0));
                (sides.next().unwrap_or(1.0), sides.next().unwrap_or(1.0))
            }
            PictureFile::Png(dots) | PictureFile::Jpeg(dots) => {
                (points(dots.wide), points(dots.high))
            }
        };
        wide / high
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
    each(blocks, &mut |block| {
        for credit in block.pictures().into_iter().filter_map(|picture| picture.credit.as_ref()) {
            if !found.contains(credit) {
                found.push(Arc::clone(credit));
            }
        }
    });
    found
}

fn points(dots: u32) -> f32 {
    u16::try_from(dots).map_or(f32::from(u16::MAX), f32::from)
}

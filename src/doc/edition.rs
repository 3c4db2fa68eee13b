//! The one list of editions: how large the print is, and what follows from that.
//!
//! An edition is about the reader; a format (HTML, PDF, Word) is about the file.
//! Sizes rest on the clear and large print standards (domain facts 6.22, 6.26, 6.28, 6.29).

use crate::doc::colour::Palette;

/// The width of the text on an A4 page, in points: 170 mm.
pub const TEXT_WIDTH: f32 = 482.0;

/// The same with the narrower margins of very large print: 180 mm.
const WIDE_TEXT: f32 = 510.24;

/// A line of text is no longer than this, in ems: about 66 characters.
const LONGEST_LINE: f32 = 34.0;

/// The fewest characters a table column needs before the table becomes a list.
const COLUMN_CHARACTERS: f32 = 15.0;

/// The width and the height of the picture beside an idea, in points: 3 cm.
pub const IDEA: f32 = 85.0;

/// The same in very large print: 4.8 cm.
const LARGEST_IDEA: f32 = 136.0;

/// The space between a picture and its words, in points.
pub const IDEA_GAP: f32 = 24.0;

/// From this size of print, in points, every table is set out as a list.
const LIST: u8 = 22;

/// The fewest ems that words need beside a picture; with less room they stand below it.
const BESIDE: f32 = 12.0;

/// The largest print that can be asked for, in points.
pub const LARGEST: u8 = 36;

/// How a document is printed for one reader.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edition {
    /// What a vacancy file calls it.
    pub name: &'static str,
    /// What messages call it.
    pub title: &'static str,
    /// Body text, in points; also the smallest size on the page.
    pub size: u8,
    /// From one line to the next, as a multiple of the size.
    pub leading: f32,
    /// The colours it is printed in.
    pub palette: Palette,
    /// Whether it is Easy Read: words of its own, each sentence on a line of its own.
    pub easy: bool,
}

/// Every edition there is.
pub static EDITIONS: [Edition; 4] = [
    edition("standard", "Standard print", 12, 1.4, false),
    edition("clear", "Clear print", 14, 1.45, false),
    edition("large-print", "Large print", 18, 1.5, false),
    edition("easy-read", "Easy Read", 16, 1.5, true),
];

const fn edition(
    name: &'static str,
    title: &'static str,
    size: u8,
    leading: f32,
    easy: bool,
) -> Edition {
    Edition { name, title, size, leading, palette: Palette::BUILT_IN, easy }
}

impl Edition {
    /// The edition of that name.
    pub fn named(name: &str) -> Option<Edition> {
        EDITIONS.iter().copied().find(|edition| edition.name == name)
    }

    /// This edition at the size a reader asked for, never below its own nor above the largest.
    #[must_use]
    pub fn at(self, size: Option<u8>) -> Edition {
        Edition { size: size.unwrap_or(self.size).clamp(self.size, LARGEST), ..self }
    }

    /// The width between the margins, in ems.
    pub fn page_width(&self) -> f32 {
        self.text_width() / f32::from(self.size)
    }

    /// The width between the margins, in points.
    pub fn text_width(&self) -> f32 {
        if self.size > 24 { WIDE_TEXT } else { TEXT_WIDTH }
    }

    /// The width and the height of the picture beside an idea, in points; it grows with the print.
    pub fn idea(&self) -> f32 {
        (IDEA * f32::from(self.size) / 16.0).clamp(IDEA, LARGEST_IDEA)
    }

    /// The size of a title in points: 28 in print of 12 points, and never larger than it needs to be.
    pub fn title(&self) -> f32 {
        let size = f32::from(self.size);
        (size * 28.0 / 12.0).min(34.0).max(size * 1.25)
    }

    /// The width of a line of text, in ems.
    pub fn line_width(&self) -> f32 {
        self.page_width().min(LONGEST_LINE)
    }

    /// Whether there is a column beside the text for headings and drawings, and room for cards side by side.
    pub fn has_side_column(&self) -> bool {
        self.size < 16
    }

    /// Whether a table of so many columns can be read at this size; otherwise it is set out as a list.
    pub fn fits(&self, columns: usize) -> bool {
        let character = f32::from(self.size) / 2.0;
        let columns = u8::try_from(columns).unwrap_or(u8::MAX);
        self.size < LIST && f32::from(columns) * COLUMN_CHARACTERS * character <= TEXT_WIDTH
    }

    /// The room for words beside a picture, in ems; `None` where they stand below it.
    pub fn beside_picture(&self) -> Option<f32> {
        let room = (self.text_width() - self.idea() - IDEA_GAP) / f32::from(self.size);
        Some(room).filter(|room| *room >= BESIDE)
    }
}

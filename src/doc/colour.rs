//! Colours of paper and print, and whether one can be read on the other.

use std::fmt;

use schemars::json_schema;
use serde::Deserialize;

use crate::source::described::described;

/// The least contrast of text and paper: WCAG 2.2, success criterion 1.4.6.
pub const TEXT: f64 = 7.0;
/// The least contrast of headings and paper, which are larger or bold: WCAG 2.2, success criterion 1.4.3.
pub const HEADINGS: f64 = 4.5;

/// A colour of paper or print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Colour(pub [u8; 3]);

/// The colours of one reader’s papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The paper.
    pub paper: Colour,
    /// The text.
    pub ink: Colour,
    /// Headings, links, the bar of a note.
    pub accent: Colour,
    /// Behind notes and the headers of tables.
    pub tint: Colour,
    /// Boxes to write in and to tick.
    pub edge: Colour,
    /// Rules between rows; they carry no meaning.
    pub hairline: Colour,
}

impl Palette {
    /// What is printed unless somebody asks for something else: text 17:1, headings 11:1, boxes 8:1.
    pub const BUILT_IN: Palette = Palette {
        paper: Colour([0xff, 0xff, 0xff]),
        ink: Colour([0x1a, 0x1a, 0x1a]),
        accent: Colour([0x0b, 0x3d, 0x61]),
        tint: Colour([0xed, 0xf3, 0xf7]),
        edge: Colour([0x4d, 0x4d, 0x4d]),
        hairline: Colour([0xa3, 0xad, 0xb5]),
    };

    /// Each colour with its name in `page.css` and `page.typ`.
    pub fn named(&self) -> [(&'static str, Colour); 6] {
        [
            ("paper", self.paper),
            ("ink", self.ink),
            ("accent", self.accent),
            ("tint", self.tint),
            ("edge", self.edge),
            ("hairline", self.hairline),
        ]
    }

    /// Whether the paper is darker than the text.
    pub fn is_dark(&self) -> bool {
        self.paper.luminance() < self.ink.luminance()
    }

    /// The same with headings in another colour.
    #[must_use]
    pub fn with_accent(self, accent: Colour) -> Palette {
        Palette {
            accent,
            tint: if accent == self.accent && self.paper == Palette::BUILT_IN.paper {
                self.tint
            } else {
                self.paper.mix(accent, 0.08)
            },
            ..self
        }
    }

    /// A reader’s own paper and text; everything else is one of the two, or lies between them.
    pub fn of(paper: Colour, ink: Colour) -> Palette {
        Palette {
            paper,
            ink,
            accent: ink,
            tint: paper.mix(ink, 0.06),
            edge: ink,
            hairline: paper.mix(ink, 0.4),
        }
    }
}

impl Colour {
    /// How well one colour can be told from another, from 1 to 21: the contrast ratio of WCAG 2.2.
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The relative luminance of WCAG 2.2, from 0 to 1.
    fn luminance(self) -> f64 {
        let linear = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// The nearest colour, darker or else lighter, that has at least this contrast on `paper`; black or white at worst.
    #[must_use]
    pub fn readable_on(self, paper: Colour, contrast: f64) -> Colour {
        let black = Colour([0; 3]);
        let white = Colour([255; 3]);
        let end = if black.contrast(paper) >= white.contrast(paper) { black } else { white };
        (0..=100u8)
            .map(|step| self.mix(end, f64::from(step) / 100.0))
            .find(|colour| colour.contrast(paper) >= contrast)
            .unwrap_or(end)
    }

    /// This colour with a share of another, from 0 to 1.
    #[must_use]
    pub fn mix(self, other: Colour, share: f64) -> Colour {
        let mut mixed = self.0;
        for (part, other) in mixed.iter_mut().zip(other.0) {
            let value = f64::from(*part) * (1.0 - share) + f64::from(other) * share;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between 0 and 255"
            )]
            let value = value.round() as u8;
            *part = value;
        }
        Colour(mixed)
    }

    /// The colour without its `#`, as Word writes it.
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02X}{green:02X}{blue:02X}")
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.hex().to_lowercase())
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let part = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
        let parts = text.strip_prefix('#').filter(|rest| rest.len() == 6);
        parts.and_then(|_| Some(Colour([part(1)?, part(3)?, part(5)?]))).ok_or_else(|| {
            format!("`{}` is not a colour\ntype it like `\"#fff8dc\"`", text.escape_debug())
        })
    }
}

described! {
    Colour: json_schema!({
        "type": "string",
        "pattern": "^#[0-9A-Fa-f]{6}$",
        "examples": ["#fff8dc"],
    });
}

#[cfg(test)]
#[path = "../../tests/inside/colour.rs"]
mod tests;

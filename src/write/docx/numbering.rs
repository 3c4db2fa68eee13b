//! The lists: bullets, and one count for each list with numbers.

use super::look::{FONT, hang};
use super::paragraph::twips;
use super::xml::{Element, el, val};

/// The list that every item with a bullet belongs to.
pub const BULLETS: usize = 1;
/// The list that an item with a number belongs to when somebody adds it by its style.
pub const NUMBERS: usize = 2;
/// The deepest level there is, counting from 0.
pub const DEEPEST: usize = 8;

/// The lists with numbers, each with its level and its first number.
#[derive(Debug, Default)]
pub struct Counts(Vec<(usize, u32)>);

impl Counts {
    /// A new list with numbers.
    pub fn add(&mut self, level: usize, start: u32) -> usize {
        self.0.push((level, start));
        NUMBERS + self.0.len()
    }
}

/// The file of lists.
pub fn write(size: f32, counts: &Counts) -> Element {
    let own = counts.0.iter().enumerate().map(|(index, (level, start))| {
        let restart = el("w:lvlOverride")
            .set("w:ilvl", level)
            .with(val("w:startOverride", start));
        number(NUMBERS + 1 + index, NUMBERS).with(restart)
    });
    el("w:numbering")
        .set("xmlns:w", super::package::MAIN)
        .with(kind(BULLETS, "0C0A0B01", size, "bullet", "ListBullet"))
        .with(kind(NUMBERS, "0C0A0B02", size, "decimal", "ListNumber"))
        .with(number(BULLETS, BULLETS))
        .with(number(NUMBERS, NUMBERS))
        .all(own)
}

fn number(id: usize, kind: usize) -> Element {
    el("w:num")
        .set("w:numId", id)
        .with(val("w:abstractNumId", kind))
}

fn kind(id: usize, name: &str, size: f32, format: &str, style: &str) -> Element {
    let mut left = 0.0;
    let levels = (0..=DEEPEST).map(|level| {
        left += hang(size);
        let indent = el("w:ind")
            .set("w:left", twips(left))
            .set("w:hanging", twips(hang(size)));
        let text = match (format, level % 2) {
            ("bullet", 0) => "•".to_owned(),
            ("bullet", _) => "–".to_owned(),
            _ => format!("%{}.", level + 1),
        };
        let mut element = el("w:lvl")
            .set("w:ilvl", level)
            .with(val("w:start", 1))
            .with(val("w:numFmt", format));
        if level == 0 {
            element = element.with(val("w:pStyle", style));
        }
        let font = el("w:rFonts")
            .set("w:ascii", FONT)
            .set("w:hAnsi", FONT)
            .set("w:cs", FONT)
            .set("w:hint", "default");
        element
            .with(val("w:lvlText", text))
            .with(val("w:lvlJc", "left"))
            .with(el("w:pPr").with(indent))
            .with(el("w:rPr").with(font))
    });
    el("w:abstractNum")
        .set("w:abstractNumId", id)
        .with(val("w:nsid", name))
        .with(val("w:multiLevelType", "hybridMultilevel"))
        .all(levels)
}

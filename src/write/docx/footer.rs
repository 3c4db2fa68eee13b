//! What stands at the foot of each page: one line about the document, and the page’s number at the right of its end.

use super::height::NARROWER;
use super::paragraph::{Paragraph, TOP};
use super::runs;
use super::style::Style;
use super::xml::{Element, el};
use crate::doc::edition::Edition;
use crate::doc::measure::width;
use crate::prose::vocabulary::{Words, parts};

/// The room for the page’s number and the space before it, in ems.
const NUMBER: f32 = 8.5;

/// The foot of every page: one line where there is room in so many points, else two.
pub fn write(line: &str, wide: f32, edition: &Edition, words: &Words) -> Element {
    let line = line.trim();
    let mut content = Vec::new();
    if !line.is_empty() {
        content.push(runs::text(line, None));
        // Words that leave no room on their only line have the number below them.
        let ems = width(line) * NARROWER;
        let room = wide / f32::from(edition.size);
        if ems <= room && ems + NUMBER > room {
            content.push(el("w:r").with(el("w:br")));
        }
        content.push(el("w:r").with(el("w:tab")));
    }
    for (text, name) in parts(words.say("foot.page")) {
        let text = Some(text.replace(' ', "\u{a0}")).filter(|text| !text.is_empty());
        content.extend(text.map(|text| runs::text(&text, None)));
        content.extend(name.map(|name| field(if name == "pages" { "NUMPAGES" } else { "PAGE" })));
    }
    super::root("w:ftr").with(Paragraph::new(Style::Footer, TOP, content).write(edition))
}

/// About how many lines it takes.
pub fn lines(line: &str, wide: f32, size: f32) -> f32 {
    ((width(line.trim()) * NARROWER + NUMBER) * size / wide).ceil()
}

fn field(name: &str) -> Element {
    el("w:fldSimple").set("w:instr", format!(" {name} ")).with(runs::text("1", None))
}

//! What stands at the foot of each page: one line about the document, and the page’s number.

use super::paragraph::{Paragraph, TOP};
use super::runs;
use super::style::Style;
use super::xml::{Element, el};
use crate::doc::edition::{Edition, TEXT_WIDTH};
use crate::prose::vocabulary::{Words, parts};

/// The foot of every page, on one line where there is room.
pub fn write(line: &str, edition: &Edition, words: &Words) -> Element {
    let size = f32::from(edition.size);
    let mut number = Vec::new();
    for (text, name) in parts(words.say("foot.page")) {
        number.extend(Some(runs::text(text, None)).filter(|_| !text.is_empty()));
        number.extend(name.map(|name| field(if name == "pages" { "NUMPAGES" } else { "PAGE" })));
    }
    let widest = words.fill("foot.page", &[("page", &888), ("pages", &888)]);
    let line = line.trim();
    let longest =
        line.chars().chain(widest.chars()).chain("  ".chars()).map(|_| size * 0.55).sum::<f32>();
    let mut paragraphs = Vec::new();
    if !line.is_empty() {
        let line = runs::text(line, None);
        if longest <= TEXT_WIDTH {
            number.splice(0..0, [line, el("w:r").with(el("w:tab"))]);
        } else {
            paragraphs.push(vec![line]);
        }
    }
    paragraphs.push(number);
    let paragraphs = paragraphs
        .into_iter()
        .map(|content| Paragraph::new(Style::Footer, TOP, content).write(edition));
    super::root("w:ftr").all(paragraphs)
}

fn field(name: &str) -> Element {
    el("w:fldSimple").set("w:instr", format!(" {name} ")).with(runs::text("1", None))
}

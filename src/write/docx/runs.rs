//! Runs of text inside a paragraph.

use std::collections::BTreeMap;

use super::package::{Relation, Relations};
use super::style::shade;
use super::xml::{Element, el, val};
use crate::doc::Inline;
use crate::doc::colour::Colour;
use crate::prose::pieces::{pieces, whole};
use crate::write::links::{address, beside, contact};

/// What a link can lead to.
pub struct Links<'a> {
    /// The id of each heading, with the bookmark that stands there.
    pub bookmarks: BTreeMap<&'a str, String>,
    /// The addresses outside the file.
    pub relations: Relations,
    /// The colour of words on a field of colour.
    pub colour: Option<Colour>,
    /// The size of words that are larger than their style says.
    pub size: Option<f32>,
}

/// What letters letters like.
#[derive(Clone, Copy, Default)]
struct Letters {
    style: Option<&'static str>,
    bold: bool,
    colour: Option<Colour>,
    field: Option<Colour>,
    size: Option<f32>,
}

impl Letters {
    /// The same in bold, in a style of that name unless they have one.
    fn bold(self, style: &'static str) -> Letters {
        Letters { style: self.style.or(Some(style)), bold: true, ..self }
    }
}

/// Some words as runs.
pub fn write(content: &[Inline], links: &mut Links<'_>) -> Vec<Element> {
    let mut out = Vec::new();
    let letters = Letters { colour: links.colour, size: links.size, ..Letters::default() };
    inlines(&mut out, content, letters, Some(links));
    out
}

/// One plain run, perhaps in a style of its own.
pub fn text(words: &str, style: Option<&'static str>) -> Element {
    run(Letters { style, ..Letters::default() }, words)
}

/// Words as large and in the colour that is asked for, such as the number in a box.
pub fn large(words: &str, size: f32, colour: Option<Colour>) -> Element {
    let size = Some(size);
    run(Letters { colour, size, ..Letters::default().bold("Strong") }, words)
}

/// Bold words on a field of colour.
pub fn on_field(words: &str, colour: Colour, field: Colour) -> Element {
    run(
        Letters { colour: Some(colour), field: Some(field), ..Letters::default().bold("Strong") },
        words,
    )
}

/// Words that stand out.
pub fn bold(words: &str) -> Element {
    run(Letters::default().bold("Strong"), words)
}

fn inlines(
    out: &mut Vec<Element>,
    content: &[Inline],
    letters: Letters,
    mut links: Option<&mut Links<'_>>,
) {
    for inline in content {
        match inline {
            Inline::Text(text) => words(out, text, letters, links.as_deref_mut()),
            Inline::Strong(inner) => {
                inlines(out, inner, letters.bold("Strong"), links.as_deref_mut());
            }
            Inline::Emphasis(inner) => {
                inlines(out, inner, letters.bold("Emphasis"), links.as_deref_mut());
            }
            Inline::Code(words) => {
                let style = Some("Code");
                out.push(run(Letters { style, ..letters }, words));
            }
            Inline::Link { to, content } => match links.as_deref_mut() {
                Some(links) => link(out, to, content, letters, links),
                None => inlines(out, content, letters, None),
            },
            Inline::Break => out.push(el("w:r").with(el("w:br"))),
        }
    }
}

/// Text, in which an e-mail address is a link.
fn words(out: &mut Vec<Element>, text: &str, letters: Letters, links: Option<&mut Links<'_>>) {
    let Some(links) = links.filter(|_| text.contains('@')) else {
        return out.push(run(letters, text));
    };
    for (piece, whole) in pieces(text) {
        match contact(piece).filter(|to| whole && to.starts_with("mailto:")) {
            Some(to) => link(out, &to, &[Inline::Text(piece.to_owned())], letters, links),
            None => out.push(run(letters, piece)),
        }
    }
}

fn link(
    out: &mut Vec<Element>,
    to: &str,
    content: &[Inline],
    letters: Letters,
    links: &mut Links<'_>,
) {
    let target = match to.strip_prefix('#') {
        Some(id) => links.bookmarks.get(id).map(|name| el("w:hyperlink").set("w:anchor", name)),
        None => address(to).map(|_| {
            let id = links.relations.add(Relation::Link, &encoded(to));
            el("w:hyperlink").set("r:id", id)
        }),
    };
    // A link whose page was not bound in, or whose address might run something, is only words.
    let Some(target) = target else {
        return inlines(out, content, letters, Some(links));
    };
    let mut words = Vec::new();
    let style = Some("Hyperlink");
    inlines(&mut words, content, Letters { style, ..letters }, None);
    out.push(target.set("w:history", 1).all(words));
    if let Some(address) = beside(to, content) {
        out.push(run(letters, &format!(" ({address})")));
    }
}

/// An address without the characters that none may have; Word calls a file with one of them damaged.
fn encoded(to: &str) -> String {
    let mut out = String::with_capacity(to.len());
    for c in to.chars() {
        match c {
            ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                out.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}

fn run(letters: Letters, words: &str) -> Element {
    let style = letters.style.map(|style| val("w:rStyle", style));
    // In a heading or a header row, which are bold, a bold style alone would turn its words thin.
    let bold = letters.bold.then(|| [el("w:b"), el("w:bCs")]);
    let colour = letters.colour.map(|colour| val("w:color", colour.hex()));
    let size =
        letters.size.map(|size| ["w:sz", "w:szCs"].map(|name| val(name, (size * 2.0).round())));
    let properties = el("w:rPr")
        .all(style)
        .all(bold.into_iter().flatten())
        .all(colour)
        .all(size.into_iter().flatten())
        .all(letters.field.map(shade));
    el("w:r")
        .all(properties.if_any())
        .with(el("w:t").set("xml:space", "preserve").text(&whole(words)))
}

#[cfg(test)]
#[path = "../../../tests/inside/docx_runs.rs"]
mod tests;

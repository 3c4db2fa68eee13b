//! The styles: what each kind of paragraph looks like in one size of print.
//!
//! Whoever edits the file can change a style once and the whole document follows.
//! No style slants its letters, and none is smaller than the body text.

use super::look::{
    BOX, CODE, FONT, NOTE_LEFT, NOTE_RIGHT, Style, bold, border, font, gap, hang, note_frame,
    note_lines, shade, sizes,
};
use super::paragraph::twips;
use super::xml::{Element, el, val};
use crate::doc::colour::Palette;
use crate::doc::edition::{Edition, TEXT_WIDTH};
use crate::source::Language;

/// The height of a line of Arial set solid, as a multiple of its size.
const SOLID: f32 = 1.15;

fn spacing(before: f32, after: f32) -> Element {
    el("w:spacing")
        .set("w:before", twips(before))
        .set("w:after", twips(after))
}

/// Space between lines as a multiple of the size.
fn lines(spacing: Element, leading: f32) -> Element {
    spacing
        .set("w:line", format!("{:.0}", 240.0 * leading / SOLID))
        .set("w:lineRule", "auto")
}

/// The file of styles.
pub fn write(edition: &Edition, language: &Language) -> Element {
    let size = f32::from(edition.size);
    let language = val("w:lang", language)
        .set("w:eastAsia", language)
        .set("w:bidi", language);
    // Word’s own black, unless the reader asked for a colour.
    let ink = edition.palette.ink;
    let ink = (ink != Palette::BUILT_IN.ink).then(|| val("w:color", ink.hex()));
    let letters = el("w:rPr")
        .with(font(FONT))
        .all(ink)
        .all(sizes(size))
        .with(language);
    let paragraphs = el("w:pPr")
        .with(el("w:widowControl"))
        .with(lines(spacing(0.0, gap(size)), edition.leading));
    el("w:styles")
        .set("xmlns:w", super::package::MAIN)
        .with(
            el("w:docDefaults")
                .with(el("w:rPrDefault").with(letters))
                .with(el("w:pPrDefault").with(paragraphs.with(val("w:jc", "left")))),
        )
        .all(defaults())
        .all((1..=6).map(|level| heading(edition, level)))
        .all((1..=6).map(|level| contents(size, level)))
        .all(lists(size))
        .all(blocks(edition))
        .all(fields(edition))
        .all(characters(&edition.palette))
        .with(super::tables::style(edition))
}

fn defaults() -> [Element; 4] {
    let default = |kind, id, name| style(kind, id, name).set("w:default", 1);
    let none = |side| el(side).set("w:w", 0).set("w:type", "dxa");
    let margins = el("w:tblCellMar").all(["w:top", "w:left", "w:bottom", "w:right"].map(none));
    let hidden = |element: Element| {
        element
            .with(val("w:uiPriority", 99))
            .with(el("w:semiHidden"))
    };
    [
        default("paragraph", "Normal", "Normal").with(el("w:qFormat")),
        hidden(default(
            "character",
            "DefaultParagraphFont",
            "Default Paragraph Font",
        )),
        hidden(default("table", "TableNormal", "Normal Table"))
            .with(el("w:tblPr").with(none("w:tblInd")).with(margins)),
        hidden(default("numbering", "NoList", "No List")),
    ]
}

fn style(kind: &str, id: &str, name: &str) -> Element {
    let own = [
        "Note",
        "Term",
        "Meaning",
        "TableText",
        "Picture",
        "FieldLabel",
        "FieldBox",
        "FieldOption",
        "Code",
    ];
    let element = el("w:style").set("w:type", kind);
    let element = if own.contains(&id) {
        element.set("w:customStyle", 1)
    } else {
        element
    };
    element.set("w:styleId", id).with(val("w:name", name))
}

/// A paragraph style; `next` is what the Enter key goes on with.
fn paragraph(
    kind: Style,
    name: &str,
    next: Style,
    properties: Element,
    letters: Vec<Element>,
) -> Element {
    let element = style("paragraph", &kind.id(), name)
        .with(val("w:basedOn", "Normal"))
        .with(val("w:next", next.id()))
        .with(el("w:qFormat"))
        .with(properties);
    if letters.is_empty() {
        element
    } else {
        element.with(el("w:rPr").all(letters))
    }
}

fn heading(edition: &Edition, level: u8) -> Element {
    let size = f32::from(edition.size);
    let own = size + [8.0, 4.0, 2.0, 0.0, 0.0, 0.0][usize::from(level - 1)];
    let properties = el("w:pPr")
        .with(el("w:keepNext"))
        .with(el("w:keepLines"))
        .with(lines(spacing(own * 1.1, own * 0.4), 1.25))
        .with(val("w:outlineLvl", level - 1));
    let letters = bold()
        .into_iter()
        .chain([val("w:color", edition.palette.accent.hex())])
        .chain(sizes(own))
        .collect();
    paragraph(
        Style::Heading(level),
        &format!("heading {level}"),
        Style::Normal,
        properties,
        letters,
    )
}

fn contents(size: f32, level: u8) -> Element {
    let kind = Style::Contents(level);
    let edge = val("w:tab", "right")
        .set("w:leader", "dot")
        .set("w:pos", twips(TEXT_WIDTH));
    let properties = el("w:pPr")
        .with(el("w:tabs").with(edge))
        .with(spacing(0.0, size * 0.3))
        .with(el("w:ind").set("w:left", twips(kind.left(size, 0))));
    paragraph(
        kind,
        &format!("toc {level}"),
        Style::Normal,
        properties,
        Vec::new(),
    )
}

fn lists(size: f32) -> [Element; 3] {
    let close = || spacing(0.0, size * 0.35);
    let item = |number| {
        el("w:pPr")
            .with(el("w:numPr").with(val("w:numId", number)))
            .with(close())
    };
    let left = el("w:ind").set("w:left", twips(hang(size)));
    [
        paragraph(
            Style::ListBullet,
            "List Bullet",
            Style::ListBullet,
            item(super::numbering::BULLETS),
            Vec::new(),
        ),
        paragraph(
            Style::ListNumber,
            "List Number",
            Style::ListNumber,
            item(super::numbering::NUMBERS),
            Vec::new(),
        ),
        paragraph(
            Style::ListContinue,
            "List Continue",
            Style::ListContinue,
            el("w:pPr").with(close()).with(left),
            Vec::new(),
        ),
    ]
}

fn blocks(edition: &Edition) -> Vec<Element> {
    let size = f32::from(edition.size);
    let indent = |left: f32| el("w:ind").set("w:left", twips(left));
    let note = el("w:pPr")
        .all(note_frame(edition, Style::Note, 0))
        .with(note_lines(spacing(0.0, gap(size)), edition))
        .with(indent(NOTE_LEFT).set("w:right", twips(NOTE_RIGHT)));
    let term = el("w:pPr")
        .with(el("w:keepNext"))
        .with(spacing(0.0, size * 0.15));
    let meaning = el("w:pPr").with(spacing(0.0, gap(size))).with(indent(size));
    let cell = el("w:pPr").with(lines(spacing(0.0, 0.0), 1.3));
    let picture = el("w:pPr")
        .with(el("w:keepNext"))
        .with(lines(spacing(size * 0.3, gap(size)), SOLID));
    let edge = val("w:tab", "right").set("w:pos", twips(TEXT_WIDTH));
    let rule = el("w:pBdr").with(border("w:top", 6, "6", edition.palette.hairline));
    let footer = el("w:pPr")
        .with(rule)
        .with(el("w:tabs").with(edge))
        .with(lines(spacing(0.0, 0.0), SOLID));
    vec![
        paragraph(Style::Note, "Note", Style::Note, note, Vec::new()),
        paragraph(Style::Term, "Term", Style::Meaning, term, bold().into()),
        paragraph(Style::Meaning, "Meaning", Style::Term, meaning, Vec::new()),
        paragraph(
            Style::TableText,
            "Table Text",
            Style::TableText,
            cell,
            Vec::new(),
        ),
        paragraph(
            Style::Picture,
            "Picture",
            Style::Normal,
            picture,
            Vec::new(),
        ),
        paragraph(Style::Footer, "footer", Style::Footer, footer, Vec::new()),
    ]
}

fn fields(edition: &Edition) -> [Element; 3] {
    let size = f32::from(edition.size);
    let Palette { paper, edge, .. } = edition.palette;
    let label = el("w:pPr")
        .with(el("w:keepNext"))
        .with(el("w:keepLines"))
        .with(spacing(size * 0.6, size * 0.5));
    let sides = ["w:top", "w:left", "w:bottom", "w:right"].map(|side| border(side, 8, "6", edge));
    let far_in = twips(BOX);
    let room = el("w:pPr")
        .with(el("w:keepLines"))
        .with(el("w:pBdr").all(sides))
        .with(shade(paper))
        .with(spacing(0.0, size))
        .with(el("w:ind").set("w:left", &far_in).set("w:right", &far_in));
    let far = twips(hang(size));
    let option = el("w:pPr")
        .with(el("w:keepLines"))
        .with(el("w:tabs").with(val("w:tab", "left").set("w:pos", &far)))
        .with(spacing(0.0, size * 0.35))
        .with(el("w:ind").set("w:left", &far).set("w:hanging", &far));
    [
        paragraph(
            Style::FieldLabel,
            "Field Label",
            Style::Normal,
            label,
            bold().into(),
        ),
        paragraph(
            Style::FieldBox,
            "Field Box",
            Style::Normal,
            room,
            Vec::new(),
        ),
        paragraph(
            Style::FieldOption,
            "Field Option",
            Style::FieldOption,
            option,
            Vec::new(),
        ),
    ]
}

fn characters(palette: &Palette) -> [Element; 5] {
    let kind = |id, name, letters: Vec<Element>| {
        style("character", id, name).with(el("w:rPr").all(letters))
    };
    [
        kind("Strong", "Strong", bold().into()),
        kind("Emphasis", "Emphasis", bold().into()),
        kind(
            "Hyperlink",
            "Hyperlink",
            vec![val("w:color", palette.accent.hex()), val("w:u", "single")],
        ),
        kind(
            "PlaceholderText",
            "Placeholder Text",
            vec![val("w:color", palette.edge.hex())],
        ),
        kind("Code", "Code", vec![font(CODE), shade(palette.tint)]),
    ]
}

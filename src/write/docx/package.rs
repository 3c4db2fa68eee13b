//! The parts of the file and how they hang together, packed in a zip archive.
//!
//! The archive carries one fixed time, so the same document makes the same bytes.

use std::io::{Cursor, Write};

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::look::{CODE, FONT};
use super::xml::{self, Element, el, val};
use crate::doc::colour::{Colour, Palette};
use crate::source::Language;

/// The namespace of everything that Word writes.
pub const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace of references to other parts.
pub const REFERENCES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KINDS: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// What the document can refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The foot of each page.
    Footer,
    /// An address outside the file.
    Link,
    /// A picture inside the file.
    Picture,
    /// A part that Word finds by its kind alone.
    Part(&'static str),
}

/// Everything the document refers to, once each.
#[derive(Debug, Default)]
pub struct Relations(Vec<(Relation, String)>);

impl Relations {
    /// The name by which the document refers to something.
    pub fn add(&mut self, relation: Relation, target: &str) -> String {
        let known = self
            .0
            .iter()
            .position(|(kind, other)| *kind == relation && other == target);
        let index = known.unwrap_or_else(|| {
            self.0.push((relation, target.to_owned()));
            self.0.len() - 1
        });
        format!("rId{}", index + 1)
    }

    fn write(&self) -> Element {
        let all = self
            .0
            .iter()
            .enumerate()
            .map(|(index, (relation, target))| {
                let kind = match relation {
                    Relation::Footer => "footer",
                    Relation::Link => "hyperlink",
                    Relation::Picture => "image",
                    Relation::Part(kind) => kind,
                };
                let element = relation_to(
                    &format!("rId{}", index + 1),
                    &format!("{REFERENCES}/{kind}"),
                    target,
                );
                if *relation == Relation::Link {
                    element.set("TargetMode", "External")
                } else {
                    element
                }
            });
        relationships().all(all)
    }
}

fn relationships() -> Element {
    el("Relationships").set("xmlns", format!("{PACKAGE}/relationships"))
}

fn relation_to(id: &str, kind: &str, target: &str) -> Element {
    el("Relationship")
        .set("Id", id)
        .set("Type", kind)
        .set("Target", target)
}

/// What goes into the package.
pub struct Parts<'a> {
    /// The title in the file’s properties.
    pub title: &'a str,
    /// The language.
    pub language: &'a Language,
    /// Whether people fill it in.
    pub form: bool,
    /// The colour of the paper.
    pub paper: Colour,
    /// The document itself.
    pub document: Element,
    /// The foot of each page.
    pub footer: Element,
    /// The styles.
    pub styles: Element,
    /// The lists.
    pub numbering: Element,
    /// What the document refers to.
    pub relations: Relations,
    /// Names and files of pictures.
    pub pictures: Vec<(&'a str, &'a [u8])>,
}

/// Packs it all.
pub fn pack(mut parts: Parts<'_>) -> Result<Vec<u8>> {
    let named = [
        ("styles", "styles.xml", parts.styles),
        ("numbering", "numbering.xml", parts.numbering),
        (
            "settings",
            "settings.xml",
            settings(parts.form, parts.paper, parts.language),
        ),
        ("fontTable", "fontTable.xml", fonts()),
    ];
    for (kind, name, _) in &named {
        parts.relations.add(Relation::Part(kind), name);
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    let mut put = |name: &str, bytes: &[u8]| -> Result<()> {
        zip.start_file(name, options)?;
        Ok(zip.write_all(bytes)?)
    };
    put("[Content_Types].xml", &xml::file(&types())?)?;
    put("_rels/.rels", &xml::file(&root())?)?;
    put(
        "docProps/core.xml",
        &xml::file(&properties(parts.title, parts.language))?,
    )?;
    put("word/document.xml", &xml::file(&parts.document)?)?;
    put(
        "word/_rels/document.xml.rels",
        &xml::file(&parts.relations.write())?,
    )?;
    put("word/footer1.xml", &xml::file(&parts.footer)?)?;
    for (_, name, part) in &named {
        put(&format!("word/{name}"), &xml::file(part)?)?;
    }
    for (name, bytes) in parts.pictures {
        put(&format!("word/{name}"), bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn types() -> Element {
    let default = |extension, kind| {
        el("Default")
            .set("Extension", extension)
            .set("ContentType", kind)
    };
    let part = |name: &str, kind: &str| {
        el("Override")
            .set("PartName", name)
            .set("ContentType", kind)
    };
    let own = [
        ("document.xml", "document.main"),
        ("footer1.xml", "footer"),
        ("styles.xml", "styles"),
        ("numbering.xml", "numbering"),
        ("settings.xml", "settings"),
        ("fontTable.xml", "fontTable"),
    ];
    el("Types")
        .set("xmlns", format!("{PACKAGE}/content-types"))
        .with(default(
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ))
        .with(default("xml", "application/xml"))
        .with(default("png", "image/png"))
        .with(default("jpeg", "image/jpeg"))
        .with(part(
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
        ))
        .all(own.map(|(name, kind)| part(&format!("/word/{name}"), &format!("{KINDS}.{kind}+xml"))))
}

fn root() -> Element {
    relationships()
        .with(relation_to(
            "rId1",
            &format!("{REFERENCES}/officeDocument"),
            "word/document.xml",
        ))
        .with(relation_to(
            "rId2",
            &format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ))
}

fn properties(title: &str, language: &Language) -> Element {
    el("cp:coreProperties")
        .set("xmlns:cp", format!("{PACKAGE}/metadata/core-properties"))
        .set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with(el("dc:title").text(title))
        .with(el("dc:language").text(&language.to_string()))
}

fn settings(form: bool, paper: Colour, language: &Language) -> Element {
    // A form may be handed in without a name, so Word must not add that of the computer’s owner.
    let nameless = form.then(|| el("w:removePersonalInformation"));
    // Without it Word shows white paper all the same.
    let coloured = (paper != Palette::BUILT_IN.paper).then(|| el("w:displayBackgroundShape"));
    let word = |name: &str, value: u8| {
        el("w:compatSetting")
            .set("w:name", name)
            .set("w:uri", "http://schemas.microsoft.com/office/word")
            .set("w:val", value)
    };
    let today = [
        word("compatibilityMode", 15),
        word("overrideTableStyleFontSizeAndJustification", 1),
        word("enableOpenTypeFeatures", 1),
        word("doNotFlipMirrorIndents", 1),
        word("differentiateMultirowTableHeaders", 1),
    ];
    el("w:settings")
        .set("xmlns:w", MAIN)
        .with(el("w:zoom").set("w:percent", 100))
        .all(nameless)
        .all(coloured)
        .with(val("w:defaultTabStop", 720))
        .with(val("w:autoHyphenation", 0))
        .with(val("w:characterSpacingControl", "doNotCompress"))
        .with(el("w:compat").all(today))
        .with(val("w:themeFontLang", language))
        .with(val("w:decimalSymbol", "."))
        .with(val("w:listSeparator", ","))
}

fn fonts() -> Element {
    let font = |name: &str, other: &str, family: &str, pitch: &str| {
        el("w:font")
            .set("w:name", name)
            .with(val("w:altName", other))
            .with(val("w:family", family))
            .with(val("w:pitch", pitch))
    };
    el("w:fonts")
        .set("xmlns:w", MAIN)
        .with(font(FONT, "Liberation Sans", "swiss", "variable"))
        .with(font(CODE, "Liberation Mono", "modern", "fixed"))
}

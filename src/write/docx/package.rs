//! The parts of the file and how they hang together, packed in a zip archive.
//!
//! The archive carries one fixed time, so the same document makes the same bytes.

use std::io::{Cursor, Write};

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::{self, Element, el};
use crate::doc::Field;
use crate::source::{FieldId, FormMark, Language};

/// The namespace of everything that Word writes.
pub const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The namespace of references to other parts.
pub const REFERENCES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// What each part is.
const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Default Extension="xml" ContentType="application/xml"/>
  <Default Extension="png" ContentType="image/png"/>
  <Default Extension="jpeg" ContentType="image/jpeg"/>
  <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
  <Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>
  <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
  <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
  <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
  <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
  <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
  <Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
  <Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>
</Types>"#;

/// What the head of each page is.
const HEADER: &str = r#"<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>"#;

/// Where a program begins to read.
const ROOT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
  <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
  <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>
</Relationships>"#;

/// How properties are called that hold the id of a field that only a number stands for.
pub const NUMBERED: &str = "copanel-field-";

/// What the document can refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The head of each page.
    Header,
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
        let known = self.0.iter().position(|(kind, other)| *kind == relation && other == target);
        let index = known.unwrap_or_else(|| {
            self.0.push((relation, target.to_owned()));
            self.0.len() - 1
        });
        format!("rId{}", index + 1)
    }

    /// All of them, or those that the head of each page can use, under the same names.
    fn write(&self, only: Option<Relation>) -> Element {
        let one = |(index, (relation, target)): (usize, &(Relation, String))| {
            let (kind, is_outside) = match relation {
                Relation::Header => ("header", false),
                Relation::Footer => ("footer", false),
                Relation::Link => ("hyperlink", true),
                Relation::Picture => ("image", false),
                Relation::Part(kind) => (*kind, false),
            };
            let element = el("Relationship")
                .set("Id", format!("rId{}", index + 1))
                .set("Type", format!("{REFERENCES}/{kind}"))
                .set("Target", target);
            if is_outside { element.set("TargetMode", "External") } else { element }
        };
        el("Relationships").set("xmlns", format!("{PACKAGE}/relationships")).all(
            self.0
                .iter()
                .enumerate()
                .filter(|(_, (kind, _))| only.is_none_or(|only| only == *kind))
                .map(one),
        )
    }
}

/// What goes into the package.
pub struct Parts<'a> {
    /// The title in the file’s properties.
    pub title: &'a str,
    /// The language.
    pub language: &'a Language,
    /// Which form it is, and what it asks.
    pub form: Option<(&'a FormMark, Vec<Field>)>,
    /// The document itself.
    pub document: Element,
    /// The heads of pages: of most, and of a sheet that is handed in.
    pub headers: Vec<Element>,
    /// The foot of each page.
    pub footer: Element,
    /// Names and texts of the parts that are made from templates.
    pub filled: Vec<(&'static str, String)>,
    /// What the document refers to.
    pub relations: Relations,
    /// Names and files of pictures.
    pub pictures: Vec<(&'a str, &'a [u8])>,
}

/// Packs it all.
pub fn pack(mut parts: Parts<'_>) -> Result<Vec<u8>> {
    for (part, _) in &parts.filled {
        let target = format!("{part}.xml");
        parts.relations.add(Relation::Part(part), &target);
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    let mut put = |name: &str, bytes: &[u8]| -> Result<()> {
        zip.start_file(name, options)?;
        Ok(zip.write_all(bytes)?)
    };
    let heads: String = (1..=parts.headers.len())
        .map(|number| HEADER.replace("header1", &format!("header{number}")))
        .collect();
    put("[Content_Types].xml", xml::compact(&TYPES.replace(HEADER, &heads)).as_bytes())?;
    put("_rels/.rels", xml::compact(ROOT).as_bytes())?;
    put("docProps/core.xml", &xml::file(&properties(parts.title, parts.language))?)?;
    put("docProps/custom.xml", &xml::file(&own_properties(parts.form))?)?;
    put("word/document.xml", &xml::file(&parts.document)?)?;
    put("word/_rels/document.xml.rels", &xml::file(&parts.relations.write(None))?)?;
    for (header, number) in parts.headers.iter().zip(1..) {
        put(&format!("word/header{number}.xml"), &xml::file(header)?)?;
        let pictures = parts.relations.write(Some(Relation::Picture));
        put(&format!("word/_rels/header{number}.xml.rels"), &xml::file(&pictures)?)?;
    }
    put("word/footer1.xml", &xml::file(&parts.footer)?)?;
    for (part, text) in &parts.filled {
        put(&format!("word/{part}.xml"), text.as_bytes())?;
    }
    for (name, bytes) in parts.pictures {
        put(&format!("word/{name}"), bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn properties(title: &str, language: &Language) -> Element {
    el("cp:coreProperties")
        .set("xmlns:cp", format!("{PACKAGE}/metadata/core-properties"))
        .set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with(el("dc:title").text(title))
        .with(el("dc:language").text(&language.to_string()))
}

/// What the file says of itself that only copanel reads.
fn own_properties(form: Option<(&FormMark, Vec<Field>)>) -> Element {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    let properties = el("Properties")
        .set("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")
        .set("xmlns:vt", types);
    let mut all = Vec::new();
    if let Some((mark, fields)) = form {
        all.push((FormMark::NAME.to_owned(), mark.to_string()));
        let ids = fields.iter().flat_map(Field::ids);
        let numbered = ids.filter(|id| FieldId::from_bookmark(&id.bookmark()).is_none());
        all.extend((1..).zip(numbered).map(|(n, id)| (format!("{NUMBERED}{n}"), id.to_string())));
    }
    properties.all((2..).zip(all).map(|(number, (name, value))| {
        el("property")
            .set("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
            .set("pid", number)
            .set("name", name)
            .with(el("vt:lpwstr").text(&value))
    }))
}

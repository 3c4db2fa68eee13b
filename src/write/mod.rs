//! The writers: one file per format, each an exhaustive match over the tree.
//!
//! A writer sees a document and an edition. It knows nothing of vacancies, people or rules.

mod bound;
pub mod docx;
pub mod fonts;
mod fullness;
pub mod html;
mod links;
pub mod markdown;
pub mod pdf;
pub mod sheet;
pub mod text;
mod text_layer;
pub mod typst;

use anyhow::Result;
use clap::ValueEnum;
use serde::Serialize;

use crate::doc::Doc;
use crate::doc::edition::Edition;
use crate::prose::vocabulary::Vocabulary;
use fonts::Fonts;

/// The kind of file that is written.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// The master copy: a page that can be filled in and saved.
    Html,
    /// The copy for print.
    Pdf,
    /// The copy that people edit, for Word.
    Docx,
    /// Plain text, for e-mail.
    Text,
}

/// What writers need beside a document, loaded once.
pub struct WriterAssets<'a> {
    /// The fonts a PDF may use.
    pub fonts: Fonts,
    /// The look and behaviour of HTML pages.
    pub html: html::Assets<'a>,
    /// The look of PDF pages.
    pub pdf: pdf::Template,
    /// The look of Word files.
    pub docx: docx::Templates,
    /// The language, and what writers say beside documents.
    pub words: &'a Vocabulary,
}

/// A document in one format.
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// The font families in it, if it has any.
    pub fonts: Vec<String>,
    /// How many pages it has, where it has any.
    pub pages: Option<usize>,
}

impl From<Vec<u8>> for Written {
    fn from(bytes: Vec<u8>) -> Self {
        Written { bytes, fonts: Vec::new(), pages: None }
    }
}

impl Format {
    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Text => "txt",
        }
    }
}

/// Prints a document in one format.
pub fn write(
    doc: &Doc,
    edition: &Edition,
    format: Format,
    assets: &WriterAssets<'_>,
) -> Result<Written> {
    Ok(match format {
        Format::Html => html::write(doc, edition, &assets.html).into_bytes().into(),
        Format::Pdf => {
            let source = typst::write(doc, edition, assets.words);
            pdf::write(&source, &assets.pdf, &assets.fonts)?
        }
        Format::Docx => docx::write(doc, edition, &assets.docx, assets.words)?.into(),
        Format::Text => {
            let words = assets.words.of(edition.easy);
            text::write(doc, words).into_bytes().into()
        }
    })
}

/// Prints several documents as one PDF, each in its own edition and on sheets of its own.
pub fn bind(
    papers: &[(&Doc, &Edition)],
    title: &str,
    assets: &WriterAssets<'_>,
) -> Result<Written> {
    let sources = papers.iter().map(|(doc, edition)| typst::write(doc, edition, assets.words));
    pdf::bind(&sources.collect::<Vec<_>>(), title, &assets.pdf, &assets.fonts)
}

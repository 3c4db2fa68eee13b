//! The writers: one file per format, each an exhaustive match over the tree.
//!
//! A writer sees a document and an edition. It knows nothing of vacancies, people or rules.

pub mod docx;
pub mod fonts;
pub mod html;
mod links;
pub mod pdf;
pub mod text;
pub mod typst;

use anyhow::Result;
use clap::ValueEnum;

use crate::doc::Doc;
use crate::edition::Edition;
use fonts::Fonts;

/// The kind of file that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
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
pub struct Press<'a> {
    /// The fonts a PDF may use.
    pub fonts: Fonts,
    /// The look and behaviour of HTML pages.
    pub assets: html::Assets<'a>,
    /// The look of PDF pages.
    pub page_typ: &'a str,
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

    /// What a page calls it.
    pub fn title(self) -> &'static str {
        match self {
            Format::Html => "web page",
            Format::Pdf => "PDF",
            Format::Docx => "Word",
            Format::Text => "plain text",
        }
    }
}

/// Prints a document in one format.
pub fn write(doc: &Doc, edition: &Edition, format: Format, press: &Press<'_>) -> Result<Vec<u8>> {
    match format {
        Format::Html => Ok(html::write(doc, edition, &press.assets).into_bytes()),
        Format::Pdf => {
            let source = typst::write(doc, edition);
            Ok(pdf::write(&source, press.page_typ, &press.fonts)?.bytes)
        }
        Format::Docx => docx::write(doc, edition),
        Format::Text => Ok(text::write(doc).into_bytes()),
    }
}

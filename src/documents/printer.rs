//! What printing needs, loaded once for each workspace, and the printing of one document.

use std::fmt::{self, Write as _};

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::doc::edition::{EDITIONS, Edition};
use crate::doc::{Block, Doc, Family};
use crate::documents::{Output, Print};
use crate::source::hex;
use crate::workspace::Workspace;
use crate::write::fonts::Fonts;
use crate::write::{self, Format, WriterAssets, docx, html, pdf};

/// A workspace, with its fonts and looks.
pub struct Printer<'a> {
    /// Whose papers are printed.
    pub workspace: &'a Workspace,
    /// Fonts and looks.
    pub assets: WriterAssets<'a>,
    /// How papers are printed that are for nobody in particular.
    pub plain: Edition,
    /// What gives papers their look, as a hash.
    pub looks: String,
}

/// One document in all the formats asked for.
#[derive(Default)]
pub struct Printed {
    /// The files.
    pub outputs: Vec<Output>,
    /// What to say where its PDF is longer than it may be.
    pub too_long: Option<String>,
}

/// A thread that waits for part of a document begins another meanwhile, on top of the first, and Typst goes deep.
const STACK: usize = 64 << 20;

/// Loads what a workspace prints with, and starts the threads that print.
pub fn open(workspace: &Workspace) -> Result<Printer<'_>> {
    // It fails only where there are threads already, and then they will do.
    let _ = rayon::ThreadPoolBuilder::new().stack_size(STACK).build_global();
    Ok(Printer {
        workspace,
        assets: WriterAssets {
            fonts: Fonts::new(&workspace.fonts),
            html: assets(workspace),
            pdf: pdf::Template::new(look(workspace, "page.typ"))?,
            docx: word(workspace)?,
            words: workspace.words(),
        },
        plain: workspace.coloured(EDITIONS[0]),
        looks: looks(workspace),
    })
}

impl Printer<'_> {
    /// The page that says what is in a folder.
    pub fn index(&self, doc: &Doc) -> Output {
        Output {
            path: format!("index.{}", Format::Html.extension()),
            bytes: html::write(doc, &self.plain, &self.assets.html).into_bytes(),
            made_from: String::new(),
            print: None,
            private: false,
        }
    }
}

/// What gives papers their look beside the documents themselves: this copanel, and the organisation’s own files.
fn looks(workspace: &Workspace) -> String {
    let fonts: Vec<[u8; 32]> =
        workspace.fonts.iter().map(|font| Sha256::digest(font.data()).into()).collect();
    let own = workspace.overrides.iter().map(|(path, source)| (path, &source.text));
    let is_look = |path: &str| path.starts_with("templates/") && !path.ends_with(".md");
    let own: Vec<_> = own.filter(|(path, _)| is_look(path)).collect();
    hash(&(env!("CARGO_PKG_VERSION"), fonts, own, workspace.words()))
}

/// What a paper is made from, as a hash: while it is the same, so is the paper in every format.
pub fn made_from(doc: &Doc, edition: &Edition, printer: &Printer<'_>) -> String {
    hash(&(doc, edition, &printer.looks))
}

/// The hash of something as it is shown to programmers, which leaves nothing out.
pub fn hash(what: &impl fmt::Debug) -> String {
    struct Hasher(Sha256);
    impl fmt::Write for Hasher {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0.update(text.as_bytes());
            Ok(())
        }
    }
    let mut hasher = Hasher(Sha256::new());
    // Nothing that is hashed can fail.
    let _ = write!(hasher, "{what:?}");
    hex(&hasher.0.finalize())
}

/// The looks of HTML pages.
pub fn assets(workspace: &Workspace) -> html::Assets<'_> {
    html::Assets {
        page_css: look(workspace, "page.css"),
        print_css: look(workspace, "print.css"),
        script: look(workspace, "page.js"),
        words: workspace.words(),
    }
}

/// The looks of Word files, in the same letters as a PDF where the workspace has a font of its own.
pub fn word(workspace: &Workspace) -> Result<docx::Templates> {
    let face = workspace.fonts.first().map(|font| font.info().family.clone());
    Ok(docx::Templates::load(|path| workspace.text(path))?.with_face(face))
}

/// A file that gives pages their look.
pub fn look<'a>(workspace: &'a Workspace, name: &str) -> &'a str {
    workspace.text(&format!("templates/{name}"))
}

/// Prints a document in some formats; `stem` is its path without an ending.
pub fn print(
    doc: &Doc,
    edition: &Edition,
    stem: &str,
    formats: &[Format],
    printer: &Printer<'_>,
) -> Result<Printed> {
    let mut all = Printed::default();
    let made_from = made_from(doc, edition, printer);
    for format in formats {
        let written = write::write(doc, edition, *format, &printer.assets)?;
        let print = Print::of(&written);
        if let Some(print) = &print {
            all.too_long = too_long(doc, print.pages, edition, stem, printer);
        }
        all.outputs.push(Output {
            path: format!("{stem}.{}", format.extension()),
            bytes: written.bytes,
            made_from: made_from.clone(),
            print,
            private: false,
        });
    }
    Ok(all)
}

/// How many sheets of paper a document is handed in as; they are read one at a time.
fn sheets(doc: &Doc) -> usize {
    let is_handed_in = doc.tab.as_ref().is_some_and(|tab| tab.family == Family::HandIn);
    let sheets =
        doc.blocks.iter().filter(|block| matches!(block, Block::SheetBreak { .. })).count();
    if is_handed_in { sheets.max(1) } else { 1 }
}

/// What to say of a document with more pages than its edition may have.
pub fn too_long(
    doc: &Doc,
    pages: usize,
    edition: &Edition,
    stem: &str,
    printer: &Printer<'_>,
) -> Option<String> {
    let pages = pages / sheets(doc);
    let most = printer.workspace.readability.limits(edition).pages?;
    let own = EDITIONS.iter().find(|own| own.name == edition.name)?;
    let why = if edition.size > own.size {
        format!(" in print of {} points", edition.size)
    } else {
        String::new()
    };
    (pages > most).then(|| {
        format!(
            "note: `{stem}.pdf` has {pages} pages{why}, where {} has {most} at most; ask its reader whether they would like it in parts\n",
            edition.title
        )
    })
}

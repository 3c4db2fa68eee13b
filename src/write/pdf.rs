//! Typst source into a tagged PDF.
//!
//! Typst is part of the program: nothing is started, nothing fetched, no clock read, no file opened.
//! The result conforms to PDF/UA-1 (the standard for PDFs that screen readers can use), or there is none.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, anyhow, bail};
use typst::diag::{FileError, FileResult, SourceDiagnostic, SourceResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{DiagSpan, DiagSpanKind, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::bound::bound;
use super::fonts::{Chosen, Fonts, no_font};
use super::fullness::{emptiness, paper};
use super::{Written, text_layer, typst as source};
use crate::doc::PictureFile;
use crate::source::watch;

/// How much white space there is between blocks, as multiples of what is usual, in the order in which they are tried.
const SPACES: [f32; 5] = [1.0, 0.7, 0.5, 1.4, 1.8];

/// For how many documents Typst remembers what it has set and not needed since; without end, its memory grows with each paper.
const KEPT: usize = 1;

/// The looks of PDFs: `page.typ`, parsed.
#[derive(Clone)]
pub struct Template(Source);

impl Template {
    /// Takes the text of `page.typ`.
    pub fn new(text: &str) -> anyhow::Result<Template> {
        Ok(Template(Source::new(file("page.typ")?, text.to_owned())))
    }
}

/// What is wrong with the syntax of `page.typ`, each thing with its place.
pub fn syntax_errors(text: &str) -> Vec<(Range<usize>, String)> {
    let source = Source::detached(text);
    let (errors, _) = source.root().errors_and_warnings();
    let place = |span: DiagSpan| match span.get() {
        DiagSpanKind::Number { num, sub_range, .. } => source.range(num, sub_range),
        DiagSpanKind::Range { range, .. } => Some(range),
        DiagSpanKind::Detached => None,
    };
    let errors = errors.into_iter();
    errors.map(|error| (place(error.span).unwrap_or_default(), error.message.to_string())).collect()
}

/// The fonts that a document is printed with, if they have all its letters.
fn fonts<'a>(source: &source::Source, fonts: &'a Fonts) -> anyhow::Result<Chosen<'a>> {
    let fonts = fonts.printing(&[source.text.as_str(), &source.words].concat());
    if let Some(character) = fonts.missing.first() {
        bail!(no_font(*character));
    }
    Ok(fonts)
}

/// Says which letter of a document no font has.
pub fn letters(source: &source::Source, fonts: &Fonts) -> anyhow::Result<()> {
    self::fonts(source, fonts).map(|_| ())
}

/// Prints a document, with `page` deciding its looks.
pub fn write(source: &source::Source, page: &Template, fonts: &Fonts) -> anyhow::Result<Written> {
    let (document, families) = set(source, page, fonts)?;
    let ident = source.palette.clone() + &source.text;
    export(&document, ident, &source.title, families)
}

/// Prints several documents as one, each on sheets of its own.
pub fn bind(
    sources: &[source::Source],
    title: &str,
    page: &Template,
    fonts: &Fonts,
) -> anyhow::Result<Written> {
    let (mut papers, mut families, mut ident) = (Vec::new(), BTreeSet::new(), title.to_owned());
    for source in sources {
        let (document, its) = set(source, page, fonts)?;
        papers.push(document);
        families.extend(its);
        ident.push_str(&source.palette);
        ident.push_str(&source.text);
    }
    let document = bound(&papers, title).with_context(|| format!("`{title}` has no papers"))?;
    export(&document, ident, title, families.into_iter().collect())
}

/// Sets a document; and the font families it is printed in.
fn set(
    source: &source::Source,
    page: &Template,
    fonts: &Fonts,
) -> anyhow::Result<(PagedDocument, Vec<String>)> {
    let _work = watch::begin(&format!("the PDF of “{}”, by `page.typ`", source.title), watch::PDF);
    let mut world = world(source, page, fonts)?;
    let document = fullest(&mut world).map_err(|faults| {
        let said: Vec<String> = faults.iter().map(|fault| describe(&world, fault)).collect();
        refused(&source.title, &said)
    })?;
    Ok((document, world.fonts.families))
}

fn export(
    document: &PagedDocument,
    ident: String,
    title: &str,
    fonts: Vec<String>,
) -> anyhow::Result<Written> {
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| anyhow!("{}", error.message()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("copanel".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(document, &options).map_err(|faults| {
        let said: Vec<String> = faults.iter().map(|fault| fault.message.to_string()).collect();
        refused(title, &said)
    })?;
    Ok(Written { bytes, fonts, pages: Some(document.pages().len()) })
}

fn refused(title: &str, said: &[String]) -> anyhow::Error {
    anyhow!("cannot print `{title}` as an accessible PDF: {}", said.join("; "))
}

/// All that Typst may see of a document.
fn world<'a>(
    source: &source::Source,
    page: &Template,
    fonts: &'a Fonts,
) -> anyhow::Result<TypstWorld<'a>> {
    let fonts = self::fonts(source, fonts)?;
    Ok(TypstWorld {
        main: Source::new(file("main.typ")?, source.text.clone()),
        page: page.0.clone(),
        palette: Source::new(file("palette.typ")?, source.palette.clone()),
        words: Source::new(file("words.typ")?, source.words.clone()),
        space: Source::new(file("space.typ")?, String::new()),
        pictures: source
            .pictures
            .iter()
            .map(|(name, picture)| Ok((file(name)?, bytes(picture))))
            .collect::<anyhow::Result<_>>()?,
        fonts,
    })
}

/// Sets a document with as much white space as leaves the least of its pages empty.
fn fullest(world: &mut TypstWorld<'_>) -> SourceResult<PagedDocument> {
    let mut best: Option<(f64, PagedDocument)> = None;
    for space in SPACES {
        world.space.replace(&format!("#let space = {space}\n"));
        let set = typst::compile::<PagedDocument>(world).output;
        typst::comemo::evict(KEPT);
        let document = set?;
        let empty = emptiness(&document);
        let cost = empty + paper(&document);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, document));
        }
        if empty <= 0.0 {
            break;
        }
    }
    best.map(|(_, document)| text_layer::readable(document)).ok_or_else(Default::default)
}

/// All that Typst may see while it sets one document.
struct TypstWorld<'a> {
    main: Source,
    page: Source,
    palette: Source,
    words: Source,
    space: Source,
    pictures: Vec<(FileId, Bytes)>,
    fonts: Chosen<'a>,
}

impl World for TypstWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.fonts.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.store.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.page, &self.palette, &self.words, &self.space]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.pictures
            .iter()
            .find(|(picture, _)| *picture == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.store.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn bytes(picture: &PictureFile) -> Bytes {
    match picture {
        PictureFile::Svg(text) => Bytes::from_string(Arc::clone(text)),
        PictureFile::Png(dots) | PictureFile::Jpeg(dots) => Bytes::new(Arc::clone(&dots.bytes)),
    }
}

fn file(name: &str) -> anyhow::Result<FileId> {
    let path = VirtualPath::new(name).map_err(|error| anyhow!("`{name}`: {error}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash()))
}

/// What Typst says, with the line of `page.typ` if the fault is there.
fn describe(world: &TypstWorld<'_>, fault: &SourceDiagnostic) -> String {
    let mut said = String::new();
    if fault.span.id() == Some(world.page.id())
        && let Some(range) = world.range(fault.span)
        && let Some(line) = world.page.lines().byte_to_line(range.start)
    {
        said = format!("page.typ line {}: ", line + 1);
    }
    said.push_str(&fault.message);
    for hint in &fault.hints {
        said.push_str(" (");
        said.push_str(&hint.v);
        said.push(')');
    }
    said
}

#[cfg(test)]
#[path = "../../tests/inside/pdf.rs"]
mod tests;

//! Typst source into a tagged PDF.
//!
//! Typst is part of the program: nothing is started, nothing fetched, no clock read, no file opened.
//! The result conforms to PDF/UA-1 (the standard for PDFs that screen readers can use), or there is none.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{anyhow, bail};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{DiagSpan, DiagSpanKind, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::fonts::{Chosen, Fonts};
use super::{Written, typst as source};
use crate::doc::PictureFile;

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

/// Prints a document, with `page` deciding its looks.
pub fn write(source: &source::Source, page: &Template, fonts: &Fonts) -> anyhow::Result<Written> {
    let fonts = fonts.printing(&[source.text.as_str(), &source.words].concat());
    if let Some(character) = fonts.missing.first() {
        bail!(
            "no font here can print `{character}` (U+{:04X}) in “{}”; put a font that can into the folder `fonts` beside `copanel.toml`, or install one",
            u32::from(*character),
            source.title,
        );
    }
    let world = TypstWorld {
        main: Source::new(file("main.typ")?, source.text.clone()),
        page: page.0.clone(),
        palette: Source::new(file("palette.typ")?, source.palette.clone()),
        words: Source::new(file("words.typ")?, source.words.clone()),
        pictures: source
            .pictures
            .iter()
            .map(|(name, picture)| Ok((file(name)?, bytes(picture))))
            .collect::<anyhow::Result<_>>()?,
        fonts,
    };
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| anyhow!("{}", error.message()))?;
    let options = PdfOptions {
        ident: Smart::Custom(source.palette.clone() + &source.text),
        creator: Smart::Custom(Some("copanel".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let pdf = typst::compile::<PagedDocument>(&world)
        .output
        .and_then(|document| Ok((typst_pdf::pdf(&document, &options)?, document.pages().len())));
    match pdf {
        Ok((bytes, pages)) => {
            Ok(Written { bytes, fonts: world.fonts.families, pages: Some(pages) })
        }
        Err(faults) => bail!(
            "cannot print `{}` as an accessible PDF: {}",
            source.title,
            faults.iter().map(|fault| describe(&world, fault)).collect::<Vec<_>>().join("; ")
        ),
    }
}

/// Frees what Typst remembers from earlier documents; call it between vacancies.
pub fn forget() {
    typst::comemo::evict(0);
}

/// All that Typst may see while it sets one document.
struct TypstWorld<'a> {
    main: Source,
    page: Source,
    palette: Source,
    words: Source,
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
        [&self.main, &self.page, &self.palette, &self.words]
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
mod tests {
    use super::*;
    use crate::doc::edition::EDITIONS;
    use crate::doc::{Block, Doc, Inline, Label, Picture};
    use crate::workspace::words::BUILT_IN;

    const PAGE: &str = include_str!("../../templates/page.typ");
    const SQUARE: &str =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9'/></svg>";

    fn text(words: &str) -> Vec<Inline> {
        vec![Inline::Text(words.to_owned())]
    }

    fn doc(words: &str) -> Doc {
        let label = |id: &str| Label { id: id.parse().unwrap(), content: text("Your answer") };
        let heading =
            |level, id: &str| Block::Heading { level, id: id.to_owned(), content: text(id) };
        Doc {
            title: "For Amira".to_owned(),
            footer: "Peer support worker".to_owned(),
            blocks: vec![
                Block::PageBreak,
                heading(1, "day"),
                Block::Contents { from: 1, to: 2 },
                heading(2, "panel"),
                Block::Note(vec![Block::Paragraph(text(words))]),
                Block::List {
                    start: Some(2),
                    items: vec![vec![Block::Paragraph(text(words))], vec![]],
                },
                Block::Definitions(vec![(text("When"), vec![Block::Paragraph(text(words))])]),
                Block::Table {
                    header: vec![text("a"), text("b")],
                    rows: vec![vec![text("c"), vec![]]],
                    columns: None,
                },
                Block::Picture {
                    picture: Picture::drawn(SQUARE),
                    description: Some("A table".to_owned()),
                },
                Block::Row {
                    picture: Picture::drawn(SQUARE),
                    content: vec![Block::Paragraph(text(words))],
                },
                Block::PageBreak,
                Block::PageBreak,
                Block::Entry(label("name")),
                Block::Lines { label: label("notes"), lines: 40 },
                Block::Choice {
                    label: label("know"),
                    options: vec![text("Yes"), text("No")],
                    many: false,
                },
                Block::Score {
                    label: label("score"),
                    levels: vec![(0, text("No")), (1, text("Yes"))],
                },
                Block::PageBreak,
            ],
        }
    }

    fn pdf(doc: &Doc, size: u8, fonts: &Fonts) -> anyhow::Result<Vec<u8>> {
        let source = source::write(doc, &EDITIONS[0].at(Some(size)), &BUILT_IN);
        Ok(write(&source, &Template::new(PAGE)?, fonts)?.bytes)
    }

    #[test]
    fn every_block_prints_at_every_size_the_same_each_time() {
        let fonts = Fonts::new(&[]);
        let doc =
            doc("#panic() \\ \" ] $ <a> @b \u{2011}\u{7} https://example.org/a/very/long/address");
        for size in [12, 14, 18, 24, 36] {
            let first = pdf(&doc, size, &fonts).unwrap();
            forget();
            assert!(first.starts_with(b"%PDF"));
            assert!(first == pdf(&doc, size, &fonts).unwrap(), "{size} points differ");
        }
    }

    #[test]
    fn what_is_not_accessible_is_refused_by_title() {
        let fonts = Fonts::new(&[]);
        let mut doc = doc("a");
        doc.blocks.insert(0, Block::Heading { level: 3, id: "x".to_owned(), content: text("x") });
        let error = pdf(&doc, 12, &fonts).unwrap_err().to_string();
        assert!(error.contains("`For Amira`") && error.contains("heading"), "{error}");
    }

    #[test]
    fn a_character_without_a_font_is_named() {
        let fonts = Fonts::new(&[]);
        let error = pdf(&doc("\u{f8fe7}"), 12, &fonts).unwrap_err().to_string();
        assert!(error.contains("“For Amira”") && error.contains("U+F8FE7"), "{error}");
    }

    #[test]
    fn a_fault_in_page_typ_gives_its_line() {
        let fonts = Fonts::new(&[]);
        let source = source::write(&doc("a"), &EDITIONS[0], &BUILT_IN);
        let page = Template::new("#let paper(..all) = 1\n#nonsense\n").unwrap();
        let error = write(&source, &page, &fonts).err().unwrap();
        assert!(error.to_string().contains("page.typ line 2: "), "{error}");
    }
}

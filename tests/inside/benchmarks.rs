//! What can be timed only inside the program: the PDF path beside Typst alone, and checking beside parsing alone.
//!
//! `tests/bench/run` runs it; both sides of a comparison take turns, and the middle of several turns is printed.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::doc::edition::Edition;
use crate::doc::{Doc, PictureFile};
use crate::documents;
use crate::documents::printer;
use crate::documents::view;
use crate::documents::{DOCUMENTS, Document, Reader};
use crate::source::Source;
use crate::workspace::words::BUILT_IN;
use crate::write::fonts::{Chosen, Fonts};
use crate::write::{pdf, typst as source};
use crate::{case, rules, workspace};
use anyhow::{Context as _, Result, anyhow};
use chrono::NaiveDate;
use rayon::prelude::*;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Smart};
use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The one of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const STORY: &str = "examples/peer-support-worker/vacancy.toml";
const PAGE: &str = include_str!("../../templates/page.typ");
const TURNS: usize = 11;
const MANY: usize = 1000;

#[test]
#[ignore = "a benchmark: `tests/bench/run` asks for it by name"]
fn beside_what_it_is_built_on() -> Result<()> {
    println!("| Inside the program | Figure | Beside it |\n|---|---|---|");
    typst_alone()?;
    parsing_alone()
}

/// The PDFs of every member: from the tree to the file, beside compiling the same Typst sources and nothing else.
fn typst_alone() -> Result<()> {
    let fonts = Fonts::new(&[]);
    let docs = docs()?;
    let sources: Vec<source::Source> =
        docs.iter().map(|(doc, edition)| source::write(doc, edition, &BUILT_IN)).collect();
    let worlds: Vec<Alone<'_>> =
        sources.iter().map(|source| Alone::new(source, &fonts)).collect::<Result<_>>()?;
    let page = pdf::Template::new(PAGE)?;
    let ours = || {
        for (doc, edition) in &docs {
            let source = source::write(doc, edition, &BUILT_IN);
            black_box(pdf::write(&source, &page, &fonts)?.bytes);
        }
        Ok(())
    };
    let alone = || worlds.iter().try_for_each(Alone::print);
    let (ours, alone) = beside(ours, alone)?;
    println!(
        "| {} PDFs on one thread | {:.0} ms | {:+.1} % over Typst alone, {:.0} ms |",
        docs.len(),
        ours.as_secs_f64() * 1e3,
        (ours.as_secs_f64() / alone.as_secs_f64() - 1.0) * 1e2,
        alone.as_secs_f64() * 1e3,
    );
    Ok(())
}

/// A thousand vacancies read and checked by every rule, beside reading the same texts with the `toml` crate.
fn parsing_alone() -> Result<()> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24);
    let workspace = workspace::load(Path::new(STORY).parent().map(Path::to_owned));
    let text = std::fs::read_to_string(STORY)?;
    // Each has a title of its own, so that nothing could be remembered from one to the next.
    let texts: Vec<String> = (0..MANY)
        .map(|number| text.replacen("Peer support", &format!("Peer support {number}"), 1))
        .collect();
    let ours = || {
        let found: usize = texts
            .par_iter()
            .map(|text| {
                let source = Source { path: "v.toml".into(), text: text.clone() };
                rules::check_all(&case::parse(source, &workspace), today).findings.len()
            })
            .sum();
        black_box(found);
        Ok(())
    };
    let alone = || {
        for text in &texts {
            black_box(toml::from_str::<toml::Table>(text)?);
        }
        Ok(())
    };
    let (ours, alone) = beside(ours, alone)?;
    println!(
        "| {MANY} vacancies checked | {:.0} ms | {:.2} times parsing alone, {:.0} ms |",
        ours.as_secs_f64() * 1e3,
        ours.as_secs_f64() / alone.as_secs_f64(),
        alone.as_secs_f64() * 1e3,
    );
    Ok(())
}

/// The middle of some turns of each.
fn beside(
    one: impl Fn() -> Result<()>,
    other: impl Fn() -> Result<()>,
) -> Result<(Duration, Duration)> {
    let mut took = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        took.0.push(timed(&one)?);
        took.1.push(timed(&other)?);
    }
    took.0.sort();
    took.1.sort();
    Ok((took.0[TURNS / 2], took.1[TURNS / 2]))
}

fn timed(work: impl Fn() -> Result<()>) -> Result<Duration> {
    typst::comemo::evict(0);
    let start = Instant::now();
    work()?;
    Ok(start.elapsed())
}

/// Every document that a member or supporter of the story gets.
fn docs() -> Result<Vec<(Doc, Edition)>> {
    let workspace = workspace::load(Path::new(STORY).parent().map(Path::to_owned));
    let case = case::load(Path::new(STORY), &workspace)?;
    let printer = printer::open(&workspace)?;
    let mut docs = Vec::new();
    for person in case.readers() {
        let (view, edition) = (view::person(&case, person), case.edition(person));
        let theirs = |d: &&Document| d.reader == Reader::Everybody && d.when.holds(&view, &edition);
        for document in DOCUMENTS.iter().filter(theirs) {
            let doc = documents::make(document, &view, &edition, &printer)?;
            docs.push((doc, edition));
        }
    }
    Ok(docs)
}

/// Typst and one source: what there is without copanel.
struct Alone<'a> {
    main: typst::syntax::Source,
    page: typst::syntax::Source,
    palette: typst::syntax::Source,
    words: typst::syntax::Source,
    space: typst::syntax::Source,
    pictures: Vec<(FileId, Bytes)>,
    fonts: Chosen<'a>,
}

impl<'a> Alone<'a> {
    fn new(source: &source::Source, fonts: &'a Fonts) -> Result<Alone<'a>> {
        let picture = |(name, picture): &(String, PictureFile)| {
            Ok((file(name)?, Bytes::new(picture.bytes().to_vec())))
        };
        Ok(Alone {
            main: typst::syntax::Source::new(file("main.typ")?, source.text.clone()),
            page: typst::syntax::Source::new(file("page.typ")?, PAGE.to_owned()),
            palette: typst::syntax::Source::new(file("palette.typ")?, source.palette.clone()),
            words: typst::syntax::Source::new(file("words.typ")?, source.words.clone()),
            space: typst::syntax::Source::new(file("space.typ")?, "#let space = 1.0\n".to_owned()),
            pictures: source.pictures.iter().map(picture).collect::<Result<_>>()?,
            fonts: fonts.printing(&source.text),
        })
    }

    fn print(&self) -> Result<()> {
        let failed = |_| anyhow!("Typst cannot print it");
        let document = typst::compile::<PagedDocument>(self).output.map_err(failed)?;
        let options = PdfOptions {
            ident: Smart::Custom("alone".to_owned()),
            standards: PdfStandards::new(&[PdfStandard::Ua_1]).ok().context("PDF/UA-1")?,
            ..PdfOptions::default()
        };
        black_box(typst_pdf::pdf(&document, &options).map_err(failed)?);
        Ok(())
    }
}

impl World for Alone<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.fonts.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.store.book()
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<typst::syntax::Source> {
        let all = [&self.main, &self.page, &self.palette, &self.words, &self.space];
        let found = all.into_iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.pictures.iter().find(|(picture, _)| *picture == id);
        found.map(|(_, svg)| svg.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.store.font(index)
    }

    fn today(&self, _offset: Option<typst::foundations::Duration>) -> Option<Datetime> {
        None
    }
}

fn file(name: &str) -> Result<FileId> {
    let path = VirtualPath::new(name).map_err(|error| anyhow!("`{name}`: {error}"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

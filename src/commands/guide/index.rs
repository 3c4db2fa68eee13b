//! The page that says which page is for whom, and in which editions and formats it is there.

use std::collections::BTreeSet;

use anyhow::Result;
use clap::ValueEnum;
use serde::Serialize;

use super::make::{self, TEST};
use super::{folder, readers};
use crate::doc::edition::{EDITIONS, Edition, LARGEST};
use crate::documents::printer::Printer;
use crate::documents::view::print;
use crate::documents::{self, Output, render};
use crate::prose::vocabulary::Words;
use crate::workspace::toolkit::{Audience, Page, SECTIONS};
use crate::write::Format;

/// The template of the index.
const INDEX: &str = "guide-index.md";

/// What it sees.
#[derive(Serialize)]
struct IndexView<'a> {
    publisher: &'a str,
    readers: Vec<ReaderView<'a>>,
    books: Vec<EditionView<'a>>,
    sections: Vec<SectionView<'a>>,
}

/// Someone with pages to begin with.
#[derive(Serialize)]
struct ReaderView<'a> {
    /// As a page says it: `panel-member`.
    id: Audience,
    name: &'a str,
    pages: Vec<LinkView<'a>>,
}

/// The books of an edition, or a page in it.
#[derive(Serialize)]
struct EditionView<'a> {
    print: String,
    easy: bool,
    files: Vec<FileView<'a>>,
}

#[derive(Serialize)]
struct SectionView<'a> {
    title: &'a str,
    pages: Vec<PageView<'a>>,
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
struct PageView<'a> {
    title: &'a str,
    summary: &'a str,
    readers: String,
    picture: Option<&'a str>,
    editions: Vec<EditionView<'a>>,
}

#[derive(Serialize)]
struct FileView<'a> {
    title: &'a str,
    /// Whether it is a sheet on which readers test a page.
    test: bool,
    links: Vec<LinkView<'a>>,
}

#[derive(Serialize)]
struct LinkView<'a> {
    /// The words to click.
    words: &'a str,
    to: String,
}

/// The files that are there, and how they are named.
struct Shelf<'a> {
    paths: BTreeSet<&'a str>,
    editions: Vec<Edition>,
    words: &'a Words,
}

/// The index of all pages and books that are there, from this run or from earlier ones.
pub fn page(paths: BTreeSet<&str>, printer: &Printer<'_>) -> Result<Output> {
    let workspace = printer.workspace;
    let words = &workspace.words().standard;
    let sizes = EDITIONS.iter().flat_map(|own| (own.size..=LARGEST).map(|size| own.at(Some(size))));
    let is_there = |edition: &Edition| {
        paths.iter().any(|path| path.starts_with(&(folder::name(edition) + "/")))
    };
    let shelf = Shelf { editions: sizes.filter(is_there).collect(), paths, words };
    let pages = &*workspace.pages;
    let books = shelf.editions.iter().map(|edition| EditionView {
        print: print(edition, words),
        easy: edition.easy,
        files: SECTIONS
            .iter()
            .filter_map(|section| shelf.file(edition, section, words.choice("section", section)))
            .collect(),
    });
    let sections = SECTIONS.iter().map(|section| SectionView {
        title: words.choice("section", section),
        pages: pages
            .iter()
            .filter(|page| page.section() == *section)
            .filter_map(|page| shelf.page(page))
            .collect(),
    });
    let view = IndexView {
        publisher: make::publisher(workspace, words),
        readers: Audience::value_variants()
            .iter()
            .map(|reader| shelf.reader(*reader, pages))
            .filter(|reader| !reader.pages.is_empty())
            .collect(),
        books: books.filter(|edition| !edition.files.is_empty()).collect(),
        sections: sections.filter(|section| !section.pages.is_empty()).collect(),
    };
    let blocks = render::page(workspace, INDEX, &view)?;
    let mut doc =
        documents::finish(words.say("guide.title").to_owned(), String::new(), blocks, INDEX)?;
    doc.logo.clone_from(&workspace.pictures.logo);
    Ok(printer.index(&doc))
}

impl<'a> Shelf<'a> {
    /// A page, with the editions in which it is there.
    fn page(&self, page: &'a Page) -> Option<PageView<'a>> {
        let about = &page.about;
        let editions = self.editions.iter().filter_map(|edition| {
            let test = format!("{}-{TEST}", page.slug);
            let sheets = (1..).map(|sheet| format!("{test}-{sheet}"));
            let tests = std::iter::once(test.clone()).chain(sheets.take(9));
            let own = self.file(edition, &page.slug, &about.title)?;
            let tests = tests.filter_map(|stem| {
                let file = self.file(edition, &stem, &about.title)?;
                Some(FileView { test: true, ..file })
            });
            Some(EditionView {
                print: print(edition, self.words),
                easy: edition.easy,
                files: std::iter::once(own).chain(tests).collect(),
            })
        });
        let editions: Vec<EditionView<'a>> = editions.collect();
        (!editions.is_empty()).then(|| PageView {
            title: &about.title,
            summary: &about.summary,
            readers: readers(page, self.words),
            picture: about.picture.as_deref(),
            editions,
        })
    }

    /// The pages for a reader, first those that are about them, each in the first edition and format that is there.
    fn reader(&self, reader: Audience, pages: &'a [Page]) -> ReaderView<'a> {
        let place = |page: &Page| page.about.audience.iter().position(|other| *other == reader);
        let mut theirs: Vec<(usize, &Page)> =
            pages.iter().filter_map(|page| Some((place(page)?, page))).collect();
        theirs.sort_by_key(|(place, _)| *place);
        let links = theirs.into_iter().filter_map(|(_, page)| {
            let mut files = self
                .editions
                .iter()
                .filter_map(|edition| self.file(edition, &page.slug, &page.about.title));
            let to = files.next()?.links.into_iter().next()?.to;
            Some(LinkView { words: &page.about.title, to })
        });
        let name = self.words.choice("audience", reader);
        ReaderView { id: reader, name, pages: links.collect() }
    }

    /// A file in an edition, in the formats that are there.
    fn file(&self, edition: &Edition, stem: &str, title: &'a str) -> Option<FileView<'a>> {
        let link = |format: &Format| {
            let to = format!("{}/{stem}.{}", folder::name(edition), format.extension());
            let words = self.words.choice("format", format);
            self.paths.contains(to.as_str()).then_some(LinkView { words, to })
        };
        let links: Vec<LinkView<'a>> = Format::value_variants().iter().filter_map(link).collect();
        (!links.is_empty()).then_some(FileView { title, test: false, links })
    }
}

//! A section as one book: a cover, what is in it, and its pages.

use anyhow::Result;
use serde::Serialize;

use super::{audience, make};
use crate::doc::edition::Edition;
use crate::doc::markdown::{self, sentences};
use crate::doc::{Block, Doc};
use crate::documents::view::print;
use crate::documents::{self, render};
use crate::workspace::Workspace;
use crate::workspace::toolkit::Page;

/// The templates of its cover.
const COVER: [&str; 2] = ["guide-book.md", "guide-book.easy.md"];

/// What its cover sees.
#[derive(Serialize)]
struct BookView<'a> {
    publisher: &'a str,
    /// The name of the section: `how`.
    section: &'a str,
    title: &'a str,
    /// Who its pages are for, as a list.
    readers: String,
    /// Its edition and size: “Large print, 18 point”.
    print: String,
    /// Its size, in points.
    size: u8,
}

/// Whether these are all pages of a section that an edition has, and more than one.
pub fn is_whole(section: &str, pages: &[&Page], edition: &Edition, all: &[Page]) -> bool {
    let of_section = all.iter().filter(|page| page.section() == section);
    let all = of_section.filter(|page| !edition.easy || page.easy.is_some()).count();
    pages.len() == all && all > 1
}

/// Binds the chapters of a section, each the blocks of one of its pages.
pub fn bind(
    section: &str,
    pages: &[&Page],
    chapters: Vec<Vec<Block>>,
    footer: String,
    edition: &Edition,
    workspace: &Workspace,
) -> Result<Doc> {
    let words = workspace.words().of(edition.easy);
    let title = words.choice("section", section);
    let view = BookView {
        publisher: make::publisher(workspace, words),
        section,
        title,
        readers: audience(pages, words),
        print: print(edition, words),
        size: edition.size,
    };
    let name = COVER[usize::from(edition.easy)];
    let mut cover = render::page(workspace, name, &view)?;
    if edition.easy {
        sentences(&mut cover);
    }
    let chapters = chapters.into_iter().map(|mut chapter| {
        chapter.insert(0, Block::PageBreak);
        chapter
    });
    let parts = std::iter::once(cover).chain(chapters).collect();
    let mut doc = documents::finish(title.to_owned(), footer, markdown::bind(parts), section)?;
    doc.logo.clone_from(&workspace.pictures.logo);
    Ok(doc)
}

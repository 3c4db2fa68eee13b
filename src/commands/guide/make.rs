//! The pages of the toolkit as documents: each on its own, and each section as one book.

use anyhow::{Result, anyhow};
use serde::Serialize;

use super::{book, keep, readers};
use crate::doc::edition::Edition;
use crate::doc::markdown::{self, escape, prefix_field_ids, sentences};
use crate::doc::{Block, Doc};
use crate::documents::view::{self, ContactView, OrganisationView, ReaderTestView, WordsView};
use crate::documents::{self, render};
use crate::prose::vocabulary::Words;
use crate::workspace::toolkit::{AboutEasy, Page, PageText, SECTIONS};
use crate::workspace::{Workspace, built_in};

/// The template of the sheet on which readers test a page, and what its file is called after that of the page.
const SHEET: &str = "reader-test.easy.md";
pub const TEST: &str = "reader-test";
/// The templates of the head of a page.
const HEAD: [&str; 2] = ["guide-page.md", "guide-page.easy.md"];

/// What a page of the toolkit sees.
#[derive(Serialize)]
struct PageView {
    organisation: OrganisationView,
    words: WordsView,
}

/// What the head of a page sees.
#[serde_with::skip_serializing_none]
#[derive(Serialize)]
struct HeadView<'a> {
    publisher: &'a str,
    section: &'a str,
    title: &'a str,
    summary: &'a str,
    /// Who it is for, as a sentence.
    readers: String,
    picture: Option<&'a str>,
}

/// What the sheet sees on which readers test a page.
#[derive(Serialize)]
struct TestView {
    organisation: OrganisationView,
    words: WordsView,
    contact: ContactView,
    test: ReaderTestView,
}

/// A page, ready to be printed or bound.
struct BuiltPage<'a> {
    title: &'a str,
    blocks: Vec<Block>,
    path: &'a str,
    /// Who tested it, if it is in Easy Read and has been tested.
    tested: Option<String>,
}

/// Each page on its own, with the paths of their files, and each section that is printed whole as one book.
///
/// Beside each page in Easy Read lies a sheet to test it with.
pub fn docs(
    pages: &[Page],
    edition: &Edition,
    workspace: &Workspace,
) -> Result<Vec<(String, Doc)>> {
    let mut docs = Vec::new();
    let words = workspace.words().of(edition.easy);
    for section in SECTIONS {
        let title = words.choice("section", section);
        let footer = format!("{} · {title}", publisher(workspace, words));
        let pages: Vec<&Page> = pages.iter().filter(|page| page.section() == section).collect();
        let mut chapters = Vec::new();
        let mut drafts = false;
        for page in &pages {
            let mut built = build(page, edition, workspace)?;
            let blocks = built.blocks.clone();
            let mut doc =
                documents::finish(built.title.to_owned(), footer.clone(), blocks, built.path)?;
            doc.logo.clone_from(&workspace.pictures.logo);
            let mut tests = Vec::new();
            if edition.easy {
                drafts |= built.tested.is_none();
                mark(&mut doc, built.tested.as_deref(), workspace)?;
                let test = (format!("{}-{TEST}", page.slug), built.tested.as_deref());
                tests = sheets(&doc, built.path, &footer, test, workspace)?;
            }
            docs.push((page.slug.clone(), doc));
            docs.extend(tests);
            prefix_field_ids(&mut built.blocks, page.name());
            chapters.push(built.blocks);
        }
        if book::is_whole(section, &pages, edition, &workspace.pages) {
            let mut doc = book::bind(section, &pages, chapters, footer, edition, workspace)?;
            if drafts {
                mark(&mut doc, None, workspace)?;
            }
            docs.push((section.to_owned(), doc));
        }
    }
    Ok(docs)
}

/// The sheets on which readers test a page; `test` is the path of their files, and who tested the page.
fn sheets(
    page: &Doc,
    file: &str,
    footer: &str,
    test: (String, Option<&str>),
    workspace: &Workspace,
) -> Result<Vec<(String, Doc)>> {
    let (stem, tested) = test;
    let easy = &workspace.words().easy;
    let sheet = |test: ReaderTestView| {
        let title = easy.fill("test.title", &[("title", &test.called(easy))]);
        let stem = test.named(&stem);
        let view = TestView {
            organisation: view::organisation(workspace, easy),
            words: view::own_words(workspace, easy),
            contact: view::contact(workspace.settings.contact.as_ref(), easy),
            test,
        };
        let mut blocks = render::page(workspace, SHEET, &view)?;
        sentences(&mut blocks);
        let mut doc = documents::finish(title, footer.to_owned(), blocks, SHEET)?;
        mark(&mut doc, tested, workspace)?;
        Ok((stem, doc))
    };
    let tests = documents::tests(&page.title, [page], Some(file), easy);
    tests.into_iter().map(sheet).collect()
}

fn mark(doc: &mut Doc, tested: Option<&str>, workspace: &Workspace) -> Result<()> {
    documents::mark(doc, tested, workspace, &workspace.pictures)
}

/// Who gives out the guide.
pub fn publisher<'a>(workspace: &'a Workspace, words: &'a Words) -> &'a str {
    match &workspace.settings.organisation.name {
        Some(name) if !name.is_blank() => &name.0,
        _ => words.say("guide.publisher"),
    }
}

/// What stands at the head of a page.
fn head(
    page: &Page,
    title: &str,
    summary: &str,
    easy: bool,
    workspace: &Workspace,
) -> Result<String> {
    let words = workspace.words().of(easy);
    let picture = page.about.picture.as_deref();
    if let Some(Err(unknown)) = picture.map(|idea| workspace.pictures.named(idea)) {
        return Err(anyhow!("`{}`: {unknown}", page.text.path));
    }
    let view = HeadView {
        publisher: publisher(workspace, words),
        section: words.choice("section", page.section()),
        title,
        summary,
        readers: readers(page, words),
        picture,
    };
    render::render(workspace, HEAD[usize::from(easy)], &render::context(&view)?)
}

fn build<'a>(page: &'a Page, edition: &Edition, workspace: &Workspace) -> Result<BuiltPage<'a>> {
    if let Some((about, text)) = page.easy.as_ref().filter(|_| edition.easy) {
        return Ok(BuiltPage {
            title: &about.title,
            blocks: easy(page, about, text, workspace)?,
            path: &text.path,
            tested: about.tested(&workspace.words().easy),
        });
    }
    let mut blocks = standard(page, workspace)?;
    keep::end(&mut blocks);
    keep::tables(&mut blocks);
    Ok(BuiltPage { title: &page.about.title, blocks, path: &page.text.path, tested: None })
}

/// What a page says in its own words: title, summary and body, without what is added in print.
pub fn own_words(
    title: &str,
    summary: &str,
    text: &PageText,
    workspace: &Workspace,
) -> Result<Vec<Block>> {
    let above = format!("# {}\n\n{}\n\n", escape(title), escape(summary));
    parsed(&above, text, "", workspace)
}

/// A page in Easy Read: its own words, and where its facts come from.
fn easy(
    page: &Page,
    about: &AboutEasy,
    text: &PageText,
    workspace: &Workspace,
) -> Result<Vec<Block>> {
    let above = head(page, &about.title, &about.summary, true, workspace)?;
    let below = sources(page, "parts/sources.easy.md", workspace)?;
    let mut blocks = parsed(&above, text, &below, workspace)?;
    sentences(&mut blocks);
    Ok(blocks)
}

/// A page in standard words: its own, who it is for, and its sources.
pub fn standard(page: &Page, workspace: &Workspace) -> Result<Vec<Block>> {
    let about = &page.about;
    let above = head(page, &about.title, &about.summary, false, workspace)?;
    let below = sources(page, "parts/sources.md", workspace)?;
    let mut blocks = parsed(&above, &page.text, &below, workspace)?;
    // What is handed out has boxes to fill in, so the sources come before it: what they are called and a list.
    let sheet = blocks.iter().position(|block| matches!(block, Block::PageBreak));
    let sheet = sheet.filter(|at| blocks[*at..].iter().any(|block| block.label().is_some()));
    if let (Some(before), false) =
        (sheet.or_else(|| keep::cards(&blocks)), about.sources.is_empty())
    {
        blocks[before..].rotate_right(2);
    }
    Ok(blocks)
}

/// Where the facts of a page come from, through a template; nothing where the page names no source.
fn sources(page: &Page, template: &str, workspace: &Workspace) -> Result<String> {
    if page.about.sources.is_empty() {
        return Ok(String::new());
    }
    let words = render::render(workspace, template, &render::context(&page.about)?)?;
    Ok(format!("\n\n{words}"))
}

/// A page’s body between what goes above and below it; an error names the file’s own line.
fn parsed(above: &str, text: &PageText, below: &str, workspace: &Workspace) -> Result<Vec<Block>> {
    let is_easy = text.path.ends_with(built_in::EASY);
    let words = workspace.words().of(is_easy);
    let view = PageView {
        organisation: view::organisation(workspace, words),
        words: view::own_words(workspace, words),
    };
    let body = render::render_text(workspace, &text.path, &text.body, &view)?;
    let whole = format!("{above}{body}{below}");
    markdown::parse(&whole, &workspace.pictures, is_easy).map_err(|problem| {
        let line = problem.line.saturating_sub(above.lines().count()) + text.body_line - 1;
        let shown = render::shown(&whole, problem.line);
        anyhow!("`{}`, line {line}: {} (“{shown}”)", text.path, problem.message)
    })
}

//! `copanel guide`: the toolkit, listed or printed.

use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;
use serde::Serialize;
use tera::Tera;

use super::coverage;
use super::files::{self, Output};
use super::shop::{self, Shop};
use super::{Progress, Said, did_you_mean, record, root_of};
use crate::cli::{Global, Guide};
use crate::doc::{Block, Doc};
use crate::documents;
use crate::edition::{EDITIONS, Edition};
use crate::markdown::{bind, escape, name_fields};
use crate::render;
use crate::source::nearest;
use crate::toolkit::{self, Page, SECTIONS};
use crate::view::{self, OrganisationView, WordsView, words};
use crate::workspace::{self, Workspace};
use crate::write::pdf;

/// What a page of the toolkit sees.
#[derive(Serialize)]
struct PageView {
    organisation: OrganisationView,
    words: WordsView,
}

/// Lists the toolkit, or prints it.
pub fn run(args: &Guide, global: &Global, progress: Progress<'_>) -> Result<Said> {
    let workspace = workspace::load(root_of("-".as_ref(), global)?)?;
    let edition = workspace.coloured(edition(args)?);
    let mut pages = toolkit::chosen(&toolkit::pages(&workspace)?, &args.pages)?;
    pages.retain(|page| {
        args.audience.is_empty()
            || page
                .about
                .audience
                .iter()
                .any(|a| args.audience.contains(a))
    });
    if pages.is_empty() {
        bail!("no page is for these readers; `copanel guide --list` shows who each page is for");
    }
    if args.list {
        return Ok(Said {
            out: list(&pages),
            ..Said::default()
        });
    }
    if args.coverage {
        return coverage::run(&pages, &workspace);
    }
    let shop = shop::open(&workspace)?;
    let docs = docs(&pages, &workspace, &shop)?;
    progress(0, 1, "the guide");
    let printed = docs
        .par_iter()
        .map(|(stem, doc)| {
            shop::print(doc, &edition, stem, &args.format, &shop.press)
                .with_context(|| format!("in `{stem}`"))
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect::<Result<Vec<_>>>()?;
    pdf::forget();
    progress(1, 1, "");
    let folder = args.out.join("guide");
    let outputs: Vec<Output> = printed
        .into_iter()
        .flat_map(|printed| printed.outputs)
        .collect();
    let written = files::write(&folder, &outputs, |_| false, args.force)?;
    files::finish(&folder, &record::guide(&written.hashes)?)?;
    Ok(Said {
        out: format!("{}: {} files\n", folder.display(), outputs.len()),
        ..Said::default()
    })
}

fn edition(args: &Guide) -> Result<Edition> {
    let Some(edition) = Edition::named(&args.edition) else {
        let near = nearest(&args.edition, EDITIONS.iter().map(|edition| edition.name));
        bail!(
            "there is no edition `{}`{}",
            args.edition,
            did_you_mean(near)
        )
    };
    Ok(edition.at(args.size))
}

fn list(pages: &[Page]) -> String {
    let mut out = String::new();
    for &(section, title) in SECTIONS {
        let pages: Vec<&Page> = pages
            .iter()
            .filter(|page| page.section() == section)
            .collect();
        if pages.is_empty() {
            continue;
        }
        out.push_str(&format!("{title}\n"));
        for page in pages {
            let title = &page.about.title;
            let stop = if title.ends_with('?') { "" } else { "." };
            out.push_str(&format!(
                "  {}\n    {title}{stop} For {}.\n",
                page.slug,
                readers(page)
            ));
        }
    }
    out
}

/// Each page on its own, and each section as one book.
fn docs(pages: &[Page], workspace: &Workspace, shop: &Shop<'_>) -> Result<Vec<(String, Doc)>> {
    let mut docs = Vec::new();
    for &(section, title) in SECTIONS {
        let pages: Vec<&Page> = pages
            .iter()
            .filter(|page| page.section() == section)
            .collect();
        let mut book = vec![render::blocks(
            &format!("# {title}\n\n:::contents 2 2\n:::\n"),
            section,
            &shop.pictures,
        )?];
        for page in &pages {
            let mut blocks = self::blocks(page, workspace, &shop.tera)?;
            let doc = documents::finish(
                page.about.title.clone(),
                footer(workspace, title),
                shop.pictures.under_logo(blocks.clone()),
                &page.path,
            )?;
            docs.push((page.slug.clone(), doc));
            name_fields(&mut blocks, page.name());
            book.push(blocks);
        }
        if pages.len() > 1 {
            let doc = documents::finish(
                title.to_owned(),
                footer(workspace, title),
                shop.pictures.under_logo(bind(book)),
                section,
            )?;
            docs.push((section.to_owned(), doc));
        }
    }
    Ok(docs)
}

fn footer(workspace: &Workspace, title: &str) -> String {
    match &workspace.settings.organisation.name {
        Some(name) if !name.is_blank() => format!("{} · {title}", name.0),
        _ => title.to_owned(),
    }
}

/// What a page says, in the words of the workspace.
pub fn blocks(page: &Page, workspace: &Workspace, tera: &Tera) -> Result<Vec<Block>> {
    let view = PageView {
        organisation: view::organisation(workspace),
        words: view::own_words(workspace),
    };
    let body = render::render_text(tera, &page.path, &page.body, &view)?;
    let mut text = format!(
        "# {}\n\n**{}**\n\nFor {}.\n\n",
        escape(&page.about.title),
        escape(&page.about.summary),
        readers(page)
    );
    let above = text.lines().count();
    text.push_str(&body);
    if !page.about.sources.is_empty() {
        text.push_str("\n\n## Sources\n\n");
        for source in &page.about.sources {
            match &source.url {
                Some(url) => text.push_str(&format!("- [{}](<{url}>)\n", escape(&source.text))),
                None => text.push_str(&format!("- {}\n", escape(&source.text))),
            }
        }
    }
    let mut blocks = crate::markdown::parse(&text, &shop.pictures).map_err(|problem| {
        let line = problem.line.saturating_sub(above) + page.body_line - 1;
        let shown = text
            .lines()
            .nth(problem.line - 1)
            .unwrap_or_default()
            .trim();
        anyhow::anyhow!(
            "`{}`, line {line}: {} (“{shown}”)",
            page.path,
            problem.message
        )
    })?;
    // What follows a page break is handed out, so the sources stand before it: a heading and a list.
    let sheet = blocks
        .iter()
        .position(|block| matches!(block, Block::PageBreak));
    if let (Some(sheet), false) = (sheet, page.about.sources.is_empty()) {
        blocks[sheet..].rotate_right(2);
    }
    Ok(blocks)
}

fn readers(page: &Page) -> String {
    let titles: Vec<&str> = page
        .about
        .audience
        .iter()
        .map(|audience| audience.title())
        .collect();
    words::listed(&titles).unwrap_or_else(|| "everybody".to_owned())
}

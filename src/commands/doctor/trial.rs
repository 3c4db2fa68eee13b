//! A trial: everything that is made with a file of the organisation’s own is made once, and thrown away.

use std::collections::BTreeSet;

use anyhow::{Error, Result};

use super::Found;
use crate::case::{self, Case};
use crate::commands::guide::make::{self, Desk};
use crate::commands::new;
use crate::doc::edition::{EDITIONS, Edition};
use crate::doc::{Block, Doc, Inline, Pictures};
use crate::documents::jobs::{Job, jobs};
use crate::documents::render;
use crate::documents::shop::{self, Shop};
use crate::rules;
use crate::source::Source;
use crate::workspace::{Workspace, built_in, glossary, readability, toolkit};
use crate::write::{self, Format, WriterAssets, fonts::Fonts, pdf};

/// What cannot be made with a workspace’s own templates, pages and looks.
pub fn look(
    workspace: &Workspace,
    vacancies: &[Source],
    fonts: Option<Fonts>,
    pictures: Pictures,
) -> Vec<Found> {
    let page = pdf::Template::new(shop::look(workspace, "page.typ"));
    let (Some(fonts), Ok(tera), Ok(terms), Ok(readability), Ok(page), Ok(docx)) = (
        fonts,
        render::load(workspace),
        glossary::terms(workspace),
        readability::load(workspace),
        page,
        shop::word(workspace),
    ) else {
        // What does not load has been told of already.
        return Vec::new();
    };
    let shop = Shop {
        tera,
        assets: WriterAssets {
            fonts,
            html: shop::assets(workspace),
            pdf: page,
            docx,
            words: workspace.words(),
        },
        terms,
        pictures,
        readability,
        plain: workspace.coloured(EDITIONS[0]),
    };
    let mut wrong = documents(workspace, vacancies, &shop);
    wrong.extend(pages(workspace, &shop));
    if workspace.overrides.contains_key("templates/page.typ") {
        wrong.extend(line(&shop).err());
    }
    // The same is often wrong for every reader.
    let mut told = BTreeSet::new();
    wrong.retain(|error| told.insert(error.root_cause().to_string()));
    wrong.iter().map(Found::broken_own).collect()
}

/// Documents of the workspace’s vacancies, or of a blank one, that are bound from its own templates.
fn documents(workspace: &Workspace, vacancies: &[Source], shop: &Shop<'_>) -> Vec<Error> {
    let cases = vacancies
        .iter()
        .map(|source| case::parse(source.clone(), workspace));
    let mut cases: Vec<Case<'_>> = cases.filter(|case| case.faults.is_empty()).collect();
    if cases.is_empty() {
        cases.extend(new::blank("vacancy").ok().map(|text| {
            let source = Source {
                path: "vacancy.toml".into(),
                text,
            };
            case::parse(source, workspace)
        }));
    }
    let jobs = cases
        .iter()
        .flat_map(|case| jobs(case, &rules::check_all(case, None)));
    jobs.filter(|job| is_own(workspace, job))
        .filter_map(|job| job.make(shop).err())
        .collect()
}

/// Whether a document is bound from a template of the workspace’s own.
fn is_own(workspace: &Workspace, job: &Job) -> bool {
    let own = |name: &str| {
        workspace
            .overrides
            .contains_key(&format!("templates/{name}"))
    };
    let mut parts = job.document.parts_in(&job.edition);
    parts.any(|part| own(part) || job.edition.easy && own(&built_in::easy_name(part)))
}

/// Pages of the toolkit that are the workspace’s own.
fn pages(workspace: &Workspace, shop: &Shop<'_>) -> Vec<Error> {
    let desk = Desk {
        workspace,
        tera: &shop.tera,
        pictures: &shop.pictures,
    };
    let (pages, _) = toolkit::readable(workspace);
    let own = |path: &str| workspace.overrides.contains_key(path);
    let make = |page: &toolkit::Page, edition: &Edition| {
        make::docs(std::slice::from_ref(page), edition, desk).err()
    };
    let easy = EDITIONS.iter().find(|edition| edition.easy);
    let mut wrong = Vec::new();
    for page in &pages {
        if own(&page.text.path) {
            wrong.extend(make(page, &shop.plain));
        }
        if own(&page.easy_path()) {
            wrong.extend(easy.and_then(|easy| make(page, easy)));
        }
    }
    wrong
}

/// A page with a line on it, in the workspace’s own look.
fn line(shop: &Shop<'_>) -> Result<()> {
    let words = |text: &str| vec![Inline::Text(text.to_owned())];
    let doc = Doc {
        title: "A trial of `templates/page.typ`".to_owned(),
        footer: String::new(),
        blocks: vec![
            Block::Heading {
                level: 1,
                id: "trial".to_owned(),
                content: words("A trial"),
            },
            Block::Paragraph(words("One line.")),
        ],
    };
    write::write(&doc, &shop.plain, Format::Pdf, &shop.assets).map(drop)
}

//! `copanel guide`: the toolkit, listed or printed.

pub mod make;

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;

use super::folder::{Folder, Plan};
use super::record::{self, Owner};
use super::{CommandOutput, Exit, Progress, did_you_mean, readability, root_of};
use crate::cli::{Global, Guide};
use crate::doc::edition::{EDITIONS, Edition};
use crate::documents::{Output, printer};
use crate::prose::vocabulary::Words;
use crate::report;
use crate::source::nearest;
use crate::workspace::Workspace;
use crate::workspace::toolkit::{self, Page, SECTIONS};
use crate::write::pdf;
use make::PageContext;

/// Lists the toolkit, or prints it.
pub fn run(args: &Guide, global: &Global, progress: Progress<'_>) -> Result<CommandOutput> {
    let workspace = super::load(root_of("-".as_ref(), global)?);
    let edition = workspace.coloured(edition(args)?);
    let faults = if workspace.faults.is_empty() {
        CommandOutput::default()
    } else {
        CommandOutput::failed(report::text::workspace_faults(&workspace))
    };
    // A page with a fault is not among the pages, so its fault is shown first.
    if faults.exit == Exit::Failed && !args.list {
        return Ok(faults);
    }
    let all = &*workspace.pages;
    let mut pages = toolkit::chosen(all, &args.pages)?;
    pages.retain(|page| {
        args.audience.is_empty() || page.about.audience.iter().any(|a| args.audience.contains(a))
    });
    if pages.is_empty() {
        bail!(
            "no page is written for these readers; `copanel guide --list` says who each page is for"
        );
    }
    if args.list {
        let out = list(&pages, &workspace.words().standard);
        return Ok(CommandOutput { out, ..faults });
    }
    if args.coverage {
        return Ok(coverage(&pages, &workspace));
    }
    if args.readability {
        return readability::run(&pages, &workspace, global.verbose);
    }
    let mut messages = String::new();
    if edition.easy {
        messages = toolkit::left_out(&pages);
        pages = toolkit::easy_chosen(&pages, all, &args.pages)?;
    }
    let printer = printer::open(&workspace)?;
    let context =
        PageContext { workspace: &workspace, tera: printer.tera, pictures: printer.pictures };
    let docs = make::docs(&pages, &edition, context)?;
    progress(0, 1, "the guide");
    let files_of_docs = docs
        .par_iter()
        .map(|(stem, doc)| {
            printer::print(doc, &edition, stem, &args.format, &printer)
                .with_context(|| format!("in `{stem}`"))
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect::<Result<Vec<_>>>()?;
    pdf::forget();
    progress(1, 1, "");
    let folder = args.out.as_deref().unwrap_or(Path::new("out")).join("guide");
    let too_long = files_of_docs.iter().filter_map(|files_of_docs| files_of_docs.too_long.clone());
    messages.extend(too_long);
    let outputs: Vec<Output> =
        files_of_docs.into_iter().flat_map(|files_of_docs| files_of_docs.outputs).collect();
    let count = outputs.len();
    let held = Folder::open(&folder, Owner::guide())?;
    let state = held.write(Plan {
        outputs,
        now: &|_, known| Some(known.made_from.clone()),
        possible: Vec::new(),
        index: &|_| Ok(None),
        force: args.force,
    })?;
    held.commit(|owner| record::guide(&state.papers, owner))?;
    let failed = state.not_written(&folder);
    messages.extend(failed.clone());
    Ok(CommandOutput {
        out: format!("{}: {count} files\n", folder.display()),
        messages,
        exit: if failed.is_some() { Exit::Failed } else { Exit::Clean },
    })
}

fn edition(args: &Guide) -> Result<Edition> {
    let Some(edition) = Edition::named(&args.edition) else {
        let near = nearest(&args.edition, EDITIONS.iter().map(|edition| edition.name));
        bail!("there is no edition `{}`{}", args.edition, did_you_mean(near))
    };
    Ok(edition.at(args.size))
}

fn list(pages: &[Page], words: &Words) -> String {
    let mut out = String::new();
    for section in SECTIONS {
        let pages: Vec<&Page> = pages.iter().filter(|page| page.section() == section).collect();
        if pages.is_empty() {
            continue;
        }
        out.push_str(&format!("{}\n", words.choice("section", section)));
        for page in pages {
            let title = &page.about.title;
            let stop = if title.ends_with('?') { "" } else { "." };
            let easy = if page.easy.is_some() { " Also in Easy Read." } else { "" };
            out.push_str(&format!(
                "  {}\n    {title}{stop} {}{easy}\n",
                page.slug,
                readers(page, words)
            ));
        }
    }
    out
}

/// The areas of each framework with the pages that answer them; an area without a page is a finding.
fn coverage(pages: &[Page], workspace: &Workspace) -> CommandOutput {
    let mut said = CommandOutput::default();
    for framework in workspace.frameworks.iter() {
        said.out.push_str(&format!("{}\n", framework.title));
        if let Some(source) = &framework.source {
            said.out.push_str(&format!("  {source}\n"));
        }
        for area in &framework.areas {
            let name = framework.name(area);
            said.out.push_str(&format!("  {name}: {}\n", area.title));
            let answering: Vec<&Page> =
                pages.iter().filter(|page| page.about.answers.contains(&name)).collect();
            for page in &answering {
                said.out.push_str(&format!("    {}\n", page.slug));
            }
            if answering.is_empty() {
                said.messages.push_str(&format!("no page answers `{name}`\n"));
                said.exit = Exit::Findings;
            }
        }
    }
    said
}

/// Who a page is for, as a sentence.
fn readers(page: &Page, words: &Words) -> String {
    let readers = page.about.audience.iter();
    let readers: Vec<&str> = readers.map(|reader| words.choice("audience", reader)).collect();
    let readers = words.list(&readers);
    let readers = readers.as_deref().unwrap_or(words.say("audience.everybody"));
    words.fill("page.for", &[("readers", &readers)])
}

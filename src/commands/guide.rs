//! `copanel guide`: the toolkit, listed or printed.

mod book;
mod folder;
mod index;
mod keep;
pub mod make;

use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};

use super::folder::{Folder, Old, Plan};
use super::owner::{Owner, Purpose};
use super::record;
use super::{CommandOutput, Exit, Progress, begun_in_order, readability, root_of};
use crate::cli::{self, Global, Guide};
use crate::doc::edition::{EDITIONS, Edition};
use crate::documents::Output;
use crate::documents::printer::{self, Printer};
use crate::prose::vocabulary::Words;
use crate::prose::words::{counted, each_once};
use crate::report;
use crate::source::{did_you_mean_or, nearest};
use crate::workspace::Workspace;
use crate::workspace::toolkit::{self, Page, SECTIONS};

/// Lists the toolkit, or prints it.
pub fn run(args: &Guide, global: &Global, progress: Progress<'_>) -> Result<CommandOutput> {
    let workspace = super::load(root_of("-".as_ref(), global)?);
    let editions = editions(args, &workspace)?;
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
    let out = args.out.as_deref().unwrap_or(Path::new("out"));
    let folder = cli::folder(&out.to_string_lossy());
    let folder = folder
        .map_err(|why| anyhow!("`{}` cannot be used for `--out`; {why}", out.display()))?
        .join("guide");
    let printer = printer::open(&workspace)?;
    let mut messages = String::new();
    let mut docs = Vec::new();
    for edition in &editions {
        let mut pages = pages.clone();
        if edition.easy {
            messages.push_str(&toolkit::left_out(&pages));
            pages = toolkit::easy_chosen(&pages, all, &args.pages)?;
        }
        let made = make::docs(&pages, edition, &workspace)?.into_iter();
        docs.extend(made.map(|(stem, doc)| {
            (
                format!("{}/{stem}", folder::name(edition)),
                doc,
                edition,
                SECTIONS.contains(&stem.as_str()),
            )
        }));
    }
    progress(0, 1, "the guide");
    let files_of_docs = begun_in_order(&docs, |(stem, doc, edition, is_book)| {
        let files = printer::print(doc, edition, stem, &args.format, &printer)
            .with_context(|| format!("in `{stem}`"))?;
        // A book is as long as its pages, which lie beside it one by one.
        let too_long = files.too_long.filter(|_| !is_book);
        Ok((files.outputs, too_long))
    });
    let files_of_docs = files_of_docs.into_iter().collect::<Result<Vec<_>>>()?;
    progress(1, 1, "");
    let mut outputs: Vec<Output> = Vec::new();
    for (files, too_long) in files_of_docs {
        outputs.extend(files);
        messages.extend(too_long);
    }
    let mut said = write(outputs, &folder, &printer, args)?;
    said.messages.insert_str(0, &messages);
    Ok(said)
}

/// Writes the files of this run and the index of all that are there, and removes those of pages that are gone.
fn write(
    outputs: Vec<Output>,
    folder: &Path,
    printer: &Printer<'_>,
    args: &Guide,
) -> Result<CommandOutput> {
    let count = counted(outputs.len(), "file", "files").unwrap_or_default();
    let held = Folder::open(folder, Owner::of(Purpose::Guide))?;
    let has_changed = |output: &&Output| {
        let stem = output.path.rsplit_once('.').map_or("", |(stem, _)| stem);
        let known = held.keeps(&output.path, &output.made_from);
        held.holds(stem) && known.is_none_or(|known| *known != record::Known::of(output))
    };
    let changed = outputs.iter().filter(has_changed);
    let books: Vec<String> =
        changed.filter_map(|one| folder::book_of(&one.path, &printer.workspace.pages)).collect();
    let state = held.write(Plan {
        outputs,
        now: &|path, known| {
            let is_gone = folder::is_orphan(path, &printer.workspace.pages);
            let stem = path.rsplit_once('.').map_or("", |(stem, _)| stem);
            // A book with a page that has changed says what that page said before.
            let is_old = books.iter().any(|book| book == stem);
            (!is_gone).then(|| if is_old { "before".to_owned() } else { known.made_from.clone() })
        },
        possible: Vec::new(),
        index: &|state| {
            let there = state.papers.keys().map(String::as_str);
            index::page(there.collect(), printer).map(|page| vec![page])
        },
        force: args.force,
    })?;
    held.commit(|owner| record::guide(&state.papers, owner))?;
    let kept = state.old.iter().filter(|(_, why)| **why == Old::Nobodys).map(|(path, _)| {
        format!(
            "warning: `{}` is of no page that there still is, but someone has changed it, so it was kept\n",
            folder.join(path).display()
        )
    });
    let old = state.old.iter().filter(|(_, why)| **why == Old::Before).map(|(path, _)| {
        format!(
            "warning: a page in `{}` has changed since that was made; make it again as well\n",
            folder.join(path).display()
        )
    });
    let failed = state.not_written(folder);
    let exit = if failed.is_some() { Exit::Failed } else { Exit::Clean };
    Ok(CommandOutput {
        out: format!("{}: {count}\n", folder.join("index.html").display()),
        messages: kept.chain(old).chain(failed).collect(),
        exit,
    })
}

/// The editions asked for, each once, in the colours of the organisation.
fn editions(args: &Guide, workspace: &Workspace) -> Result<Vec<Edition>> {
    let mut editions: Vec<Edition> = Vec::new();
    for name in &args.edition {
        let Some(edition) = Edition::named(name) else {
            let near = nearest(name, EDITIONS.iter().map(|edition| edition.name));
            let all = EDITIONS.each_ref().map(|edition| edition.name).join("`, `");
            let all = format!("the editions are `{all}`");
            bail!("there is no edition `{name}`{}", did_you_mean_or(near, &all))
        };
        let edition = workspace.coloured(edition.at(args.size));
        if !editions.contains(&edition) {
            editions.push(edition);
        }
    }
    Ok(editions)
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
    words.fill("page.for", &[("readers", &audience(&[page], words))])
}

/// Who some pages are for, in a list.
fn audience(pages: &[&Page], words: &Words) -> String {
    let readers = pages.iter().flat_map(|page| &page.about.audience);
    let readers = each_once(readers.map(|reader| words.choice("audience", reader)));
    words.list(readers).unwrap_or_else(|| words.say("audience.everybody").to_owned())
}

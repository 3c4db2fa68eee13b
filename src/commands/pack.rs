//! `copanel pack`: what each person needs, printed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use chrono::NaiveDate;
use clap::ValueEnum;
use rayon::prelude::*;

use super::folder::{Folder, Plan};
use super::record::{self, Owner};
use super::{
    CommandOutput, Exit, Progress, did_you_mean, meant_id, new, vacancies, warn_unused, wording,
    workspaces,
};
use crate::case::rehearsal::rehearse;
use crate::case::{self, Case};
use crate::cli::{Global, Pack};
use crate::documents::jobs::{Job, jobs};
use crate::documents::printer::{self, Printer};
use crate::documents::{self, DOCUMENTS, Output, index, reader_tests};
use crate::prose::words::counted;
use crate::report;
use crate::rules::{self, Checked};
use crate::source::{Level, nearest};
use crate::write::{Format, pdf};

/// The people who get papers for any of the vacancies: their ids and names.
type Readers = BTreeMap<String, String>;

/// Prints the packs of vacancies.
pub fn run(
    args: &Pack,
    global: &Global,
    (today, width): (NaiveDate, usize),
    progress: Progress<'_>,
) -> Result<CommandOutput> {
    if let Some(name) = args.only.iter().find(|name| documents::named(name).is_none()) {
        let near = nearest(name, DOCUMENTS.iter().map(|document| document.name));
        let all: Vec<&str> = DOCUMENTS.iter().map(|document| document.name).collect();
        let near = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
        bail!("there is no document `{name}`; {near}The documents are {}", all.join(", "));
    }
    let mut said = CommandOutput::default();
    let paths = vacancies::find(&args.vacancies, &args.people, &mut said);
    let folders = folders(&paths, &args.out, args.rehearsal)?;
    let (workspaces, roots) = workspaces(&paths, global)?;
    let printers = wording::printers(&workspaces)?;
    let mut readers = BTreeMap::new();
    for workspace in workspaces.values() {
        said.messages.push_str(&report::text::workspace_faults(workspace));
        warn_unused(workspace, &mut said);
    }
    for (done, ((path, root), folder)) in paths.iter().zip(&roots).zip(&folders).enumerate() {
        progress(done, paths.len(), &path.display().to_string());
        let printed = case::load(path, &workspaces[root]).and_then(|case| {
            let asked = (args, global, today, width);
            pack_vacancy(&case, &printers[root], asked, folder, &mut readers, &mut said)
        });
        if let Err(error) = printed {
            said.messages.push_str(&format!("error: {error:#}\n"));
            said.exit = Exit::Failed;
        }
        pdf::forget();
    }
    progress(paths.len(), paths.len(), "");
    // In a vacancy that was not printed anyone may have a seat.
    if said.exit != Exit::Failed {
        no_reader(args, &readers, &mut said);
    }
    Ok(said)
}

/// Says who was asked for and gets papers for none of the vacancies.
fn no_reader(args: &Pack, readers: &Readers, said: &mut CommandOutput) {
    for id in args.people.iter().filter(|id| !readers.contains_key(*id)) {
        let near = meant_id(id, readers.iter());
        let ids: Vec<&str> = readers.keys().map(String::as_str).collect();
        let near = match near {
            None if !ids.is_empty() => format!("; those who do are `{}`", ids.join("`, `")),
            near => did_you_mean(near),
        };
        said.messages.push_str(&format!("error: no one with the id `{id}` gets papers{near}\n"));
        said.exit = Exit::Failed;
    }
}

/// The folder of each vacancy; two that would share one are refused before anything is written.
fn folders(vacancies: &[PathBuf], out: &Path, rehearsal: bool) -> Result<Vec<PathBuf>> {
    let mut taken: BTreeMap<PathBuf, &Path> = BTreeMap::new();
    let mut folders = Vec::new();
    let ending = if rehearsal { "-rehearsal" } else { "" };
    for path in vacancies {
        let name = case::name(path);
        if let Some(why) = new::windows_refuses(&name) {
            let better = new::plain(&name, "vacancy");
            bail!(
                "`{}` would have a folder `{name}`, but {why}; rename the file, for example to `{better}.toml`",
                path.display()
            );
        }
        let folder = out.join(name + ending);
        let lower = PathBuf::from(folder.to_string_lossy().to_lowercase());
        if let Some(other) = taken.insert(lower, path) {
            bail!(
                "`{}` and `{}` would both be written to `{}`; rename one of them, or use another folder with `-o`",
                other.display(),
                path.display(),
                folder.display()
            );
        }
        folders.push(folder);
    }
    Ok(folders)
}

/// Prints one vacancy.
fn pack_vacancy(
    case: &Case<'_>,
    printer: &Printer<'_>,
    (args, global, today, width): (&Pack, &Global, NaiveDate, usize),
    folder: &Path,
    readers: &mut Readers,
    said: &mut CommandOutput,
) -> Result<()> {
    if case.all_faults().next().is_some() {
        said.messages.push_str(&report::text::faults(case));
        bail!("`{}` cannot be printed until this is put right", case.source.path.display());
    }
    // What is late depends on the day; papers do not, unless one was given.
    let checked = rules::check_all(case, Some(today));
    if !checked.broken.is_empty() {
        said.messages.push_str(&report::broken(&case.source.path, &checked));
        said.exit = Exit::Failed;
    }
    let practice = args.rehearsal.then(|| rehearse(case));
    let shown = practice.as_ref().unwrap_or(case);
    let on_paper = rules::check_all(case, global.today);
    let mut all = jobs(shown, &on_paper);
    let tests = reader_tests::jobs(shown, &all, printer);
    all.extend(tests.with_context(|| cannot(case))?);
    readers.extend(all.iter().filter_map(|job| job.reader.clone()));
    let selected = selected_jobs(&all, args);
    if selected.is_empty() && !args.people.is_empty() {
        return Ok(());
    }
    let held = Folder::open(folder, Owner::vacancy(case, folder, args.rehearsal))?;
    // Of several errors the first in the order of the index is shown, whichever came first in time.
    let papers = selected
        .par_iter()
        .map(|job| job.print(&job.make(printer)?, &args.format, printer))
        .collect::<Vec<_>>()
        .into_iter()
        .collect::<Result<Vec<_>>>()
        .with_context(|| cannot(case))?;
    let too_long = papers.iter().filter_map(|papers| papers.too_long.clone());
    said.messages.extend(too_long);
    let fonts: BTreeSet<String> =
        papers.iter().flat_map(|papers| papers.fonts.iter().cloned()).collect();
    let outputs: Vec<Output> = papers.into_iter().flat_map(|papers| papers.outputs).collect();
    let paths: Vec<String> =
        outputs.iter().map(|output| folder.join(&output.path).display().to_string()).collect();
    let now = versions(&all, &outputs, &held, printer);
    let stems = all.iter().map(|job| &job.stem);
    let state = held.write(Plan {
        outputs,
        now: &|path, known| match path.rsplit_once('.') {
            Some((stem, _)) if path.contains('/') => now.get(stem).cloned(),
            Some(_) | None => Some(known.made_from.clone()),
        },
        possible: stems
            .flat_map(|stem| Format::value_variants().iter().map(move |f| (stem, f.extension())))
            .map(|(stem, extension)| format!("{stem}.{extension}"))
            .collect(),
        index: &|state| {
            let there = index::There {
                all: state.papers.keys().map(String::as_str).collect(),
                old: state.old.keys().map(String::as_str).collect(),
            };
            index::page(case, &all, &checked, &there, printer).map(Some)
        },
        force: args.force,
    })?;
    if let Some(failed) = state.not_written(folder) {
        said.messages.push_str(&failed);
        said.exit = Exit::Failed;
    }
    held.commit(|owner| record::pack(case, &on_paper, fonts.into_iter().collect(), &state, owner))?;
    said.messages.push_str(&state.about_old(folder, &case.source.path, args));
    if !global.quiet {
        let count = paths.len() - state.failed.len().min(paths.len());
        let files = counted(count, "file", "files").unwrap_or("no files".to_owned());
        said.out.push_str(&format!("{}: {files}\n", folder.join("index.html").display()));
        if global.verbose {
            said.out.push_str(&format!("  {}\n", paths.join("\n  ")));
        }
        if !args.rehearsal {
            said.messages.push_str(&about_findings(case, &checked, today, width));
        }
    }
    if args.strict
        && checked.findings.iter().any(|finding| !finding.to_do && finding.level > Level::Note)
    {
        said.exit = said.exit.max(Exit::Findings);
    }
    Ok(())
}

/// What each paper would be made from now, by its path without an ending; those that are not there need not be made.
fn versions(
    all: &[Job],
    outputs: &[Output],
    held: &Folder,
    printer: &Printer<'_>,
) -> BTreeMap<String, String> {
    let new = outputs.iter().filter_map(|output| {
        let (stem, _) = output.path.rsplit_once('.')?;
        Some((stem.to_owned(), output.made_from.clone()))
    });
    let new: BTreeMap<String, String> = new.collect();
    let others = all.par_iter().filter(|job| !new.contains_key(&job.stem));
    let others = others.map(|job| {
        // One that cannot be made any more is not of this version.
        let doc = held.holds(&job.stem).then(|| job.make(printer).ok()).flatten();
        let made_from = doc.map(|doc| printer::made_from(&doc, &job.edition, printer));
        (job.stem.clone(), made_from.unwrap_or("cannot be made".to_owned()))
    });
    let others: BTreeMap<String, String> = others.collect();
    new.into_iter().chain(others).collect()
}

fn cannot(case: &Case<'_>) -> String {
    format!("`{}` cannot be printed", case.source.path.display())
}

/// The jobs that `--for` and `--only` ask for.
fn selected_jobs<'a>(all: &'a [Job], args: &Pack) -> Vec<&'a Job> {
    let is_selected = |job: &&Job| {
        let person = args.people.is_empty()
            || job.reader.as_ref().is_some_and(|(id, _)| args.people.contains(id));
        person && (args.only.is_empty() || args.only.iter().any(|name| name == job.document.name))
    };
    all.iter().filter(is_selected).collect()
}

/// Where a vacancy stands, what comes next, by when.
fn about_findings(case: &Case<'_>, checked: &Checked, today: NaiveDate, width: usize) -> String {
    let path = case.source.path.display().to_string();
    let typed = if path.contains(' ') { format!("\"{path}\"") } else { path.clone() };
    // Counted as `copanel check` counts: all that is not recorded of one person is one thing.
    let findings = rules::gather(case, checked.findings.clone());
    let checked = &Checked { findings, ..checked.clone() };
    let [stands, next, by] = report::standing::standing(case, checked, today);
    let more =
        (!checked.findings.is_empty()).then(|| format!("`copanel check {typed}` says more."));
    let sentences = [format!("{path}: {stands}"), next, by].into_iter().chain(more);
    sentences.map(|sentence| report::wrap::paragraph("", &sentence, width)).collect()
}

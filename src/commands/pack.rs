//! `copanel pack`: what each person needs, printed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;

use super::{CommandOutput, Exit, Progress, did_you_mean, files, record, warn_unused, workspaces};
use crate::case::rehearsal::rehearse;
use crate::case::{self, Case};
use crate::cli::{Global, Pack};
use crate::documents::jobs::{Job, jobs};
use crate::documents::printer::{self, Printer};
use crate::documents::{self, DOCUMENTS, Output, index, reader_tests};
use crate::report;
use crate::rules::{self, Checked};
use crate::source::{Level, nearest};
use crate::write::pdf;

/// Prints the packs of vacancies.
pub fn run(args: &Pack, global: &Global, progress: Progress<'_>) -> Result<CommandOutput> {
    if let Some(name) = args.only.iter().find(|name| documents::named(name).is_none()) {
        let near = nearest(name, DOCUMENTS.iter().map(|document| document.name));
        let all: Vec<&str> = DOCUMENTS.iter().map(|document| document.name).collect();
        bail!(
            "there is no document `{name}`{}; the documents are {}",
            did_you_mean(near),
            all.join(", ")
        );
    }
    let folders = folders(&args.vacancies, &args.out, args.rehearsal)?;
    let (workspaces, roots) = workspaces(&args.vacancies, global)?;
    let printers: BTreeMap<_, _> = workspaces
        .iter()
        .map(|(root, workspace)| Ok((root, printer::open(workspace)?)))
        .collect::<Result<_>>()?;
    let mut said = CommandOutput::default();
    for workspace in workspaces.values() {
        said.messages.push_str(&report::text::workspace_faults(workspace));
        warn_unused(workspace, &mut said);
    }
    for (done, ((path, root), folder)) in
        args.vacancies.iter().zip(&roots).zip(&folders).enumerate()
    {
        progress(done, args.vacancies.len(), &path.display().to_string());
        let printed = case::load(path, &workspaces[root])
            .and_then(|case| pack_vacancy(&case, &printers[root], args, global, folder, &mut said));
        if let Err(error) = printed {
            said.messages.push_str(&format!("error: {error:#}\n"));
            said.exit = Exit::Failed;
        }
        pdf::forget();
    }
    progress(args.vacancies.len(), args.vacancies.len(), "");
    Ok(said)
}

/// The folder of each vacancy; two that would share one are refused before anything is written.
fn folders(vacancies: &[PathBuf], out: &Path, rehearsal: bool) -> Result<Vec<PathBuf>> {
    let mut taken: BTreeMap<PathBuf, &Path> = BTreeMap::new();
    let mut folders = Vec::new();
    let ending = if rehearsal { "-rehearsal" } else { "" };
    for path in vacancies {
        let folder = out.join(case::name(path) + ending);
        let lower = PathBuf::from(folder.to_string_lossy().to_lowercase());
        if let Some(other) = taken.insert(lower, path) {
            bail!(
                "`{}` and `{}` would both be written to `{}`; rename one, or print them to different folders",
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
    args: &Pack,
    global: &Global,
    folder: &Path,
    said: &mut CommandOutput,
) -> Result<()> {
    if case.all_faults().next().is_some() {
        said.messages.push_str(&report::text::faults(case));
        bail!("`{}` is not printed until this is mended", case.source.path.display());
    }
    let checked = rules::check_all(case, global.today);
    if !checked.broken.is_empty() {
        said.messages.push_str(&report::broken(&case.source.path, &checked));
        said.exit = Exit::Failed;
    }
    let practice = args.rehearsal.then(|| rehearse(case));
    let shown = practice.as_ref().unwrap_or(case);
    let mut all = jobs(shown, &checked);
    let tests = reader_tests::jobs(shown, &all, printer);
    all.extend(tests.with_context(|| cannot(case))?);
    let wanted = wanted(&all, case, args)?;
    // Of several errors the first in the order of the index is told, whichever came first in time.
    let papers = wanted
        .par_iter()
        .map(|job| {
            let doc = job.make(printer)?;
            printer::print(&doc, &job.edition, &job.stem, &args.format, printer)
                .with_context(|| job.what())
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect::<Result<Vec<_>>>()
        .with_context(|| cannot(case))?;
    let too_long = papers.iter().filter_map(|papers| papers.too_long.clone());
    said.messages.extend(too_long);
    let fonts: BTreeSet<String> =
        papers.iter().flat_map(|papers| papers.fonts.iter().cloned()).collect();
    let mut outputs: Vec<Output> = papers.into_iter().flat_map(|papers| papers.outputs).collect();
    let count = outputs.len();
    let paths: Vec<String> =
        outputs.iter().map(|output| folder.join(&output.path).display().to_string()).collect();
    outputs.push(index::page(case, &all, &checked, &outputs, &files::known(folder)?, printer)?);

    let stems: BTreeSet<&str> = all.iter().map(|job| job.stem.as_str()).collect();
    let gone = |path: &str| {
        path.rsplit_once('.').is_some_and(|(stem, _)| path.contains('/') && !stems.contains(stem))
    };
    let written = files::write(folder, &outputs, gone, args.force)?;
    files::commit_record(
        folder,
        &record::pack(case, &checked, fonts.into_iter().collect(), &written.hashes)?,
    )?;

    for path in &written.left {
        said.messages.push_str(&format!(
            "warning: `{}` is nobody’s any more, but somebody changed it, so it stays\n",
            folder.join(path).display()
        ));
    }
    if !global.quiet {
        said.out.push_str(&format!("{}: {count} files\n", folder.join("index.html").display()));
        if global.verbose {
            said.out.push_str(&format!("  {}\n", paths.join("\n  ")));
        }
        if !args.rehearsal {
            said.messages.push_str(&about_findings(case, &checked));
        }
    }
    if args.strict
        && checked.findings.iter().any(|finding| !finding.to_do && finding.level > Level::Note)
    {
        said.exit = said.exit.max(Exit::Findings);
    }
    Ok(())
}

fn cannot(case: &Case<'_>) -> String {
    format!("`{}` cannot be printed", case.source.path.display())
}

/// The jobs that `--for` and `--only` ask for.
fn wanted<'a>(all: &'a [Job], case: &Case<'_>, args: &Pack) -> Result<Vec<&'a Job>> {
    let readers: Vec<&str> =
        all.iter().filter_map(|job| Some(job.reader.as_ref()?.0.as_str())).collect();
    if let Some(id) = args.people.iter().find(|id| !readers.contains(&id.as_str())) {
        let near = nearest(id, readers.iter().copied());
        bail!(
            "nobody with the id `{id}` gets papers for `{}`{}",
            case.source.path.display(),
            did_you_mean(near)
        );
    }
    let asked = |job: &&Job| {
        let person = args.people.is_empty()
            || job.reader.as_ref().is_some_and(|(id, _)| args.people.contains(id));
        person && (args.only.is_empty() || args.only.iter().any(|name| name == job.document.name))
    };
    Ok(all.iter().filter(asked).collect())
}

fn about_findings(case: &Case<'_>, checked: &Checked) -> String {
    let standing = checked
        .findings
        .iter()
        .filter(|finding| !finding.to_do && finding.level > Level::Note)
        .count();
    let to_do = checked.findings.iter().filter(|finding| finding.to_do).count();
    if standing + to_do == 0 {
        return String::new();
    }
    let path = case.source.path.display();
    let findings = if standing == 1 { "finding" } else { "findings" };
    format!("{path}: {standing} {findings}, {to_do} to do; `copanel check {path}` says which\n")
}

//! One vacancy: its papers, its index and its record.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Error, Result, anyhow, bail};
use chrono::NaiveDate;
use clap::ValueEnum;

use super::part::Part;
use super::{Asked, asked, bind, papers, told};
use crate::case::rehearsal::rehearse;
use crate::case::{Case, obligations};
use crate::cli::Pack;
use crate::commands::folder::{Folder, Plan, RECORD};
use crate::commands::owner::{Owner, Purpose};
use crate::commands::record::{self, Papers};
use crate::commands::{CommandOutput, Exit, printable};
use crate::documents::changes::{self, AllTold};
use crate::documents::jobs::{Job, jobs};
use crate::documents::printer::{self, Printer};
use crate::documents::{self, When, index, overview, reader_tests};
use crate::prose::words::counted;
use crate::report;
use crate::rules::{self, Checked};
use crate::source::Finding;
use crate::write::Format;

/// Refuses a vacancy of a version before that of the papers in the folder.
pub fn is_not_older(case: &Case<'_>, folder: &Path) -> Result<()> {
    let (now, before) = (case.vacancy.revision, record::glance(&folder.join(RECORD)).revision);
    if let Some(before) = before.filter(|before| now.is_some_and(|now| now < *before)) {
        bail!(
            "`{}` holds papers of version {before}; type `revision = {before}` or more, or use another folder with `-o`",
            folder.display()
        );
    }
    Ok(())
}

/// Stops where the file has faults, or all of it has been destroyed.
fn is_printable(case: &Case<'_>, said: &mut CommandOutput) -> Result<()> {
    let name = case.source.path.display();
    if case.all_faults().next().is_some() {
        said.messages.push_str(&report::text::faults(case));
        bail!("`{name}` cannot be printed until this is put right");
    }
    if obligations::ended(case).is_some() {
        bail!(
            "`{name}` is closed: `destroyed` under [keep] says that its papers are gone; delete that line to print them again"
        );
    }
    Ok(())
}

/// Whether a file is a paper in a format that is asked for.
fn is_asked(path: &str, args: &Pack) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    path.contains('/') && args.format.iter().any(|format| Some(format.extension()) == ending)
}

/// The files that there can be of some papers, in any format.
fn possible(jobs: &[Job]) -> Vec<String> {
    let files = jobs.iter().flat_map(|job| {
        Format::value_variants().iter().map(|format| format!("{}.{}", job.stem, format.extension()))
    });
    files.collect()
}

/// Prints one vacancy.
pub fn pack(
    case: &Case<'_>,
    printer: &Printer<'_>,
    asked: Asked<'_>,
    folder: &Path,
    part: &mut Part,
) -> Result<()> {
    let Asked { args, global, today, width } = asked;
    let said = &mut part.said;
    is_printable(case, said)?;
    // What is late depends on the day; papers do not, unless one was given.
    let checked = rules::check_all(case, Some(today));
    if !checked.broken.is_empty() {
        said.messages.push_str(&report::broken(&case.source.path, &checked));
        said.exit = Exit::Failed;
    }
    let purpose = if args.rehearsal { Purpose::Rehearsal } else { Purpose::Papers };
    let owner = Owner::vacancy(case, folder, purpose);
    let whole = whole(case, &owner, asked, printer);
    said.messages.push_str(&told::left_behind(case, &owner, folder));
    let held = Folder::open(folder, owner)?;
    if !args.rehearsal {
        is_not_older(case, folder)?;
    }
    let unchanged = whole.as_ref().and_then(|whole| held.whole(whole));
    let papers = match unchanged.filter(|there| are_owned(there, printer)) {
        Some(there) => {
            held.keep_private(there)?;
            let files = there.keys().filter(|path| is_asked(path, args)).cloned().collect();
            Some(Printed { files, is_to_tell: false })
        }
        None => print(case, printer, asked, (held, whole), &checked, part)?,
    };
    let Some(Printed { files, is_to_tell }) = papers else { return Ok(()) };
    let said = &mut part.said;
    if !global.quiet {
        said.out.push_str(&about_files(&files, folder, global.verbose));
        if !args.rehearsal {
            said.messages.push_str(&about_findings(case, &checked, is_to_tell, (today, width)));
        }
    }
    if args.strict && checked.findings.iter().any(Finding::is_wrong) {
        said.exit = said.exit.max(Exit::Findings);
    }
    Ok(())
}

/// The papers of a vacancy that are in its folder, of those asked for.
struct Printed {
    files: BTreeSet<String>,
    /// Whether someone holds papers that have changed since, and has not been told.
    is_to_tell: bool,
}

/// Makes the papers that are not in the folder as they would be made now; none where nothing asked for is printed here.
fn print(
    case: &Case<'_>,
    printer: &Printer<'_>,
    Asked { args, global, today, .. }: Asked<'_>,
    (held, whole): (Folder, Option<String>),
    checked: &Checked,
    Part { said, readers, roles }: &mut Part,
) -> Result<Option<Printed>> {
    let folder = &held.path.clone();
    let cannot = |why: Error| anyhow!(printable::refusal(case, &why, printer));
    let practice = args.rehearsal.then(|| rehearse(case));
    let shown = practice.as_ref().unwrap_or(case);
    let on_paper = rules::check_all(case, global.today);
    let mut all = jobs(shown, &on_paper);
    let tests = reader_tests::jobs(shown, &all, printer);
    all.extend(tests.map_err(cannot)?);
    readers.extend(all.iter().filter_map(|job| job.reader.clone()));
    asked::add_roles(shown, roles);
    let is_printed = |id: &str| {
        let is_whose = args.people.is_empty() || args.people.iter().any(|person| person == id);
        is_whose && args.only.is_empty()
    };
    let told =
        if args.rehearsal { AllTold::new() } else { changes::told(case, &held.told, is_printed) };
    // Once the interviews are over, no one goes by papers for them any more.
    let is_over = case.interviews_are_over(Some(today));
    if !is_over {
        changes::add_pages(case, &told, &mut all);
    }
    let to_tell = changes::still_to_tell(case, &told).filter(|_| !is_over);
    said.messages.push_str(&nothing_of(case, &all, args));
    if !all.iter().any(|job| is_selected(job, args)) {
        return Ok(None);
    }
    let made = papers::make(&all, |job| is_selected(job, args), &args.format, &held, printer);
    let mut made = made.map_err(cannot)?;
    if args.bind {
        let is_whose = |job: &Job| is_selected(job, args);
        bind::add(&all, is_whose, &mut made, &held, printer).map_err(cannot)?;
    }
    let state = held.write(Plan {
        outputs: made.outputs,
        now: &|path, known| match path.rsplit_once('.') {
            Some((stem, _)) if path.contains('/') => made.now.get(stem).cloned(),
            // One in a format that is not asked for says what was there before.
            Some((index::PLAN, _)) => None,
            Some(_) | None => Some(known.made_from.clone()),
        },
        possible: possible(&all),
        index: &|state| {
            let mut pages = index::print_plan(&all, &state.there(), &args.format, printer)?;
            let mut there = state.there();
            there.all.extend(pages.iter().map(|page| page.path.as_str()));
            let index = index::page(case, &all, (checked, to_tell.as_ref()), &there, printer)?;
            pages.push(index);
            Ok(pages)
        },
        force: args.force,
    })?;
    if let Some(failed) = state.not_written(folder) {
        said.messages.push_str(&failed);
        said.exit = Exit::Failed;
    }
    // What there is to say is said each time.
    let tell = if is_over { String::new() } else { told::who_is_told(case, &held.told, &told) };
    let unknown = told::who_holds_unknown(case, &held.told, (folder, today));
    let unknown = if is_over || args.rehearsal { String::new() } else { unknown };
    let is_to_tell = to_tell.is_some();
    let is_silent = made.too_long.is_empty()
        && tell.is_empty()
        && state.old.is_empty()
        && state.failed.is_empty();
    let whole = whole.filter(|_| is_silent);
    let summary = (!args.rehearsal).then(|| {
        overview::summary(case, &all, (checked, to_tell, today), (&told, &state.there()), printer)
    });
    let more = (&told, whole, summary.as_ref());
    held.commit(|owner| record::pack(case, &on_paper, more, &state, owner))?;
    said.messages.extend([unknown, tell]);
    said.messages.extend(made.too_long);
    said.messages.push_str(&state.about_old(folder, &case.source.path, args));
    let is_there = |path: &String| state.failed.iter().all(|(failed, _)| failed != path);
    let files = made.files.into_iter().filter(is_there).collect();
    Ok(Some(Printed { files, is_to_tell }))
}

/// All that a whole folder is made from, as a hash: while it is the same, so is every file.
fn whole(
    case: &Case<'_>,
    owner: &Owner,
    Asked { args, global, today, .. }: Asked<'_>,
    printer: &Printer<'_>,
) -> Option<String> {
    let workspace = case.workspace;
    let own = workspace.overrides.iter().map(|(path, source)| (path, &source.text));
    let sources = [&case.source, &workspace.settings_source, &workspace.people_source];
    let what = (
        (owner, sources.map(|source| &source.text), own.collect::<Vec<_>>()),
        (&case.pictures, workspace.pictures.own(), &printer.looks),
        (today, global.today.is_some(), &args.format, args.bind),
    );
    let is_all = args.people.is_empty() && args.only.is_empty();
    is_all.then(|| printer::hash(&what))
}

/// Whether no paper is in letters of this computer, which may be others by now.
fn are_owned(papers: &Papers, printer: &Printer<'_>) -> bool {
    let mut fonts = papers.values().filter_map(|known| known.print.as_ref()).flat_map(|p| &p.fonts);
    fonts.all(|font| printer.assets.fonts.owns(font))
}

/// Whether `--for` and `--only` ask for a paper.
fn is_selected(job: &Job, args: &Pack) -> bool {
    let person = args.people.is_empty()
        || job.reader.as_ref().is_some_and(|(id, _)| args.people.contains(id));
    person && (args.only.is_empty() || args.only.iter().any(|name| name == job.document.name))
}

/// Says which documents that `--only` names nobody gets, and when they would.
fn nothing_of(case: &Case<'_>, all: &[Job], args: &Pack) -> String {
    let is_none = |name: &&String| all.iter().all(|job| job.document.name != name.as_str());
    let none = args.only.iter().filter(is_none).filter_map(|name| documents::named(name));
    let when_printed = |document: &documents::Document| {
        let when = match document.when {
            When::Outcome => "it is printed once `[outcome]` says what came of the interviews",
            When::Letter => "it is printed once there is something to write to a candidate",
            When::Scores => "`copanel scores` prints it when all scores are in",
            When::Rehearsal => "it is printed with `--rehearsal`",
            When::Room => "it is printed for panels that meet in a room",
            When::Group => "it is printed for groups that give views",
            When::EasyRead => "it is printed for those who read Easy Read",
            When::Under18 => "it is printed for those who are under 18",
            When::Claims => "it is printed for those who are paid or claim expenses",
            When::Pack => "it is not printed with `--rehearsal`",
            When::Changed => "no one has papers that have changed since",
            When::Both => "no one here needs one",
        };
        format!("note: `{}` has no `{}`: {when}\n", case.source.path.display(), document.name)
    };
    let notes: String = none.map(when_printed).collect();
    let is_reader = |job: &Job| job.reader.as_ref().is_some_and(|(id, _)| args.people.contains(id));
    if !notes.is_empty()
        || !all.iter().any(is_reader)
        || all.iter().any(|job| is_selected(job, args))
    {
        return notes;
    }
    let (people, only) = (args.people.join(", "), args.only.join(", "));
    format!(
        "note: nothing was printed of `{}`: {people} gets no {only} here\n",
        case.source.path.display()
    )
}

/// Where the index is, and how many papers lie beside it.
fn about_files(files: &BTreeSet<String>, folder: &Path, is_verbose: bool) -> String {
    let count = counted(files.len(), "file", "files").unwrap_or("no files".to_owned());
    let mut said = format!("{}: {count}\n", folder.join("index.html").display());
    if is_verbose {
        let paths = files.iter().map(|path| format!("  {}\n", folder.join(path).display()));
        said.extend(paths);
    }
    said
}

/// Where a vacancy stands, what comes next, by when.
fn about_findings(
    case: &Case<'_>,
    checked: &Checked,
    is_to_tell: bool,
    (today, width): (NaiveDate, usize),
) -> String {
    let path = case.source.path.display().to_string();
    let typed = if path.contains(' ') { format!("\"{path}\"") } else { path.clone() };
    // Counted as `copanel check` counts: all that is not recorded of one person is one thing.
    let findings = rules::gather(case, checked.findings.clone());
    let checked = &Checked { findings, ..checked.clone() };
    let [stands, mut next, mut by] = report::standing::standing(case, checked, today);
    if is_to_tell {
        next = String::from("Next: tell those who have older papers what has changed.");
        by = String::from("Do it now.");
    }
    let more =
        (!checked.findings.is_empty()).then(|| format!("`copanel check {typed}` says more."));
    let sentences = [format!("{path}: {stands}"), next, by].into_iter().chain(more);
    sentences.map(|sentence| report::wrap::paragraph("", &sentence, width)).collect()
}

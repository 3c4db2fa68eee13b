//! `copanel feedback`: forms that came back, as a report on what involving people changed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::NaiveDate;

use super::folder::{Folder, Plan, RECORD};
use super::owner::{Owner, Purpose};
use super::{CommandOutput, record, vacancies, workspaces};
use crate::case::counts::Counts;
use crate::case::{self, Case};
use crate::cli::{self, Global};
use crate::doc::edition::{EDITIONS, Edition};
use crate::documents::printer::{self, Printer};
use crate::documents::view::{self, ImpactView, View};
use crate::documents::{self, DOCUMENTS, Output, jobs};
use crate::feedback::{self, Feedback, PAPERS, Sheets};
use crate::returned::{self, Form, Returned};
use crate::rules::Checked;
use crate::source;

/// The document that is printed.
const REPORT: &str = "impact-report";
/// How many folders deep workspaces are looked for.
const DEPTH: usize = 4;

/// Makes the report.
pub fn run(args: &cli::Feedback, global: &Global) -> Result<CommandOutput> {
    let mut said = CommandOutput::default();
    let returned = returned::read(&args.returned);
    said.refuse(&returned.refused);
    let (over, named): (Vec<PathBuf>, Vec<PathBuf>) =
        args.vacancies.iter().cloned().partition(|path| ended(path).is_some());
    let paths = if named.is_empty() {
        everywhere(Path::new("."))
    } else {
        vacancies::find(&named, &[], &mut said)
    };
    let (found, roots) = workspaces(&paths, global)?;
    let mut cases = Vec::new();
    for (path, root) in paths.iter().zip(&roots) {
        match case::load(path, &found[root]) {
            Ok(case) if case.is_readable() => cases.push((case, root)),
            Ok(_) => not_readable(path, &mut said),
            Err(error) => said.fail(&format!("error: {error:#}\n")),
        }
    }
    cases.retain(|(case, _)| is_meant(case, args, &returned.forms));
    twice(&cases.iter().map(|(case, _)| case).collect::<Vec<_>>())?;
    if cases.is_empty() {
        let recent = if args.since.is_some() { " and recent enough" } else { "" };
        said.fail(&format!(
            "error: no form is of a vacancy that is here{recent}; name the vacancies with `--vacancies`\n"
        ));
        return Ok(said);
    }
    // Recruitments of one organisation are reported in its own look.
    let is_one = cases.iter().all(|(_, root)| *root == cases[0].1);
    let built_in;
    let workspace = if is_one {
        &found[cases[0].1]
    } else {
        built_in = super::load(None);
        &built_in
    };
    if !workspace.faults.is_empty() {
        return Ok(CommandOutput::failed(crate::report::text::workspace_faults(workspace)));
    }
    let cases: Vec<Case<'_>> = cases.into_iter().map(|(case, _)| case).collect();
    let ended = only_numbers(&over, &cases, args.since);
    let printer = printer::open(workspace)?;
    let forms = compared(returned.forms, &cases, &printer, &mut said)?;
    let outputs = report((&cases, &ended), &forms, args, &printer, &mut said)?;
    write(outputs, args, &mut said)?;
    Ok(said)
}

/// The forms, those of each recruitment compared with its papers; what is no feedback is left as it is.
fn compared(
    forms: Vec<Form>,
    cases: &[Case<'_>],
    printer: &Printer<'_>,
    said: &mut CommandOutput,
) -> Result<Vec<Form>> {
    let (mut feedback, mut all): (Vec<Form>, Vec<Form>) =
        forms.into_iter().partition(|form| PAPERS.contains(&form.mark.paper.as_str()));
    for case in cases {
        let name = case::name(&case.source.path);
        let is_own = |form: &Form| form.is_of(&name);
        let (own, others) = feedback.into_iter().partition(is_own);
        feedback = others;
        let own = Returned { forms: own, refused: Vec::new() };
        let Returned { forms, refused } = returned::check(own, case, printer)?;
        all.extend(forms);
        said.refuse(&refused);
    }
    all.extend(feedback);
    all.sort_by(|one, other| one.file.cmp(&other.file));
    Ok(all)
}

/// The report in each edition, and what the coordinator should know.
fn report(
    (cases, ended): (&[Case<'_>], &[Counts]),
    forms: &[Form],
    args: &cli::Feedback,
    printer: &Printer<'_>,
    said: &mut CommandOutput,
) -> Result<Vec<Output>> {
    let easy: Vec<Case<'_>> = cases.iter().map(Case::in_easy_words).collect();
    let mut outputs = Vec::new();
    for edition in jobs::for_all() {
        let edition = printer.workspace.coloured(*edition);
        let own: Vec<&Case<'_>> = if edition.easy { &easy } else { cases }.iter().collect();
        let sheets = sheets(&own, &edition, printer)?;
        let gathered = feedback::gather(forms, &own, &sheets);
        if edition.name == EDITIONS[0].name {
            let notes = gathered.notes.iter().map(|note| format!("note: {note}\n"));
            said.messages.extend(notes);
            if gathered.is_empty() {
                said.messages.push_str("note: no form counts, so the report has no answers\n");
            }
        }
        let view = seen((&own, ended), &gathered, &sheets, &edition, printer);
        let document = documents::named(REPORT).unwrap_or(&DOCUMENTS[0]);
        let doc = documents::make(document, &view, &edition, printer)?;
        let name = jobs::named(REPORT, &edition);
        let made = printer::print(&doc, &edition, &name, &args.format, printer)?;
        said.messages.extend(made.too_long);
        outputs.extend(made.outputs);
    }
    Ok(outputs)
}

/// What the report sees.
fn seen(
    (cases, ended): (&[&Case<'_>], &[Counts]),
    gathered: &Feedback,
    sheets: &Sheets,
    edition: &Edition,
    printer: &Printer<'_>,
) -> View {
    let words = printer.workspace.words().of(edition.easy);
    let title = |paper: &str| words.choice("whose-form", paper).to_owned();
    let (forms, quotes) = (gathered.forms(sheets, title), gathered.quotes());
    let impact = ImpactView { forms, quotes, ..view::impact(cases, ended, words) };
    let mut view = view::vacancy(cases[0]);
    if cases.len() > 1 {
        view = View {
            organisation: view::organisation(printer.workspace, words),
            words: view::own_words(printer.workspace, words),
            contact: view.contact,
            ..View::default()
        };
        view.post.title = words.count("feedback.about", cases.len(), &[]);
    }
    view.impact = Some(impact);
    view
}

/// The papers on which people say how it was, as they are printed.
fn sheets(cases: &[&Case<'_>], edition: &Edition, printer: &Printer<'_>) -> Result<Sheets> {
    let mut sheets = Sheets::new();
    for case in cases {
        if sheets.len() == PAPERS.len() {
            break;
        }
        for job in jobs::jobs(case, &Checked::default()) {
            let paper = PAPERS.into_iter().find(|paper| *paper == job.document.name);
            if let Some(paper) = paper.filter(|paper| !sheets.contains_key(paper)) {
                sheets.insert(paper, documents::make(job.document, &job.view, edition, printer)?);
            }
        }
    }
    Ok(sheets)
}

/// Whether a recruitment is in the report: if it was named, or if a form of it came back, and if it is recent enough.
fn is_meant(case: &Case<'_>, args: &cli::Feedback, forms: &[Form]) -> bool {
    let name = case::name(&case.source.path);
    let has_form = || {
        let mut papers = forms.iter().filter(|form| PAPERS.contains(&form.mark.paper.as_str()));
        papers.any(|form| form.is_of(&name))
    };
    let since = |day: NaiveDate| case.last_interview_day().is_some_and(|last| last >= day);
    (args.vacancies.iter().any(|path| ended(path).is_none()) || has_form())
        && args.since.is_none_or(since)
}

/// What is left of recruitments whose papers were destroyed; of those that have a file that file says more.
fn only_numbers(folders: &[PathBuf], cases: &[Case<'_>], since: Option<NaiveDate>) -> Vec<Counts> {
    let left = folders.iter().filter_map(|folder| {
        let (owner, counts) = ended(folder)?;
        let is_its =
            |case: &Case<'_>| Owner::vacancy(case, folder, owner.purpose()).is_same(&owner);
        let is_recent = since.is_none_or(|since| counts.first_day() >= Some(since));
        (is_recent && !cases.iter().any(is_its)).then_some(counts)
    });
    left.collect()
}

/// Whose papers were destroyed in a folder, and the numbers that are left of them; nothing where none were.
fn ended(folder: &Path) -> Option<(Owner, Counts)> {
    let left = record::glance(&folder.join(RECORD));
    left.owner.zip(left.counts)
}

/// A form says the name of its vacancy, so two with one name cannot be told apart.
fn twice(cases: &[&Case<'_>]) -> Result<()> {
    let mut seen: BTreeMap<String, &Path> = BTreeMap::new();
    for case in cases {
        let (name, path) = (case::name(&case.source.path), &case.source.path);
        if let Some(other) = seen.insert(name.clone(), path) {
            bail!(
                "`{}` and `{}` are both called `{name}`, so no one can tell whose forms came back; name the right one with `--vacancies`",
                other.display(),
                path.display()
            );
        }
    }
    Ok(())
}

fn not_readable(path: &Path, said: &mut CommandOutput) {
    let path = path.display();
    said.fail(&format!(
        "error: `{path}` has faults, so it is left out; `copanel check {path}` shows them\n"
    ));
}

/// The vacancy files of this folder and of every workspace below it.
fn everywhere(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        let inside = crate::workspace::vacancies(&folder).sources.into_iter();
        found.extend(inside.map(|source| vacancies::without_dot(source.path)));
        let entries = source::entries(&folder).unwrap_or_default().into_iter();
        let below = entries.filter(|path| path.is_dir() && !path.is_symlink() && depth < DEPTH);
        folders.extend(below.map(|path| (path, depth + 1)));
    }
    found.sort();
    found.dedup();
    found
}

fn write(outputs: Vec<Output>, args: &cli::Feedback, said: &mut CommandOutput) -> Result<()> {
    let folder = args.out.join("feedback");
    let held = Folder::open(&folder, Owner::of(Purpose::Feedback))?;
    let state = held.write(Plan::of(outputs, args.force))?;
    held.commit(|owner| record::guide(&state.papers, owner))?;
    if let Some(failed) = state.not_written(&folder) {
        said.fail(&failed);
    }
    for path in state.papers.keys() {
        said.out.push_str(&format!("{}\n", folder.join(path).display()));
    }
    Ok(())
}

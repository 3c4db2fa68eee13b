//! `copanel sheets`: the score sheets as spreadsheets, each member’s in a file of their own.

use std::ffi::OsStr;

use anyhow::{Context as _, Result, bail};

use super::folder::{Folder, Plan};
use super::owner::{Owner, Purpose};
use super::{CommandOutput, did_you_mean, files, meant_id, pack, record, root_of};
use crate::case::{self, Case};
use crate::cli::{Global, Sheets};
use crate::documents::jobs::{Job, jobs};
use crate::documents::printer::{self, Printer};
use crate::documents::{Output, sheets};
use crate::report;
use crate::rules::{self, Checked};
use crate::write::sheet;

/// The document that has a spreadsheet.
const DOCUMENT: &str = "score-sheets";

/// Writes the score sheets of a vacancy.
pub fn run(args: &Sheets, global: &Global) -> Result<CommandOutput> {
    let workspace = super::load(root_of(&args.vacancy, global)?);
    let case = case::load(&args.vacancy, &workspace)?;
    if case.all_faults().next().is_some() {
        let mut said = CommandOutput::failed(report::text::faults(&case));
        said.messages.push_str("no sheet is written until this is put right\n");
        return Ok(said);
    }
    let printer = printer::open(&workspace)?;
    let checked = rules::check_all(&case, global.today);
    let all = jobs(&case, &checked);
    let mut sheets: Vec<&Job> = all.iter().filter(|job| job.document.name == DOCUMENT).collect();
    let reader = |job: &&Job| job.reader.clone();
    let known: Vec<(String, String)> = sheets.iter().filter_map(reader).collect();
    if known.is_empty() {
        bail!("no one scores in `{}`", args.vacancy.display());
    }
    if let Some(id) = args.people.iter().find(|id| known.iter().all(|(known, _)| known != *id)) {
        let near = did_you_mean(meant_id(id, known.iter().map(|(id, name)| (id, name))));
        bail!("no one with the id `{id}` scores in `{}`{near}", args.vacancy.display());
    }
    sheets.retain(|job| {
        let whose = job.reader.as_ref().map(|(id, _)| id);
        args.people.is_empty() || whose.is_some_and(|id| args.people.contains(id))
    });
    if args.out.extension() == Some(OsStr::new("xlsx")) {
        together(&case, &sheets, &printer, args)
    } else {
        apart(&case, &sheets, &printer, args, &checked)
    }
}

/// One file for one person, with a tab for each member.
fn together(
    case: &Case<'_>,
    sheets: &[&Job],
    printer: &Printer<'_>,
    args: &Sheets,
) -> Result<CommandOutput> {
    let bytes = sheet::write(&sheets::book(case, sheets, printer)?)?;
    if args.force {
        files::write_atomic(&args.out, &bytes)?;
    } else if files::read(&args.out)?.is_none_or(|there| there != bytes) {
        files::create_new(&args.out, &bytes)?;
    }
    Ok(CommandOutput::of(format!("{}\n", args.out.display())))
}

/// A file for each member, in their own folder among their papers.
fn apart(
    case: &Case<'_>,
    sheets: &[&Job],
    printer: &Printer<'_>,
    args: &Sheets,
    checked: &Checked,
) -> Result<CommandOutput> {
    let folders = pack::folders(std::slice::from_ref(&args.vacancy), &args.out, false)?;
    let folder = folders.first().context("a vacancy has a folder")?;
    let held = Folder::open(folder, Owner::vacancy(case, folder, Purpose::Papers))?;
    pack::is_not_older(case, folder)?;
    let output = |job: &&Job| {
        Ok(Output {
            path: format!("{}.xlsx", job.stem),
            bytes: sheet::write(&sheets::book(case, &[job], printer)?)?,
            // That of the paper, so that both grow old together.
            made_from: printer::made_from(job.make(printer)?, &job.edition, printer),
            print: None,
            private: true,
        })
    };
    let outputs: Vec<Output> = sheets.iter().map(output).collect::<Result<_>>()?;
    let lines = outputs.iter().map(|output| format!("{}\n", folder.join(&output.path).display()));
    let mut lines: String = lines.collect();
    if folder.join("index.html").exists() {
        lines.push_str("`copanel pack` lists them in `index.html` when it is run next\n");
    }
    let is_all = args.people.is_empty();
    let state = held.write(Plan {
        now: &|path, known| {
            let is_nobodys = is_all && path.ends_with(".xlsx");
            (!is_nobodys).then(|| known.made_from.clone())
        },
        ..Plan::of(outputs, args.force)
    })?;
    let mut said = CommandOutput::of(lines);
    if let Some(failed) = state.not_written(folder) {
        said.fail(&failed);
    }
    let told = held.told.clone();
    held.commit(|owner| record::pack(case, checked, (&told, None, None), &state, owner))?;
    Ok(said)
}

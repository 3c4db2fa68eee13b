//! Whether a vacancy can be printed: every document made, and none written.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Error, Result};
use rayon::prelude::*;

use crate::case::Case;
use crate::documents::index::{self, There};
use crate::documents::jobs::{Job, jobs};
use crate::documents::printer::Printer;
use crate::documents::reader_tests;
use crate::rules::Checked;
use crate::write::{pdf, typst};

/// Why `copanel pack` would stop, where nothing else that is said already stops it.
pub fn check(case: &Case<'_>, checked: &Checked, printer: &Printer<'_>) -> Option<Error> {
    let is_stopped = !case.is_readable() || case.all_faults().next().is_some();
    if is_stopped { None } else { print(case, checked, printer).err() }
}

/// Says that a vacancy cannot be printed, and why; with the file and the line of a letter that no font has.
pub fn refusal(case: &Case<'_>, why: &Error, printer: &Printer<'_>) -> String {
    let why = format!("{why:#}");
    let path =
        place(case, &why, printer).unwrap_or_else(|| format!("`{}`", case.source.path.display()));
    format!("{path} cannot be printed: {why}")
}

/// The file and the line of a letter that an error says no font has.
fn place(case: &Case<'_>, error: &str, printer: &Printer<'_>) -> Option<String> {
    let mut written = [&case.source, &case.workspace.people_source].into_iter();
    written.find_map(|source| {
        let missing = printer.assets.fonts.printing(&source.text).missing;
        let letter = missing.iter().find(|letter| error.contains(&format!("print `{letter}`")))?;
        let line = source.line(source.text.find(*letter)?);
        Some(format!("`{}`, line {line},", source.path.display()))
    })
}

/// Makes every document; of several errors the first in the order of the index is the one that is told.
fn print(case: &Case<'_>, checked: &Checked, printer: &Printer<'_>) -> Result<()> {
    let mut all = jobs(case, checked);
    all.extend(reader_tests::jobs(case, &all, printer)?);
    let has_letters = has_letters(case, printer);
    let make = |job: &Job| {
        let doc = job.make(printer)?;
        if has_letters {
            return Ok(());
        }
        let source = typst::write(doc, &job.edition, printer.assets.words);
        pdf::letters(&source, &printer.assets.fonts).with_context(|| job.what())
    };
    let results: Vec<Result<()>> = all.par_iter().filter(|job| !job.is_copy()).map(make).collect();
    results.into_iter().collect::<Result<()>>()?;
    let files: Vec<String> = all.iter().map(|job| format!("{}.html", job.stem)).collect();
    let there = There {
        all: files.iter().map(String::as_str).collect(),
        old: BTreeSet::new(),
        pages: BTreeMap::new(),
    };
    index::page(case, &all, (checked, None), &there, printer)?;
    index::print_plan(&all, &there, &[], printer).map(drop)
}

/// Whether every letter in the files that papers are made from can be printed, so that the papers need not be looked through for others.
fn has_letters(case: &Case<'_>, printer: &Printer<'_>) -> bool {
    let mut own = case.workspace.overrides.values();
    let mut texts = case.sources().map(|source| source.text.as_str());
    // A letter can be written as its number, or by its name.
    let is_plain = |text: &str| !["\\u", "\\U", "\\x"].iter().any(|mark| text.contains(mark));
    let has_no_names = own.all(|source| !source.text.contains('&'));
    has_no_names && texts.all(|text| is_plain(text) && printer.assets.fonts.have_all(text))
}

//! `--bind`: all papers of a person in one PDF, in print order.

use anyhow::Result;
use rayon::prelude::*;

use super::papers::Papers;
use crate::commands::folder::Folder;
use crate::documents::index::bound_path;
use crate::documents::jobs::Job;
use crate::documents::printer::{self, Printer};
use crate::documents::{Output, Print};
use crate::write;

/// Adds one file for each person; one that is there as it would be made now is not made again.
pub fn add(
    all: &[Job],
    is_selected: impl Fn(&Job) -> bool,
    papers: &mut Papers,
    held: &Folder,
    printer: &Printer<'_>,
) -> Result<()> {
    let of = |job: &Job| job.reader.as_ref().map(|(id, _)| id.clone());
    let jobs: Vec<&Job> =
        all.iter().filter(|job| job.reader.is_some() && is_selected(job)).collect();
    let persons: Vec<&[&Job]> = jobs.chunk_by(|one, next| of(one) == of(next)).collect();
    let made_from = |jobs: &[&Job]| {
        let parts = jobs.iter().map(|job| papers.now.get(&job.stem));
        printer::hash(&parts.collect::<Vec<_>>())
    };
    let now: Vec<(String, String)> = persons
        .iter()
        .filter_map(|jobs| Some((bound_path(&of(jobs.first()?)?), made_from(jobs))))
        .collect();
    let is_new = |(path, made_from): &&(String, String)| held.keeps(path, made_from).is_none();
    let new = persons.iter().zip(&now).filter(|(_, now)| is_new(now));
    let outputs: Result<Vec<Output>> = new
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(jobs, (path, made_from))| {
            let words = &printer.assets.words.standard;
            let name = jobs[0].reader.as_ref().map_or("", |(_, name)| name);
            let title = words.fill("print.all", &[("name", &name)]);
            let docs: Result<Vec<_>> =
                jobs.iter().map(|job| Ok((job.make(printer)?, &job.edition))).collect();
            let written = write::bind(&docs?, &title, &printer.assets)?;
            let print = Print::of(&written);
            let (path, made_from) = (path.clone(), made_from.clone());
            Ok(Output { path, bytes: written.bytes, made_from, print, private: true })
        })
        .collect();
    papers.outputs.extend(outputs?);
    for (path, made_from) in now {
        papers.now.insert(path.trim_end_matches(".pdf").to_owned(), made_from);
        papers.files.push(path);
    }
    Ok(())
}

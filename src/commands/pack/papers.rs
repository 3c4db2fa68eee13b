//! The papers of one vacancy. What is in its folder as it would be made now is not made again.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use rayon::prelude::*;

use crate::commands::begun_in_order;
use crate::commands::folder::Folder;
use crate::doc::Doc;
use crate::documents::jobs::Job;
use crate::documents::printer::{self, Printer};
use crate::documents::{Output, Print};
use crate::write::{self, Format, Written};

/// What a run makes of a vacancy.
#[derive(Default)]
pub struct Papers {
    /// Every file of this run by its path, in the order of the index, made anew or not.
    pub files: Vec<String>,
    /// Those that were made anew.
    pub outputs: Vec<Output>,
    /// What each paper would be made from now, by its path without an ending.
    pub now: BTreeMap<String, String>,
    /// What to say of those that are too long.
    pub too_long: Vec<String>,
}

/// A document as it would be printed now.
struct Ready<'a> {
    job: &'a Job,
    doc: &'a Doc,
    made_from: String,
}

impl Ready<'_> {
    fn path(&self, format: Format) -> String {
        format!("{}.{}", self.job.stem, format.extension())
    }

    fn write(&self, format: Format, printer: &Printer<'_>) -> Result<Written> {
        write::write(self.doc, &self.job.edition, format, &printer.assets)
            .with_context(|| self.job.what())
    }

    /// What a PDF is that is there as it would be printed now; one in letters of this computer is printed again.
    fn is_kept(&self, format: Format, held: &Folder, printer: &Printer<'_>) -> bool {
        let known = held.keeps(&self.path(format), &self.made_from);
        known.is_some_and(|known| match &known.print {
            Some(print) => print.fonts.iter().all(|font| printer.assets.fonts.owns(font)),
            None => format != Format::Pdf,
        })
    }
}

/// Makes the papers that are selected. Of several errors the first in the order of the index is the one that is told, those of PDFs before others.
pub fn make(
    all: &[Job],
    is_selected: impl Fn(&Job) -> bool + Sync,
    formats: &[Format],
    held: &Folder,
    printer: &Printer<'_>,
) -> Result<Papers> {
    let needed = all.par_iter().filter(|job| is_selected(job) || held.holds(&job.stem));
    let docs: Vec<(&Job, Result<&Doc>)> = needed.map(|job| (job, job.make(printer))).collect();
    let mut papers = Papers::default();
    let mut made = Vec::new();
    for (job, doc) in docs {
        let doc = match doc {
            Err(error) if is_selected(job) => return Err(error),
            // One that cannot be made any more is not of this version.
            Err(_) => {
                papers.now.insert(job.stem.clone(), "cannot be made".to_owned());
                continue;
            }
            Ok(doc) => doc,
        };
        let made_from = printer::made_from(doc, &job.edition, printer);
        papers.now.insert(job.stem.clone(), made_from.clone());
        if is_selected(job) {
            made.push(Ready { job, doc, made_from });
        }
    }
    let files = || made.iter().flat_map(|made| formats.iter().map(move |format| (made, *format)));
    // A supporter’s copy is the same file as the person’s own: it is written once.
    let mut known = BTreeSet::new();
    let new = files().filter(|(made, format)| {
        !made.is_kept(*format, held, printer) && known.insert((&made.made_from, *format))
    });
    let mut new: Vec<_> = new.collect();
    // They take the longest.
    new.sort_by_key(|(_, format)| *format != Format::Pdf);
    let written = begun_in_order(&new, |(made, format)| made.write(*format, printer));
    let written = written.into_iter().collect::<Result<Vec<Written>>>();
    let keys = new.iter().map(|(made, format)| (&made.made_from, *format));
    let written: BTreeMap<_, Written> = keys.zip(written?).collect();
    for (made, format) in files() {
        let path = made.path(format);
        let kept = held.keeps(&path, &made.made_from).and_then(|known| known.print.clone());
        let written = written.get(&(&made.made_from, format));
        let print = written.map_or(kept, Print::of);
        let (job, stem) = (made.job, &made.job.stem);
        papers.too_long.extend(print.as_ref().and_then(|print| {
            printer::too_long(made.doc, print.pages, &job.edition, stem, printer)
        }));
        papers.outputs.extend(written.map(|written| Output {
            path: path.clone(),
            bytes: written.bytes.clone(),
            made_from: made.made_from.clone(),
            print,
            private: job.document.reader.is_private(),
        }));
        papers.files.push(path);
    }
    Ok(papers)
}

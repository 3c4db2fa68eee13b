//! The sheets with which readers test Easy Read papers: one for each kind of paper, made from its headings.

use anyhow::Result;

use crate::case::Case;
use crate::doc::edition::EDITIONS;
use crate::documents::jobs::{Job, make_all};
use crate::documents::printer::Printer;
use crate::documents::view::{self, View};
use crate::documents::{self, DOCUMENTS, Document, Reader};

/// What each sheet is called in its file.
pub const NAME: &str = "reader-test";

/// A sheet for each document of which somebody gets an Easy Read paper.
pub fn jobs(case: &Case<'_>, papers: &[Job], printer: &Printer<'_>) -> Result<Vec<Job>> {
    let easy: Vec<&Job> = papers.iter().filter(|job| job.edition.easy && !job.is_copy()).collect();
    // Candidates can always have Easy Read; where nobody else does, there is no one to test it.
    if easy.iter().all(|job| job.reader.is_none()) {
        return Ok(Vec::new());
    }
    let made = make_all(&easy, printer)?;
    let words = &case.workspace.words().easy;
    let about = |document: &Document| {
        let papers = easy.iter().zip(&made);
        let of_it = papers.filter(|(job, _)| job.document.name == document.name);
        let papers = of_it.map(|(_, paper)| *paper);
        documents::tests(document.title(words), papers, None, words)
    };
    let view = view::vacancy(&case.in_easy_words());
    let edition = EDITIONS.iter().find(|edition| edition.easy);
    let sheet = DOCUMENTS.iter().find(|sheet| sheet.reader == Reader::Testers);
    let mut jobs = Vec::new();
    let (Some(sheet), Some(edition)) = (sheet, edition) else {
        return Ok(jobs);
    };
    for document in DOCUMENTS {
        jobs.extend(about(document).into_iter().map(|test| {
            let stem = format!("reader-tests/{}-{}", sheet.name, test.named(document.name));
            Job::shared(case, sheet, *edition, stem, View { test: Some(test), ..view.clone() })
        }));
    }
    Ok(jobs)
}

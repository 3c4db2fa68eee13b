//! The sheets with which readers test Easy Read papers: one for each kind of paper, made from its headings.

use anyhow::Result;
use rayon::prelude::*;

use super::jobs::Job;
use super::shop::Shop;
use crate::case::Case;
use crate::doc::Doc;
use crate::documents::{self, DOCUMENTS, Document, Reader};
use crate::edition::EDITIONS;
use crate::view::{self, ReaderTestView, View};

/// A sheet for each document of which somebody gets an Easy Read paper.
pub fn jobs(case: &Case<'_>, papers: &[Job], shop: &Shop<'_>) -> Result<Vec<Job>> {
    let easy: Vec<&Job> = papers.iter().filter(|job| job.edition.easy).collect();
    let made: Vec<Doc> = easy
        .par_iter()
        .map(|job| job.make(shop))
        .collect::<Vec<_>>()
        .into_iter()
        .collect::<Result<_>>()?;
    let about = |document: &Document| {
        let papers = easy.iter().zip(&made);
        let of_it = papers.filter(|(job, _)| job.document.name == document.name);
        documents::parts(of_it.map(|(_, paper)| paper))
    };
    let view = view::vacancy(&case.in_easy_words());
    let edition = EDITIONS.iter().find(|edition| edition.easy);
    let sheet = DOCUMENTS
        .iter()
        .find(|sheet| sheet.reader == Reader::Testers);
    let mut jobs = Vec::new();
    for document in DOCUMENTS {
        let parts = about(document);
        if let (Some(sheet), Some(edition), false) = (sheet, edition, parts.is_empty()) {
            jobs.push(Job {
                reader: None,
                stem: format!("reader-tests/{}-{}", sheet.name, document.name),
                document: sheet,
                edition: case.workspace.coloured(*edition),
                view: View {
                    test: Some(ReaderTestView {
                        title: document.title.to_owned(),
                        parts,
                    }),
                    ..view.clone()
                },
            });
        }
    }
    Ok(jobs)
}

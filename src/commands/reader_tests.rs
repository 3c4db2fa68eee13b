//! The sheets with which readers test Easy Read papers: one for each kind of paper, made from its headings.

use anyhow::Result;
use rayon::prelude::*;

use super::jobs::Job;
use super::shop::Shop;
use crate::case::Case;
use crate::doc::Doc;
use crate::documents::{self, DOCUMENTS, Reader};
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
    let view = view::vacancy(&case.in_easy_words());
    let mut jobs = Vec::new();
    for edition in EDITIONS.iter().filter(|edition| edition.easy) {
        for sheet in DOCUMENTS.iter().filter(|d| d.reader == Reader::Testers) {
            for document in DOCUMENTS {
                let jobs_of_it = easy.iter().zip(&made);
                let papers: Vec<Doc> = jobs_of_it
                    .filter(|(job, _)| job.document.name == document.name)
                    .map(|(_, doc)| doc.clone())
                    .collect();
                if papers.is_empty() {
                    continue;
                }
                let test = ReaderTestView {
                    title: document.title.to_owned(),
                    parts: documents::parts(&papers),
                };
                jobs.push(Job {
                    reader: None,
                    stem: format!("reader-tests/{}-{}", sheet.name, document.name),
                    document: sheet,
                    edition: case.workspace.coloured(*edition),
                    view: View {
                        test: Some(test),
                        ..view.clone()
                    },
                });
            }
        }
    }
    Ok(jobs)
}

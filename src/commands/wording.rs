//! Every document of a vacancy, made and not printed, for the rules about wording.

use std::collections::BTreeMap;

use anyhow::Result;
use chrono::NaiveDate;
use rayon::prelude::*;

use super::Root;
use crate::case::Case;
use crate::documents::jobs::{Job, jobs, make_all};
use crate::documents::printer::{self, Printer};
use crate::rules::engine::document_text::{DocumentText, Text};
use crate::rules::{self, Checked};
use crate::source::Origin;
use crate::workspace::{Workspace, built_in};

/// A printer for each workspace.
pub fn printers(workspaces: &BTreeMap<Root, Workspace>) -> Result<BTreeMap<&Root, Printer<'_>>> {
    let printer = |(root, workspace)| Ok((root, printer::open(workspace)?));
    workspaces.iter().map(printer).collect()
}

/// What all rules find, those about wording too.
pub fn check(case: &Case<'_>, today: NaiveDate, printer: &Printer<'_>) -> Result<Checked> {
    let jobs = jobs(case, &rules::check_all(case, Some(today)));
    let docs = make_all(&jobs.iter().collect::<Vec<_>>(), printer)?;
    let texts: Vec<Vec<Text<'_>>> = jobs.iter().map(|job| texts(case, job)).collect();
    let private = case.private_texts();
    let papers: Vec<DocumentText<'_>> = jobs
        .par_iter()
        .zip(&docs)
        .zip(&texts)
        .map(|((job, doc), texts)| {
            let what = (job.document.name, doc.blocks.as_slice(), &job.edition);
            DocumentText::new(what, case.workspace, texts, &private)
        })
        .collect();
    Ok(rules::check_wording(case, Some(today), &papers))
}

/// The files from which the words of a document can come: what people wrote first, then its templates.
fn texts<'a>(case: &'a Case<'_>, job: &Job) -> Vec<Text<'a>> {
    let written = [Origin::Vacancy, Origin::People, Origin::Organisation];
    let templates = job.document.parts_in(&job.edition).flat_map(|part| {
        let easy = job.edition.easy.then(|| built_in::easy_name(part));
        let names = [easy, Some(part.to_owned())].into_iter().flatten();
        names.filter_map(|name| {
            let path = format!("templates/{name}");
            built_in::text(&path).map(|_| Origin::File(path.into()))
        })
    });
    let origins = written.into_iter().chain(templates);
    origins.map(|origin| Text { source: case.source(&origin), origin }).collect()
}

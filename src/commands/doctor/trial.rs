//! A trial: where a workspace has templates, pages or looks of its own, what is made with them is made once and thrown away.

use std::collections::BTreeSet;

use anyhow::{Error, Result};

use super::Remark;
use crate::case::{self, Case};
use crate::commands::guide::make;
use crate::commands::new;
use crate::doc::edition::EDITIONS;
use crate::doc::{Block, Doc, words};
use crate::documents::jobs::jobs;
use crate::documents::printer::{self, Printer};
use crate::rules;
use crate::source::Source;
use crate::workspace::Workspace;
use crate::write::{self, Format};

/// What cannot be made with a workspace’s own templates, pages and looks.
pub fn inspect(workspace: &Workspace, vacancies: &[Source]) -> Result<Vec<Remark>> {
    if !workspace.faults.is_empty() {
        let help = "put right what is shown at the end first";
        return Ok(vec![Remark::warning("no paper has been tried", help)]);
    }
    let printer = printer::open(workspace)?;
    let mut wrong = Vec::new();
    if workspace.templates.own().is_some() {
        wrong.extend(documents(workspace, vacancies, &printer));
    }
    if workspace.pages.own().is_some() {
        wrong.extend(pages(workspace));
    }
    if workspace.overrides.contains_key("templates/page.typ") {
        wrong.extend(line(&printer).err());
    }
    // The same is often wrong for every reader.
    let mut seen = BTreeSet::new();
    wrong.retain(|error| seen.insert(error.root_cause().to_string()));
    Ok(wrong.iter().map(Remark::broken).collect())
}

/// Every document of the workspace’s vacancies, or of a blank one.
fn documents(workspace: &Workspace, vacancies: &[Source], printer: &Printer<'_>) -> Vec<Error> {
    let cases = vacancies.iter().cloned();
    let cases = cases.map(|source| case::parse(source, workspace));
    let mut cases: Vec<Case<'_>> = cases.filter(Case::is_readable).collect();
    if cases.is_empty() {
        let path = "vacancy.toml".into();
        let blank = new::blank("vacancy").map(|text| Source { path, text });
        cases.extend(blank.map(|blank| case::parse(blank, workspace)));
    }
    let jobs = cases.iter().flat_map(|case| jobs(case, &rules::check_all(case, None)));
    jobs.filter_map(|job| job.make(printer).err()).collect()
}

/// Every page of the toolkit, each in standard words and in Easy Read where it has a version.
fn pages(workspace: &Workspace) -> Vec<Error> {
    let [standard, .., easy] = EDITIONS;
    let pages = workspace.pages.iter().flat_map(|page| {
        let easy = page.easy.is_some().then_some((page, easy));
        [(page, standard)].into_iter().chain(easy)
    });
    let made =
        pages.map(|(page, edition)| make::docs(std::slice::from_ref(page), &edition, workspace));
    made.filter_map(Result::err).collect()
}

/// A page with a line on it, in the workspace’s own look.
fn line(printer: &Printer<'_>) -> Result<()> {
    let doc = Doc {
        title: "A trial of `templates/page.typ`".to_owned(),
        blocks: vec![Block::Heading {
            level: 1,
            id: "trial".to_owned(),
            content: words("A trial"),
        }],
        ..Doc::default()
    };
    write::write(&doc, &printer.plain, Format::Pdf, &printer.assets).map(drop)
}

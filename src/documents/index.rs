//! The page that says what is in a folder, for whom, and what is still to do.

use std::collections::BTreeSet;

use anyhow::Result;
use clap::ValueEnum;
use serde::Serialize;

use crate::documents::jobs::Job;
use crate::documents::shop::Shop;
use crate::documents::view::View;
use crate::documents::{self, Hashes, Output, Reader};
use crate::prose::words;
use crate::rules::Checked;
use crate::write::{Format, html};

/// What the template `index.md` sees, besides what every template sees.
#[derive(Serialize)]
struct IndexView<'a> {
    post: &'a crate::documents::view::PostView,
    #[serde(skip_serializing_if = "Option::is_none")]
    interview_day: Option<&'a String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    destroy_by: Option<&'a String>,
    readers: Vec<ReaderView<'a>>,
    to_do: Vec<String>,
    private: usize,
    rehearsal: bool,
}

#[derive(Serialize)]
struct ReaderView<'a> {
    name: &'a str,
    note: String,
    files: Vec<FileView>,
}

#[derive(Serialize)]
struct FileView {
    title: String,
    links: Vec<LinkView>,
}

#[derive(Serialize)]
struct LinkView {
    format: &'static str,
    to: String,
}

/// The index of all documents that are there, from this run or from earlier ones.
pub fn page(
    jobs: &[Job],
    checked: &Checked,
    outputs: &[Output],
    known: &Hashes,
    shop: &Shop<'_>,
) -> Result<Output> {
    let there: BTreeSet<&str> = outputs
        .iter()
        .map(|output| output.path.as_str())
        .chain(known.keys().map(String::as_str))
        .collect();
    let mut readers: Vec<ReaderView<'_>> = Vec::new();
    for job in jobs {
        let files = file(job, &there);
        if files.links.is_empty() {
            continue;
        }
        let name = job
            .reader
            .as_ref()
            .map_or_else(|| heading(job.document.reader), |(_, name)| name.as_str());
        match readers.last_mut().filter(|last| last.name == name) {
            Some(last) => last.files.push(files),
            None => readers.push(ReaderView {
                name,
                note: note(job),
                files: vec![files],
            }),
        }
    }
    let public = checked.findings.iter().filter(|finding| !finding.private);
    let to_do = public.clone().map(|finding| {
        let when = match (finding.to_do, finding.due) {
            (true, Some(due)) => format!("By {}", words::day(due)),
            (true, None) => "To do".to_owned(),
            (false, _) => words::capital(finding.level.title()),
        };
        format!("{when}: {}", finding.message)
    });
    let view: &View = &jobs[0].view;
    let index = IndexView {
        post: &view.post,
        interview_day: view.interview_day.as_ref(),
        destroy_by: view.destroy_by.as_ref(),
        readers,
        to_do: to_do.collect(),
        private: checked.findings.len() - public.count(),
        rehearsal: view.rehearsal,
    };
    let doc = documents::single(shop.tera, "index.md", &index, shop.pictures)?;
    Ok(Output {
        path: format!("index.{}", Format::Html.extension()),
        bytes: html::write(&doc, &shop.plain, &shop.press.assets).into_bytes(),
    })
}

fn file(job: &Job, there: &BTreeSet<&str>) -> FileView {
    let link = |format: Format| {
        let to = format!("{}.{}", job.stem, format.extension());
        there.contains(to.as_str()).then(|| LinkView {
            format: format.title(),
            to,
        })
    };
    FileView {
        title: job.document.called(&job.view),
        links: Format::value_variants()
            .iter()
            .copied()
            .filter_map(link)
            .collect(),
    }
}

fn note(job: &Job) -> String {
    match (&job.view.you, &job.reader) {
        (Some(you), Some(_)) if you.supports.is_empty() => format!("{}.", you.print),
        (Some(you), Some(_)) => format!("Supports {}. {}.", you.supports.join(" and "), you.print),
        _ => about(job.document.reader).to_owned(),
    }
}

/// Whom a document is for, where it is for no one person on the panel.
fn heading(reader: Reader) -> &'static str {
    match reader {
        Reader::Everybody | Reader::Voters | Reader::Chairs => "Panel members",
        Reader::Manager => "Recruiting manager",
        Reader::Coordinator => "Coordinator",
        Reader::Trainer => "Trainer or chair",
        Reader::Candidates | Reader::EachCandidate => "Candidates",
        Reader::Checkers => "Quality checkers",
        Reader::Testers => "Readers who test Easy Read",
    }
}

/// What to know before such a document is handed on.
fn about(reader: Reader) -> &'static str {
    match reader {
        Reader::Everybody | Reader::Voters | Reader::Chairs => "For people on the panel.",
        Reader::Manager => "For the file. Nothing here says what anybody needs or is paid.",
        Reader::Coordinator => {
            "What each person needs. For nobody else, not for the manager either."
        }
        Reader::Trainer => "Who plays which candidate. Do not show it to the panel beforehand.",
        Reader::Candidates | Reader::EachCandidate => {
            "A leaflet and a form for everybody. A letter goes to one candidate alone."
        }
        Reader::Checkers => {
            "For people who were not on the panel, and look at how it involved people."
        }
        Reader::Testers => {
            "A sheet goes with each Easy Read paper. A paper that names somebody is shown to others only if that person agrees."
        }
    }
}

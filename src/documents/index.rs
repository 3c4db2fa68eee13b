//! The page that says what is in a folder, for whom, and what is still to do.

use std::collections::BTreeSet;

use anyhow::Result;
use clap::ValueEnum;
use serde::Serialize;

use crate::case::Case;
use crate::doc::edition::EDITIONS;
use crate::documents::jobs::Job;
use crate::documents::printer::Printer;
use crate::documents::view::{FindingView, View, oldest_first};
use crate::documents::{self, Hashes, Output, Reader};
use crate::prose::vocabulary::Words;
use crate::rules::Checked;
use crate::write::{Format, html};

/// What the template `index.md` sees, besides what every template sees.
#[serde_with::skip_serializing_none]
#[derive(Serialize)]
struct IndexView<'a> {
    post: &'a crate::documents::view::PostView,
    interview_day: Option<&'a String>,
    destroy_by: Option<&'a String>,
    readers: Vec<ReaderView<'a>>,
    to_do: Vec<FindingView>,
    /// How much more there is that is private.
    private: usize,
    rehearsal: bool,
}

#[derive(Serialize)]
struct ReaderView<'a> {
    name: &'a str,
    note: String,
    files: Vec<FileView<'a>>,
}

#[derive(Serialize)]
struct FileView<'a> {
    title: String,
    links: Vec<LinkView<'a>>,
}

#[derive(Serialize)]
struct LinkView<'a> {
    format: &'a str,
    to: String,
}

/// The index of all documents that are there, from this run or from earlier ones.
pub fn page(
    case: &Case<'_>,
    jobs: &[Job],
    checked: &Checked,
    outputs: &[Output],
    known: &Hashes,
    printer: &Printer<'_>,
) -> Result<Output> {
    let there: BTreeSet<&str> = outputs
        .iter()
        .map(|output| output.path.as_str())
        .chain(known.keys().map(String::as_str))
        .collect();
    let words = &printer.assets.words.standard;
    let mut readers: Vec<ReaderView<'_>> = Vec::new();
    for job in jobs {
        let files = file(job, &there, words);
        if files.links.is_empty() {
            continue;
        }
        let (name, note) = if let Some((_, name)) = &job.reader {
            (name.as_str(), note(&job.view, words))
        } else {
            let folder = job.stem.split('/').next().unwrap_or_default();
            let note = words.say(&format!("folder.{folder}.note"));
            (words.say(&format!("folder.{folder}.title")), note.to_owned())
        };
        match readers.last_mut().filter(|last| last.name == name) {
            Some(last) => last.files.push(files),
            None => readers.push(ReaderView { name, note, files: vec![files] }),
        }
    }
    let view: &View = &jobs[0].view;
    let index = IndexView {
        post: &view.post,
        interview_day: view.interview_day.as_ref(),
        destroy_by: view.destroy_by.as_ref(),
        readers,
        to_do: oldest_first(case, checked),
        private: checked.findings.iter().filter(|finding| finding.private).count(),
        rehearsal: view.rehearsal,
    };
    let doc = documents::single(printer.tera, "index.md", &index, printer.pictures)?;
    Ok(Output {
        path: format!("index.{}", Format::Html.extension()),
        bytes: html::write(&doc, &printer.plain, &printer.assets.html).into_bytes(),
    })
}

fn file<'a>(job: &Job, there: &BTreeSet<&str>, words: &'a Words) -> FileView<'a> {
    let link = |format: Format| {
        let to = format!("{}.{}", job.stem, format.extension());
        there.contains(to.as_str()).then(|| LinkView { format: words.choice("format", format), to })
    };
    let title = job.document.called(&job.view, words);
    // Of what candidates get there are several editions.
    let is_other =
        job.document.reader == Reader::Candidates && job.edition.name != EDITIONS[0].name;
    let edition = words.choice("edition", job.edition.name);
    FileView {
        title: if is_other {
            words.fill("edition.of", &[("document", &title), ("edition", &edition)])
        } else {
            title
        },
        links: Format::value_variants().iter().copied().filter_map(link).collect(),
    }
}

/// What to know of one person’s papers.
fn note(view: &View, words: &Words) -> String {
    let Some(you) = &view.you else {
        return String::new();
    };
    match words.list(&you.supports) {
        None => words.fill("folder.people.member", &[("print", &you.print)]),
        Some(people) => {
            words.fill("folder.people.supporter", &[("people", &people), ("print", &you.print)])
        }
    }
}

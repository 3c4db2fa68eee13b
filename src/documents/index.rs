//! The page that says what is in a folder, for whom, and what is still to do.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use clap::ValueEnum;
use serde::Serialize;

use crate::case::Case;
use crate::doc::edition::EDITIONS;
use crate::doc::{Family, PageKind};
use crate::documents::jobs::Job;
use crate::documents::printer::{self, Printer};
use crate::documents::view::{FindingView, View, oldest_first};
use crate::documents::{self, Output, Reader};
use crate::prose::vocabulary::Words;
use crate::rules::Checked;
use crate::write::Format;

/// The name of the print plan, without an ending.
pub const PLAN: &str = "print-plan";

/// What the template `index.md` sees, besides what every template sees.
#[serde_with::skip_serializing_none]
#[derive(Serialize)]
struct IndexView<'a> {
    post: &'a crate::documents::view::PostView,
    second_round: bool,
    interview_day: Option<&'a String>,
    destroy_by: Option<&'a String>,
    /// Why nothing may be destroyed for now, and who decided that.
    hold: Option<[&'a str; 2]>,
    /// When the papers were destroyed from which these were printed again.
    destroyed: Option<String>,
    readers: Vec<ReaderView<'a>>,
    /// Whether any paper that is listed is old.
    some_old: bool,
    /// Files that belong to no one any more, but that someone has filled in.
    nobodys: Vec<&'a str>,
    to_do: Vec<FindingView>,
    /// How much more there is that is private, and how much of that is wrong or late.
    private: usize,
    private_wrong: usize,
    rehearsal: bool,
    /// The print plan, where it is there.
    plan: Option<&'a str>,
}

/// Someone, or a folder for no one person, with their papers.
#[serde_with::skip_serializing_none]
#[derive(Serialize)]
pub struct ReaderView<'a> {
    /// Their name, or that of the folder.
    pub name: &'a str,
    /// Their id, where they are one person.
    #[serde(skip)]
    pub id: Option<&'a str>,
    note: String,
    /// Their papers.
    pub files: Vec<FileView<'a>>,
    /// Everything in one file, in the order in which it is printed.
    bound: Option<FileView<'a>>,
    /// How many pages all of it has, and how many sheets of paper that is.
    pages: usize,
    sheets: usize,
}

/// A paper in the formats that are there.
#[derive(Serialize)]
pub struct FileView<'a> {
    /// What it is called.
    pub title: String,
    /// How many pages it has, where it is there to be printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<usize>,
    /// How many sheets of paper that is.
    #[serde(skip)]
    sheets: usize,
    /// On which sides of the paper, and on which paper.
    sides: String,
    /// How many are printed.
    copies: &'a str,
    links: Vec<LinkView<'a>>,
}

#[derive(Serialize)]
struct LinkView<'a> {
    format: &'a str,
    to: String,
    old: bool,
}

/// The papers that are in a folder, and which of them are old.
pub struct There<'a> {
    /// Every paper.
    pub all: BTreeSet<&'a str>,
    /// Those that are not of this version.
    pub old: BTreeSet<&'a str>,
    /// How many pages those have that have any.
    pub pages: BTreeMap<&'a str, usize>,
}

/// The index of all documents that are there, from this run or from earlier ones.
pub fn page(
    case: &Case<'_>,
    jobs: &[Job],
    (checked, tell): (&Checked, Option<&FindingView>),
    there: &There<'_>,
    printer: &Printer<'_>,
) -> Result<Output> {
    let words = &printer.assets.words.standard;
    let readers = readers(jobs, there, printer);
    let of_jobs: BTreeSet<&str> = jobs.iter().map(|job| job.stem.as_str()).collect();
    let is_nobodys =
        |path: &&str| path.rsplit_once('.').is_none_or(|(stem, _)| !of_jobs.contains(stem));
    let nobodys: Vec<&str> = there.old.iter().copied().filter(is_nobodys).collect();
    let view: &View = &jobs[0].view;
    let keep = case.vacancy.keep.as_deref();
    let private = || checked.findings.iter().filter(|finding| finding.private);
    let index = IndexView {
        post: &view.post,
        second_round: view.second_round,
        interview_day: view.interview_day.as_ref(),
        destroy_by: view.destroy_by.as_ref(),
        hold: keep
            .and_then(|keep| keep.hold.as_ref())
            .map(|hold| [&*hold.reason.0, &*hold.agreed_by.0]),
        destroyed: keep.and_then(|keep| keep.destroyed.as_ref()).map(|day| words.day(day.0)),
        readers,
        some_old: there.old.len() > nobodys.len(),
        nobodys,
        to_do: tell.cloned().into_iter().chain(oldest_first(case, checked)).collect(),
        private: private().count(),
        private_wrong: private().filter(|finding| finding.is_wrong()).count(),
        rehearsal: view.rehearsal,
        plan: there.all.iter().copied().find(|path| path.starts_with(PLAN)),
    };
    let doc = documents::single(printer.workspace, "index.md", &index)?;
    Ok(printer.index(&doc))
}

/// Who gets what, in the order in which it is printed.
pub fn readers<'a>(
    jobs: &'a [Job],
    there: &There<'_>,
    printer: &Printer<'a>,
) -> Vec<ReaderView<'a>> {
    let words = &printer.assets.words.standard;
    let mut readers: Vec<ReaderView<'_>> = Vec::new();
    let mut last = None;
    for job in jobs {
        let files = file(job, there, printer);
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
        // Two people of one name have a folder each.
        let folder = job.reader.as_ref().map_or(name, |(id, _)| id);
        if let Some(reader) = readers.last_mut().filter(|_| last == Some(folder)) {
            reader.files.push(files);
        } else {
            let id = job.reader.as_ref().map(|(id, _)| id.as_str());
            let bound = id.and_then(|id| bound(id, there, words));
            let files = vec![files];
            readers.push(ReaderView { name, id, note, files, bound, pages: 0, sheets: 0 });
        }
        last = Some(folder);
    }
    for reader in &mut readers {
        reader.pages = reader.files.iter().filter_map(|file| file.pages).sum();
        reader.sheets = reader.files.iter().map(|file| file.sheets).sum();
    }
    readers
}

/// All papers of a person in one file, where that is there.
fn bound<'a>(id: &str, there: &There<'_>, words: &'a Words) -> Option<FileView<'a>> {
    let to = bound_path(id);
    let pages = *there.pages.get(to.as_str())?;
    let link = LinkView { format: words.choice("format", Format::Pdf), to, old: false };
    let sides = words.say("print.both-sides").to_owned();
    let (title, copies) = (String::new(), words.say("print.once"));
    Some(FileView { title, pages: Some(pages), sheets: 0, sides, copies, links: vec![link] })
}

/// Where all papers of a person are in one file.
pub fn bound_path(id: &str) -> String {
    format!("people/{id}/all-papers.pdf")
}

/// The page to print from: who gets what, how many pages and copies, on which paper; in some formats.
pub fn print_plan(
    jobs: &[Job],
    there: &There<'_>,
    formats: &[Format],
    printer: &Printer<'_>,
) -> Result<Vec<Output>> {
    #[derive(Serialize)]
    struct PlanView<'a> {
        view: &'a View,
        readers: Vec<ReaderView<'a>>,
        pages: usize,
        sheets: usize,
    }
    let readers = readers(jobs, there, printer);
    let (pages, sheets) = readers
        .iter()
        .fold((0, 0), |(pages, sheets), one| (pages + one.pages, sheets + one.sheets));
    let plan = PlanView { view: &jobs[0].view, readers, pages, sheets };
    let doc = documents::single(printer.workspace, "print-plan.md", &plan)?;
    Ok(printer::print(&doc, &printer.plain, PLAN, formats, printer)?.outputs)
}

fn file<'a>(job: &Job, there: &There<'_>, printer: &Printer<'a>) -> FileView<'a> {
    let words = &printer.assets.words.standard;
    let link = |(ending, format)| {
        let to = format!("{}.{ending}", job.stem);
        let old = there.old.contains(to.as_str());
        let is_there = old || there.all.contains(to.as_str());
        is_there.then_some(LinkView { format, to, old })
    };
    let formats = Format::value_variants().iter();
    let formats = formats.map(|format| (format.extension(), words.choice("format", format)));
    // Spreadsheets are written by a command of their own.
    let formats = formats.chain([("xlsx", words.say("format.xlsx"))]);
    let title = job.document.called(&job.view, words);
    // Of what candidates get there are several editions.
    let is_other = matches!(job.document.reader, Reader::Candidates | Reader::NewStarters)
        && job.edition.name != EDITIONS[0].name;
    let edition = words.choice("edition", job.edition.name);
    // A supporter has copies of what is someone else’s.
    let of = job.view.you.as_ref().filter(|_| job.is_copy());
    // What is handed in is copied, and what is hung up or laid out has one side to read.
    let is_one_sided = match (job.document.kind, job.document.family) {
        (PageKind::Certificate | PageKind::Poster, _)
        | (_, Some(Family::HandIn | Family::Room)) => true,
        (PageKind::Paper | PageKind::Letter, Some(Family::Keep | Family::Private) | None) => false,
    };
    let sides = words.say(if is_one_sided { "print.one-side" } else { "print.both-sides" });
    let pages = there.pages.get(format!("{}.pdf", job.stem).as_str()).copied();
    let paper = job.edition.palette.paper;
    let is_for_all = job.document.reader == Reader::Candidates;
    FileView {
        title: if let Some(of) = of {
            words.fill("folder.people.copy", &[("document", &title), ("name", &of.name)])
        } else if is_other {
            words.fill("edition.of", &[("document", &title), ("edition", &edition)])
        } else {
            title
        },
        pages,
        sheets: pages.map_or(0, |pages| if is_one_sided { pages } else { pages.div_ceil(2) }),
        sides: if paper == printer.plain.palette.paper {
            sides.to_owned()
        } else {
            words.fill("print.on-paper", &[("sides", &sides), ("colour", &paper)])
        },
        copies: words.say(if is_for_all { "print.each" } else { "print.once" }),
        links: formats.filter_map(link).collect(),
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

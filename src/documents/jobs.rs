//! Every document of a vacancy, each for one reader: the plan of a folder.

use std::sync::OnceLock;

use anyhow::{Context as _, Result};
use rayon::prelude::*;

use crate::case::Case;
use crate::doc::edition::{EDITIONS, Edition};
use crate::doc::{Doc, Family, PageKind};
use crate::documents::printer::Printer;
use crate::documents::view::{self, View};
use crate::documents::{self, DOCUMENTS, Document, Reader, When};
use crate::rules::Checked;
use crate::source::Code;
use crate::vacancy::Person;

/// The editions in which everyone can have what is for no one person, such as candidates’ papers.
pub fn for_all() -> impl Iterator<Item = &'static Edition> {
    let names = ["standard", "large-print", "easy-read"];
    EDITIONS.iter().filter(move |edition| names.contains(&edition.name))
}

/// The name of a paper that is there in several editions.
pub fn named(name: &str, edition: &Edition) -> String {
    if edition.name == EDITIONS[0].name {
        name.to_owned()
    } else {
        format!("{name}-{}", edition.name)
    }
}

/// One document for one reader.
pub struct Job {
    /// The reader’s id, and their name as a heading; `None` where it is for no one person.
    pub reader: Option<(String, String)>,
    /// Its path in the folder, without an ending.
    pub stem: String,
    /// Which document.
    pub document: &'static Document,
    /// How it is printed.
    pub edition: Edition,
    /// What its templates see.
    pub view: View,
    /// The document, once it is made.
    pub doc: OnceLock<Doc>,
}

impl Job {
    /// A document for no one person, in the colours of the organisation.
    pub fn shared(
        case: &Case<'_>,
        document: &'static Document,
        edition: Edition,
        stem: String,
        view: View,
    ) -> Job {
        let edition = case.workspace.coloured(edition);
        Job { reader: None, stem, document, edition, view, doc: OnceLock::new() }
    }

    /// The document itself, not yet in any format; it is made when it is first asked for.
    pub fn make(&self, printer: &Printer<'_>) -> Result<&Doc> {
        if let Some(doc) = self.doc.get() {
            return Ok(doc);
        }
        let doc = documents::make(self.document, &self.view, &self.edition, printer);
        let doc = doc.with_context(|| self.what())?;
        Ok(self.doc.get_or_init(|| doc))
    }

    /// Whether it is the same paper as someone else’s, for whoever supports them.
    pub fn is_copy(&self) -> bool {
        let whose = self.view.you.as_ref().map(|you| &you.id);
        self.reader.as_ref().is_some_and(|(id, _)| whose.is_some_and(|whose| whose != id))
    }

    /// Where something went wrong.
    pub fn what(&self) -> String {
        let reader = self.reader.as_ref();
        let name = reader.map_or("everybody", |(_, name)| name);
        format!("in `{}` for {name}", self.document.name)
    }
}

/// Some documents, made side by side; of several errors the first in their order is the one that is told.
pub fn make_all<'a>(jobs: &[&'a Job], printer: &Printer<'_>) -> Result<Vec<&'a Doc>> {
    let made: Vec<Result<&Doc>> = jobs.par_iter().map(|job| job.make(printer)).collect();
    made.into_iter().collect()
}

/// Every document of a vacancy but the sheets of readers who test it, in the order of the index.
pub fn jobs(case: &Case<'_>, checked: &Checked) -> Vec<Job> {
    let mut jobs = possible(case, checked);
    jobs.retain(|job| job.document.when.holds(&job.view, &job.edition));
    jobs
}

/// The same with those for which it is not time.
pub fn possible(case: &Case<'_>, checked: &Checked) -> Vec<Job> {
    let (readers, easy) = (case.readers(), case.in_easy_words());
    let mut jobs: Vec<Job> =
        readers.iter().flat_map(|person| persons([case, &easy], person, true)).collect();
    let first = case.first_round();
    if let Some(first) = &first {
        let easy = first.in_easy_words();
        let is_back = |person: &Person| readers.iter().any(|other| other.id == person.id);
        let gone = first.readers().into_iter().filter(|person| !is_back(person));
        jobs.extend(gone.flat_map(|person| persons([first, &easy], person, false)));
    }
    for document in DOCUMENTS {
        let name = document.name;
        let one = |folder: &str, view: View| vec![(format!("{folder}/{name}"), view)];
        let views: Vec<(String, View)> = match document.reader {
            Reader::Everybody
            | Reader::Members
            | Reader::Supporters
            | Reader::Voters
            | Reader::Chairs
            | Reader::Testers => continue,
            Reader::Manager => one("manager", view::record(case, checked)),
            Reader::Coordinator => one("coordinator", view::coordinator(case)),
            Reader::Trainer => one("trainer", view::trainer(case)),
            Reader::Candidates => {
                jobs.extend(candidates(case, &easy, document, "candidates"));
                continue;
            }
            Reader::NewStarters => {
                if !case.offered().is_empty() {
                    jobs.extend(candidates(case, &easy, document, "new-starter"));
                }
                continue;
            }
            Reader::Checkers => one("quality-checkers", view::vacancy(case)),
            Reader::EachCandidate => view::letters(case)
                .into_iter()
                .map(|letter| {
                    let stem = format!("candidates/{name}-{}", letter.code);
                    let is_back = case.is_invited_back(&Code(letter.code.clone()));
                    let round = first.as_ref().filter(|_| !is_back).unwrap_or(case);
                    let view = View { candidate: Some(letter), ..view::vacancy(round) };
                    (stem, view)
                })
                .collect(),
        };
        let job = |(stem, view)| Job::shared(case, document, EDITIONS[0], stem, view);
        jobs.extend(views.into_iter().map(job));
    }
    jobs
}

/// Whether a document is for someone who is not there: what they are thanked for, told and paid.
fn is_for_absent(document: &Document, view: &View) -> bool {
    match document.when {
        When::Claims => true,
        When::Outcome => {
            let helped = view.you.as_ref().is_some_and(|you| you.helped_before || !you.absent);
            document.kind != PageKind::Certificate || helped
        }
        When::Pack
        | When::Room
        | When::Group
        | When::EasyRead
        | When::Under18
        | When::Letter
        | When::Changed
        | When::Scores
        | When::Rehearsal
        | When::Both => false,
    }
}

/// What all candidates get, or whoever of them got the job, in each edition that one of them may ask for.
fn candidates(
    case: &Case<'_>,
    easy: &Case<'_>,
    document: &'static Document,
    folder: &str,
) -> Vec<Job> {
    let job = |edition: &Edition| {
        let stem = format!("{folder}/{}", named(document.name, edition));
        let view = view::vacancy(if edition.easy { easy } else { case });
        Job::shared(case, document, *edition, stem, view)
    };
    for_all().map(job).collect()
}

/// The documents of one person; `cases` are the vacancy and the same in its easy words; who is not back in a second round holds no papers for it.
fn persons(cases: [&Case<'_>; 2], person: &Person, is_back: bool) -> Vec<Job> {
    // The index is no paper: there a folder of somebody without a name is known by its own.
    let name = if person.name.is_blank() {
        cases[0].words().fill("folder.people.nameless", &[("folder", &person.id)])
    } else {
        cases[0].printed_name(&person.id)
    };
    let reader = (person.id.0.clone(), name);
    let in_words = |of: &Person| {
        let edition = cases[0].edition(of);
        (edition, cases[usize::from(edition.easy)])
    };
    let whose = cases[0].whose_papers(person);
    let (edition, case) = in_words(person);
    let view = view::person(case, person);
    let (votes, chairs) = view.you.as_ref().map_or((false, false), |you| (you.votes, you.chair));
    let is_supporter = whose.iter().all(|other| other.id != person.id);
    let mut jobs = Vec::new();
    let is_absent = !is_back || view.you.as_ref().is_some_and(|you| you.absent);
    for document in DOCUMENTS {
        // Someone who is absent is thanked and paid, and holds no papers for the day.
        if is_absent && !is_for_absent(document, &view) {
            continue;
        }
        // What someone filled in for the first round is not in the way of the second.
        let is_new = case.is_second_round()
            && document.when.is_before_outcome()
            && document.family != Some(Family::Private);
        let round = if is_new { "-second-round" } else { "" };
        let stem = format!("people/{}/{}{round}", person.id, document.name);
        let view = match document.reader {
            Reader::Everybody if is_supporter && document.is_copied() => {
                jobs.extend(whose.iter().map(|other| {
                    let (edition, case) = in_words(other);
                    let of = if whose.len() > 1 { format!("-{}", other.id) } else { String::new() };
                    let stem = stem.clone() + &of;
                    let view = view::person(case, other);
                    let doc = OnceLock::new();
                    Job { reader: Some(reader.clone()), stem, document, edition, view, doc }
                }));
                continue;
            }
            Reader::Everybody => view.clone(),
            Reader::Members if !is_supporter => view.clone(),
            Reader::Supporters if is_supporter => view.clone(),
            Reader::Voters if votes => view::voter(case, person),
            Reader::Chairs if chairs => view::chair(case, person),
            Reader::Voters
            | Reader::Members
            | Reader::Supporters
            | Reader::Chairs
            | Reader::Manager
            | Reader::Coordinator
            | Reader::Trainer
            | Reader::Candidates
            | Reader::NewStarters
            | Reader::EachCandidate
            | Reader::Checkers
            | Reader::Testers => continue,
        };
        let doc = OnceLock::new();
        jobs.push(Job { reader: Some(reader.clone()), stem, document, edition, view, doc });
    }
    jobs
}

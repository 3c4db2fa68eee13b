//! The page over the folders of several vacancies: where each is, what comes next and by when, and who holds what.

use anyhow::Result;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::case::{Case, obligations};
use crate::documents::changes::AllTold;
use crate::documents::index::{There, readers};
use crate::documents::jobs::Job;
use crate::documents::printer::Printer;
use crate::documents::view::{FindingView, next_step};
use crate::documents::{self, Output};
use crate::rules::Checked;

/// What a page over several vacancies says of one, as its record keeps it.
#[serde_with::skip_serializing_none]
#[derive(Debug, Serialize, Deserialize)]
pub struct Summary {
    title: String,
    /// The day on which all this was so.
    day: String,
    interviews: Option<String>,
    /// When it was decided, and how much is owed since.
    decided: Option<String>,
    owed: usize,
    /// How much is late or wrong, and how much is still to do.
    wrong: usize,
    open: usize,
    /// How much of both is private, and is not said here.
    private: usize,
    next: Option<FindingView>,
    holders: Vec<Holder>,
}

/// Someone with papers, or a folder for no one person.
#[derive(Debug, Serialize, Deserialize)]
struct Holder {
    name: String,
    papers: Vec<String>,
    /// Whether they have been sent.
    holds: bool,
}

/// What to say of a vacancy, once its papers are there.
pub fn summary(
    case: &Case<'_>,
    jobs: &[Job],
    (checked, tell, today): (&Checked, Option<FindingView>, NaiveDate),
    (told, there): (&AllTold, &There<'_>),
    printer: &Printer<'_>,
) -> Summary {
    let words = &printer.assets.words.standard;
    let findings = || checked.findings.iter();
    let holders = readers(jobs, there, printer).into_iter().map(|reader| Holder {
        name: reader.name.to_owned(),
        papers: reader.files.into_iter().map(|file| file.title).collect(),
        holds: reader.id.and_then(|id| told.get(id)).is_some_and(|told| told.holds),
    });
    Summary {
        title: jobs[0].view.post.title.clone(),
        day: words.day(today),
        interviews: jobs[0].view.interview_day.clone(),
        decided: case.outcome().and_then(|outcome| Some(words.day(outcome.decided.as_ref()?.0))),
        owed: obligations::obligations(case).len(),
        wrong: findings().filter(|one| one.is_wrong()).count(),
        open: findings().filter(|one| one.to_do).count(),
        private: findings().filter(|one| one.private && (one.to_do || one.is_wrong())).count(),
        next: tell.or_else(|| next_step(case, checked)),
        holders: holders.collect(),
    }
}

/// The page, of vacancies by the names of their folders; those of one title are told apart by these.
pub fn page(mut vacancies: Vec<(String, Summary)>, printer: &Printer<'_>) -> Result<Output> {
    #[derive(Serialize)]
    struct OverviewView {
        vacancies: Vec<(String, Summary)>,
    }
    let titles: Vec<String> = vacancies.iter().map(|(_, one)| one.title.clone()).collect();
    for (folder, one) in &mut vacancies {
        if titles.iter().filter(|title| **title == one.title).count() > 1 {
            one.title = format!("{} ({folder})", one.title);
        }
    }
    let doc = documents::single(printer.workspace, "overview.md", &OverviewView { vacancies })?;
    Ok(printer.index(&doc))
}

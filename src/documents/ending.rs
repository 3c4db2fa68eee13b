//! The page that is left of a folder: what was destroyed and when, what is still there, and what nobody can destroy but people.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::case::counts::Counts;
use crate::documents::printer::Printer;
use crate::documents::view::{self, PostView};
use crate::documents::{self, DOCUMENTS, Document, Output};
use crate::prose::vocabulary::Words;

/// Where papers are that copanel cannot see.
const ELSEWHERE: [&str; 8] =
    ["paper", "homes", "mail", "downloads", "meetings", "systems", "backups", "vacancy"];

/// What was destroyed in a folder on one day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Destroyed {
    /// The day, as `2027-12-03`.
    pub day: String,
    /// How many files, by the name of their document, `returned` or `other`.
    pub files: BTreeMap<String, usize>,
}

impl Destroyed {
    /// The day in words; as it is where it is none.
    pub fn day(&self, words: &Words) -> String {
        self.day.parse().map_or_else(|_| self.day.clone(), |day| words.day(day))
    }
}

/// What the template `destroyed.md` sees.
#[serde_with::skip_serializing_none]
#[derive(Serialize)]
struct EndingView<'a> {
    post: &'a PostView,
    interview_day: Option<&'a String>,
    destroy_by: Option<&'a String>,
    /// What was destroyed: the day, what it was, how many files.
    gone: Vec<(String, &'a str, usize)>,
    /// What people may keep, and how many files.
    kept: Vec<(&'a str, usize)>,
    /// What could not be destroyed, by its path.
    left: &'a [String],
    elsewhere: Vec<&'a str>,
    counts: &'a Counts,
}

/// The document that a file in a folder of papers is, in any format.
pub fn document_of(path: &str) -> Option<&'static Document> {
    let name = path.rsplit('/').next()?;
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_it = |document: &&Document| {
        stem.strip_prefix(document.name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    DOCUMENTS.iter().filter(is_it).max_by_key(|document| document.name.len())
}

/// The places where copanel can destroy nothing, in words.
pub fn elsewhere(words: &Words) -> Vec<&str> {
    ELSEWHERE.iter().map(|place| words.say(&format!("keep.{place}"))).collect()
}

/// How many files have each title; what two documents have in common is one row.
fn titled<'a, 'b>(
    files: impl Iterator<Item = (&'b str, usize)>,
    words: &'a Words,
) -> Vec<(&'a str, usize)> {
    let mut rows: Vec<(&str, usize)> = Vec::new();
    for (name, count) in files {
        let title = match documents::named(name) {
            Some(document) => document.title(words),
            None => words.choice("keep", name),
        };
        match rows.iter_mut().find(|(known, _)| *known == title) {
            Some((_, files)) => *files += count,
            None => rows.push((title, count)),
        }
    }
    rows
}

/// The page that takes the place of the index.
pub fn page(
    case: &Case<'_>,
    destroyed: &[Destroyed],
    [kept, left]: [&[String]; 2],
    printer: &Printer<'_>,
) -> Result<Output> {
    let words = &printer.assets.words.standard;
    let view = view::vacancy(case);
    let rows = destroyed.iter().flat_map(|one| {
        let files = titled(one.files.iter().map(|(name, count)| (name.as_str(), *count)), words);
        files.into_iter().map(|(title, count)| (one.day(words), title, count))
    });
    let known = kept.iter().filter_map(|path| Some((document_of(path)?.name, 1)));
    let ending = EndingView {
        post: &view.post,
        interview_day: view.interview_day.as_ref(),
        destroy_by: view.destroy_by.as_ref(),
        gone: rows.collect(),
        kept: titled(known, words),
        left,
        elsewhere: elsewhere(words),
        counts: &case.in_numbers(),
    };
    Ok(printer.index(&documents::single(printer.workspace, "destroyed.md", &ending)?))
}

//! What there is to say of a folder before anything is destroyed, and why nothing may be.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::{Months, NaiveDate};

use super::Ending;
use crate::case::Case;
use crate::case::obligations::{self, Obligation};
use crate::prose::vocabulary::Words;
use crate::prose::words::counted;
use crate::report::owed::late;

/// How many files are named of one kind.
const NAMED: usize = 20;

/// Why nothing of a folder may be destroyed.
pub enum Stop {
    /// There is nothing left to destroy.
    Done,
    /// Its day has not come.
    Early(String),
    /// Something else has to be done first.
    Stopped(String),
}

/// Why nothing of a vacancy’s papers may be destroyed on a day; nothing where they may be.
pub fn stop(ending: &Ending<'_>, today: NaiveDate) -> Option<Stop> {
    let is_closed = ending.case.is_none_or(|case| obligations::ended(case).is_some());
    let is_empty = ending.found.contents.papers.is_empty() && ending.returned.is_empty();
    if is_empty && !ending.found.destroyed.is_empty() && is_closed {
        return Some(Stop::Done);
    }
    let stopped = |why: String| Some(Stop::Stopped(why));
    let Some(case) = ending.case else {
        return stopped(
            "its vacancy file, which may say why not, is not here: name it, too".to_owned(),
        );
    };
    let path = case.source.path.display();
    if case.all_faults().next().is_some() {
        return stopped(format!("`{path}` cannot be read; `copanel check` says why"));
    }
    if let Some(hold) = case.vacancy.keep.as_ref().and_then(|keep| keep.hold.as_ref()) {
        let (reason, by) = (hold.reason.0.trim_end_matches('.'), &hold.agreed_by.0);
        return stopped(format!(
            "there is a hold: {reason} ({by}). Delete `hold` under [keep] once that is over"
        ));
    }
    let mut owed = obligations::obligations(case);
    if case.outcome().is_none() {
        owed = obligations::unpaid(case);
    }
    if !owed.is_empty() {
        let mut by_what: BTreeMap<Obligation, Vec<String>> = BTreeMap::new();
        for one in owed {
            by_what.entry(one.what).or_default().push(case.name(one.id));
        }
        let owed = by_what.iter().filter_map(|(what, names)| {
            Some(format!("{}: {}", what.title(), case.words().list(names)?))
        });
        let owed: Vec<String> = owed.collect();
        return stopped(format!(
            "people are still owed something ({}). Write the days in `{path}` once it is done",
            owed.join("; ")
        ));
    }
    let Some([from, by]) = days(case) else {
        return stopped(format!(
            "no one has said how long they are kept; add `months = 12` under [keep] in `{path}`, and the day of the interviews"
        ));
    };
    let words = case.words();
    (today < from).then(|| {
        Stop::Early(format!(
            "candidates can still ask, so they are destroyed from {} on, and by {}",
            words.day(from),
            words.day(by)
        ))
    })
}

/// The days from which on and by which papers are destroyed.
fn days(case: &Case<'_>) -> Option<[NaiveDate; 2]> {
    let by = case.destroy_by()?;
    let least = u32::try_from(case.policy().keep_months_least.aim()).ok()?;
    let from = case.last_interview_day()?.checked_add_months(Months::new(least))?;
    Some([from.min(by), by])
}

/// What is in a folder, and by when it must be gone.
pub fn block(ending: &Ending<'_>, today: NaiveDate, words: &Words) -> String {
    let Ending { found, case, returned, of_others } = ending;
    let contents = &found.contents;
    let mut said = format!("{}: papers of {}\n", found.path.display(), found.owner.named());
    for one in &found.destroyed {
        let files = counted(one.files.values().sum(), "file", "files").unwrap_or_default();
        said.push_str(&format!("  Destroyed on {}: {files}\n", one.day(words)));
    }
    let papers = counted(contents.papers.len(), "file", "files");
    if let Some(files) = papers {
        let by = case.map_or(found.destroy_by, Case::destroy_by);
        let when = by.map_or("To be destroyed, on no day that is known".to_owned(), |by| {
            format!("To be destroyed by {}, {}", words.day(by), late(by, today))
        });
        said.push_str(&format!("  {when}: {files}\n"));
    }
    said.push_str(&named(
        "Filled in or changed by someone, to be destroyed with them",
        &contents.filled_in,
    ));
    let shown = |paths: &[PathBuf]| -> Vec<String> {
        paths.iter().map(|path| path.display().to_string()).collect()
    };
    said.push_str(&named("Forms that came back, to be destroyed with them", &shown(returned)));
    said.push_str(&named("Forms of another vacancy, so left alone", &shown(of_others)));
    if let Some(files) = counted(contents.kept.len(), "file", "files") {
        said.push_str(&format!(
            "  Not destroyed, since they are people’s own or say nothing of anyone: {files}, such as {}\n",
            contents.kept[0]
        ));
    }
    said.push_str(&named(
        "Not written by copanel, so left alone; look at them yourself",
        &contents.others,
    ));
    match stop(ending, today) {
        None => {}
        Some(Stop::Done) => said.push_str("  Nothing is left to destroy here.\n"),
        Some(Stop::Early(why)) => said.push_str(&format!("  Not yet: {why}.\n")),
        Some(Stop::Stopped(why)) => said.push_str(&format!("  Stopped: {why}.\n")),
    }
    said
}

fn named(what: &str, paths: &[String]) -> String {
    if paths.is_empty() {
        return String::new();
    }
    let shown: String = paths.iter().take(NAMED).map(|path| format!("    {path}\n")).collect();
    let more = paths.len().saturating_sub(NAMED);
    let more = if more > 0 { format!("    and {more} more\n") } else { String::new() };
    format!("  {what}:\n{shown}{more}")
}

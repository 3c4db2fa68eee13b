//! Destroying: each file by itself, so that what is gone and what is not can be said; then the record and the page that stay.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use chrono::NaiveDate;

use super::found::{self, Found};
use crate::case::{self, Case};
use crate::commands::edit::{Edit, day, put};
use crate::commands::files;
use crate::commands::folder::{JOURNAL, RECORD};
use crate::commands::lock::Lock;
use crate::commands::record::{self, Known};
use crate::documents::ending::{self, Destroyed, document_of};
use crate::documents::printer::Printer;
use crate::source::Source;

/// What became of a folder.
#[derive(Default)]
pub struct Done {
    /// How many files were destroyed.
    pub gone: usize,
    /// What could not be destroyed, and why not.
    pub left: Vec<String>,
}

/// Destroys what was listed of a folder, and what came back; its record and its index then say so.
pub fn folder(
    found: &Found,
    returned: &[PathBuf],
    case: &Case<'_>,
    today: NaiveDate,
    printer: &Printer<'_>,
) -> Result<Done> {
    let path = &found.path;
    let _lock = Lock::take(path)?;
    let now = found::folder(path)?.with_context(|| format!("`{}` is gone", path.display()))?;
    if now.contents != found.contents {
        bail!(
            "`{}` has changed since it was listed, so nothing was destroyed; run this again",
            path.display()
        );
    }
    let mut done = Done::default();
    let mut files: BTreeMap<String, usize> = BTreeMap::new();
    // What a run that was stopped has destroyed already is gone, too, though its record does not say so.
    let is_gone_or_to_go = |paper: &&String| {
        let may_stay = document_of(paper).is_some_and(|document| document.kept);
        *paper != "index.html" && !may_stay && !found.contents.others.contains(paper)
    };
    let mut left = found.known.clone();
    left.retain(|path, _| found.contents.kept.contains(path));
    for paper in found.known.keys().filter(|paper| is_gone_or_to_go(paper)) {
        match files::remove(path, paper) {
            Ok(()) => {
                let document = document_of(paper).map_or("other", |document| document.name);
                *files.entry(document.to_owned()).or_default() += 1;
            }
            Err(error) => {
                done.left.push(format!("{error:#}"));
                left.insert(paper.clone(), found.known[paper].clone());
            }
        }
    }
    for form in returned {
        match files::discard(form) {
            Ok(()) => *files.entry("returned".to_owned()).or_default() += 1,
            Err(error) => done.left.push(format!("{error:#}")),
        }
    }
    done.gone = files.values().sum();
    let mut destroyed = found.destroyed.clone();
    destroyed.extend((done.gone > 0).then(|| Destroyed { day: today.to_string(), files }));
    let not_gone: Vec<String> =
        left.keys().filter(|path| !found.contents.kept.contains(path)).cloned().collect();
    let page = ending::page(case, &destroyed, [&found.contents.kept, &not_gone], printer)?;
    files::write_atomic(&path.join(&page.path), &page.bytes)?;
    left.insert(page.path.clone(), Known::of(&page));
    let record = record::destroyed(&case.in_numbers(), &destroyed, &left, &found.owner)?;
    files::write_atomic(&path.join(RECORD), &record)?;
    if path.join(JOURNAL).exists() {
        files::discard(&path.join(JOURNAL))?;
    }
    files::sync_folder(path).with_context(|| format!("cannot write to `{}`", path.display()))?;
    Ok(done)
}

/// Says in the vacancy file that its papers are gone, so that every report says that it is closed.
pub fn close(case: &Case<'_>, today: NaiveDate) -> Result<()> {
    let path: &Path = &case.source.path;
    let mut edit = Edit::open(path)?;
    put(edit.table("keep")?, "destroyed", day(today)?);
    edit.write(|text| {
        let source = Source { path: path.to_owned(), text: text.to_owned() };
        let read = case::parse(source, case.workspace);
        read.faults.into_iter().map(|fault| fault.message).collect()
    })
}

//! The opened scores: a page for the room in each member’s edition, the chair’s, and the record.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::case;
use crate::cli::{Global, Scores};
use crate::commands::folder::{Folder, Plan};
use crate::commands::owner::{Owner, Purpose};
use crate::commands::{CommandOutput, Exit, files, record};
use crate::documents::jobs::{self, Job};
use crate::documents::printer::{self, Printer};
use crate::documents::view::ScoresView;
use crate::documents::{Output, Reader, When};
use crate::returned::Form;
use crate::rules;
use crate::scores::{Table, show};
use crate::source::Id;

/// What a folder of opened scores remembers of the sheets.
const SHEETS: &str = "sheets.json";

/// The sheets as they were when the scores were opened.
#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Opened {
    /// The hashes of each member’s sheets.
    sheets: BTreeMap<String, BTreeSet<String>>,
    /// Whose sheets have changed since they were first opened.
    changed: BTreeSet<String>,
}

/// Opens the scores, and says where; nothing where sheets have changed since they were opened before.
pub fn open(
    (table, forms): (&Table<'_>, &[Form]),
    out: &Path,
    args: &Scores,
    printer: &Printer<'_>,
    global: &Global,
    said: &mut CommandOutput,
) -> Result<Option<PathBuf>> {
    let case = table.case;
    let ending = Purpose::Scores.ending(case.is_second_round());
    let folder = out.join(case::name(&case.source.path) + ending);
    let held = Folder::open(&folder, Owner::vacancy(case, &folder, Purpose::Scores))?;
    let hashes = |files: &BTreeMap<PathBuf, String>| files.values().cloned().collect();
    let sheets = table.files.iter().map(|(id, files)| (id.clone(), hashes(files))).collect();
    let mut now = Opened { sheets, changed: BTreeSet::new() };
    if let Some(before) = files::read(&folder.join(SHEETS))? {
        let before: Opened = serde_json::from_slice(&before)
            .with_context(|| format!("`{SHEETS}` in `{}` has been changed", folder.display()))?;
        let ids: BTreeSet<&String> = before.sheets.keys().chain(now.sheets.keys()).collect();
        let is_changed = |id: &&&String| before.sheets.get(**id) != now.sheets.get(**id);
        let changed: BTreeSet<String> =
            ids.iter().filter(is_changed).map(|id| (*id).clone()).collect();
        if !changed.is_empty() {
            let who: Vec<String> = changed.iter().map(|id| case.name(&Id(id.clone()))).collect();
            said.messages.push_str(&format!(
                "warning: these members’ sheets have changed since the scores were opened: {}\n",
                who.join(", ")
            ));
            said.exit = Exit::Findings;
            if !args.force {
                said.messages.push_str(&format!(
                    "`{}` still holds the scores as they were. Ask what happened; `--force` opens them as they are now, and the record says whose have changed\n",
                    folder.display()
                ));
                return Ok(None);
            }
        }
        now.changed = before.changed.into_iter().chain(changed).collect();
    }
    let mut outputs = papers((table, forms), &now, args, printer, global)?;
    outputs.push(Output {
        path: SHEETS.to_owned(),
        bytes: serde_json::to_vec_pretty(&now)?,
        made_from: String::new(),
        print: None,
        private: true,
    });
    let state = held.write(Plan::of(outputs, args.force))?;
    if let Some(failed) = state.not_written(&folder) {
        said.fail(&failed);
    }
    held.commit(|owner| record::guide(&state.papers, owner))?;
    Ok(Some(folder))
}

/// Every paper about the scores, each with what its reader may see.
fn papers(
    (table, forms): (&Table<'_>, &[Form]),
    opened: &Opened,
    args: &Scores,
    printer: &Printer<'_>,
    global: &Global,
) -> Result<Vec<Output>> {
    let case = table.case;
    let easy = case.in_easy_words();
    let views = [show(table), show(&Table::new(&easy, forms))];
    let changed: Vec<String> =
        opened.changed.iter().map(|id| case.printed_name(&Id(id.clone()))).collect();
    let mut jobs = jobs::possible(case, &rules::check_all(case, global.today));
    jobs.retain(|job| job.document.when == When::Scores);
    for job in &mut jobs {
        let whole =
            ScoresView { changed: changed.clone(), ..views[usize::from(job.edition.easy)].clone() };
        job.view.scores = Some(theirs(job, whole));
    }
    let print = |job: &Job| {
        let doc = job.make(printer)?;
        printer::print(doc, &job.edition, &job.stem, &args.format, printer)
            .with_context(|| job.what())
    };
    let all: Vec<Result<printer::Printed>> = jobs.par_iter().map(print).collect();
    let mut outputs = Vec::new();
    for one in all {
        let private = |output| Output { private: true, ..output };
        outputs.extend(one?.outputs.into_iter().map(private));
    }
    Ok(outputs)
}

/// What the reader of a paper may see: members’ scores of their own panels, and what is for the chair or the record only there.
fn theirs(job: &Job, mut scores: ScoresView) -> ScoresView {
    let is_chairs = job.document.reader == Reader::Chairs;
    let is_record = job.document.reader == Reader::Manager;
    if !is_record {
        scores.panels.retain(|panel| job.view.panels.iter().any(|own| own.id == panel.id));
    }
    if !is_chairs {
        scores.voices = None;
        scores.panels.iter_mut().for_each(|panel| panel.agreement.clear());
    }
    if !is_chairs && !is_record {
        scores.never.clear();
        scores.changed.clear();
    }
    scores
}

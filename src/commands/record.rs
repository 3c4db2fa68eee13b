//! `record.json`: whose folder it is, what went in, what came out, and what the rules found that is not private.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, bail};
use serde::{Deserialize, Serialize};

use super::files::{self, hash};
use super::folder::State;
use super::owner::Owner;
use crate::case::Case;
use crate::case::counts::Counts;
use crate::documents::changes::AllTold;
use crate::documents::ending::Destroyed;
use crate::documents::overview::Summary;
use crate::documents::{Hashes, Output, Print};
use crate::rules::{Checked, WaiverState};
use crate::source::{Level, Principle, Source};

/// The format of records that are written.
const FORMAT: u32 = 2;

/// Files by their paths in a folder.
pub type Papers = BTreeMap<String, Known>;

/// What is known of a file that copanel wrote.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The hash of what it holds.
    pub hash: String,
    /// What it was made from, as a hash; it is old where that has changed.
    pub made_from: String,
    /// What its pages are, where it has any.
    pub print: Option<Print>,
    /// Whether only its reader may see it.
    pub private: bool,
}

impl Known {
    /// What is known of a file that is about to be written.
    pub fn of(output: &Output) -> Known {
        Known {
            hash: hash(&output.bytes),
            made_from: output.made_from.clone(),
            print: output.print.clone(),
            private: output.private,
        }
    }
}

/// What a record says of a folder as it was left.
#[derive(Default)]
pub struct Before {
    /// Whose folder it is.
    pub owner: Option<Owner>,
    /// What it holds.
    pub papers: Papers,
    /// What readers have been told.
    pub told: AllTold,
    /// The day by which its papers are destroyed, as it was when they were printed.
    pub destroy_by: Option<String>,
    /// What was destroyed in it, the first day first.
    pub destroyed: Vec<Destroyed>,
    /// The hash of all that it was made from; `None` where a run had something to say of it.
    pub whole: Option<String>,
}

/// What is stored of files.
#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Files {
    outputs: Hashes,
    #[serde(default)]
    made_from: Hashes,
    #[serde(default)]
    prints: BTreeMap<String, Print>,
    /// Files that only their reader may see.
    #[serde(default)]
    private: BTreeSet<String>,
}

impl Files {
    fn of(papers: &Papers) -> Files {
        let mut files = Files::default();
        for (path, known) in papers {
            files.outputs.insert(path.clone(), known.hash.clone());
            if !known.made_from.is_empty() {
                files.made_from.insert(path.clone(), known.made_from.clone());
            }
            files.private.extend(known.private.then(|| path.clone()));
            files.prints.extend(known.print.clone().map(|print| (path.clone(), print)));
        }
        files
    }

    fn papers(mut self) -> Papers {
        let papers = self.outputs.into_iter().map(|(path, hash)| {
            // What an earlier copanel wrote is of a version that no one knows.
            let made_from = self.made_from.remove(&path).unwrap_or_default();
            let print = self.prints.remove(&path);
            let private = self.private.contains(&path);
            (path, Known { hash, made_from, print, private })
        });
        papers.collect()
    }
}

/// What a record says; nothing where there is none.
pub fn read(path: &Path) -> Result<Before> {
    #[derive(Deserialize)]
    #[serde(rename_all = "kebab-case")]
    struct Stored {
        #[serde(default)]
        format: u32,
        owner: Option<Owner>,
        #[serde(default)]
        told: AllTold,
        whole: Option<String>,
        destroy_by: Option<String>,
        #[serde(default)]
        destroyed: Vec<Destroyed>,
        #[serde(flatten)]
        files: Files,
    }
    let Some(bytes) = files::read(path)? else {
        return Ok(Before::default());
    };
    let seen: serde_json::Value = serde_json::from_slice(&bytes).unwrap_or_default();
    if seen["format"].as_u64() > Some(FORMAT.into()) {
        bail!(
            "`{}` was written by a newer copanel; use that one, or another folder with `-o`",
            path.display()
        );
    }
    let Ok(stored) = serde_json::from_slice::<Stored>(&bytes) else {
        let (folder, path) = (path.parent().unwrap_or(path).display(), path.display());
        bail!(
            "`{path}` was not written by copanel, or it was cut off, so it is not known who holds which papers. Move the folder `{folder}` elsewhere, with any forms that were filled in. Then run this again, and tell all whose `papers-sent` is before today what has changed"
        );
    };
    let owner = stored.owner.filter(|_| stored.format > 1);
    let Stored { told, whole, destroy_by, destroyed, files, .. } = stored;
    Ok(Before { owner, papers: files.papers(), told, destroy_by, destroyed, whole })
}

/// What others than its own run want to know of a folder.
#[derive(Default, Deserialize)]
pub struct Glance {
    /// The version of the papers.
    pub revision: Option<u32>,
    /// Where the vacancy is, and who holds what.
    pub summary: Option<Summary>,
    /// Whose folder it is.
    pub owner: Option<Owner>,
    /// What is left of a vacancy whose papers were destroyed.
    pub counts: Option<Counts>,
}

/// A glance at a record; nothing where it cannot be read.
pub fn glance(path: &Path) -> Glance {
    let bytes = files::read(path).ok().flatten().unwrap_or_default();
    serde_json::from_slice(&bytes).unwrap_or_default()
}

/// What is about to be in a folder.
pub fn journal(papers: &Papers) -> Result<Vec<u8>> {
    Ok(serde_json::to_vec(&Files::of(papers))?)
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Record<'a> {
    format: u32,
    copanel: &'static str,
    owner: &'a Owner,
    revision: Option<u32>,
    summary: Option<&'a Summary>,
    inputs: Hashes,
    whole: Option<String>,
    fonts: BTreeSet<&'a String>,
    destroy_by: Option<String>,
    findings: Vec<Row<'a>>,
    private_findings: usize,
    waivers: Vec<Waiver<'a>>,
    /// What readers have been told.
    told: &'a AllTold,
    /// Papers in the folder that are not of this version.
    old: Vec<&'a String>,
    #[serde(flatten)]
    files: Files,
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Row<'a> {
    rule: &'a str,
    principle: Principle,
    level: Level,
    to_do: bool,
    due: Option<String>,
    message: &'a str,
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Waiver<'a> {
    rule: &'a str,
    r#for: Option<&'a str>,
    reason: &'a str,
    agreed_by: &'a str,
    until: String,
    used: bool,
}

/// The record of a pack.
pub fn pack(
    case: &Case<'_>,
    checked: &Checked,
    (told, whole, summary): (&AllTold, Option<String>, Option<&Summary>),
    state: &State,
    owner: &Owner,
) -> Result<Vec<u8>> {
    let waivers = case.vacancy.waivers.iter().zip(&checked.waivers).map(|(waiver, state)| {
        let waiver = waiver.get_ref();
        Waiver {
            rule: waiver.rule.get_ref(),
            r#for: waiver.r#for.as_ref().map(|id| id.as_str()),
            reason: &waiver.reason,
            agreed_by: &waiver.agreed_by,
            until: waiver.until.0.to_string(),
            used: matches!(state, WaiverState::Used(_)),
        }
    });
    let record = Record {
        format: FORMAT,
        copanel: env!("CARGO_PKG_VERSION"),
        owner,
        revision: case.vacancy.revision,
        summary,
        inputs: case.sources().filter(|source| !source.text.is_empty()).map(input).collect(),
        whole,
        told,
        fonts: state
            .papers
            .values()
            .filter_map(|known| known.print.as_ref())
            .flat_map(|print| &print.fonts)
            .collect(),
        destroy_by: case.destroy_by().map(|day| day.to_string()),
        findings: checked
            .findings
            .iter()
            .filter(|finding| !finding.private)
            .map(|finding| Row {
                rule: finding.rule,
                principle: finding.principle,
                level: finding.level,
                to_do: finding.to_do,
                due: finding.due.map(|due| due.to_string()),
                message: &finding.message,
            })
            .collect(),
        private_findings: checked.findings.iter().filter(|finding| finding.private).count(),
        waivers: waivers.collect(),
        old: state.old.keys().collect(),
        files: Files::of(&state.papers),
    };
    Ok(serde_json::to_vec_pretty(&record)?)
}

/// The record of a guide, or of a report.
pub fn guide(papers: &Papers, owner: &Owner) -> Result<Vec<u8>> {
    short(owner, None, None, papers)
}

/// The record of a folder whose papers were destroyed: numbers and days, and what is still there.
pub fn destroyed(
    counts: &Counts,
    destroyed: &[Destroyed],
    left: &Papers,
    owner: &Owner,
) -> Result<Vec<u8>> {
    short(owner, Some(destroyed), Some(counts), left)
}

/// A record without a vacancy of its own.
fn short(
    owner: &Owner,
    destroyed: Option<&[Destroyed]>,
    counts: Option<&Counts>,
    papers: &Papers,
) -> Result<Vec<u8>> {
    #[serde_with::skip_serializing_none]
    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    struct Record<'a> {
        format: u32,
        copanel: &'static str,
        owner: &'a Owner,
        destroyed: Option<&'a [Destroyed]>,
        counts: Option<&'a Counts>,
        #[serde(flatten)]
        files: Files,
    }
    let (copanel, files) = (env!("CARGO_PKG_VERSION"), Files::of(papers));
    let record = Record { format: FORMAT, copanel, owner, destroyed, counts, files };
    Ok(serde_json::to_vec_pretty(&record)?)
}

/// A file by its name alone: where it was on this machine is no one’s business.
fn input(source: &Source) -> (String, String) {
    let name = source.path.file_name().unwrap_or(source.path.as_os_str());
    (name.to_string_lossy().into_owned(), hash(source.text.as_bytes()))
}

//! `record.json`: whose folder it is, what went in, what came out, and what the rules found that is not private.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use super::files::{self, hash};
use super::folder::State;
use crate::case::Case;
use crate::documents::{Hashes, Output};
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
}

impl Known {
    /// What is known of a file that is about to be written.
    pub fn of(output: &Output) -> Known {
        Known { hash: hash(&output.bytes), made_from: output.made_from.clone() }
    }
}

/// What a folder is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Purpose {
    Papers,
    Rehearsal,
    Guide,
}

/// Whose folder it is.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Owner {
    purpose: Purpose,
    /// Where the vacancy file is, seen from the folder; hashed, since it is no one’s business.
    place: Option<String>,
    title: Option<String>,
    reference: Option<String>,
    interviews: Option<String>,
}

impl Owner {
    /// The owner of a folder with the papers of a vacancy.
    pub fn vacancy(case: &Case<'_>, folder: &Path, is_rehearsal: bool) -> Owner {
        let post = &case.vacancy.post;
        let known = |line: &crate::source::Line| (!line.is_blank()).then(|| line.0.clone());
        Owner {
            purpose: if is_rehearsal { Purpose::Rehearsal } else { Purpose::Papers },
            place: Some(hash(way(folder, &case.source.path).to_string_lossy().as_bytes())),
            title: post.title.as_deref().and_then(known),
            reference: post.reference.as_ref().and_then(known),
            interviews: case.interview_day().map(|day| day.to_string()),
        }
    }

    /// The owner of the folder with the toolkit.
    pub fn guide() -> Owner {
        let purpose = Purpose::Guide;
        Owner { purpose, place: None, title: None, reference: None, interviews: None }
    }

    /// Whether both are one vacancy: the same file, or one that was moved and says the same job and day.
    pub fn is_same(&self, other: &Owner) -> bool {
        let job = |owner: &Owner| {
            (owner.title.clone(), owner.reference.clone(), owner.interviews.clone())
        };
        let is_moved = self.interviews.is_some() && job(self) == job(other);
        self.purpose == other.purpose && (self.place == other.place || is_moved)
    }
}

impl Owner {
    /// Whose papers they are, in words.
    pub fn named(&self) -> String {
        if self.purpose == Purpose::Guide {
            return "the guide".to_owned();
        }
        let title = self.title.as_deref().unwrap_or("without a title");
        let reference = self.reference.iter().map(|reference| format!(", {reference}"));
        let day = self.interviews.iter().map(|day| format!(", interviews on {day}"));
        let practice = if self.purpose == Purpose::Rehearsal { "practice for " } else { "" };
        let rest: String = reference.chain(day).collect();
        format!("{practice}“{title}”{rest}")
    }
}

/// The way from a folder to a file.
fn way(folder: &Path, file: &Path) -> PathBuf {
    let whole = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path));
    let (Ok(from), Ok(to)) = (whole(folder), whole(file)) else {
        return file.to_owned();
    };
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(to.components().skip(shared)).collect()
}

/// Whose folder a record says it is, and what it holds; nothing where there is no record.
pub fn read(path: &Path) -> Result<(Option<Owner>, Papers)> {
    #[derive(Deserialize)]
    #[serde(rename_all = "kebab-case")]
    struct Stored {
        #[serde(default)]
        format: u32,
        owner: Option<Owner>,
        outputs: Hashes,
        #[serde(default)]
        made_from: Hashes,
    }
    #[derive(Deserialize)]
    struct Newer {
        format: u32,
    }
    let Some(bytes) = files::read(path)? else {
        return Ok((None, Papers::new()));
    };
    if let Ok(Newer { format }) = serde_json::from_slice(&bytes)
        && format > FORMAT
    {
        bail!(
            "`{}` was written by a newer copanel; use that one, or another folder with `-o`",
            path.display()
        );
    }
    let mut stored: Stored = serde_json::from_slice(&bytes).with_context(|| {
        format!("`{}` was not written by copanel; move it elsewhere first", path.display())
    })?;
    // What an earlier copanel wrote is of a version that no one knows.
    let papers = stored.outputs.into_iter().map(|(path, hash)| {
        let made_from = stored.made_from.remove(&path).unwrap_or_default();
        (path, Known { hash, made_from })
    });
    let papers = papers.collect();
    Ok((stored.owner.filter(|_| stored.format > 1), papers))
}

/// What is about to be in a folder.
pub fn journal(papers: &Papers) -> Result<Vec<u8>> {
    let (outputs, made_from) = hashes(papers);
    let journal = BTreeMap::from([("outputs", outputs), ("made-from", made_from)]);
    Ok(serde_json::to_vec(&journal)?)
}

/// The hashes of files, and of what each was made from.
fn hashes(papers: &Papers) -> (Hashes, Hashes) {
    let outputs = papers.iter().map(|(path, known)| (path.clone(), known.hash.clone()));
    let made_from = papers.iter().map(|(path, known)| (path.clone(), known.made_from.clone()));
    (outputs.collect(), made_from.filter(|(_, made_from)| !made_from.is_empty()).collect())
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Record<'a> {
    format: u32,
    copanel: &'static str,
    owner: &'a Owner,
    revision: Option<u32>,
    inputs: Hashes,
    fonts: Vec<String>,
    destroy_by: Option<String>,
    findings: Vec<Row<'a>>,
    private_findings: usize,
    waivers: Vec<Waiver<'a>>,
    /// Papers in the folder that are not of this version.
    old: Vec<&'a String>,
    outputs: Hashes,
    made_from: Hashes,
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
    fonts: Vec<String>,
    state: &State,
    owner: &Owner,
) -> Result<Vec<u8>> {
    let (outputs, made_from) = hashes(&state.papers);
    let workspace = case.workspace;
    let sources = [&case.source, &workspace.people_source, &workspace.settings_source];
    let files = sources.into_iter().chain(workspace.overrides.values());
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
        inputs: files.filter(|source| !source.text.is_empty()).map(input).collect(),
        fonts,
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
        outputs,
        made_from,
    };
    Ok(serde_json::to_vec_pretty(&record)?)
}

/// The record of a guide.
pub fn guide(papers: &Papers, owner: &Owner) -> Result<Vec<u8>> {
    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    struct Record<'a> {
        format: u32,
        copanel: &'static str,
        owner: &'a Owner,
        outputs: Hashes,
        made_from: Hashes,
    }
    let (outputs, made_from) = hashes(papers);
    let copanel = env!("CARGO_PKG_VERSION");
    Ok(serde_json::to_vec_pretty(&Record { format: FORMAT, copanel, owner, outputs, made_from })?)
}

/// A file by its name alone: where it was on this machine is no one’s business.
fn input(source: &Source) -> (String, String) {
    let name = source.path.file_name().unwrap_or(source.path.as_os_str());
    (name.to_string_lossy().into_owned(), hash(source.text.as_bytes()))
}

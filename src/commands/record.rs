//! `record.json`: what went in, what came out, and what the rules found that is not private.

use anyhow::Result;
use serde::Serialize;

use super::files::hash;
use crate::case::Case;
use crate::documents::Hashes;
use crate::rules::{Checked, WaiverState};
use crate::source::{Level, Principle, Source};

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Record<'a> {
    format: u32,
    copanel: &'static str,
    inputs: Hashes,
    fonts: Vec<String>,
    destroy_by: Option<String>,
    findings: Vec<Row<'a>>,
    private_findings: usize,
    waivers: Vec<Waiver<'a>>,
    outputs: &'a Hashes,
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
    outputs: &Hashes,
) -> Result<Vec<u8>> {
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
        format: 1,
        copanel: env!("CARGO_PKG_VERSION"),
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
        outputs,
    };
    Ok(serde_json::to_vec_pretty(&record)?)
}

/// The record of a guide.
pub fn guide(outputs: &Hashes) -> Result<Vec<u8>> {
    #[derive(Serialize)]
    struct Record<'a> {
        format: u32,
        copanel: &'static str,
        outputs: &'a Hashes,
    }
    Ok(serde_json::to_vec_pretty(&Record {
        format: 1,
        copanel: env!("CARGO_PKG_VERSION"),
        outputs,
    })?)
}

/// A file by its name alone: where it was on this machine is no one’s business.
fn input(source: &Source) -> (String, String) {
    let name = source.path.file_name().unwrap_or(source.path.as_os_str());
    (name.to_string_lossy().into_owned(), hash(source.text.as_bytes()))
}

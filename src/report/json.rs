//! Findings for programs.
//!
//! These structs are the format: they change only with its number.

use anyhow::Result;
use serde::Serialize;

use crate::case::Case;
use crate::finding::{Fault, Finding, Level, Place, Principle};
use crate::rules::Checked;

/// The version of this format.
const FORMAT: u32 = 1;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Report<'a> {
    format: u32,
    findings: Vec<FindingRow<'a>>,
    waived: Vec<FindingRow<'a>>,
    faults: Vec<FaultRow<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct FindingRow<'a> {
    vacancy: String,
    rule: &'a str,
    principle: Principle,
    level: Level,
    to_do: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    #[serde(flatten)]
    at: At,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'a str>,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    private: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct FaultRow<'a> {
    vacancy: String,
    #[serde(flatten)]
    at: At,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'a str>,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

#[derive(Serialize)]
struct At {
    file: String,
    line: usize,
    column: usize,
}

/// What was found in all vacancies, as one JSON document.
pub fn report(cases: &[(Case<'_>, Checked)]) -> Result<String> {
    let report = Report {
        format: FORMAT,
        findings: cases
            .iter()
            .flat_map(|(case, checked)| {
                checked
                    .findings
                    .iter()
                    .map(move |finding| finding_row(case, finding))
            })
            .collect(),
        waived: cases
            .iter()
            .flat_map(|(case, checked)| {
                checked
                    .waived
                    .iter()
                    .map(move |(finding, _)| finding_row(case, finding))
            })
            .collect(),
        faults: cases
            .iter()
            .flat_map(|(case, _)| case.faults.iter().map(move |fault| fault_row(case, fault)))
            .collect(),
    };
    Ok(serde_json::to_string_pretty(&report)? + "\n")
}

fn finding_row<'a>(case: &Case<'_>, finding: &'a Finding) -> FindingRow<'a> {
    FindingRow {
        vacancy: case.source.path.display().to_string(),
        rule: finding.rule,
        principle: finding.principle,
        level: finding.level,
        to_do: finding.to_do,
        due: finding.due.map(|due| due.to_string()),
        at: at(case, &finding.place),
        about: finding.about.as_deref(),
        message: &finding.message,
        help: finding.help.as_deref(),
        private: finding.private,
    }
}

fn fault_row<'a>(case: &Case<'_>, fault: &'a Fault) -> FaultRow<'a> {
    FaultRow {
        vacancy: case.source.path.display().to_string(),
        at: at(case, &fault.place),
        about: fault.about.as_deref(),
        message: &fault.message,
        help: fault.help.as_deref(),
    }
}

fn at(case: &Case<'_>, place: &Place) -> At {
    let source = case.source(place.origin);
    At {
        file: source.path.display().to_string(),
        line: source.line(place.span.start),
        column: source.column(place.span.start),
    }
}

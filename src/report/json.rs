//! Findings for programs.
//!
//! These structs are the format: they change only with its number.

use anyhow::Result;
use chrono::NaiveDate;
use serde::Serialize;

use super::CheckedVacancy;
use super::table::{self, Summary};

use crate::case::Case;
use crate::source::{Fault, Finding, Level, Place, Principle};

/// The version of this format.
const FORMAT: u32 = 2;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Report<'a> {
    format: u32,
    today: String,
    vacancies: Vec<VacancyRow<'a>>,
    findings: Vec<FindingRow<'a>>,
    waived: Vec<FindingRow<'a>>,
    faults: Vec<FaultRow<'a>>,
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct VacancyRow<'a> {
    vacancy: String,
    title: Option<&'a str>,
    interviews: Option<String>,
    days_left: Option<i64>,
    readable: bool,
    has_outcome: bool,
    open: bool,
    owed: usize,
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct FindingRow<'a> {
    vacancy: String,
    rule: &'a str,
    principle: Principle,
    level: Level,
    to_do: bool,
    due: Option<String>,
    #[serde(flatten)]
    at: At,
    about: Option<&'a str>,
    message: &'a str,
    help: Option<&'a str>,
    private: bool,
}

#[serde_with::skip_serializing_none]
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct FaultRow<'a> {
    vacancy: String,
    #[serde(flatten)]
    at: At,
    about: Option<&'a str>,
    message: &'a str,
    help: Option<&'a str>,
}

#[derive(Serialize)]
struct At {
    file: String,
    line: usize,
    column: usize,
}

/// What was found in all vacancies, as one JSON document.
pub fn write(entries: &[CheckedVacancy<'_>], today: NaiveDate) -> Result<String> {
    let findings = entries.iter().flat_map(|CheckedVacancy { case, checked, .. }| {
        checked.findings.iter().map(|finding| finding_row(case, finding))
    });
    let waived = entries.iter().flat_map(|CheckedVacancy { case, checked, .. }| {
        checked.waived.iter().map(|finding| finding_row(case, finding))
    });
    let faults = entries.iter().flat_map(|CheckedVacancy { case, .. }| {
        case.all_faults().map(|fault| fault_row(case, fault))
    });
    let rows = table::rows(entries, today);
    let report = Report {
        format: FORMAT,
        today: today.to_string(),
        vacancies: rows.iter().map(vacancy_row).collect(),
        findings: findings.collect(),
        waived: waived.collect(),
        faults: faults.collect(),
    };
    Ok(serde_json::to_string_pretty(&report)? + "\n")
}

fn vacancy_row<'a>(row: &Summary<'a>) -> VacancyRow<'a> {
    let case = &row.entry.case;
    let owed = row.owed.unwrap_or_default();
    VacancyRow {
        vacancy: case.source.path.display().to_string(),
        title: case.vacancy.post.title.as_ref().map(|title| title.0.as_str()),
        interviews: row.interviews.map(|day| day.to_string()),
        days_left: row.days_left,
        readable: case.is_readable(),
        has_outcome: row.owed.is_some(),
        open: owed > 0,
        owed,
    }
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
    let source = case.source(&place.origin);
    At {
        file: source.path.display().to_string(),
        line: source.line(place.span.start),
        column: source.column(place.span.start),
    }
}

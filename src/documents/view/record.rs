//! What the rules found, for the manager’s record.

use serde::Serialize;

use crate::case::Case;
use crate::documents::view::{View, contribution, vacancy};
use crate::prose::words::capital;
use crate::rules::{Checked, WaiverState};

/// One finding, as the manager’s record shows it.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct FindingView {
    /// The rule’s name.
    pub rule: String,
    /// The principle it belongs to.
    pub principle: String,
    /// “error”, “warning”, “note”, or “to do by 3 December 2026”.
    pub level: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

/// One rule left aside, as the manager’s record shows it.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct WaiverView {
    /// The rule’s name.
    pub rule: String,
    /// What it is waived for.
    pub r#for: Option<String>,
    /// Why.
    pub reason: String,
    /// Whose decision it was.
    pub agreed_by: String,
    /// The last day on which it holds.
    pub until: String,
}

/// What the manager’s record sees: the vacancy, and what the rules found that is not private.
pub fn record(case: &Case<'_>, checked: &Checked) -> View {
    let words = case.words();
    let mut view = vacancy(case);
    view.contribution = contribution::contribution(case);
    view.findings = checked
        .findings
        .iter()
        .filter(|finding| !finding.private)
        .map(|finding| FindingView {
            rule: finding.rule.to_owned(),
            principle: words.choice("principle", finding.principle).to_owned(),
            level: match (finding.to_do, finding.due) {
                (true, Some(due)) => words.fill("finding.to-do-by", &[("day", &words.day(due))]),
                (true, None) => words.say("finding.to-do").to_owned(),
                (false, _) => words.choice("finding", finding.level).to_owned(),
            },
            message: capital(&finding.message),
            help: finding.help.clone(),
        })
        .collect();
    view.waivers = case
        .vacancy
        .waivers
        .iter()
        .zip(&checked.waivers)
        .filter(|(_, state)| !matches!(state, WaiverState::Ended | WaiverState::NoSuchRule))
        .map(|(waiver, _)| waiver)
        .map(|waiver| WaiverView {
            rule: waiver.rule.get_ref().clone(),
            r#for: waiver.r#for.as_ref().map(|id| id.get_ref().clone()),
            reason: waiver.reason.0.clone(),
            agreed_by: waiver.agreed_by.0.clone(),
            until: words.day(waiver.until.0),
        })
        .collect();
    view
}

//! What the rules found, for the manager’s record.

use serde::Serialize;

use crate::case::Case;
use crate::documents::view::findings::{of_rules, worst_first};
use crate::documents::view::{View, contribution, dashboard, impact, vacancy};
use crate::prose::words::capital;
use crate::rules::engine::run::covers;
use crate::rules::{self, Checked, WaiverState};
use crate::source::Finding;

/// One rule left aside, as the manager’s record shows it.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct WaiverView {
    /// What it would say is wrong.
    pub summary: String,
    /// Who or what it is left aside for, where that is not everything.
    pub about: Option<String>,
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
    view.no_sheets = no_sheets(case);
    view.contribution = contribution::contribution(case);
    view.impact = Some(impact::impact(&[case], &[], words));
    let open: Vec<&Finding> = checked.findings.iter().filter(|found| !found.private).collect();
    view.steps = of_rules(case, checked, &dashboard::next_steps(&open));
    // Counted as `copanel check` counts: all that is not recorded of one person is one thing.
    let counted = rules::gather(case, open.into_iter().cloned().collect());
    view.tiles = dashboard::tile_views(case, &counted.iter().collect::<Vec<_>>());
    view.findings = worst_first(case, checked);
    view.waivers = case
        .vacancy
        .waivers
        .iter()
        .zip(&checked.waivers)
        .filter(|(_, state)| !matches!(state, WaiverState::Ended | WaiverState::NoSuchRule))
        .map(|(waiver, _)| waiver.get_ref())
        .filter(|waiver| {
            let mut waived = checked.waived.iter();
            !waived.any(|finding| finding.private && covers(waiver, finding))
        })
        .map(|waiver| WaiverView {
            summary: capital(case.workspace.summary(&waiver.rule)),
            about: waiver.r#for.as_ref().and_then(|id| case.called(&[id])),
            reason: waiver.reason.0.clone(),
            agreed_by: waiver.agreed_by.0.clone(),
            until: words.day(waiver.until.0),
        })
        .collect();
    view
}

/// Score sheets that will not come, and why: “Amira Khan, C02: went home ill”.
fn no_sheets(case: &Case<'_>) -> Vec<String> {
    let words = case.words();
    let mut all = Vec::new();
    for member in case.members() {
        for one in member.no_sheet.iter().filter(|one| !one.reason.is_blank()) {
            let name = case.printed_name(&member.id);
            let about = one.candidate.as_ref().map_or(name.clone(), |code| {
                words.fill("no-sheet.for", &[("name", &name), ("candidate", &**code)])
            });
            all.push(format!("{about}: {}", one.reason.trim()));
        }
    }
    all
}

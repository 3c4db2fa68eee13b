//! What the rules found, for papers: once for each rule, with what it is about and what can be done.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::prose::words::capital;
use crate::rules::Checked;
use crate::source::{Finding, Level};
use crate::workspace::Workspace;

/// What one rule found, for people who never see a vacancy file.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FindingView {
    /// “Error”, “Warning”, “Note”, or “To do by 3 December 2026”.
    pub level: String,
    /// The day by which it was to be done, where that has passed.
    pub late: Option<String>,
    /// What is wrong: “A panel has no chair”.
    pub summary: String,
    /// Who or what it is about: “Amira Khan and Joe Price”.
    pub about: Option<String>,
    /// What to do.
    pub action: String,
}

/// What one rule found that is not private: what is wrong today, or what is still to do.
pub struct Group<'a> {
    rule: &'static str,
    level: Level,
    is_to_do: bool,
    due: Option<NaiveDate>,
    about: Vec<&'a str>,
}

impl Group<'_> {
    /// Whether it is only worth knowing, so that it is never late.
    fn is_note(&self) -> bool {
        !self.is_to_do && self.level == Level::Note
    }
}

/// What each rule found that is not private, in the order of the file.
pub fn groups(checked: &Checked) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for finding in checked.findings.iter().filter(|finding| !finding.private) {
        let (rule, is_to_do) = (finding.rule, finding.to_do);
        let new =
            Group { rule, level: finding.level, is_to_do, due: finding.due, about: Vec::new() };
        let known =
            groups.iter().position(|group| (group.rule, group.is_to_do) == (rule, is_to_do));
        let at = known.unwrap_or_else(|| {
            groups.push(new);
            groups.len() - 1
        });
        let group = &mut groups[at];
        group.level = group.level.max(finding.level);
        group.due = group.due.into_iter().chain(finding.due).min();
        let about = finding.about.as_deref().filter(|about| !group.about.contains(about));
        group.about.extend(about);
    }
    groups
}

/// The worst first; then what is still to do, the earliest first.
pub fn worst_first(case: &Case<'_>, checked: &Checked) -> Vec<FindingView> {
    let mut groups = groups(checked);
    groups.sort_by_key(|group| {
        let level = (!group.is_to_do).then_some(Reverse(group.level));
        (group.is_to_do, level, group.due.is_none(), group.due)
    });
    groups.iter().map(|group| view(case, group)).collect()
}

/// What is late first, the oldest before the rest, then what has no day; then what is still to do, in the same order; then
/// what is only worth knowing.
pub fn oldest_first(case: &Case<'_>, checked: &Checked) -> Vec<FindingView> {
    by_age(checked).iter().map(|group| view(case, group)).collect()
}

/// What comes next, if anything is wrong or still to do.
pub fn next_step(case: &Case<'_>, checked: &Checked) -> Option<FindingView> {
    by_age(checked).iter().find(|group| !group.is_note()).map(|group| view(case, group))
}

fn by_age(checked: &Checked) -> Vec<Group<'_>> {
    let mut groups = groups(checked);
    groups.sort_by_key(|group| {
        let level = Reverse(group.level);
        (group.is_note(), group.is_to_do, group.due.is_none(), group.due, level)
    });
    groups
}

/// What the rules of these findings found, in their order.
pub fn of_rules(case: &Case<'_>, checked: &Checked, these: &[&Finding]) -> Vec<FindingView> {
    let groups = groups(checked);
    let of = |finding: &&Finding| {
        let is_its =
            |group: &&Group<'_>| (group.rule, group.is_to_do) == (finding.rule, finding.to_do);
        groups.iter().find(is_its).map(|group| view(case, group))
    };
    these.iter().filter_map(of).collect()
}

fn view(case: &Case<'_>, group: &Group<'_>) -> FindingView {
    let (words, workspace) = (case.words(), case.workspace);
    let due = group.due.map(|due| words.day(due));
    let summary = if group.is_to_do { Workspace::to_do } else { Workspace::summary };
    FindingView {
        level: match (group.is_to_do, &due) {
            (true, Some(due)) => words.fill("finding.to-do-by", &[("day", due)]),
            (true, None) => words.say("finding.to-do").to_owned(),
            (false, _) => words.choice("finding", group.level).to_owned(),
        },
        late: due.filter(|_| !group.is_to_do && !group.is_note()),
        summary: capital(summary(workspace, group.rule)),
        about: case.called(&group.about),
        action: workspace.action(group.rule).to_owned(),
    }
}

//! What to do now, this week and later: what is alike is one step, the oldest first.

use chrono::NaiveDate;

use crate::case::Case;
use crate::report::owed;
use crate::rules;
use crate::source::{Finding, Level};

/// When something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// It is late, or wrong, or due today.
    Now,
    /// It is due in seven days.
    Week,
    /// It is due later, or on no day that is known.
    Later,
    /// It is worth knowing, and no more.
    Known,
}

/// Every time, in the order of reports.
pub const TIMES: [When; 4] = [When::Now, When::Week, When::Later, When::Known];

/// Findings of one rule that are to be done together, the first in full.
pub struct Step<'a> {
    /// When.
    pub when: When,
    /// The first.
    pub first: &'a Finding,
    /// Others of which the same is to be said.
    pub like: Vec<&'a Finding>,
}

impl When {
    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            When::Now => "Now",
            When::Week => "This week",
            When::Later => "Later",
            When::Known => "Worth knowing",
        }
    }
}

/// All findings as steps: errors first, then what is late, the oldest before the rest, then what is wrong, then what is due.
///
/// What should have been done weeks before is last on the day of the interviews; a date that can hardly be right is first.
pub fn steps(
    findings: &[Finding],
    today: NaiveDate,
    is_past: impl Fn(&Finding) -> bool,
) -> Vec<Step<'_>> {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| {
        let is_sound = finding.rule != rules::DOUBTS;
        (when(finding, today), is_sound, is_past(finding), rules::urgency(finding))
    });
    let mut steps: Vec<Step<'_>> = Vec::new();
    for finding in sorted {
        match steps.iter_mut().find(|step| is_like(step.first, finding)) {
            Some(step) => step.like.push(finding),
            None => {
                steps.push(Step { when: when(finding, today), first: finding, like: Vec::new() });
            }
        }
    }
    steps
}

/// Whether something should have been done weeks before the interviews, and their day has come.
pub fn is_past(case: &Case<'_>, finding: &Finding, today: NaiveDate) -> bool {
    // Notice that was too short has no day, and cannot be made longer.
    let by_year = rules::named(finding.rule).is_some_and(|rule| rule.by_year);
    let is_done = by_year && !finding.missing && finding.level < Level::Error;
    let due = finding.due.or(is_done.then_some(NaiveDate::MIN));
    !finding.to_do && due.is_some_and(|due| case.is_too_late_for(due, today))
}

fn when(finding: &Finding, today: NaiveDate) -> When {
    match (finding.to_do, finding.due.map(|due| (due - today).num_days())) {
        (true, Some(1..=7)) => When::Week,
        (true, Some(8..) | None) => When::Later,
        (false, _) if finding.level == Level::Note => When::Known,
        (true, Some(..=0)) | (false, _) => When::Now,
    }
}

fn is_like(one: &Finding, other: &Finding) -> bool {
    let of = |f: &Finding| (f.rule, f.level, f.to_do, f.due);
    of(one) == of(other) && one.help == other.help
}

/// How late something is, or that it is due today.
pub fn late(finding: &Finding, today: NaiveDate) -> Option<String> {
    let due = finding.due?;
    let is_said = if finding.to_do { today == due } else { today > due };
    is_said.then(|| owed::late(due, today))
}

#[cfg(test)]
#[path = "../../tests/inside/steps.rs"]
mod tests;

//! Running rules: one after the other, each on its own, with waivers and the organisation’s levels.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::document_text::DocumentText;
use super::{Check, Reporter, Rule, guard};
use crate::case::{Case, obligations};
use crate::rules::{RULES, named};
use crate::source::Finding;
use crate::vacancy::Waiver;

/// What the rules found in one vacancy.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// What was found and not waived, in the order of the file.
    pub findings: Vec<Finding>,
    /// What was waived.
    pub waived: Vec<Finding>,
    /// What became of each waiver, in the order of the file.
    pub waivers: Vec<WaiverState>,
    /// The rules that broke: a fault in copanel, not in the file.
    pub broken: Vec<Broken>,
    /// Why papers cannot be printed, where it is not in the file’s form; rules do not say so.
    pub unprintable: Option<String>,
}

/// What became of a waiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaiverState {
    /// It waived this many findings.
    Used(usize),
    /// Its rule found nothing that it covers.
    Unused,
    /// Its last day has passed.
    Ended,
    /// There is no such rule.
    NoSuchRule,
    /// Its rule did not run to its end, so no one knows what it would have found.
    Unknown,
}

/// A rule that broke while checking a vacancy; the others still ran.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The rule’s name.
    pub rule: &'static str,
    /// Its message, and where in copanel it broke.
    pub said: String,
}

/// Runs every rule that looks at a vacancy; without a date for today nothing is late.
pub fn check_all(case: &Case<'_>, today: Option<NaiveDate>) -> Checked {
    check(case, today, RULES, None)
}

/// Runs every rule on a vacancy, and those about wording on its documents.
pub fn check_wording(
    case: &Case<'_>,
    today: Option<NaiveDate>,
    papers: &[DocumentText<'_>],
) -> Checked {
    check(case, today, RULES, Some(papers))
}

/// What some rules about wording find in a text that belongs to no vacancy.
pub fn check_text(paper: &DocumentText<'_>, names: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in names.iter().filter_map(|name| named(name)) {
        if let Check::Document(check) = &rule.check {
            let mut reporter = Reporter::new(rule, None, &[]);
            check(paper, &mut reporter);
            findings.append(&mut reporter.findings);
        }
    }
    findings
}

/// Runs some rules in their order; those about wording only if there are documents.
pub fn check(
    case: &Case<'_>,
    today: Option<NaiveDate>,
    rules: impl IntoIterator<Item = &'static Rule>,
    papers: Option<&[DocumentText<'_>]>,
) -> Checked {
    let waivers = case.vacancy.waivers.iter();
    let mut out = Checked {
        waivers: waivers.map(|waiver| at_first(waiver, today)).collect(),
        ..Checked::default()
    };
    // Of papers that are gone nothing can be put right.
    if obligations::ended(case).is_some() {
        return out;
    }
    // Of a first round that is over only what lasts is asked; one that is planned is looked at beforehand.
    let (first, planned) = (case.first_round(), case.planned_round());
    for rule in rules {
        let found = match (&rule.check, papers) {
            (Check::Vacancy(check), _) => {
                let other = planned.as_ref().or(first.as_ref().filter(|_| rule.lasts));
                let one = |case: &Case<'_>| {
                    run(case, today, rule, &out.waivers, |reporter| check(case, reporter))
                };
                one(case).and_then(|mut found| {
                    if let Some(other) = other {
                        // What is only missing in a round that is planned has time.
                        let has_time = |finding: &Finding| finding.missing && planned.is_some();
                        found.extend(one(other)?.into_iter().filter(|one| !has_time(one)));
                        found = each_once(found);
                    }
                    Ok(found)
                })
            }
            (Check::Document(check), Some(papers)) => {
                let found = run(case, today, rule, &out.waivers, |reporter| {
                    for paper in papers {
                        check(paper, reporter);
                    }
                });
                found.map(each_once)
            }
            (Check::Document(_), None) => {
                out.leave_open(case, rule);
                continue;
            }
        };
        match found {
            Ok(findings) => out.take(case, findings),
            Err(broken) => {
                out.leave_open(case, rule);
                out.broken.push(broken);
            }
        }
    }
    out.fold_year(case, today);
    out.findings.sort_by_key(|finding| finding.place.order());
    out
}

/// What is known of a waiver before any rule has run.
fn at_first(waiver: &Waiver, today: Option<NaiveDate>) -> WaiverState {
    if named(&waiver.rule).is_none() {
        WaiverState::NoSuchRule
    } else if today.is_some_and(|today| today > waiver.until.0) {
        WaiverState::Ended
    } else {
        WaiverState::Unused
    }
}

impl Checked {
    /// Records what one rule found, and which waivers cover some of it.
    fn take(&mut self, case: &Case<'_>, findings: Vec<Finding>) {
        for finding in findings {
            let mut waivers = case.vacancy.waivers.iter().zip(&mut self.waivers);
            let covering = waivers.find_map(|(waiver, state)| match state {
                WaiverState::Used(_) | WaiverState::Unused => {
                    covers(waiver, &finding).then_some(state)
                }
                WaiverState::Ended | WaiverState::NoSuchRule | WaiverState::Unknown => None,
            });
            match covering {
                Some(WaiverState::Used(times)) => *times += 1,
                Some(state) => *state = WaiverState::Used(1),
                None => {
                    self.findings.push(finding);
                    continue;
                }
            }
            self.waived.push(finding);
        }
    }

    /// Leaves open whether the waivers of a rule that did not run to its end are of any use.
    fn leave_open(&mut self, case: &Case<'_>, rule: &Rule) {
        for (waiver, state) in case.vacancy.waivers.iter().zip(&mut self.waivers) {
            if *waiver.rule == rule.name && *state == WaiverState::Unused {
                *state = WaiverState::Unknown;
            }
        }
    }
}

/// Whether a waiver is of this finding.
pub fn covers(waiver: &Waiver, finding: &Finding) -> bool {
    let about = waiver.r#for.as_deref();
    *waiver.rule == finding.rule && about.is_none_or(|about| Some(about) == finding.about.as_ref())
}

/// What several documents have in common is said once.
fn each_once(mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut known = BTreeSet::new();
    findings.retain(|finding| known.insert((finding.place.order(), finding.message.clone())));
    findings
}

fn run(
    case: &Case<'_>,
    today: Option<NaiveDate>,
    rule: &'static Rule,
    waivers: &[WaiverState],
    check: impl FnOnce(&mut Reporter<'_>),
) -> Result<Vec<Finding>, Broken> {
    let own = case.workspace.levels.get(rule.name).copied();
    // What can no longer be done is not asked for.
    if own == Some(None) || (case.is_decided() && !rule.lasts) {
        return Ok(Vec::new());
    }
    let mut reporter = Reporter::new(rule, today, waivers);
    guard::guarded(|| check(&mut reporter)).map_err(|said| Broken { rule: rule.name, said })?;
    let mut findings = reporter.findings;
    for finding in &mut findings {
        // Nothing is late for someone who had not been asked yet.
        let asked = finding.about.as_deref().and_then(|id| case.stands_in_from(id));
        finding.due = finding.due.map(|due| asked.map_or(due, |asked| due.max(asked)));
        finding.to_do = is_to_do(finding, case, today);
        if let Some(level) = own.flatten() {
            let worst = finding.level == rule.level;
            finding.level = if worst { level } else { finding.level.min(level) };
        }
    }
    Ok(findings)
}

/// Without a date everything with a deadline is a to-do: documents must not depend on today.
fn is_to_do(finding: &Finding, case: &Case<'_>, today: Option<NaiveDate>) -> bool {
    match finding.due {
        Some(due) => today.is_none_or(|today| today <= due),
        None => finding.missing && case.interview_day().is_none(),
    }
}

//! Running rules: one after the other, each on its own, with waivers and the organisation’s levels.

use std::collections::BTreeSet;

use super::{Check, Context, RULES, Reporter, Rule, guard};
use crate::finding::Finding;
use crate::paper::Paper;
use crate::source::Spanned;
use crate::vacancy::Waiver;

/// What the rules found in one vacancy.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// What stands, in the order of the file.
    pub findings: Vec<Finding>,
    /// What was left aside, each with the place of its waiver in the vacancy’s list.
    pub waived: Vec<(Finding, usize)>,
    /// The rules that broke: a fault of copanel’s, and not of the file’s.
    pub broken: Vec<Broken>,
}

/// A rule that broke in checking a vacancy; the others ran all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The rule’s name.
    pub rule: &'static str,
    /// What it said, and where in copanel.
    pub said: String,
}

/// Runs every rule on a vacancy.
pub fn check_all(cx: &Context<'_>) -> Checked {
    check(cx, RULES)
}

/// Runs every rule on a vacancy, and those about wording on its documents.
pub fn check_wording(cx: &Context<'_>, papers: &[Paper<'_>]) -> Checked {
    check_with(cx, RULES, Some(papers))
}

/// Runs some rules on a vacancy.
pub fn check(cx: &Context<'_>, rules: &[&'static Rule]) -> Checked {
    check_with(cx, rules, None)
}

fn check_with(cx: &Context<'_>, rules: &[&'static Rule], papers: Option<&[Paper<'_>]>) -> Checked {
    let mut out = Checked::default();
    let waivers = &cx.vacancy.waivers;
    let mut used = vec![false; waivers.len()];
    for rule in rules {
        let found = match (&rule.check, papers) {
            (Check::Vacancy(check), _) => run(cx, rule, |reporter| check(cx, reporter)),
            (Check::Document(check), Some(papers)) => on_papers(cx, rule, *check, papers),
            (Check::Document(_), None) => {
                keep_waivers(&mut used, waivers, rule);
                continue;
            }
            (Check::Waivers(_), _) => continue,
        };
        match found {
            Ok(findings) => {
                for finding in findings {
                    match cx.waiver(&finding) {
                        Some(waiver) => {
                            used[waiver] = true;
                            out.waived.push((finding, waiver));
                        }
                        None => out.findings.push(finding),
                    }
                }
            }
            Err(broken) => {
                keep_waivers(&mut used, waivers, rule);
                out.broken.push(broken);
            }
        }
    }
    for rule in rules {
        if let Check::Waivers(check) = rule.check {
            match run(cx, rule, |reporter| check(cx, &used, reporter)) {
                Ok(findings) => out.findings.extend(findings),
                Err(broken) => out.broken.push(broken),
            }
        }
    }
    out.findings.sort_by_key(|finding| finding.place.order());
    out
}

/// Nobody knows what a rule would have found that did not run to its end, so its waivers are not called unused.
fn keep_waivers(used: &mut [bool], waivers: &[Spanned<Waiver>], rule: &Rule) {
    for (used, waiver) in used.iter_mut().zip(waivers) {
        *used |= waiver.get_ref().rule.get_ref() == rule.name;
    }
}

/// What a rule about wording finds in all documents; what several have in common is told once.
fn on_papers(
    cx: &Context<'_>,
    rule: &'static Rule,
    check: fn(&Paper<'_>, &mut Reporter<'_>),
    papers: &[Paper<'_>],
) -> Result<Vec<Finding>, Broken> {
    let mut findings = run(cx, rule, |reporter| {
        for paper in papers {
            check(paper, reporter);
        }
    })?;
    let mut told = BTreeSet::new();
    findings.retain(|finding| told.insert((finding.place.order(), finding.message.clone())));
    Ok(findings)
}

fn run(
    cx: &Context<'_>,
    rule: &'static Rule,
    check: impl FnOnce(&mut Reporter<'_>),
) -> Result<Vec<Finding>, Broken> {
    let own = cx.levels.get(rule.name).copied();
    if own == Some(None) {
        return Ok(Vec::new());
    }
    let mut findings = Vec::new();
    guard::guarded(|| check(&mut Reporter::new(rule, &mut findings))).map_err(|said| Broken {
        rule: rule.name,
        said,
    })?;
    for finding in &mut findings {
        finding.to_do = is_to_do(finding, cx);
        if let Some(level) = own.flatten() {
            let worst = finding.level == rule.level;
            finding.level = if worst {
                level
            } else {
                finding.level.min(level)
            };
        }
    }
    Ok(findings)
}

/// Without a date everything with a deadline is still to do: documents may not depend on today.
fn is_to_do(finding: &Finding, cx: &Context<'_>) -> bool {
    match finding.due {
        Some(due) => cx.today.is_none_or(|today| today <= due),
        None => finding.missing && cx.interview_day().is_none(),
    }
}

//! Running rules: one after the other, each on its own, with waivers and the organisation’s levels.

use chrono::NaiveDate;

use super::{Check, Context, RULES, Reporter, Rule, guard};
use crate::finding::Finding;

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

/// Runs some rules on a vacancy.
pub fn check(cx: &Context<'_>, rules: &[&'static Rule]) -> Checked {
    let mut out = Checked::default();
    let waivers = &cx.vacancy.waivers;
    let mut used = vec![false; waivers.len()];
    for rule in rules {
        let Check::Vacancy(check) = rule.check else {
            continue;
        };
        match run(cx, rule, |reporter| check(cx, reporter)) {
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
                // Nobody knows what it would have found, so its waivers are not called unused.
                for (used, waiver) in used.iter_mut().zip(waivers) {
                    *used |= waiver.get_ref().rule.get_ref() == rule.name;
                }
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
        finding.to_do = is_to_do(finding, cx.today);
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
fn is_to_do(finding: &Finding, today: Option<NaiveDate>) -> bool {
    finding
        .due
        .is_some_and(|due| today.is_none_or(|today| today <= due))
}

//! The rules: what is fair to the people on a panel.
//!
//! One rule is one file, with its page beside it; the list below is the only list.
//! Rules are pure: they read a [`Context`], tell a [`Reporter`], and touch neither files nor the clock.

mod context;
mod panel_lone_lived_experience;

pub use context::{Context, Reporter, at_person, has_lived_experience, here, votes};

use chrono::NaiveDate;

use crate::finding::{Finding, Level, Principle};

/// One thing that copanel checks.
pub struct Rule {
    /// Kebab-case; reads well after “allow”.
    pub name: &'static str,
    /// The principle it serves.
    pub principle: Principle,
    /// The worst it can be; `copanel.toml` may change it.
    pub level: Level,
    /// One line for lists.
    pub summary: &'static str,
    /// Its page: what it checks, why, what fails, what passes.
    pub explain: &'static str,
    /// The check itself.
    pub check: Check,
}

/// What a rule looks at.
pub enum Check {
    /// The vacancy.
    Vacancy(fn(&Context<'_>, &mut Reporter<'_>)),
    /// The waivers, once all other rules have spoken; `used` says which waived something.
    Waivers(fn(&Context<'_>, used: &[bool], &mut Reporter<'_>)),
}

/// Every rule, in the order of the README and of reports.
pub static RULES: &[&Rule] = &[&panel_lone_lived_experience::RULE];

/// The rule of that name.
pub fn named(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

/// What the rules found in one vacancy.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// What stands, in the order of the file.
    pub findings: Vec<Finding>,
    /// What was left aside, each with the place of its waiver in the vacancy’s list.
    pub waived: Vec<(Finding, usize)>,
}

/// Runs every rule on a vacancy.
pub fn check_all(cx: &Context<'_>) -> Checked {
    check(cx, RULES)
}

/// Runs some rules on a vacancy.
pub fn check(cx: &Context<'_>, rules: &[&'static Rule]) -> Checked {
    let mut out = Checked::default();
    let mut used = vec![false; cx.vacancy.waivers.len()];
    for rule in rules {
        if let Check::Vacancy(check) = rule.check {
            for finding in run(cx, rule, |reporter| check(cx, reporter)) {
                match cx.waiver(&finding) {
                    Some(waiver) => {
                        used[waiver] = true;
                        out.waived.push((finding, waiver));
                    }
                    None => out.findings.push(finding),
                }
            }
        }
    }
    for rule in rules {
        if let Check::Waivers(check) = rule.check {
            out.findings
                .extend(run(cx, rule, |reporter| check(cx, &used, reporter)));
        }
    }
    out.findings.sort_by_key(|finding| finding.place.order());
    out
}

fn run(
    cx: &Context<'_>,
    rule: &'static Rule,
    check: impl FnOnce(&mut Reporter<'_>),
) -> Vec<Finding> {
    let mut findings = Vec::new();
    check(&mut Reporter::new(rule, &mut findings));
    let own = cx.levels.get(rule.name).copied();
    findings.retain_mut(|finding| {
        finding.to_do = is_to_do(finding, cx.today);
        match own {
            None => true,
            Some(None) => false,
            Some(Some(level)) => {
                let worst = finding.level == rule.level;
                finding.level = if worst {
                    level
                } else {
                    finding.level.min(level)
                };
                true
            }
        }
    });
    findings
}

/// Without a date everything with a deadline is still to do: documents may not depend on today.
fn is_to_do(finding: &Finding, today: Option<NaiveDate>) -> bool {
    finding
        .due
        .is_some_and(|due| today.is_none_or(|today| today <= due))
}

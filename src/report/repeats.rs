//! The same thing many times: shown in full a few times, then in a line each, then counted.

use std::cmp::Reverse;

use crate::source::Finding;

/// How many findings of one rule are shown in full.
const FULL: usize = 3;

/// How many more are shown in a line each.
const LINES: usize = 20;

/// What one rule found in one vacancy.
pub struct Repeats<'a> {
    /// Those shown in full.
    pub full: Vec<&'a Finding>,
    /// Those shown in a line each.
    pub lines: Vec<&'a Finding>,
    /// How many more there are.
    pub left: usize,
}

/// Findings by rule: the worst first, then in the order of the file.
pub fn by_rule<'a>(
    findings: impl IntoIterator<Item = &'a Finding>,
    verbose: bool,
) -> Vec<Repeats<'a>> {
    let mut rules: Vec<Vec<&Finding>> = Vec::new();
    for finding in findings {
        match rules.iter_mut().find(|found| found[0].rule == finding.rule) {
            Some(found) => found.push(finding),
            None => rules.push(vec![finding]),
        }
    }
    for rule in &mut rules {
        rule.sort_by_key(|finding| Reverse(finding.level));
    }
    rules.sort_by_key(|rule| Reverse(rule[0].level));
    rules.into_iter().map(|rule| repeats(&rule, verbose)).collect()
}

/// Some findings that are alike: the first in full, more in a line each, the rest counted.
pub fn repeats<'a>(findings: &[&'a Finding], verbose: bool) -> Repeats<'a> {
    let full = if verbose { findings.len() } else { FULL.min(findings.len()) };
    let (full, rest) = findings.split_at(full);
    let lines = &rest[..LINES.min(rest.len())];
    Repeats { full: full.to_vec(), lines: lines.to_vec(), left: rest.len() - lines.len() }
}

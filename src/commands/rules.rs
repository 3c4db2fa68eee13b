//! `copanel rules`: every rule in one line.

use super::Said;
use crate::rules::RULES;

/// Lists the rules.
pub fn run() -> Said {
    let widest = RULES
        .iter()
        .map(|rule| rule.name.len())
        .max()
        .unwrap_or_default();
    let line = |rule: &&crate::rules::Rule| {
        format!(
            "{:<widest$}  {:<13}  {:<7}  {}\n",
            rule.name,
            rule.principle.title(),
            rule.level.title(),
            rule.summary
        )
    };
    Said {
        out: RULES.iter().map(line).collect(),
        ..Said::default()
    }
}

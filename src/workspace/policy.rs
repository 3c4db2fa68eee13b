//! The numbers that rules go by.
//!
//! They are in `toolkit/policy.toml`, each with its source, and an organisation may set others.
//! Reasoning is for `rules/`; here is only what is counted and where it becomes a problem.

mod numbers;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::{Day, Fault, Level, Line, Origin, Spanned, did_you_mean, nearest};
pub use numbers::{NUMBERS, Number, Policy};

const BUILT_IN: &str = include_str!("../../toolkit/policy.toml");

/// An organisation’s own limits for a number; what is counted stays as it is.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct OwnLimits {
    /// Where a warning begins.
    pub warn: Option<i64>,
    /// Where an error begins.
    pub fail: Option<i64>,
    /// The day on which the source was read.
    pub as_of: Option<Day>,
    /// Where the number comes from.
    pub source: Option<Line>,
}

/// A number with up to two limits.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Threshold {
    /// Where a warning begins.
    pub warn: Option<i64>,
    /// Where an error begins.
    pub fail: Option<i64>,
    /// What is counted.
    pub unit: Option<String>,
    /// The day on which the source was read.
    pub as_of: Option<Day>,
    /// Where the number comes from.
    pub source: Option<String>,
}

/// Minutes of an interview that the numbers of questions are for.
pub const USUAL: i64 = 45;

impl Threshold {
    /// The level at which a number is too small, if it is.
    pub fn below(&self, found: i64) -> Option<Level> {
        pick(self.fail.is_some_and(|fail| found < fail), self.warn.is_some_and(|warn| found < warn))
    }

    /// The level at which a number is too large, if it is.
    pub fn above(&self, found: i64) -> Option<Level> {
        pick(self.fail.is_some_and(|fail| found > fail), self.warn.is_some_and(|warn| found > warn))
    }

    /// The number to aim for: the warning’s, or else the error’s.
    pub fn aim(&self) -> i64 {
        self.warn.or(self.fail).unwrap_or_default()
    }

    /// The number to aim for in an interview of so many minutes, where the usual one is meant.
    pub fn aim_in(&self, minutes: i64) -> i64 {
        self.aim() * minutes / USUAL
    }
}

fn pick(fails: bool, warns: bool) -> Option<Level> {
    match (fails, warns) {
        (true, _) => Some(Level::Error),
        (false, true) => Some(Level::Warning),
        (false, false) => None,
    }
}

/// The names of all numbers, as a schema has them.
pub fn names() -> serde_json::Value {
    let names: Vec<&str> = NUMBERS.iter().map(|number| number.name).collect();
    serde_json::json!({ "enum": names })
}

/// The built-in policy, as it is for those who set no numbers of their own.
pub fn built_in() -> Policy {
    policy(&BTreeMap::new()).0
}

/// The built-in policy with an organisation’s own numbers laid over it.
pub fn policy(own: &BTreeMap<Spanned<String>, OwnLimits>) -> (Policy, Vec<Fault>) {
    let mut policy: Policy = toml::from_str(BUILT_IN)
        .unwrap_or_else(|error| unreachable!("the built-in policy: {error}"));
    let mut faults = Vec::new();
    for (name, limits) in own {
        let Some(number) = NUMBERS.iter().find(|number| name.as_str() == number.name) else {
            let near = nearest(name, NUMBERS.iter().map(|number| number.name));
            let words = format!("there is no number `{name}` in the policy{}", did_you_mean(near));
            faults.push(Fault::new(Origin::Organisation, name.span(), &words));
            continue;
        };
        let OwnLimits { warn, fail, as_of, source } = limits.clone();
        let threshold = (number.change)(&mut policy);
        let unit = threshold.unit.take();
        *threshold = Threshold { warn, fail, unit, as_of, source: source.map(|line| line.0) };
    }
    (policy, faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_policy_is_whole_and_every_number_has_a_source() {
        let (policy, faults) = policy(&BTreeMap::new());
        assert!(faults.is_empty());
        assert_eq!(policy.notice_days.below(13), Some(Level::Error));
        assert_eq!(policy.notice_days.below(27), Some(Level::Warning));
        assert_eq!(policy.notice_days.below(28), None);
        let table: toml::Table = toml::from_str(BUILT_IN).unwrap();
        for (name, entry) in &table {
            assert!(entry.get("source").is_some() && entry.get("as-of").is_some(), "{name}");
        }
    }
}

//! The numbers that rules go by.
//!
//! They stand in `toolkit/policy.toml`, each with its source, and an organisation may set others.
//! Reasoning is for `rules/`; here is only what is counted and where it becomes a problem.

mod numbers;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::{Day, Fault, Level, Origin, Place, Spanned, nearest};
pub use numbers::{Limit, NUMBERS, Number};

/// The built-in numbers.
const BUILT_IN: &str = include_str!("../../toolkit/policy.toml");

/// Every threshold, by name.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Policy {
    /// The fewest voting members of a panel.
    pub panel_members_least: Threshold,
    /// The most voting members of a panel.
    pub panel_members_most: Threshold,
    /// The most voting members of a panel that does not decide alone.
    pub panel_members_most_advising: Threshold,
    /// The fewest voting people with lived experience, over all panels together.
    pub lived_experience_least: Threshold,
    /// The fewest trained members of a panel.
    pub trained_least: Threshold,
    /// Days from declaring conflicts to interviews, where no day of shortlisting is set.
    pub conflicts_days: Threshold,
    /// Days from invitation to interviews.
    pub notice_days: Threshold,
    /// Days from asking what people need to interviews.
    pub access_asked_days: Threshold,
    /// Days from papers to interviews.
    pub papers_days: Threshold,
    /// Days from papers to interviews for those who read Easy Read.
    pub papers_days_easy_read: Threshold,
    /// Days from setting the day of preparation to interviews.
    pub preparation_set_days: Threshold,
    /// Minutes of preparation together.
    pub preparation_minutes: Threshold,
    /// Working days from telling candidates to interviews.
    pub candidate_working_days: Threshold,
    /// The most candidates on one day.
    pub interviews_most: Threshold,
    /// Days from interviews to payment.
    pub payment_days_after: Threshold,
    /// Days from the decision to telling and thanking the panel.
    pub outcome_days_after: Threshold,
    /// The fewest months for which papers are kept.
    pub keep_months_least: Threshold,
    /// The most months for which papers are kept.
    pub keep_months_most: Threshold,
    /// Percent of the candidates whom one voting member may leave unscored.
    pub missed_percent_most: Threshold,
    /// The fewest levels of a scale.
    pub scale_levels_least: Threshold,
    /// Minutes of each interview that questions leave free.
    pub question_minutes_left: Threshold,
    /// The most questions in 45 minutes.
    pub questions_most: Threshold,
    /// The fewest questions in 45 minutes.
    pub questions_least: Threshold,
    /// Minutes between two candidates.
    pub gap_minutes: Threshold,
    /// Minutes between candidates in each hour.
    pub break_minutes_an_hour: Threshold,
    /// The most minutes from the first candidate to the last without lunch.
    pub minutes_without_lunch_most: Threshold,
    /// The most minutes from the first candidate to the end of the last.
    pub day_minutes_most: Threshold,
    /// The earliest start, as four figures.
    pub start_earliest: Threshold,
    /// Months after which somebody is asked again what they need.
    pub access_review_months: Threshold,
    /// Pence for each hour paid for.
    pub payment_an_hour_least: Threshold,
}

/// A number with up to two limits.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
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

impl Threshold {
    /// The level at which a number is too small, if it is.
    pub fn below(&self, found: i64) -> Option<Level> {
        pick(
            self.fail.is_some_and(|fail| found < fail),
            self.warn.is_some_and(|warn| found < warn),
        )
    }

    /// The level at which a number is too large, if it is.
    pub fn above(&self, found: i64) -> Option<Level> {
        pick(
            self.fail.is_some_and(|fail| found > fail),
            self.warn.is_some_and(|warn| found > warn),
        )
    }

    /// The number to aim for: the warning’s, or else the error’s.
    pub fn aim(&self) -> i64 {
        self.warn.or(self.fail).unwrap_or_default()
    }
}

fn pick(fails: bool, warns: bool) -> Option<Level> {
    match (fails, warns) {
        (true, _) => Some(Level::Error),
        (false, true) => Some(Level::Warning),
        (false, false) => None,
    }
}

/// The built-in policy, as it is for those who set no numbers of their own.
pub fn built_in() -> Policy {
    policy(&BTreeMap::new()).0
}

/// The built-in policy with an organisation’s own numbers laid over it.
pub fn policy(own: &BTreeMap<Spanned<String>, Threshold>) -> (Policy, Vec<Fault>) {
    let mut table: toml::Table = toml::from_str(BUILT_IN)
        .unwrap_or_else(|error| unreachable!("the built-in policy: {error}"));
    let mut faults = Vec::new();
    for (name, threshold) in own {
        let Some(toml::Value::Table(entry)) = table.get_mut(name.as_str()) else {
            let near = nearest(name, table.keys().map(String::as_str));
            faults.push(Fault {
                place: Place {
                    origin: Origin::Organisation,
                    span: name.span(),
                },
                about: None,
                message: format!("there is no number `{}` in the policy", name),
                help: near.map(|near| format!("did you mean `{near}`?")),
            });
            continue;
        };
        for (key, value) in [("warn", threshold.warn), ("fail", threshold.fail)] {
            entry.remove(key);
            if let Some(value) = value {
                entry.insert(key.to_owned(), toml::Value::Integer(value));
            }
        }
    }
    let policy = table
        .try_into()
        .unwrap_or_else(|error| unreachable!("every name was checked: {error}"));
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
            assert!(
                entry.get("source").is_some() && entry.get("as-of").is_some(),
                "{name}"
            );
        }
    }
}

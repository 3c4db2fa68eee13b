//! Which rules go by which number, and in which words a number is told.

use crate::workspace::policy::{Policy, Threshold};

/// A number of the policy.
pub struct Number {
    /// Its key in `policy.toml`, and under `[policy]` in `copanel.toml`.
    pub name: &'static str,
    /// Which way it limits.
    pub limit: Limit,
    /// The number in force.
    pub of: fn(&Policy) -> &Threshold,
    /// The rules that go by it.
    pub rules: &'static [&'static str],
}

/// Which way a number limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// So much at least.
    Least,
    /// So much at most.
    Most,
}

/// Every number, in the order of `policy.toml`.
pub static NUMBERS: &[Number] = &[
    least(
        "panel-members-least",
        |p| &p.panel_members_least,
        &["panel-too-small", "candidate-scored-by-too-few"],
    ),
    most(
        "panel-members-most",
        |p| &p.panel_members_most,
        &["panel-too-large"],
    ),
    most(
        "panel-members-most-advising",
        |p| &p.panel_members_most_advising,
        &["panel-too-large"],
    ),
    least(
        "lived-experience-least",
        |p| &p.lived_experience_least,
        &["panel-no-lived-experience", "panel-lone-lived-experience"],
    ),
    least("trained-least", |p| &p.trained_least, &["panel-untrained"]),
    least(
        "conflicts-days",
        |p| &p.conflicts_days,
        &["panel-conflict-undeclared"],
    ),
    least(
        "notice-days",
        |p| &p.notice_days,
        &[
            "panel-without-link-to-team",
            "panel-untrained",
            "notice-too-short",
            "involvement-late",
            "payment-not-offered",
            "benefits-advice-missing",
        ],
    ),
    least(
        "access-asked-days",
        |p| &p.access_asked_days,
        &["access-not-asked", "access-review-overdue"],
    ),
    least(
        "papers-days",
        |p| &p.papers_days,
        &[
            "candidate-scored-by-too-few",
            "papers-late",
            "papers-after-preparation",
        ],
    ),
    least(
        "papers-days-easy-read",
        |p| &p.papers_days_easy_read,
        &["easy-read-untested", "papers-late"],
    ),
    least(
        "preparation-set-days",
        |p| &p.preparation_set_days,
        &["preparation-missing"],
    ),
    least(
        "preparation-minutes",
        |p| &p.preparation_minutes,
        &["preparation-missing"],
    ),
    least(
        "candidate-working-days",
        |p| &p.candidate_working_days,
        &["candidates-told-late"],
    ),
    most(
        "interviews-most",
        |p| &p.interviews_most,
        &["too-many-interviews"],
    ),
    most(
        "payment-days-after",
        |p| &p.payment_days_after,
        &["payment-late"],
    ),
    most(
        "outcome-days-after",
        |p| &p.outcome_days_after,
        &[
            "outcome-not-told",
            "outcome-difference-unexplained",
            "outcome-without-change",
            "candidates-left-waiting",
        ],
    ),
    least(
        "keep-months-least",
        |p| &p.keep_months_least,
        &["keep-too-short"],
    ),
    most(
        "keep-months-most",
        |p| &p.keep_months_most,
        &["keep-too-long"],
    ),
    most(
        "missed-percent-most",
        |p| &p.missed_percent_most,
        &["panel-misses-interviews"],
    ),
    least(
        "scale-levels-least",
        |p| &p.scale_levels_least,
        &["scoring-scale-too-short"],
    ),
    least(
        "question-minutes-left",
        |p| &p.question_minutes_left,
        &["questions-too-many"],
    ),
    most(
        "questions-most",
        |p| &p.questions_most,
        &["questions-too-many"],
    ),
    least(
        "questions-least",
        |p| &p.questions_least,
        &["questions-too-few"],
    ),
    least("gap-minutes", |p| &p.gap_minutes, &["breaks-too-short"]),
    least(
        "break-minutes-an-hour",
        |p| &p.break_minutes_an_hour,
        &["breaks-too-short"],
    ),
    most(
        "minutes-without-lunch-most",
        |p| &p.minutes_without_lunch_most,
        &["lunch-missing"],
    ),
    most(
        "day-minutes-most",
        |p| &p.day_minutes_most,
        &["day-too-long"],
    ),
    least(
        "start-earliest",
        |p| &p.start_earliest,
        &["start-too-early"],
    ),
    most(
        "access-review-months",
        |p| &p.access_review_months,
        &["access-review-overdue"],
    ),
    least(
        "payment-an-hour-least",
        |p| &p.payment_an_hour_least,
        &["payment-below-floor"],
    ),
];

type Of = fn(&Policy) -> &Threshold;

const fn least(name: &'static str, of: Of, rules: &'static [&'static str]) -> Number {
    Number {
        name,
        limit: Limit::Least,
        of,
        rules,
    }
}

const fn most(name: &'static str, of: Of, rules: &'static [&'static str]) -> Number {
    Number {
        name,
        limit: Limit::Most,
        of,
        rules,
    }
}

impl Number {
    /// Where a warning and an error begin, in words: “warning under 28, error under 14”.
    pub fn limits(&self, policy: &Policy) -> String {
        let Threshold { warn, fail, .. } = (self.of)(policy);
        let beyond = match self.limit {
            Limit::Least => "under",
            Limit::Most => "over",
        };
        let warn = warn.map(|warn| format!("warning {beyond} {warn}"));
        let fail = fail.map(|fail| format!("error {beyond} {fail}"));
        match (warn, fail) {
            (Some(warn), Some(fail)) => format!("{warn}, {fail}"),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => "no limit".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::workspace::policy::{BUILT_IN, policy};

    #[test]
    fn every_number_of_the_policy_is_listed_with_rules_that_exist() {
        let table: toml::Table = toml::from_str(BUILT_IN).unwrap();
        let mut listed: Vec<&str> = NUMBERS.iter().map(|number| number.name).collect();
        let mut there: Vec<&str> = table.keys().map(String::as_str).collect();
        listed.sort_unstable();
        there.sort_unstable();
        assert_eq!(there, listed);
        for number in NUMBERS {
            assert!(!number.rules.is_empty(), "{}", number.name);
            for rule in number.rules {
                assert!(crate::rules::named(rule).is_some(), "{rule}");
            }
        }
    }

    #[test]
    fn a_number_is_the_one_of_its_name() {
        let (policy, _) = policy(&BTreeMap::new());
        let table: toml::Table = toml::from_str(BUILT_IN).unwrap();
        for number in NUMBERS {
            let Threshold { warn, fail, .. } = (number.of)(&policy);
            let there = |key: &str| {
                table[number.name]
                    .get(key)
                    .and_then(toml::Value::as_integer)
            };
            assert_eq!(
                (*warn, *fail),
                (there("warn"), there("fail")),
                "{}",
                number.name
            );
            if let (Some(warn), Some(fail)) = (warn, fail) {
                let least = number.limit == Limit::Least;
                assert_eq!(warn > fail, least, "{} limits the other way", number.name);
            }
        }
    }

    #[test]
    fn a_rule_that_goes_by_a_number_says_so() {
        // The files of rules are read as text: whoever names a number of the policy stands in the list.
        for rule in crate::rules::RULES {
            let file = format!(
                "{}/src/rules/{}.rs",
                env!("CARGO_MANIFEST_DIR"),
                rule.name.replace('-', "_")
            );
            let text = std::fs::read_to_string(file).unwrap();
            for number in NUMBERS {
                let field = format!("policy().{}", number.name.replace('-', "_"));
                let goes_by = text
                    .match_indices(&field)
                    .any(|(at, _)| !text[at + field.len()..].starts_with('_'));
                let says = number.rules.contains(&rule.name);
                assert_eq!(goes_by, says, "{} and {}", rule.name, number.name);
            }
        }
    }
}

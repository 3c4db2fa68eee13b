//! The one list of numbers that rules go by: which way each limits, and which rules ask for it; what is counted is in `policy.toml`.

use serde::Deserialize;

use super::Threshold;

/// A number of the policy.
pub struct Number {
    /// Its key in `policy.toml`, and under `[policy]` in `copanel.toml`.
    pub name: &'static str,
    /// Which way it limits.
    pub limit: Limit,
    /// The number in force.
    pub threshold: fn(&Policy) -> &Threshold,
    /// The same, to be changed.
    pub change: fn(&mut Policy) -> &mut Threshold,
    /// The rules that go by it; none where it is for the order of what a check says.
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

macro_rules! numbers {
    ($($field:ident $name:literal $limit:ident $rules:tt;)*) => {
        /// Every threshold, by name.
        #[derive(Clone, Debug, Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub struct Policy {
            $(pub $field: Threshold,)*
        }

        /// Every number, in the order of `policy.toml`.
        pub static NUMBERS: &[Number] = &[$(Number {
            name: $name,
            limit: Limit::$limit,
            threshold: |policy| &policy.$field,
            change: |policy| &mut policy.$field,
            rules: &$rules,
        }),*];
    };
}

numbers! {
    panel_members_least "panel-members-least" Least ["panel-too-small", "candidate-scored-by-too-few"];
    panel_members_most "panel-members-most" Most ["panel-too-large"];
    panel_members_most_advising "panel-members-most-advising" Most ["panel-too-large"];
    lived_experience_least "lived-experience-least" Least [
        "panel-no-lived-experience",
        "panel-lone-lived-experience",
    ];
    trained_least "trained-least" Least ["panel-untrained"];
    conflicts_days "conflicts-days" Least ["panel-conflict-undeclared"];
    notice_days "notice-days" Least [
        "involvement-only-interview",
        "panel-without-link-to-team",
        "panel-too-small",
        "panel-untrained",
        "notice-too-short",
        "involvement-late",
        "involvement-power-unstated",
        "payment-not-offered",
        "benefits-advice-missing",
    ];
    access_asked_days "access-asked-days" Least ["access-not-asked", "access-review-overdue"];
    papers_days "papers-days" Least [
        "candidate-scored-by-too-few",
        "papers-late",
        "papers-after-preparation",
    ];
    papers_days_easy_read "papers-days-easy-read" Least ["easy-read-untested", "papers-late"];
    preparation_set_days "preparation-set-days" Least ["preparation-missing"];
    preparation_minutes "preparation-minutes" Least ["preparation-missing"];
    candidate_working_days "candidate-working-days" Least ["candidates-told-late"];
    dates_days_most "dates-days-most" Most ["dates-out-of-order", "dates-of-another-time"];
    interviews_most "interviews-most" Most ["too-many-interviews"];
    payment_days_after "payment-days-after" Most ["payment-late"];
    outcome_days_after "outcome-days-after" Most [
        "outcome-not-told",
        "outcome-difference-unexplained",
        "outcome-without-reasons",
        "outcome-without-change",
        "candidates-left-waiting",
    ];
    keep_months_least "keep-months-least" Least ["keep-too-short"];
    keep_months_most "keep-months-most" Most ["keep-too-long"];
    missed_percent_most "missed-percent-most" Most ["panel-misses-interviews"];
    scale_levels_least "scale-levels-least" Least ["scoring-scale-too-short"];
    score_difference_most "score-difference-most" Most ["scoring-scale-too-short"];
    question_minutes_left "question-minutes-left" Least ["questions-too-many"];
    questions_most "questions-most" Most ["questions-too-many"];
    questions_least "questions-least" Least ["questions-too-few"];
    gap_minutes "gap-minutes" Least ["breaks-too-short"];
    wait_minutes_most "wait-minutes-most" Most ["day-impossible"];
    break_minutes_an_hour "break-minutes-an-hour" Least ["breaks-too-short"];
    minutes_without_lunch_most "minutes-without-lunch-most" Most ["lunch-missing"];
    day_minutes_most "day-minutes-most" Most ["day-too-long"];
    start_earliest "start-earliest" Least ["start-too-early"];
    access_review_months "access-review-months" Most ["access-review-overdue"];
    payment_an_hour_least "payment-an-hour-least" Least ["payment-below-floor"];
    catch_up_days "catch-up-days" Least [];
}

impl Number {
    /// Where a warning and an error begin, in words: “warning under 28, error under 14”.
    pub fn limits(&self, policy: &Policy) -> String {
        let Threshold { warn, fail, .. } = (self.threshold)(policy);
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
#[path = "../../../tests/inside/numbers.rs"]
mod tests;

//! The one list of numbers that rules go by: what each limits, which way, and which rules ask for it.

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

macro_rules! numbers {
    ($($(#[$what:meta])* $field:ident $name:literal $limit:ident $rules:tt;)*) => {
        /// Every threshold, by name.
        #[derive(Clone, Debug, Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub struct Policy {
            $($(#[$what])* pub $field: Threshold,)*
        }

        /// Every number, in the order of `policy.toml`.
        pub static NUMBERS: &[Number] = &[$(Number {
            name: $name,
            limit: Limit::$limit,
            threshold: |policy| &policy.$field,
            rules: &$rules,
        }),*];
    };
}

numbers! {
    /// The fewest voting members of a panel.
    panel_members_least "panel-members-least" Least ["panel-too-small", "candidate-scored-by-too-few"];
    /// The most voting members of a panel.
    panel_members_most "panel-members-most" Most ["panel-too-large"];
    /// The most voting members of a panel that does not decide alone.
    panel_members_most_advising "panel-members-most-advising" Most ["panel-too-large"];
    /// The fewest voting people with lived experience, over all panels together.
    lived_experience_least "lived-experience-least" Least [
        "panel-no-lived-experience",
        "panel-lone-lived-experience",
    ];
    /// The fewest trained members of a panel.
    trained_least "trained-least" Least ["panel-untrained"];
    /// Days from declaring conflicts to interviews, where no day of shortlisting is set.
    conflicts_days "conflicts-days" Least ["panel-conflict-undeclared"];
    /// Days from invitation to interviews.
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
    /// Days from asking what people need to interviews.
    access_asked_days "access-asked-days" Least ["access-not-asked", "access-review-overdue"];
    /// Days from papers to interviews.
    papers_days "papers-days" Least [
        "candidate-scored-by-too-few",
        "papers-late",
        "papers-after-preparation",
    ];
    /// Days from papers to interviews for those who read Easy Read.
    papers_days_easy_read "papers-days-easy-read" Least ["easy-read-untested", "papers-late"];
    /// Days from setting the day of preparation to interviews.
    preparation_set_days "preparation-set-days" Least ["preparation-missing"];
    /// Minutes of preparation together.
    preparation_minutes "preparation-minutes" Least ["preparation-missing"];
    /// Working days from telling candidates to interviews.
    candidate_working_days "candidate-working-days" Least ["candidates-told-late"];
    /// Days from what is recorded to the interviews.
    dates_days_most "dates-days-most" Most ["dates-out-of-order", "dates-of-another-time"];
    /// The most candidates on one day.
    interviews_most "interviews-most" Most ["too-many-interviews"];
    /// Days from interviews to payment.
    payment_days_after "payment-days-after" Most ["payment-late"];
    /// Days from the decision to telling and thanking the panel.
    outcome_days_after "outcome-days-after" Most [
        "outcome-not-told",
        "outcome-difference-unexplained",
        "outcome-without-reasons",
        "outcome-without-change",
        "candidates-left-waiting",
    ];
    /// The fewest months for which papers are kept.
    keep_months_least "keep-months-least" Least ["keep-too-short"];
    /// The most months for which papers are kept.
    keep_months_most "keep-months-most" Most ["keep-too-long"];
    /// Percent of the candidates that one voting member may leave unscored.
    missed_percent_most "missed-percent-most" Most ["panel-misses-interviews"];
    /// The fewest levels of a scale.
    scale_levels_least "scale-levels-least" Least ["scoring-scale-too-short"];
    /// Levels between two scores for one answer that need not be talked about.
    score_difference_most "score-difference-most" Most ["scoring-scale-too-short"];
    /// Minutes of each interview that questions leave free.
    question_minutes_left "question-minutes-left" Least ["questions-too-many"];
    /// The most questions in 45 minutes.
    questions_most "questions-most" Most ["questions-too-many"];
    /// The fewest questions in 45 minutes.
    questions_least "questions-least" Least ["questions-too-few"];
    /// Minutes between two candidates.
    gap_minutes "gap-minutes" Least ["breaks-too-short"];
    /// Minutes that a candidate waits between two panels.
    wait_minutes_most "wait-minutes-most" Most ["day-impossible"];
    /// Minutes between candidates in each hour.
    break_minutes_an_hour "break-minutes-an-hour" Least ["breaks-too-short"];
    /// The most minutes from the first candidate to the last without lunch.
    minutes_without_lunch_most "minutes-without-lunch-most" Most ["lunch-missing"];
    /// The most minutes from the first candidate to the end of the last.
    day_minutes_most "day-minutes-most" Most ["day-too-long"];
    /// The earliest start, as four figures.
    start_earliest "start-earliest" Least ["start-too-early"];
    /// Months after which someone is asked again what they need.
    access_review_months "access-review-months" Most ["access-review-overdue"];
    /// Pence for each hour paid for.
    payment_an_hour_least "payment-an-hour-least" Least ["payment-below-floor"];
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

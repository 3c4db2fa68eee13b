//! The one list of rules, in the order of the README and of reports: panels, conflicts, what people need,
//! involvement, shortlisting, questions, scoring, candidates, the day, money, what came of it,
//! papers kept, the file itself.
//!
//! A row names the rule’s file, its name, what it looks at, the principle it serves and the worst level it can have;
//! `lasts` is for those that still ask for something once it is decided who is appointed, `by_year` for those that
//! go by how far something is before the interviews; what people are owed after them they are owed in any year.
//! What it says is wrong is in `toolkit/rules.toml`.

use super::engine::{Check, Rule};
use crate::source::{Level, Principle};

macro_rules! lasts {
    () => {
        false
    };
    (lasts $($more:ident)*) => {
        true
    };
    (by_year $($more:ident)*) => {
        lasts!($($more)*)
    };
}

macro_rules! by_year {
    () => {
        false
    };
    (by_year $($more:ident)*) => {
        true
    };
    (lasts $($more:ident)*) => {
        by_year!($($more)*)
    };
}

macro_rules! rules {
    ($($file:ident $name:literal: $check:ident, $principle:ident, $level:ident $(, $flag:ident)*;)*) => {
        &[$(Rule {
            name: $name,
            principle: Principle::$principle,
            level: Level::$level,
            lasts: lasts!($($flag)*),
            by_year: by_year!($($flag)*),
            explain: include_str!(concat!(stringify!($file), ".md")),
            check: Check::$check(super::$file::check),
        }),*]
    };
}

/// Every rule.
pub static RULES: &[Rule] = rules! {
    panel_no_lived_experience "panel-no-lived-experience": Vacancy, Equality, Error;
    panel_lone_lived_experience "panel-lone-lived-experience": Vacancy, Diversity, Warning;
    service_users_missing "service-users-missing": Vacancy, Diversity, Warning;
    service_users_outnumbered "service-users-outnumbered": Vacancy, Diversity, Warning;
    panel_without_link_to_team "panel-without-link-to-team": Vacancy, Diversity, Note;
    panel_without_chair "panel-without-chair": Vacancy, Equality, Error;
    panel_tie_undecided "panel-tie-undecided": Vacancy, Equality, Warning;
    panel_too_small "panel-too-small": Vacancy, Diversity, Error;
    panel_too_large "panel-too-large": Vacancy, Accessibility, Warning;
    panel_untrained "panel-untrained": Vacancy, Diversity, Error, by_year;
    panel_without_independent "panel-without-independent": Vacancy, Diversity, Warning;
    panel_vote_withheld "panel-vote-withheld": Vacancy, Equality, Warning;
    panel_only_advises "panel-only-advises": Vacancy, Equality, Note;
    supporter_votes "supporter-votes": Vacancy, Equality, Error;
    panel_conflict_undeclared "panel-conflict-undeclared": Vacancy, Diversity, Error, lasts, by_year;
    panel_misses_interviews "panel-misses-interviews": Vacancy, Diversity, Warning;
    candidate_scored_by_too_few "candidate-scored-by-too-few": Vacancy, Diversity, Error;
    candidate_without_lived_experience "candidate-without-lived-experience": Vacancy, Equality, Warning;
    access_not_asked "access-not-asked": Vacancy, Accessibility, Warning, by_year;
    access_review_overdue "access-review-overdue": Vacancy, Accessibility, Warning, by_year;
    supporter_elsewhere "supporter-elsewhere": Vacancy, Accessibility, Warning;
    under_18_unsupported "under-18-unsupported": Vacancy, Accessibility, Error;
    easy_read_untested "easy-read-untested": Vacancy, Accessibility, Warning, by_year;
    notice_too_short "notice-too-short": Vacancy, Reciprocity, Error, by_year;
    papers_late "papers-late": Vacancy, Accessibility, Error, by_year;
    preparation_missing "preparation-missing": Vacancy, Accessibility, Warning, by_year;
    papers_after_preparation "papers-after-preparation": Vacancy, Accessibility, Warning, by_year;
    venue_access_unstated "venue-access-unstated": Vacancy, Accessibility, Warning;
    online_unstated "online-unstated": Vacancy, Accessibility, Warning;
    contact_out_of_reach "contact-out-of-reach": Vacancy, Accessibility, Warning;
    involvement_only_interview "involvement-only-interview": Vacancy, Equality, Warning;
    involvement_late "involvement-late": Vacancy, Equality, Note;
    involvement_power_unstated "involvement-power-unstated": Vacancy, Equality, Error;
    involvement_equal_without_vote "involvement-equal-without-vote": Vacancy, Equality, Warning;
    involvement_without_feedback "involvement-without-feedback": Vacancy, Reciprocity, Warning;
    shortlisted_by_others "shortlisted-by-others": Vacancy, Diversity, Warning;
    shortlisting_without_lived_experience "shortlisting-without-lived-experience": Vacancy, Equality, Warning;
    questions_without_criterion "questions-without-criterion": Vacancy, Equality, Warning;
    questions_without_anchors "questions-without-anchors": Vacancy, Accessibility, Error;
    criteria_never_asked "criteria-never-asked": Vacancy, Equality, Warning;
    exercise_unclear "exercise-unclear": Vacancy, Equality, Warning;
    questions_too_many "questions-too-many": Vacancy, Accessibility, Error;
    questions_too_few "questions-too-few": Vacancy, Equality, Note;
    questions_mostly_asked_by_staff "questions-mostly-asked-by-staff": Vacancy, Equality, Note;
    questions_none_asked_by_lived_experience "questions-none-asked-by-lived-experience": Vacancy, Equality, Warning;
    questions_off_limits "questions-off-limits": Vacancy, Diversity, Warning;
    questions_closed "questions-closed": Vacancy, Equality, Warning;
    questions_leading "questions-leading": Vacancy, Equality, Warning;
    questions_double "questions-double": Vacancy, Accessibility, Warning;
    questions_jargon "questions-jargon": Vacancy, Accessibility, Warning;
    anchors_reward_manner "anchors-reward-manner": Vacancy, Diversity, Warning;
    scoring_undecided "scoring-undecided": Vacancy, Equality, Error, by_year;
    scoring_scale_too_short "scoring-scale-too-short": Vacancy, Equality, Warning;
    scoring_without_bar "scoring-without-bar": Vacancy, Equality, Warning;
    candidates_told_late "candidates-told-late": Vacancy, Reciprocity, Error, by_year;
    candidates_recognisable "candidates-recognisable": Vacancy, Equality, Warning;
    too_many_interviews "too-many-interviews": Vacancy, Accessibility, Error;
    day_too_long "day-too-long": Vacancy, Accessibility, Error;
    breaks_too_short "breaks-too-short": Vacancy, Accessibility, Warning;
    days_unsettled "days-unsettled": Vacancy, Accessibility, Warning;
    second_round_unclear "second-round-unclear": Vacancy, Equality, Warning, lasts;
    lunch_missing "lunch-missing": Vacancy, Accessibility, Warning;
    start_too_early "start-too-early": Vacancy, Accessibility, Note;
    day_impossible "day-impossible": Vacancy, Accessibility, Warning;
    panels_clash "panels-clash": Vacancy, Accessibility, Warning;
    payment_not_offered "payment-not-offered": Vacancy, Reciprocity, Error, lasts, by_year;
    payment_offer_vague "payment-offer-vague": Vacancy, Reciprocity, Warning;
    payment_rate_undated "payment-rate-undated": Vacancy, Reciprocity, Note;
    payment_below_floor "payment-below-floor": Vacancy, Reciprocity, Error;
    expenses_unclear "expenses-unclear": Vacancy, Reciprocity, Warning;
    benefits_advice_missing "benefits-advice-missing": Vacancy, Reciprocity, Warning;
    payment_unanswered "payment-unanswered": Vacancy, Reciprocity, Note, lasts;
    payment_late "payment-late": Vacancy, Reciprocity, Error, lasts;
    outcome_not_told "outcome-not-told": Vacancy, Reciprocity, Warning, lasts;
    outcome_difference_unexplained "outcome-difference-unexplained": Vacancy, Equality, Error, lasts;
    outcome_place_open "outcome-place-open": Vacancy, Equality, Warning, lasts;
    outcome_without_reasons "outcome-without-reasons": Vacancy, Equality, Warning, lasts;
    outcome_without_change "outcome-without-change": Vacancy, Reciprocity, Note, lasts;
    candidates_left_waiting "candidates-left-waiting": Vacancy, Reciprocity, Warning, lasts;
    keep_too_short "keep-too-short": Vacancy, Equality, Warning, lasts;
    keep_too_long "keep-too-long": Vacancy, Reciprocity, Warning, lasts;
    keep_overdue "keep-overdue": Vacancy, Reciprocity, Warning, lasts;
    waiver_stale "waiver-stale": Vacancy, Equality, Warning, lasts;
    dates_out_of_order "dates-out-of-order": Vacancy, Reciprocity, Error, lasts, by_year;
    dates_of_another_time "dates-of-another-time": Vacancy, Reciprocity, Warning, lasts, by_year;
    dates_unlikely "dates-unlikely": Vacancy, Reciprocity, Warning, lasts;
    facts_contradict "facts-contradict": Vacancy, Equality, Warning, lasts;
    listed_twice "listed-twice": Vacancy, Accessibility, Warning;
    vacancy_unlikely "vacancy-unlikely": Vacancy, Accessibility, Warning;
    names_alike "names-alike": Vacancy, Accessibility, Warning;
    vacancy_unfinished "vacancy-unfinished": Vacancy, Accessibility, Warning;
    easy_read_words_missing "easy-read-words-missing": Vacancy, Accessibility, Warning, lasts;
    words_to_avoid "words-to-avoid": Document, Equality, Warning;
    sentences_too_long "sentences-too-long": Document, Accessibility, Warning;
    paragraphs_too_long "paragraphs-too-long": Document, Accessibility, Note;
    documents_hard_to_read "documents-hard-to-read": Document, Accessibility, Warning;
    abbreviations_unexplained "abbreviations-unexplained": Document, Accessibility, Warning;
    contractions_in_easy_read "contractions-in-easy-read": Document, Accessibility, Warning;
    figures_of_speech_in_easy_read "figures-of-speech-in-easy-read": Document, Accessibility, Warning;
    ideas_without_picture "ideas-without-picture": Document, Accessibility, Note;
};

//! The rules: what is fair to the people on a panel.
//!
//! One rule is one file, with its page beside it; the list below is the only list.
//! Rules are pure: they read a [`Context`], tell a [`Reporter`], and touch neither files nor the clock.

mod abbreviations_unexplained;
mod access_not_asked;
mod access_review_overdue;
mod anchors_reward_manner;
mod asked;
mod benefits_advice_missing;
mod breaks_too_short;
mod candidate_scored_by_too_few;
mod candidate_without_lived_experience;
mod candidates_left_waiting;
mod candidates_recognisable;
mod candidates_told_late;
mod contact_out_of_reach;
mod context;
mod contractions_in_easy_read;
mod criteria_never_asked;
mod day_too_long;
mod deadline;
mod documents_hard_to_read;
mod easy_read_untested;
mod easy_read_words_missing;
mod expenses_unclear;
mod figures_of_speech_in_easy_read;
mod guard;
mod ideas_without_picture;
mod ids;
mod involvement_equal_without_vote;
mod involvement_late;
mod involvement_only_interview;
mod involvement_power_unstated;
mod involvement_without_feedback;
mod keep_too_long;
mod keep_too_short;
mod lunch_missing;
mod notice_too_short;
mod outcome_difference_unexplained;
mod outcome_not_told;
mod outcome_without_change;
mod panel_conflict_undeclared;
mod panel_lone_lived_experience;
mod panel_misses_interviews;
mod panel_no_lived_experience;
mod panel_only_advises;
mod panel_tie_undecided;
mod panel_too_large;
mod panel_too_small;
mod panel_untrained;
mod panel_vote_withheld;
mod panel_without_chair;
mod panel_without_independent;
mod panel_without_link_to_team;
mod panels_clash;
mod papers_after_preparation;
mod papers_late;
mod paragraphs_too_long;
mod payment_below_floor;
mod payment_late;
mod payment_not_offered;
mod payment_offer_vague;
mod payment_rate_undated;
mod payment_unanswered;
mod preparation_missing;
mod questions_closed;
mod questions_double;
mod questions_jargon;
mod questions_leading;
mod questions_mostly_asked_by_staff;
mod questions_none_asked_by_lived_experience;
mod questions_off_limits;
mod questions_too_few;
mod questions_too_many;
mod questions_without_anchors;
mod questions_without_criterion;
mod reporter;
mod run;
mod scorers;
mod scoring_scale_too_short;
mod scoring_undecided;
mod scoring_without_bar;
mod seated;
mod sentences_too_long;
mod service_users_missing;
mod service_users_outnumbered;
mod shortlisted_by_others;
mod shortlisting_without_lived_experience;
mod stages;
mod start_too_early;
mod supporter_elsewhere;
mod supporter_votes;
mod timetable;
mod too_many_interviews;
mod under_18_unsupported;
mod vacancy_unfinished;
mod venue_access_unstated;
mod waiver_stale;
mod words_to_avoid;

pub use context::{Context, at_person, count, has_lived_experience, here, panel_name, votes};
pub use deadline::{Deadline, how_early, is_working_day, working_days, working_days_before};
pub use reporter::Reporter;
pub use run::{Broken, Checked, check, check_all, check_wording};
pub use scorers::{scores, stands_down};
pub use seated::Seated;
pub use stages::{Phase, phase, stage_name};
pub use timetable::{LUNCH, hours, slots, time};

use crate::finding::{Level, Principle};
use crate::paper::Paper;

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
    /// A document as a reader gets it; only where wording is asked for.
    Document(fn(&Paper<'_>, &mut Reporter<'_>)),
    /// The waivers, once all other rules have spoken; `used` says which waived something.
    Waivers(fn(&Context<'_>, used: &[bool], &mut Reporter<'_>)),
}

/// Every rule, in the order of the README and of reports: panels, conflicts, what people need,
/// involvement, shortlisting, questions, scoring, candidates, the day, money, what came of it,
/// papers kept, the file itself.
pub static RULES: &[&Rule] = &[
    &panel_no_lived_experience::RULE,
    &panel_lone_lived_experience::RULE,
    &service_users_missing::RULE,
    &service_users_outnumbered::RULE,
    &panel_without_link_to_team::RULE,
    &panel_without_chair::RULE,
    &panel_tie_undecided::RULE,
    &panel_too_small::RULE,
    &panel_too_large::RULE,
    &panel_untrained::RULE,
    &panel_without_independent::RULE,
    &panel_vote_withheld::RULE,
    &panel_only_advises::RULE,
    &supporter_votes::RULE,
    &panel_conflict_undeclared::RULE,
    &panel_misses_interviews::RULE,
    &candidate_scored_by_too_few::RULE,
    &candidate_without_lived_experience::RULE,
    &access_not_asked::RULE,
    &access_review_overdue::RULE,
    &supporter_elsewhere::RULE,
    &under_18_unsupported::RULE,
    &easy_read_untested::RULE,
    &notice_too_short::RULE,
    &papers_late::RULE,
    &preparation_missing::RULE,
    &papers_after_preparation::RULE,
    &venue_access_unstated::RULE,
    &contact_out_of_reach::RULE,
    &involvement_only_interview::RULE,
    &involvement_late::RULE,
    &involvement_power_unstated::RULE,
    &involvement_equal_without_vote::RULE,
    &involvement_without_feedback::RULE,
    &shortlisted_by_others::RULE,
    &shortlisting_without_lived_experience::RULE,
    &questions_without_criterion::RULE,
    &questions_without_anchors::RULE,
    &criteria_never_asked::RULE,
    &questions_too_many::RULE,
    &questions_too_few::RULE,
    &questions_mostly_asked_by_staff::RULE,
    &questions_none_asked_by_lived_experience::RULE,
    &questions_off_limits::RULE,
    &questions_closed::RULE,
    &questions_leading::RULE,
    &questions_double::RULE,
    &questions_jargon::RULE,
    &anchors_reward_manner::RULE,
    &scoring_undecided::RULE,
    &scoring_scale_too_short::RULE,
    &scoring_without_bar::RULE,
    &candidates_told_late::RULE,
    &candidates_recognisable::RULE,
    &too_many_interviews::RULE,
    &day_too_long::RULE,
    &breaks_too_short::RULE,
    &lunch_missing::RULE,
    &start_too_early::RULE,
    &panels_clash::RULE,
    &payment_not_offered::RULE,
    &payment_offer_vague::RULE,
    &payment_rate_undated::RULE,
    &payment_below_floor::RULE,
    &expenses_unclear::RULE,
    &benefits_advice_missing::RULE,
    &payment_unanswered::RULE,
    &payment_late::RULE,
    &outcome_not_told::RULE,
    &outcome_difference_unexplained::RULE,
    &outcome_without_change::RULE,
    &candidates_left_waiting::RULE,
    &keep_too_short::RULE,
    &keep_too_long::RULE,
    &waiver_stale::RULE,
    &vacancy_unfinished::RULE,
    &easy_read_words_missing::RULE,
    &words_to_avoid::RULE,
    &sentences_too_long::RULE,
    &paragraphs_too_long::RULE,
    &documents_hard_to_read::RULE,
    &abbreviations_unexplained::RULE,
    &contractions_in_easy_read::RULE,
    &figures_of_speech_in_easy_read::RULE,
    &ideas_without_picture::RULE,
];

/// The rule of that name.
pub fn named(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

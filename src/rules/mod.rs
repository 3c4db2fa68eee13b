//! The rules: what is fair to the people on a panel.
//!
//! One rule is one file, with its page beside it; `table.rs` is the only list.
//! Rules are pure: they read a case, tell a [`Reporter`], and use neither files nor the clock.

mod abbreviations_unexplained;
mod access_not_asked;
mod access_review_overdue;
mod anchors_reward_manner;
mod benefits_advice_missing;
mod breaks_too_short;
mod candidate_scored_by_too_few;
mod candidate_without_lived_experience;
mod candidates_left_waiting;
mod candidates_recognisable;
mod candidates_told_late;
mod contact_out_of_reach;
mod contractions_in_easy_read;
mod criteria_never_asked;
mod dates_of_another_time;
mod dates_out_of_order;
mod dates_unlikely;
mod day_impossible;
mod day_too_long;
mod days_unsettled;
mod documents_hard_to_read;
mod easy_read_untested;
mod easy_read_words_missing;
pub mod engine;
mod exercise_unclear;
mod expenses_unclear;
mod facts_contradict;
mod figures_of_speech_in_easy_read;
mod ideas_without_picture;
mod involvement_equal_without_vote;
mod involvement_late;
mod involvement_only_interview;
mod involvement_power_unstated;
mod involvement_without_feedback;
mod keep_overdue;
mod keep_too_long;
mod keep_too_short;
mod listed_twice;
mod lunch_missing;
mod names_alike;
mod notice_too_short;
mod online_unstated;
mod outcome_difference_unexplained;
mod outcome_not_told;
mod outcome_place_open;
mod outcome_without_change;
mod outcome_without_reasons;
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
mod prelude;
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
mod scoring_scale_too_short;
mod scoring_undecided;
mod scoring_without_bar;
mod second_round_unclear;
mod sentences_too_long;
mod service_users_missing;
mod service_users_outnumbered;
mod shortlisted_by_others;
mod shortlisting_without_lived_experience;
mod start_too_early;
mod supporter_elsewhere;
mod supporter_votes;
mod table;
mod too_many_interviews;
mod under_18_unsupported;
mod vacancy_unfinished;
mod vacancy_unlikely;
mod venue_access_unstated;
mod waiver_stale;
mod words_to_avoid;

pub use engine::{
    Checked, DOUBTS, Reporter, Rule, WaiverState, check_all, check_text, check_wording, gather,
    urgency,
};
pub use table::RULES;

use crate::prose::wording::{self, Wording};
use crate::source::{Fault, Origin, did_you_mean, nearest};
use crate::workspace::Workspace;

/// The rule of that name.
pub fn named(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

/// How many things there are, to hold against a number of the policy.
pub fn how_many<T>(things: impl IntoIterator<Item = T>) -> i64 {
    things.into_iter().fold(0, |found, _| found + 1)
}

/// Names of rules in `copanel.toml` and in the workspace’s own wording that no rule has.
pub fn unknown_names(workspace: &Workspace) -> Vec<Fault> {
    let levels = workspace.settings.rules.keys();
    let levels = levels.map(|name| (Origin::Organisation, name));
    let topics = workspace.wording.own().into_iter().flat_map(Wording::topics);
    let topics = topics.map(|topic| (Origin::File(wording::PATH.into()), &topic.rule));
    levels
        .chain(topics)
        .filter(|(_, name)| named(name).is_none())
        .map(|(origin, name)| {
            let near = nearest(name, RULES.iter().map(|rule| rule.name));
            let words = format!("there is no rule `{name}`{}", did_you_mean(near));
            Fault::new(origin, name.span(), &words)
        })
        .collect()
}

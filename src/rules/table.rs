//! The one list of rules, in the order of the README and of reports: panels, conflicts, what people need,
//! involvement, shortlisting, questions, scoring, candidates, the day, money, what came of it,
//! papers kept, the file itself.
//!
//! A row names the rule’s file, its name, what it looks at, the principle it serves, the worst level it can have, and its line in lists.

use super::engine::{Check, Rule};
use crate::source::{Level, Principle};

macro_rules! rules {
    ($($file:ident $name:literal: $check:ident, $principle:ident, $level:ident, $summary:literal;)*) => {
        &[$(Rule {
            name: $name,
            principle: Principle::$principle,
            level: Level::$level,
            summary: $summary,
            explain: include_str!(concat!(stringify!($file), ".md")),
            check: Check::$check(super::$file::check),
        }),*]
    };
}

/// Every rule.
pub static RULES: &[Rule] = rules! {
    panel_no_lived_experience "panel-no-lived-experience": Vacancy, Equality, Error, "no one with lived experience has a vote";
    panel_lone_lived_experience "panel-lone-lived-experience": Vacancy, Diversity, Warning, "only one person with lived experience has a vote";
    service_users_missing "service-users-missing": Vacancy, Diversity, Warning, "carers or parents speak for those who use the service";
    service_users_outnumbered "service-users-outnumbered": Vacancy, Diversity, Warning, "carers and parents have more votes than those who use the service";
    panel_without_link_to_team "panel-without-link-to-team": Vacancy, Diversity, Note, "no one with a vote is known to have used this team’s service";
    panel_without_chair "panel-without-chair": Vacancy, Equality, Error, "a panel has no chair";
    panel_tie_undecided "panel-tie-undecided": Vacancy, Equality, Warning, "nothing says what happens when a panel cannot agree";
    panel_too_small "panel-too-small": Vacancy, Diversity, Error, "a panel has too few voting members";
    panel_too_large "panel-too-large": Vacancy, Accessibility, Warning, "a panel has too many voting members";
    panel_untrained "panel-untrained": Vacancy, Diversity, Error, "members of a panel have not been trained";
    panel_without_independent "panel-without-independent": Vacancy, Diversity, Warning, "no one with a vote comes from outside the team";
    panel_vote_withheld "panel-vote-withheld": Vacancy, Equality, Warning, "a member with lived experience has no vote where others vote";
    panel_only_advises "panel-only-advises": Vacancy, Equality, Note, "people with lived experience advise, and others decide";
    supporter_votes "supporter-votes": Vacancy, Equality, Error, "a supporter has a vote on the panel of the person they support";
    panel_conflict_undeclared "panel-conflict-undeclared": Vacancy, Diversity, Error, "a member has not said whether they know a candidate";
    panel_misses_interviews "panel-misses-interviews": Vacancy, Diversity, Warning, "a voting member scores too few of the candidates";
    candidate_scored_by_too_few "candidate-scored-by-too-few": Vacancy, Diversity, Error, "conflicts leave too few members to score a candidate";
    candidate_without_lived_experience "candidate-without-lived-experience": Vacancy, Equality, Warning, "conflicts leave no one with lived experience to score a candidate";
    access_not_asked "access-not-asked": Vacancy, Accessibility, Warning, "someone has not been asked what they need to take part";
    access_review_overdue "access-review-overdue": Vacancy, Accessibility, Warning, "what someone needs was asked too long ago";
    supporter_elsewhere "supporter-elsewhere": Vacancy, Accessibility, Warning, "a supporter is due on another panel at the same time";
    under_18_unsupported "under-18-unsupported": Vacancy, Accessibility, Error, "a young person takes part without consent or a trained adult";
    easy_read_untested "easy-read-untested": Vacancy, Accessibility, Warning, "no one who reads Easy Read has tested the papers";
    notice_too_short "notice-too-short": Vacancy, Reciprocity, Error, "a member is invited at short notice";
    papers_late "papers-late": Vacancy, Accessibility, Error, "papers reach a member too late to read them";
    preparation_missing "preparation-missing": Vacancy, Accessibility, Warning, "the panel does not prepare together, or not for long enough";
    papers_after_preparation "papers-after-preparation": Vacancy, Accessibility, Warning, "papers arrive after the panel has prepared";
    venue_access_unstated "venue-access-unstated": Vacancy, Accessibility, Warning, "nothing says how people get there or get around";
    contact_out_of_reach "contact-out-of-reach": Vacancy, Accessibility, Warning, "the contact for the day is in the interviews";
    involvement_only_interview "involvement-only-interview": Vacancy, Equality, Warning, "people take part in the interviews and nowhere else";
    involvement_late "involvement-late": Vacancy, Equality, Note, "people join only after the post is advertised";
    involvement_power_unstated "involvement-power-unstated": Vacancy, Equality, Warning, "nothing says how much people’s views count";
    involvement_equal_without_vote "involvement-equal-without-vote": Vacancy, Equality, Warning, "someone is promised a say but has no vote";
    involvement_without_feedback "involvement-without-feedback": Vacancy, Reciprocity, Warning, "no one is promised that they will hear the outcome";
    shortlisted_by_others "shortlisted-by-others": Vacancy, Diversity, Warning, "most people who interview took no part in shortlisting";
    shortlisting_without_lived_experience "shortlisting-without-lived-experience": Vacancy, Equality, Warning, "only staff choose who to interview";
    questions_without_criterion "questions-without-criterion": Vacancy, Equality, Warning, "a question looks for nothing in the person specification";
    questions_without_anchors "questions-without-anchors": Vacancy, Accessibility, Warning, "nothing says what a weak, a fair and a good answer sound like";
    criteria_never_asked "criteria-never-asked": Vacancy, Equality, Warning, "no question looks for something the specification asks for";
    questions_too_many "questions-too-many": Vacancy, Accessibility, Error, "there are more questions than time";
    questions_too_few "questions-too-few": Vacancy, Equality, Note, "there are too few questions to judge someone on";
    questions_mostly_asked_by_staff "questions-mostly-asked-by-staff": Vacancy, Equality, Note, "members with lived experience ask fewer than their share of the questions";
    questions_none_asked_by_lived_experience "questions-none-asked-by-lived-experience": Vacancy, Equality, Warning, "members with lived experience ask none of the questions";
    questions_off_limits "questions-off-limits": Vacancy, Diversity, Warning, "a question may be about something that is private";
    questions_closed "questions-closed": Vacancy, Equality, Warning, "a question can be answered with yes or no";
    questions_leading "questions-leading": Vacancy, Equality, Warning, "a question gives its own answer away";
    questions_double "questions-double": Vacancy, Accessibility, Warning, "a question asks more than one thing";
    questions_jargon "questions-jargon": Vacancy, Accessibility, Warning, "a question has words that few people use";
    anchors_reward_manner "anchors-reward-manner": Vacancy, Diversity, Warning, "scores depend on manner, such as eye contact or a handshake";
    scoring_undecided "scoring-undecided": Vacancy, Equality, Error, "how scores become one result was not settled before the interviews";
    scoring_scale_too_short "scoring-scale-too-short": Vacancy, Equality, Warning, "the scale has too few levels to tell candidates apart";
    scoring_without_bar "scoring-without-bar": Vacancy, Equality, Warning, "nothing says how good is good enough";
    candidates_told_late "candidates-told-late": Vacancy, Reciprocity, Error, "candidates learn too late who will be in the room";
    candidates_recognisable "candidates-recognisable": Vacancy, Equality, Warning, "the codes of candidates look like initials";
    too_many_interviews "too-many-interviews": Vacancy, Accessibility, Error, "too many candidates are seen on one day";
    day_too_long "day-too-long": Vacancy, Accessibility, Error, "the day of a panel is too long";
    breaks_too_short "breaks-too-short": Vacancy, Accessibility, Warning, "there is too little rest between candidates";
    lunch_missing "lunch-missing": Vacancy, Accessibility, Warning, "a long day has no lunch";
    start_too_early "start-too-early": Vacancy, Accessibility, Note, "the day starts so early that people travel in the rush hour";
    panels_clash "panels-clash": Vacancy, Accessibility, Warning, "a candidate or a member is due in two rooms at once";
    payment_not_offered "payment-not-offered": Vacancy, Reciprocity, Error, "someone has not been offered payment in writing";
    payment_offer_vague "payment-offer-vague": Vacancy, Reciprocity, Warning, "an offer does not say how much, for how long or by when";
    payment_rate_undated "payment-rate-undated": Vacancy, Reciprocity, Note, "a payment does not say where its rate comes from, or from when";
    payment_below_floor "payment-below-floor": Vacancy, Reciprocity, Error, "someone is paid less an hour than the organisation’s minimum";
    expenses_unclear "expenses-unclear": Vacancy, Reciprocity, Warning, "nothing says which expenses are paid back";
    benefits_advice_missing "benefits-advice-missing": Vacancy, Reciprocity, Warning, "someone is paid, but nothing says who gives benefits advice";
    payment_unanswered "payment-unanswered": Vacancy, Reciprocity, Note, "no one has recorded what someone would like to be paid";
    payment_late "payment-late": Vacancy, Reciprocity, Error, "someone is paid long after the interviews";
    outcome_not_told "outcome-not-told": Vacancy, Reciprocity, Warning, "the panel has not been told or thanked";
    outcome_difference_unexplained "outcome-difference-unexplained": Vacancy, Equality, Warning, "a panel’s first choice was not appointed, and nothing says why";
    outcome_without_change "outcome-without-change": Vacancy, Reciprocity, Note, "nothing says what changed because people took part";
    candidates_left_waiting "candidates-left-waiting": Vacancy, Reciprocity, Warning, "candidates have not been told what was decided";
    keep_too_short "keep-too-short": Vacancy, Equality, Warning, "papers are destroyed while a candidate may still need them";
    keep_too_long "keep-too-long": Vacancy, Reciprocity, Warning, "papers are kept for longer than anyone needs them";
    waiver_stale "waiver-stale": Vacancy, Equality, Warning, "a rule is waived for no reason that still holds";
    vacancy_unfinished "vacancy-unfinished": Vacancy, Accessibility, Warning, "something that people will read is still blank";
    easy_read_words_missing "easy-read-words-missing": Vacancy, Accessibility, Warning, "someone reads Easy Read, but a text has no easy words";
    words_to_avoid "words-to-avoid": Document, Equality, Warning, "a word is used that hurts or hides people";
    sentences_too_long "sentences-too-long": Document, Accessibility, Warning, "a sentence is too long to read in one go";
    paragraphs_too_long "paragraphs-too-long": Document, Accessibility, Note, "a paragraph holds too much at once";
    documents_hard_to_read "documents-hard-to-read": Document, Accessibility, Warning, "a document has too many long words for its readers";
    abbreviations_unexplained "abbreviations-unexplained": Document, Accessibility, Warning, "an abbreviation is not explained";
    contractions_in_easy_read "contractions-in-easy-read": Document, Accessibility, Warning, "Easy Read runs two words together";
    figures_of_speech_in_easy_read "figures-of-speech-in-easy-read": Document, Accessibility, Warning, "Easy Read uses a figure of speech";
    ideas_without_picture "ideas-without-picture": Document, Accessibility, Note, "Easy Read has an idea with no picture beside it";
};

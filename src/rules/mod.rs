//! The rules: what is fair to the people on a panel.
//!
//! One rule is one file, with its page beside it; the list below is the only list.
//! Rules are pure: they read a [`Context`], tell a [`Reporter`], and touch neither files nor the clock.

mod access_not_asked;
mod anchors_reward_manner;
mod asked;
mod candidates_told_late;
mod context;
mod criteria_never_asked;
mod deadline;
mod easy_read_words_missing;
mod ids;
mod involvement_only_interview;
mod involvement_power_unstated;
mod keep_too_long;
mod keep_too_short;
mod notice_too_short;
mod outcome_not_told;
mod panel_conflict_undeclared;
mod panel_lone_lived_experience;
mod panel_no_lived_experience;
mod panel_tie_undecided;
mod panel_too_large;
mod panel_too_small;
mod panel_untrained;
mod panel_vote_withheld;
mod panel_without_chair;
mod panel_without_independent;
mod papers_late;
mod payment_late;
mod payment_not_offered;
mod preparation_missing;
mod questions_closed;
mod questions_double;
mod questions_jargon;
mod questions_leading;
mod questions_none_asked_by_lived_experience;
mod questions_off_limits;
mod questions_without_anchors;
mod questions_without_criterion;
mod scoring_undecided;
mod seated;
mod service_users_missing;
mod supporter_votes;
mod too_many_interviews;
mod under_18_unsupported;
mod vacancy_unfinished;
mod waiver_stale;

pub use context::{
    Context, Reporter, at_person, count, has_lived_experience, here, panel_name, votes,
};
pub use deadline::{Deadline, how_early, working_days, working_days_before};
pub use seated::Seated;

use chrono::NaiveDate;

use crate::finding::{Finding, Level, Principle};

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
    /// The waivers, once all other rules have spoken; `used` says which waived something.
    Waivers(fn(&Context<'_>, used: &[bool], &mut Reporter<'_>)),
}

/// Every rule, in the order of the README and of reports: panels, people, involvement, questions,
/// scoring, candidates, money and thanks, papers kept, the file itself.
pub static RULES: &[&Rule] = &[
    &panel_no_lived_experience::RULE,
    &panel_lone_lived_experience::RULE,
    &panel_without_chair::RULE,
    &panel_tie_undecided::RULE,
    &panel_too_small::RULE,
    &panel_too_large::RULE,
    &panel_untrained::RULE,
    &panel_conflict_undeclared::RULE,
    &panel_vote_withheld::RULE,
    &panel_without_independent::RULE,
    &service_users_missing::RULE,
    &supporter_votes::RULE,
    &access_not_asked::RULE,
    &under_18_unsupported::RULE,
    &papers_late::RULE,
    &notice_too_short::RULE,
    &preparation_missing::RULE,
    &involvement_only_interview::RULE,
    &involvement_power_unstated::RULE,
    &questions_without_criterion::RULE,
    &questions_without_anchors::RULE,
    &criteria_never_asked::RULE,
    &questions_none_asked_by_lived_experience::RULE,
    &questions_off_limits::RULE,
    &questions_closed::RULE,
    &questions_leading::RULE,
    &questions_double::RULE,
    &questions_jargon::RULE,
    &anchors_reward_manner::RULE,
    &scoring_undecided::RULE,
    &candidates_told_late::RULE,
    &too_many_interviews::RULE,
    &payment_not_offered::RULE,
    &payment_late::RULE,
    &outcome_not_told::RULE,
    &keep_too_short::RULE,
    &keep_too_long::RULE,
    &waiver_stale::RULE,
    &vacancy_unfinished::RULE,
    &easy_read_words_missing::RULE,
];

/// The rule of that name.
pub fn named(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

/// What the rules found in one vacancy.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// What stands, in the order of the file.
    pub findings: Vec<Finding>,
    /// What was left aside, each with the place of its waiver in the vacancy’s list.
    pub waived: Vec<(Finding, usize)>,
}

/// Runs every rule on a vacancy.
pub fn check_all(cx: &Context<'_>) -> Checked {
    check(cx, RULES)
}

/// Runs some rules on a vacancy.
pub fn check(cx: &Context<'_>, rules: &[&'static Rule]) -> Checked {
    let mut out = Checked::default();
    let mut used = vec![false; cx.vacancy.waivers.len()];
    for rule in rules {
        if let Check::Vacancy(check) = rule.check {
            for finding in run(cx, rule, |reporter| check(cx, reporter)) {
                match cx.waiver(&finding) {
                    Some(waiver) => {
                        used[waiver] = true;
                        out.waived.push((finding, waiver));
                    }
                    None => out.findings.push(finding),
                }
            }
        }
    }
    for rule in rules {
        if let Check::Waivers(check) = rule.check {
            out.findings
                .extend(run(cx, rule, |reporter| check(cx, &used, reporter)));
        }
    }
    out.findings.sort_by_key(|finding| finding.place.order());
    out
}

fn run(
    cx: &Context<'_>,
    rule: &'static Rule,
    check: impl FnOnce(&mut Reporter<'_>),
) -> Vec<Finding> {
    let mut findings = Vec::new();
    check(&mut Reporter::new(rule, &mut findings));
    let own = cx.levels.get(rule.name).copied();
    findings.retain_mut(|finding| {
        finding.to_do = is_to_do(finding, cx.today);
        match own {
            None => true,
            Some(None) => false,
            Some(Some(level)) => {
                let worst = finding.level == rule.level;
                finding.level = if worst {
                    level
                } else {
                    finding.level.min(level)
                };
                true
            }
        }
    });
    findings
}

/// Without a date everything with a deadline is still to do: documents may not depend on today.
fn is_to_do(finding: &Finding, today: Option<NaiveDate>) -> bool {
    finding
        .due
        .is_some_and(|due| today.is_none_or(|today| today <= due))
}

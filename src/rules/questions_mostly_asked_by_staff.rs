#![doc = include_str!("questions_mostly_asked_by_staff.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for panel in &case.vacancy.panels {
        let askers: Option<Vec<&Spanned<Id>>> =
            case.questions_of(panel).map(|question| case.asker(question)).collect();
        let Some(askers) = askers else {
            continue;
        };
        let voters: Vec<&Member> = case.voters(panel).collect();
        let theirs = voters.iter().filter(|member| has_lived_experience(member)).count();
        let is_theirs = |asker: &Spanned<Id>| {
            let mut members = case.members_of(panel);
            members.any(|member| member.id == *asker && has_lived_experience(member))
        };
        let asked = askers.iter().filter(|asker| is_theirs(asker)).count();
        let (all, questions) = (voters.len(), askers.len());
        if asked > 0 && asked < questions * theirs / all.max(1) {
            let message = format!(
                "members with lived experience ask {asked} of the {questions} questions of {}, \
                 but have {theirs} of its {all} votes",
                panel_name(panel)
            );
            out.flag(panel.span(), message).about(&panel.id).help(
                "ask them which other questions they would like to ask; then change `asked-by`",
            );
        }
    }
}

#![doc = include_str!("questions_none_asked_by_lived_experience.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for panel in &case.vacancy.panels {
        let members: Vec<&Member> =
            case.voters(panel).filter(|member| has_lived_experience(member)).collect();
        let askers = askers(case, panel);
        let asks = |member: &&Member| askers.iter().any(|asker| **asker == member.id);
        if let Some(first) = askers.first()
            && !members.is_empty()
            && !members.iter().any(asks)
        {
            let message = format!(
                "members of {} with lived experience ask none of its questions",
                panel_name(panel)
            );
            out.flag(first.span(), message)
                .about(&panel.id)
                .help("ask them which questions they would like to ask; then change `asked-by`");
        }
    }
}

/// Who asks the questions of a panel, as far as that is settled.
fn askers<'a>(case: &'a Case<'_>, panel: &Panel) -> Vec<&'a Spanned<Id>> {
    case.questions_of(panel).filter_map(|question| case.asker(question)).collect()
}

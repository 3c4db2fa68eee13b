#![doc = include_str!("questions_none_asked_by_lived_experience.md")]

use super::{Check, Context, Reporter, Rule, has_lived_experience, here, panel_name};
use crate::finding::{Level, Principle};
use crate::source::Spanned;
use crate::vacancy::{Id, Member, Panel};

pub static RULE: Rule = Rule {
    name: "questions-none-asked-by-lived-experience",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "members with lived experience ask none of the questions",
    explain: include_str!("questions_none_asked_by_lived_experience.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    for entry in &cx.vacancy.panels {
        let panel = entry.get_ref();
        let members: Vec<&Member> = cx
            .voters(panel)
            .filter(|member| has_lived_experience(member))
            .collect();
        let askers = askers(cx, panel);
        let asks = |member: &&Member| {
            askers
                .iter()
                .any(|asker| asker.get_ref() == member.id.get_ref())
        };
        if let Some(first) = askers.first()
            && !members.is_empty()
            && !members.iter().any(asks)
        {
            let name = panel_name(panel);
            let message =
                format!("members of {name} with lived experience ask none of its questions");
            out.flag(here(first.span()), message)
                .about(panel.id.get_ref())
                .help("ask them which questions they would like; then change `asked-by`");
        }
    }
}

/// Who asks the questions of a panel, as far as that is settled.
fn askers<'a>(cx: &Context<'a>, panel: &Panel) -> Vec<&'a Spanned<Id>> {
    cx.questions_of(panel)
        .filter_map(|question| question.get_ref().asked_by.as_ref())
        .collect()
}

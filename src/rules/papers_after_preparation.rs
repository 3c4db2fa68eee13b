#![doc = include_str!("papers_after_preparation.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};
use crate::source::Spanned;
use crate::vacancy::Day;

pub static RULE: Rule = Rule {
    name: "papers-after-preparation",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "papers come only when the panel has prepared",
    explain: include_str!("papers_after_preparation.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let interviews = cx.vacancy.interviews.as_ref().map(Spanned::get_ref);
    let Some(moment) = interviews.and_then(|interviews| interviews.preparation.as_ref()) else {
        return;
    };
    let prepares = moment.get_ref().0.date();
    for seated in cx.seated() {
        let Some(sent) = seated.first(|member| member.papers_sent.as_ref()) else {
            continue;
        };
        let days = cx.days_before_interviews(sent);
        let far_too_late =
            days.is_some_and(|days| cx.policy.papers_days.below(days) == Some(Level::Error));
        if sent.get_ref().0 >= prepares && !far_too_late {
            let message = format!(
                "papers go to {} on {}, and the panel prepares on {}",
                cx.name(seated.id),
                sent.get_ref(),
                Day(prepares)
            );
            out.flag(here(sent.span()), message)
                .about(seated.id)
                .help("send them earlier, or prepare later; otherwise read them together first");
        }
    }
}

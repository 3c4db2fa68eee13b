#![doc = include_str!("papers_after_preparation.md")]

use super::prelude::*;
use crate::source::Day;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let interviews = case.vacancy.interviews.as_deref();
    let Some(moment) = interviews.and_then(|interviews| interviews.preparation.as_ref()) else {
        return;
    };
    let prepares = moment.0.date();
    for seated in case.seated() {
        let Some(sent) = seated.first(|member| member.papers_sent.as_ref()) else {
            continue;
        };
        let days = case.days_before_interviews(sent);
        let far_too_late =
            days.is_some_and(|days| case.policy().papers_days.below(days) == Some(Level::Error));
        if sent.0 >= prepares && !far_too_late {
            let message = format!(
                "papers go to {} on {}, but the panel prepares on {}",
                case.name(seated.id),
                sent,
                Day(prepares)
            );
            let help = out.help_by(
                sent.0,
                "send them earlier, or prepare later; otherwise read them together first",
                "prepare later, or read them together first; record in a waiver that you do",
            );
            out.flag(sent.span(), message).about(seated.id).help(help);
        }
    }
}

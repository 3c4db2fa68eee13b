#![doc = include_str!("payment_not_offered.md")]

use super::prelude::*;
use crate::case::is_paid_by_employer;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for seated in case.seated() {
        if !seated.any(has_lived_experience) || seated.any(is_paid_by_employer) {
            continue;
        }
        let name = case.name(seated.id);
        let payment = seated.first(|member| member.payment.as_ref());
        let offered = seated.first(|member| member.payment.as_ref()?.offered.as_ref());
        let nothing = payment.is_none();
        let (place, message) = match (payment, offered) {
            (None, _) => (seated.place(), format!("{name} is offered nothing for their time")),
            (Some(payment), None) => {
                let message = format!("{name} has no written offer of payment");
                (Place::vacancy(payment.span()), message)
            }
            (Some(_), Some(day)) if case.is_after_interviews(day) => {
                let message = format!("{name} is offered payment only after the interviews");
                (Place::vacancy(day.span()), message)
            }
            (Some(_), Some(_)) => continue,
        };
        let help = match offered {
            Some(day) => out.help_by(
                day.0,
                "offer it before the interviews, and correct `offered`",
                "say sorry and pay it soon; record why it was offered so late in a waiver",
            ),
            None => {
                "offer it in writing, with the invitation; then add it to the member: \
                 `payment = { kind = \"paid\", offered = YYYY-MM-DD, amount = \"75.00\" }`"
            }
        };
        let finding = out.flag(place, message).about(seated.id).private().help(help);
        if nothing {
            finding.lacks("an offer of payment", "payment", "the member");
        }
        // The offer goes out with the invitation, so until that is due there is nothing wrong.
        let invited = seated.any(|member| member.invited.is_some());
        if let Some(deadline) = case.due_before(&case.policy().notice_days)
            && !invited
        {
            finding.due(deadline.due);
        }
    }
}

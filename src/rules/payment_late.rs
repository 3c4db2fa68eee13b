#![doc = include_str!("payment_late.md")]

use super::prelude::*;
use crate::case::obligations::is_to_be_paid;
use crate::prose::words::money;
use crate::vacancy::Payment;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let most = &case.policy().payment_days_after;
    let Some(interviews) = case.last_interview_day() else {
        return;
    };
    for member in &case.vacancy.members {
        let payment = member.payment.as_ref();
        let Some(payment) = payment.filter(|payment| is_to_be_paid(payment)) else {
            continue;
        };
        let name = case.name(&member.id);
        let (day, span, verb) = match (&payment.paid, &payment.due) {
            (Some(paid), _) => (paid.0, payment.span(), "was paid"),
            (None, Some(due)) => (due.0, due.span(), "will be paid"),
            (None, None) => {
                outstanding(case, member, payment, out);
                continue;
            }
        };
        let days = (day - interviews).num_days();
        if let Some(level) = most.above(days) {
            let (days, most) = (count(days, "day"), most.aim());
            let help = match payment.paid {
                Some(_) => "say sorry for the wait; record what held it up in a waiver",
                None => "ask for an earlier payment, and tell them which day they can count on",
            };
            out.flag(
                span,
                format!("{name} {verb} {days} after the interviews; the maximum is {most}"),
            )
            .level(level)
            .about(&member.id)
            .private()
            .help(help);
        } else if payment.paid.is_none() {
            outstanding(case, member, payment, out);
        }
    }
}

/// Once the interviews are over: payment that is owed but not yet made.
fn outstanding(
    case: &Case<'_>,
    member: &Member,
    payment: &Spanned<Payment>,
    out: &mut Reporter<'_>,
) {
    let most = &case.policy().payment_days_after;
    let deadline = case.last_interview_day().and_then(|day| case.due_after(day, most));
    if let Some(deadline) = deadline.filter(|_| case.interviews_are_over(out.today)) {
        let id = &member.id;
        let help = "pay it; then add `paid = YYYY-MM-DD` to `payment`";
        out.missing(
            payment.span(),
            format!("{} has not been paid yet{}", case.name(id), claim(payment)),
            Some(deadline),
        )
        .about(id)
        .private()
        .help(help);
    }
}

/// What they claimed for expenses, as the end of a sentence.
fn claim(payment: &Payment) -> String {
    let on = payment.claimed_on.map_or(String::new(), |day| format!(" on {day}"));
    let claimed = payment.claimed.map(|pounds| format!("; £{} was claimed{on}", money(pounds.0)));
    claimed.unwrap_or_default()
}

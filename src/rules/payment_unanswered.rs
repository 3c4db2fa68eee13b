#![doc = include_str!("payment_unanswered.md")]

use super::prelude::*;
use crate::vacancy::PaymentAnswer;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(deadline) = Deadline::new(case.interview_day(), None) else {
        return;
    };
    for (id, payment) in case.paid_members() {
        if payment.offered.is_some() && payment.answer == PaymentAnswer::NotYet {
            let message =
                format!("nothing says what {} would like: payment, less or nothing", case.name(id));
            out.missing(payment.span(), message, Some(deadline))
                .about(id)
                .private()
                .help(
                    "ask, once they have had time to take advice; then add `answer`: \
                     \"accepted\", \"less\", \"declined\" or \"to-charity\"",
                )
                .lacks("what they would like to be paid", "answer", "`payment`");
        }
    }
}

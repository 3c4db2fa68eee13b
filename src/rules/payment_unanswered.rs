#![doc = include_str!("payment_unanswered.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};
use crate::vacancy::PaymentAnswer;

pub static RULE: Rule = Rule {
    name: "payment-unanswered",
    principle: Principle::Reciprocity,
    level: Level::Note,
    summary: "nobody has noted what somebody would like to be paid",
    explain: include_str!("payment_unanswered.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let Some(deadline) = cx.deadline(cx.interview_day(), None) else {
        return;
    };
    for (id, payment) in cx.paid_members() {
        let offer = payment.get_ref();
        if offer.offered.is_some() && offer.answer == PaymentAnswer::NotYet {
            let message = format!(
                "nothing says what {} would like: payment, less, or none",
                cx.name(id)
            );
            out.missing(here(payment.span()), message, Some(deadline))
                .level(RULE.level)
                .about(id)
                .private()
                .help(
                    "ask, once they had time to take advice; then add `answer`: \
                     \"accepted\", \"less\", \"declined\" or \"to-charity\"",
                );
        }
    }
}

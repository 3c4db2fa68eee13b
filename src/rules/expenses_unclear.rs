#![doc = include_str!("expenses_unclear.md")]

use super::Reporter;
use crate::case::{Case, here};
use crate::vacancy::PaymentKind;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for seated in case.seated() {
        let Some(payment) = seated.first(|member| member.payment.as_ref()) else {
            continue;
        };
        let (offer, name) = (payment.get_ref(), case.name(seated.id));
        let alone = match offer.kind {
            PaymentKind::Paid => false,
            PaymentKind::ExpensesOnly => true,
            PaymentKind::InWorkingTime => continue,
        };
        let named = offer
            .expenses
            .as_ref()
            .map(|all| all.iter().any(|line| !line.is_blank()));
        let message = match named {
            None if offer.offered.is_some() => {
                format!("nothing says which expenses {name} is paid back")
            }
            Some(false) if alone => format!("{name} is offered expenses alone, and none is named"),
            Some(_) | None if alone && offer.amount.is_some() => {
                format!("{name} is offered expenses alone, and yet an amount of pay")
            }
            Some(_) | None => continue,
        };
        out.flag(here(payment.span()), message)
            .about(seated.id)
            .private()
            .help("name them: `expenses = [\"travel\", \"lunch\"]`; what is for their time is `kind = \"paid\"` with an `amount`");
    }
}

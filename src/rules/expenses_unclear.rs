#![doc = include_str!("expenses_unclear.md")]

use super::prelude::*;
use crate::vacancy::PaymentKind;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for seated in case.seated() {
        let Some(payment) = seated.first(|member| member.payment.as_ref()) else {
            continue;
        };
        let name = case.name(seated.id);
        let alone = match payment.kind {
            PaymentKind::Paid => false,
            PaymentKind::ExpensesOnly => true,
            PaymentKind::InWorkingTime => continue,
        };
        let expenses = payment.expenses.as_ref();
        let named = expenses.map(|all| all.iter().any(|line| !line.is_blank()));
        let list = "list them in `payment`: `expenses = [\"travel\", \"lunch\"]`";
        let (message, help) = match named {
            None if payment.offered.is_some() => {
                let message = format!("nothing says which expenses {name} can claim");
                let none = if alone { "" } else { "; or `expenses = []` if there are none" };
                (message, format!("{list}{none}"))
            }
            Some(false) if alone => {
                let message = format!("{name} is offered only expenses, but none are listed");
                (
                    message,
                    format!(
                        "{list}; to pay for their time, use `kind = \"paid\"` with an `amount`"
                    ),
                )
            }
            Some(_) | None if alone && payment.amount.is_some() => (
                format!("{name} is offered only expenses, but also an amount of pay"),
                "to pay for their time, use `kind = \"paid\"`; otherwise delete `amount`"
                    .to_owned(),
            ),
            Some(_) | None => continue,
        };
        out.flag(payment.span(), message).about(seated.id).private().help(help);
    }
}

#![doc = include_str!("payment_below_floor.md")]

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::Reporter;
use crate::case::{Case, here};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let least = &case.policy().payment_an_hour_least;
    for (id, payment) in case.paid_members() {
        let (Some(amount), Some(hours)) = (payment.amount, payment.hours) else {
            continue;
        };
        let Some(rate) = (amount.0 * Decimal::from(100)).checked_div(hours.0) else {
            continue;
        };
        let pence = rate.trunc().to_i64().unwrap_or(i64::MAX);
        if let Some(level) = least.below(pence) {
            let message = format!(
                "{} is paid £{:.2} an hour; the minimum is £{:.2}",
                case.name(id),
                Decimal::new(pence, 2),
                Decimal::new(least.aim(), 2)
            );
            out.flag(here(payment.span()), message)
                .level(level)
                .about(id)
                .private()
                .help("offer more, or ask for less time; count reading, preparation and travel as well");
        }
    }
}

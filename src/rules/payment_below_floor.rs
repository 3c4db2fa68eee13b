#![doc = include_str!("payment_below_floor.md")]

use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::prelude::*;
use crate::prose::words::money;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let least = &case.policy().payment_an_hour_least;
    let rates = case.settings().payment.values();
    let rates = rates.filter(|rate| rate.is_hourly());
    let own = rates.map(|rate| rate.amount.0).min();
    for (id, payment) in case.paid_members() {
        let (Some(amount), Some(hours)) = (payment.amount, payment.hours) else {
            continue;
        };
        let Some(rate) = (amount.0 * Decimal::from(100)).checked_div(hours.0) else {
            continue;
        };
        let own = own.filter(|own| rate < own * Decimal::from(100));
        let pence = rate.trunc().to_i64().unwrap_or(i64::MAX);
        if let Some(level) = least.below(pence) {
            let message = format!(
                "{} is paid £{} an hour; the minimum is £{}",
                case.name(id),
                money(Decimal::new(pence, 2)),
                money(Decimal::new(least.aim(), 2))
            );
            out.flag(payment.span(), message).level(level).about(id).private().help(
                "offer more, or ask for less time; count reading, preparation and travel as well",
            );
        } else if let Some(own) = own {
            let message = format!(
                "{} is paid £{} an hour; your own lowest rate is £{}",
                case.name(id),
                money(Decimal::new(pence, 2)),
                money(own)
            );
            out.flag(payment.span(), message).level(Level::Warning).about(id).private().help(
                "offer what others are paid, or correct the rate under [payment] in copanel.toml",
            );
        }
    }
}

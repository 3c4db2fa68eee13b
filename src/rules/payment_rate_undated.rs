#![doc = include_str!("payment_rate_undated.md")]

use super::prelude::*;

/// Days before the interviews after which a rate has probably changed: three years.
const OLD: i64 = 3 * 366;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let has_own = !case.settings().payment.is_empty();
    for (id, payment) in case.paid_members() {
        let source = payment.rate_source.as_ref();
        let sourced =
            payment.rate_as_of.is_some() && source.is_some_and(|source| !source.is_blank());
        if payment.amount.is_some() && !sourced && !has_own {
            let message = format!(
                "nothing says where the rate for {} comes from, or from when",
                case.name(id)
            );
            out.flag(payment.span(), message)
                .about(id)
                .private()
                .help("add `rate-as-of` and `rate-source` to `payment`, or your rates under [payment] in copanel.toml")
                .lacks("where the rate comes from", "rate-source", "`payment`");
        } else if let Some((of, day)) = payment.rate_as_of.zip(case.interview_day())
            && payment.amount.is_some()
            && (day - of.0).num_days() > OLD
        {
            let message = format!("the rate for {} is that of {of}", case.name(id));
            out.flag(payment.span(), message).about(id).private().help(
                "look if there is a newer rate; then change `rate-as-of` to the day you looked",
            );
        }
    }
}

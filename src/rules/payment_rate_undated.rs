#![doc = include_str!("payment_rate_undated.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    if !case.settings().payment.is_empty() {
        return;
    }
    for (id, payment) in case.paid_members() {
        let source = payment.rate_source.as_ref();
        let sourced =
            payment.rate_as_of.is_some() && source.is_some_and(|source| !source.is_blank());
        if payment.amount.is_some() && !sourced {
            let message = format!(
                "nothing says where the rate for {} comes from, or from when",
                case.name(id)
            );
            out.flag(payment.span(), message)
                .about(id)
                .private()
                .help("add `rate-as-of` and `rate-source` to `payment`, or your rates under [payment] in copanel.toml")
                .lacks("where the rate comes from", "rate-source", "`payment`");
        }
    }
}

#![doc = include_str!("payment_rate_undated.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "payment-rate-undated",
    principle: Principle::Reciprocity,
    level: Level::Note,
    summary: "a payment does not say where its rate comes from, and as of when",
    explain: include_str!("payment_rate_undated.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    if !cx.settings.payment.is_empty() {
        return;
    }
    for (id, payment) in cx.paid_members() {
        let offer = payment.get_ref();
        let sourced = offer.rate_as_of.is_some()
            && offer
                .rate_source
                .as_ref()
                .is_some_and(|source| !source.is_blank());
        if offer.amount.is_some() && !sourced {
            let message = format!(
                "nothing says where the rate for {} stands, and as of when",
                cx.name(id)
            );
            out.flag(here(payment.span()), message)
                .about(id)
                .private()
                .help("add `rate-as-of` and `rate-source` to `payment`, or your rates under [payment] in copanel.toml");
        }
    }
}

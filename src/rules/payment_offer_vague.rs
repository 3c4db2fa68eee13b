#![doc = include_str!("payment_offer_vague.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};
use crate::view::words::listed;

pub static RULE: Rule = Rule {
    name: "payment-offer-vague",
    principle: Principle::Reciprocity,
    level: Level::Warning,
    summary: "an offer does not say how much, for how long or by when",
    explain: include_str!("payment_offer_vague.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    for (id, payment) in cx.paid_members() {
        let offer = payment.get_ref();
        let lacks: Vec<&str> = [
            (offer.amount.is_none(), "how much"),
            (offer.hours.is_none(), "for how many hours"),
            (offer.due.is_none(), "by when"),
        ]
        .into_iter()
        .filter_map(|(lacks, what)| lacks.then_some(what))
        .collect();
        if let Some(what) = listed(&lacks).filter(|_| offer.offered.is_some()) {
            let message = format!("the offer to {} does not say {what}", cx.name(id));
            out.flag(here(payment.span()), message)
                .about(id)
                .private()
                .help("tell them; then add `amount`, `hours` and `due` to `payment`");
        }
    }
}

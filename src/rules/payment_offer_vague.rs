#![doc = include_str!("payment_offer_vague.md")]

use super::Reporter;
use crate::case::Case;
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for (id, payment) in case.paid_members() {
        let lacks: Vec<&str> = [
            (payment.amount.is_none(), "how much"),
            (payment.hours.is_none(), "for how many hours"),
            (payment.due.is_none(), "by when"),
        ]
        .into_iter()
        .filter_map(|(lacks, what)| lacks.then_some(what))
        .collect();
        if let Some(what) = case.words().list(&lacks).filter(|_| payment.offered.is_some()) {
            let message = format!("the offer to {} does not say {what}", case.name(id));
            out.flag(Place::vacancy(payment.span()), message)
                .about(id)
                .private()
                .help("tell them; then add `amount`, `hours` and `due` to `payment`");
        }
    }
}

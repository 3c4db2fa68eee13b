#![doc = include_str!("payment_offer_vague.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for (id, payment) in case.paid_members() {
        let (lacks, keys): (Vec<&str>, Vec<&str>) = [
            (payment.amount.is_none(), "how much", "`amount`"),
            (payment.hours.is_none(), "for how many hours", "`hours`"),
            (payment.due.is_none(), "by when", "`due`"),
        ]
        .into_iter()
        .filter_map(|(lacks, what, key)| lacks.then_some((what, key)))
        .unzip();
        let lists = case.words().list(&lacks).zip(case.words().list(&keys));
        if let Some((what, keys)) = lists.filter(|_| payment.offered.is_some()) {
            let message = format!("the offer to {} does not say {what}", case.name(id));
            out.flag(payment.span(), message)
                .about(id)
                .private()
                .help(format!("tell them; then add {keys} to `payment`"));
        }
    }
}

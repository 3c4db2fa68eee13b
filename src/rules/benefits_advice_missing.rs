#![doc = include_str!("benefits_advice_missing.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let advice = case.settings().organisation.benefits_advice.as_ref();
    if advice.is_some_and(|line| !line.is_blank()) {
        return;
    }
    if case.paid_members().next().is_none() {
        return;
    }
    let offered = case.paid_members().any(|(_, payment)| payment.offered.is_some());
    let deadline = case.due_before(&case.policy().notice_days).filter(|_| !offered);
    let message = "someone is paid, but nothing says who gives free benefits advice";
    let finding = out.missing(case.place_of_panels(), message, deadline);
    // It is never said where a payment is written down; where one person alone is paid, everyone would know who.
    if case.paid_members().nth(1).is_none() {
        finding.private();
    }
    finding.help("find out who can, and check they agree; then add `benefits-advice = \"…\"` under [organisation] in copanel.toml");
}

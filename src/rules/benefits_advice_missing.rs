#![doc = include_str!("benefits_advice_missing.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "benefits-advice-missing",
    principle: Principle::Reciprocity,
    level: Level::Warning,
    summary: "somebody is paid, and nothing says who gives advice on benefits",
    explain: include_str!("benefits_advice_missing.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let advice = cx.settings.organisation.benefits_advice.as_ref();
    if advice.is_some_and(|line| !line.is_blank()) {
        return;
    }
    let Some((_, payment)) = cx.paid_members().next() else {
        return;
    };
    let offered = cx
        .paid_members()
        .any(|(_, payment)| payment.get_ref().offered.is_some());
    let deadline = cx.due_before(&cx.policy.notice_days).filter(|_| !offered);
    let message = "somebody is paid, and nothing says who gives free advice on benefits";
    out.missing(here(payment.span()), message, deadline)
        .level(RULE.level)
        .help("find out who does, and that they will; then add `benefits-advice = \"…\"` under [organisation] in copanel.toml");
}

#![doc = include_str!("access_review_overdue.md")]

use chrono::Months;

use super::{Check, Context, Reporter, Rule, at_person};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "access-review-overdue",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "what somebody needs was asked too long ago",
    explain: include_str!("access_review_overdue.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let months = u32::try_from(cx.policy.access_review_months.aim()).unwrap_or_default();
    let oldest = cx
        .interview_day()
        .and_then(|day| day.checked_sub_months(Months::new(months)));
    let Some(oldest) = oldest.filter(|_| months > 0) else {
        return;
    };
    let taking_part = cx.taking_part();
    for person in cx
        .persons()
        .filter(|person| taking_part.contains(person.id.get_ref()))
    {
        let asked = person.access_asked.as_ref();
        let Some(asked) = asked.filter(|day| day.get_ref().0 < oldest) else {
            continue;
        };
        let id = person.id.get_ref();
        let deadline = cx.due_before(&cx.policy.access_asked_days);
        let message = format!(
            "{} was last asked on {} what they need",
            cx.name(id),
            asked.get_ref()
        );
        out.missing(at_person(person, asked.span()), message, deadline)
            .about(id)
            .private()
            .help("ask whether it is still so; then put today’s date under `access-asked`");
    }
}

#![doc = include_str!("service_users_missing.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};
use crate::source::Spanned;
use crate::vacancy::Capacity;

pub static RULE: Rule = Rule {
    name: "service-users-missing",
    principle: Principle::Diversity,
    level: Level::Warning,
    summary: "carers or parents speak for those who use the service",
    explain: include_str!("service_users_missing.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let serves = cx
        .vacancy
        .post
        .serves
        .iter()
        .find(|serves| serves.get_ref() == &Capacity::ServiceUser);
    let voters = cx.voters_with_lived_experience();
    let (Some(serves), false) = (serves.map(Spanned::span), voters.is_empty()) else {
        return;
    };
    let for_others = |capacity: &Capacity| matches!(capacity, Capacity::Carer | Capacity::Parent);
    if voters
        .iter()
        .all(|member| for_others(member.capacity.get_ref()))
    {
        out.flag(
            here(serves),
            "only carers or parents speak for the people who use this service",
        )
        .private()
        .help("invite people who use the service themselves, beside those who care for them");
    }
}

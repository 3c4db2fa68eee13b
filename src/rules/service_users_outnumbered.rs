#![doc = include_str!("service_users_outnumbered.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};
use crate::vacancy::Capacity;

pub static RULE: Rule = Rule {
    name: "service-users-outnumbered",
    principle: Principle::Diversity,
    level: Level::Warning,
    summary: "carers and parents have more votes than those who use the service",
    explain: include_str!("service_users_outnumbered.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let serves = &cx.vacancy.post.serves;
    let own = serves.iter().find(|serves| is_user(*serves.get_ref()));
    let Some(own) = own.filter(|_| !serves.iter().any(|serves| is_relative(*serves.get_ref())))
    else {
        return;
    };
    let voters = cx.voters_with_lived_experience();
    let counted = |counts: fn(Capacity) -> bool| {
        let all = voters.iter();
        all.filter(|member| counts(*member.capacity.get_ref()))
            .count()
    };
    let (users, relatives) = (counted(is_user), counted(is_relative));
    if users > 0 && relatives > users {
        let message = format!(
            "carers and parents have {relatives} votes, and people who use the service {users}"
        );
        out.flag(here(own.span()), message)
            .private()
            .help("invite more people who use the service, and keep those you have");
    }
}

fn is_user(capacity: Capacity) -> bool {
    matches!(capacity, Capacity::ServiceUser | Capacity::YoungPerson)
}

fn is_relative(capacity: Capacity) -> bool {
    matches!(capacity, Capacity::Carer | Capacity::Parent)
}

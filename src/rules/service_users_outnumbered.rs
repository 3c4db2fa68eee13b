#![doc = include_str!("service_users_outnumbered.md")]

use super::prelude::*;
use crate::vacancy::Capacity;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let serves = &case.vacancy.post.serves;
    let own = serves.iter().find(|serves| is_user(***serves));
    let Some(own) = own.filter(|_| !serves.iter().any(|serves| is_relative(**serves))) else {
        return;
    };
    let voters = case.voters_with_lived_experience();
    let counted = |counts: fn(Capacity) -> bool| {
        let all = voters.iter();
        all.filter(|member| counts(*member.capacity)).count()
    };
    let (users, relatives) = (counted(is_user), counted(is_relative));
    if users > 0 && relatives > users {
        let message = format!(
            "carers and parents have {relatives} votes; people who use the service have {users}"
        );
        out.flag(own.span(), message)
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

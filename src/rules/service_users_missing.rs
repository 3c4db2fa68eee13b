#![doc = include_str!("service_users_missing.md")]

use super::prelude::*;
use crate::vacancy::Capacity;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let mut serves = case.vacancy.post.serves.iter();
    let serves = serves.find(|serves| **serves == Capacity::ServiceUser);
    let voters = case.voters_with_lived_experience();
    let (Some(serves), false) = (serves.map(Spanned::span), voters.is_empty()) else {
        return;
    };
    let for_others = |capacity: &Capacity| matches!(capacity, Capacity::Carer | Capacity::Parent);
    if voters.iter().all(|member| for_others(&member.capacity)) {
        out.flag(serves, "only carers or parents speak for the people who use this service")
            .private()
            .help(
                "invite people who use the service themselves, as well as those who care for them",
            );
    }
}

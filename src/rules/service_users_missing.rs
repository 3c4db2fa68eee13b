#![doc = include_str!("service_users_missing.md")]

use super::prelude::*;
use crate::vacancy::Capacity;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let serves = &case.vacancy.post.serves;
    if serves.is_empty() && case.members().next().is_some() {
        out.missing(0..0, "nothing says yet whose service it is", case.due_with_papers()).help(
            "add `serves = [\"service-user\"]` under [post]; or \"carer\", \"parent\", \"young-person\"",
        );
    }
    // Where those who use a service are named, those who care for them do not speak for them.
    let own = [Capacity::ServiceUser, Capacity::YoungPerson];
    let is_served = |kind: &Capacity| serves.iter().any(|one| **one == *kind);
    let relatives = [Capacity::Carer, Capacity::Parent];
    let own = own.into_iter().filter(is_served).collect::<Vec<_>>();
    let kinds =
        if own.is_empty() { relatives.into_iter().filter(is_served).collect() } else { own };
    let voters = case.voters_with_lived_experience();
    let first = kinds.first().and_then(|kind| serves.iter().find(|one| ***one == *kind));
    let (Some(first), false) = (first, voters.is_empty()) else {
        return;
    };
    let is_user = kinds.contains(&Capacity::ServiceUser);
    let speaks = |capacity: Capacity| {
        let uses_it = matches!(capacity, Capacity::Peer | Capacity::YoungPerson);
        kinds.contains(&capacity) || is_user && uses_it
    };
    if voters.iter().any(|member| speaks(*member.capacity)) {
        return;
    }
    let (message, help) = if is_user {
        (
            "only carers or parents speak for the people who use this service".to_owned(),
            "invite people who use the service themselves, as well as those who care for them"
                .to_owned(),
        )
    } else {
        let names = [(Capacity::YoungPerson, "young people"), (Capacity::Parent, "parents")];
        let name = |kind| names.iter().find(|(one, _)| *one == kind).map_or("carers", |one| one.1);
        let kinds = kinds.into_iter().map(name);
        let kinds = kinds.collect::<Vec<_>>().join(" and ");
        (
            format!("this service is for {kinds}, but none of them has a vote"),
            format!("invite {kinds}, and give them a vote; or correct `serves` under [post]"),
        )
    };
    out.flag(first.span(), message).private().help(help);
}

#![doc = include_str!("contact_out_of_reach.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let (Some(contact), Some(deadline)) = (&case.vacancy.contact, case.due_with_papers()) else {
        return;
    };
    let on_the_day = contact.on_the_day.as_ref();
    if on_the_day.is_some_and(|line| !line.is_blank()) {
        return;
    }
    let named = contact.name.trim().to_lowercase();
    let seat = case.vacancy.members.iter().find(|seat| {
        let person = case.person(&seat.id);
        person.is_some_and(|person| {
            let name = person.name.trim();
            !name.is_empty() && name.to_lowercase() == named
        })
    });
    let Some(seat) = seat else {
        return;
    };
    let id = &seat.id;
    let panel = case.panel(&seat.panel);
    let message = format!(
        "{} is the contact for the day, but sits on {}",
        case.name(id),
        panel.map_or("a panel", panel_name)
    );
    out.missing(seat.span(), message, Some(deadline)).about(id).help(
        "add `on-the-day = \"…\"` under [contact]: a name, and a number that someone answers",
    );
}

#![doc = include_str!("online_unstated.md")]

use super::prelude::*;
use crate::source::Line;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let ways = case.vacancy.all_ways();
    if !ways.is_online() {
        return;
    }
    let entry = case.vacancy.online.as_ref();
    let place = Place::vacancy(entry.map_or(0..0, Spanned::span));
    let online = entry.map(Spanned::get_ref);
    let has_link = online.is_some_and(|online| online.link.is_some());
    let phone = online.and_then(|online| online.phone.as_ref());
    let has_phone = phone.is_some_and(|phone: &Line| !phone.is_blank());
    let access = online.and_then(|online| online.access.as_ref());
    let has_access = access.is_some_and(|access: &Text| !access.is_blank());
    let trial = online.and_then(|online| online.trial.as_ref());
    let gaps = [
        (
            ways.video && !has_link,
            "nothing says how people join the video call",
            "add `link = \"https://…\"` under [online]",
            ("the link of the video call", "link"),
        ),
        (
            !has_phone,
            "there is no number to ring for those who join by telephone",
            "add `phone = \"…\"` under [online]; a call by telephone helps when the internet does not",
            ("a number to ring", "phone"),
        ),
        (
            !has_access,
            "nothing says what helps people to take part in the call",
            "add `access = \"…\"` under [online]: captions, cameras on or off, breaks, who helps",
            ("what helps people in the call", "access"),
        ),
        (
            trial.is_none(),
            "no one can try out the call before the day",
            "agree a time with everyone; then add `trial` under [online]",
            ("a trial call", "trial"),
        ),
    ];
    for (_, message, help, (what, key)) in gaps.into_iter().filter(|(is_gap, ..)| *is_gap) {
        let finding = out.missing(place.clone(), message, case.due_with_papers());
        finding.help(help).lacks(what, key, "[online]");
    }
    if let Some(trial) = trial
        && case.interview_day().is_some_and(|day| trial.0.date() >= day)
    {
        out.flag(trial.span(), "the trial call is not before the interviews")
            .help("try out the call some days earlier, so that there is time to mend things");
    }
}

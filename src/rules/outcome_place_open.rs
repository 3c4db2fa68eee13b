#![doc = include_str!("outcome_place_open.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let is_decided = case.vacancy.outcome.as_ref().is_some_and(|one| one.decided.is_some());
    if case.no_one_is_left() && !is_decided && !case.is_second_round() {
        let message = "no candidate is left: each of them withdrew or did not come";
        out.flag(case.place_of_panels(), message).level(Level::Warning).help(
            "tell the panel that there are no interviews, and pay what was offered. \
             Then add `decided = YYYY-MM-DD` and `appointed = []` under [outcome]",
        );
    }
    if case.nothing_says_who() {
        let message =
            "it is decided, but nothing says who is appointed; no letters are printed yet";
        out.flag(case.place_of_outcome(), message).level(Level::Warning).help(
            "add `appointed = \"C01\"` under [outcome], with their code; or `appointed = []` if no one is",
        );
    }
    let open = case.open_places();
    if open == 0 {
        return;
    }
    let left = case.candidates().filter_map(|one| Some((&one.code, one.left()?)));
    let outcome = case.vacancy.outcome.iter();
    let mut chosen = outcome.flat_map(|one| one.appointed.iter().chain(&*one.reserve));
    let said_no: Vec<String> = left
        .filter(|(code, _)| chosen.any(|one| one == *code))
        .map(|(code, (_, day))| format!("{code} left on {}", **day))
        .collect();
    let open = count(open, "place");
    let why = if said_no.is_empty() {
        String::new()
    } else {
        format!(", since {}", said_no.join(" and "))
    };
    let message = format!("{open} of this post is open{why}; the others have no letter yet");
    out.flag(case.place_of_outcome(), message).level(Level::Warning).help(
        "decide with the panel who comes next; add their code to `reserve` or `appointed` under [outcome]. \
         If no one else is good enough, lower `places` under [post], or write `appointed = []` so that everyone is told",
    );
}

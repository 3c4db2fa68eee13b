#![doc = include_str!("second_round_unclear.md")]

use super::prelude::*;
use crate::vacancy::SecondRound;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(entry) = &case.file.second_round else {
        return;
    };
    let second = case.in_second_round();
    if !case.is_decided() {
        to_come(&second, entry, out);
    }
    if !entry.invited_back.is_empty() && entry.reason.as_ref().is_none_or(Text::is_blank) {
        let message = "nothing says why some candidates are invited back, and others are not";
        out.missing(entry.span(), message, second.due_with_papers())
            .help("write down what the panel decided: `reason = \"…\"` under [second-round]");
    }
    let chosen = case.file.outcome.iter().flat_map(|outcome| outcome.appointed.iter());
    for code in chosen.filter(|code| second.is_second_round() && !second.is_invited_back(code)) {
        let message = format!("{code} is appointed, but was not invited back");
        out.flag(code.span(), message)
            .about(code)
            .help("correct the code; if it is right, say why in `difference` under [outcome], and waive this");
    }
}

/// Who is seen in a round to come, and what they are asked.
fn to_come(second: &Case<'_>, entry: &Spanned<SecondRound>, out: &mut Reporter<'_>) {
    let place = Place::vacancy(entry.span());
    if entry.invited_back.is_empty() {
        let first = Deadline::new(second.file.days().last().copied(), None);
        let message = "no one has been invited back to the second round yet";
        out.missing(place, message, first).help(
            "decide with the panel; add `invited-back = [\"C01\"]` and `reason`, or delete [second-round]",
        );
    } else if second.seen().next().is_none() {
        out.flag(place, "everyone who was invited back has left")
            .help("decide with the panel: invite someone else back, or add [outcome]");
    }
    for panel in second.vacancy.panels.iter().filter(|panel| !panel.is_group()) {
        let asks = second.questions_of(panel).next().is_some();
        if !asks && second.exercises_of(panel).next().is_none() {
            let message = format!("{} asks nothing in the second round", panel_name(panel));
            let deadline = second.due_with_papers();
            out.missing(panel.span(), message, deadline).about(&panel.id).help(
                "write questions with the panel; add a [[question]] with `round = 2` for each",
            );
        }
    }
}

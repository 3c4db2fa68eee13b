//! What contradicts itself about two rounds: days, who is invited back, who asks what when.

use std::collections::BTreeSet;

use super::faults::Faults;
use crate::source::{Day, Id, Span, Spanned};
use crate::vacancy::{Left, SecondRound, Vacancy};

/// Where the head of a second round is missing, or what is under it cannot be.
pub fn check(vacancy: &Vacancy, out: &mut Faults<'_>) {
    match vacancy.second_round.as_deref() {
        None => headless(vacancy, out),
        Some(round) => {
            days(vacancy, round, out);
            invited_back(vacancy, round, out);
            for panel in &round.panels {
                out.target("panel", panel, ABOUT);
            }
            asked(vacancy, out);
        }
    }
}

const ABOUT: &str = "[second-round]";

/// Everything with a round of its own: what it is, where, its round and the panel it names.
fn all(vacancy: &Vacancy) -> impl Iterator<Item = (String, Span, u32, Option<&Spanned<Id>>)> {
    let questions = vacancy.questions.iter().map(|one| {
        (format!("question {}", one.id), one.id.span(), one.round.unwrap_or(1), one.panel.as_ref())
    });
    questions.chain(vacancy.exercises.iter().map(|one| {
        (format!("exercise {}", one.id), one.id.span(), one.round.unwrap_or(1), one.panel.as_ref())
    }))
}

fn headless(vacancy: &Vacancy, out: &mut Faults<'_>) {
    let panels = vacancy.panels.iter().filter(|panel| !panel.is_in_first());
    let panels = panels.map(|panel| (format!("panel {}", panel.id), panel.id.span()));
    let rest = all(vacancy).filter(|(_, _, round, _)| *round > 1);
    for (about, span) in panels.chain(rest.map(|(about, span, ..)| (about, span))) {
        let words = "this is for a second round, and there is none; add [second-round] with its `date`; or delete `round = 2`";
        out.add(span, &about, words);
    }
}

fn days(vacancy: &Vacancy, round: &SecondRound, out: &mut Faults<'_>) {
    if let Some(last) = vacancy.days().last().copied() {
        for day in round.all_days().filter(|day| day.0 < last) {
            let words = format!(
                "the second round is on {day}, before the first is over on {}; correct one of the two days",
                Day(last)
            );
            out.add(day.span(), ABOUT, &words);
        }
    }
    let own: BTreeSet<_> = round.all_days().map(|day| day.0).collect();
    for (code, at) in &round.at {
        if !round.invited_back.contains(code) {
            let words = format!(
                "{code} has a time, but is not invited back; add \"{code}\" to `invited-back`, or delete the time"
            );
            out.add(code.span(), ABOUT, &words);
        }
        if !own.is_empty() && !own.contains(&at.0.date()) {
            let day = Day(at.0.date());
            let words =
                format!("there are no second interviews on {day}; add it to `days`, or correct it");
            out.add(at.span(), ABOUT, &words);
        }
    }
}

fn invited_back(vacancy: &Vacancy, round: &SecondRound, out: &mut Faults<'_>) {
    let mut seen = BTreeSet::new();
    for code in &round.invited_back {
        out.code(code, ABOUT);
        if !seen.insert(&code.0) {
            out.add(code.span(), ABOUT, &format!("{code} is invited back twice; keep one"));
        }
        let candidate = vacancy.candidates.iter().find(|one| one.code == *code);
        let Some((left, day)) = candidate.and_then(|one| one.left()) else {
            continue;
        };
        let first = candidate.and_then(|one| vacancy.day_of(one));
        let is_of_first = first.is_some_and(|first| day.0 <= first);
        let why = match left {
            Left::Withdrew if is_of_first => "withdrew",
            Left::DidNotCome if is_of_first => "did not come",
            Left::Withdrew | Left::DidNotCome | Left::Declined => continue,
        };
        let words = format!("{code} is invited back, but {why} on {day}; correct one of the two");
        out.add(code.span(), ABOUT, &words);
    }
}

/// A question or an exercise in a round in which its panel does not meet.
fn asked(vacancy: &Vacancy, out: &mut Faults<'_>) {
    for (about, _, round, panel) in all(vacancy) {
        let Some(id) = panel else { continue };
        let Some(panel) = vacancy.panels.iter().find(|panel| panel.id == *id) else { continue };
        let (meets, word) = match round {
            1 => (panel.is_in_first(), "first"),
            _ => (vacancy.is_in_second(panel), "second"),
        };
        if !meets {
            let help = if round == 1 {
                "add `round = 2`, or name another panel".to_owned()
            } else {
                format!("name another panel, or add \"{id}\" to `panels` under [second-round]")
            };
            let words = format!(
                "this is for the {word} round, in which panel `{id}` does not meet; {help}"
            );
            out.add(id.span(), &about, &words);
        }
    }
}

//! What cannot be true of those who left, were absent or were appointed, since it contradicts itself.

use std::collections::BTreeSet;

use super::faults::Faults;
use crate::source::{Code, Day, Line, Spanned};
use crate::vacancy::{Candidate, Left, Member, Outcome, Vacancy};

/// Members who were absent and those who stand in for them; candidates who left; who was appointed.
pub fn check(vacancy: &Vacancy, out: &mut Faults<'_>) {
    for member in vacancy.members.iter().map(Spanned::get_ref) {
        stand_in(vacancy, member, out);
        on_the_day(vacancy, member.absent.as_ref(), &format!("member {}", member.id), out);
    }
    for candidate in vacancy.candidates.iter().map(Spanned::get_ref) {
        left(vacancy, candidate, out);
        let about = format!("candidate {}", candidate.code);
        on_the_day(vacancy, candidate.did_not_come.as_ref(), &about, out);
        let other = candidate.did_not_come.as_ref().zip(candidate.day.as_ref());
        // Interviews of a second round are on days of their own.
        let of_first = |day: &Spanned<Day>| vacancy.days().contains(&day.0);
        if let Some((day, own)) = other.filter(|(day, own)| day != own && of_first(day))
            && vacancy.panels.iter().all(|panel| panel.day.is_none())
        {
            let words = format!("they are due on {own}, so they did not come on that day; type it");
            out.add(day.span(), &about, &words);
        }
    }
    appointed(vacancy, out);
    let destroyed = vacancy.keep.as_ref().and_then(|keep| keep.destroyed.as_ref());
    if let Some((day, last)) = destroyed.zip(vacancy.days().last())
        && day.0 < *last
    {
        let words = format!(
            "papers were destroyed on {day}, before the interviews on {}; correct one of the two days",
            Day(*last)
        );
        out.add(day.span(), "[keep]", &words);
    }
}

/// Someone is absent, or does not come, on a day on which there are interviews.
fn on_the_day(vacancy: &Vacancy, day: Option<&Spanned<Day>>, about: &str, out: &mut Faults<'_>) {
    let days = vacancy.days_of_both();
    let Some(day) = day.filter(|day| !days.is_empty() && !days.contains(&day.0)) else {
        return;
    };
    let days: Vec<String> = days.into_iter().map(|day| Day(day).to_string()).collect();
    let words = format!(
        "there are no interviews on {day}; the interviews are on {}: type that day",
        days.join(" and ")
    );
    out.add(day.span(), about, &words);
}

fn stand_in(vacancy: &Vacancy, member: &Member, out: &mut Faults<'_>) {
    let Some(other) = &member.stands_in_for else {
        return;
    };
    let (id, panel, about) = (&member.id, &member.panel, format!("member {}", member.id));
    let mut seats = vacancy.members.iter().filter(|seat| seat.panel == *panel);
    let words = match seats.clone().find(|seat| seat.id == *other) {
        None => format!(
            "`{other}` is not a member of panel `{panel}`; name the absent member of the same panel, and leave their [[member]] in"
        ),
        Some(_) if other == id => {
            format!("`{id}` cannot stand in for themselves; name the absent member")
        }
        Some(seat) if seat.absent.is_none() => format!(
            "`{other}` is not absent, so no one can stand in for them; if they cannot come, add `absent = 2026-12-03` to the member `{other}`"
        ),
        Some(_) => match seats.find(|seat| seat.stands_in_for.as_ref() == Some(other)) {
            Some(first) if first.id != *id => format!(
                "both `{}` and `{id}` stand in for `{other}`; keep one of the two lines",
                first.id
            ),
            Some(_) | None => return,
        },
    };
    out.add(other.span(), &about, &words);
}

fn left(vacancy: &Vacancy, candidate: &Candidate, out: &mut Faults<'_>) {
    let (code, about) = (&candidate.code, format!("candidate {}", candidate.code));
    if let [_, (_, second), ..] = candidate.ways_out()[..] {
        let words = format!(
            "{code} left twice; keep the one of `withdrew`, `did-not-come` and `declined` that is so"
        );
        out.add(second.span(), &about, &words);
    }
    let Some(day) = &candidate.declined else {
        return;
    };
    let outcome = vacancy.outcome.as_ref();
    if !outcome.is_some_and(|one| one.appointed.contains(code) || one.reserve.contains(code)) {
        let words = format!(
            "{code} said no to an offer, but was neither appointed nor the reserve; add {code} to `appointed` or `reserve` under [outcome], or say `withdrew` if there was no offer"
        );
        out.add(day.span(), &about, &words);
    } else if let Some(decided) = outcome.and_then(|one| one.decided).filter(|one| day.0 < one.0) {
        let words = format!(
            "{code} said no on {day}, before it was decided on {decided}; correct one of the two days"
        );
        out.add(day.span(), &about, &words);
    }
}

fn appointed(vacancy: &Vacancy, out: &mut Faults<'_>) {
    let Some(outcome) = &vacancy.outcome else {
        return;
    };
    let about = "[outcome]";
    let places = vacancy.post.places.unwrap_or(1) as usize;
    if let Some(beyond) = outcome.appointed.get(places) {
        let count = outcome.appointed.len();
        let words = format!(
            "{count} candidates are appointed, and `places` is {places}; add `places = {count}` under [post]; or name those who come next under `reserve`"
        );
        out.add(beyond.span(), about, &words);
    }
    approved(vacancy, outcome, out);
    let mut seen = BTreeSet::new();
    for code in outcome.appointed.iter().chain(&*outcome.reserve) {
        if !seen.insert(&code.0) {
            let both = outcome.appointed.contains(code) && outcome.reserve.contains(code);
            let at = match (both, outcome.appointed.contains(code)) {
                (true, _) => "`appointed` and `reserve`",
                (_, true) => "`appointed`",
                (_, false) => "`reserve`",
            };
            let words = format!("`{code}` is named twice under {at}; keep one of them");
            out.add(code.span(), about, &words);
        }
        if let Some(why) = never_seen(vacancy, code) {
            let words = format!("{code} is named here, but {why}; correct one of the two");
            out.add(code.span(), about, &words);
        }
    }
    if let (Some(first), true) = (outcome.reserve.first(), outcome.appointed.is_empty()) {
        let words = "there is a reserve, but no one is appointed; name who gets the job first under `appointed`";
        out.add(first.span(), about, words);
    }
}

fn approved(vacancy: &Vacancy, outcome: &Outcome, out: &mut Faults<'_>) {
    let Some(day) = &outcome.approved else {
        return;
    };
    let by = vacancy.scoring.as_ref().and_then(|scoring| scoring.approved_by.as_ref());
    let words = if by.is_none_or(Line::is_blank) {
        "nothing says who approves the decision; add `approved-by = \"…\"` under [scoring], or delete this line".to_owned()
    } else if let Some(decided) = outcome.decided.filter(|decided| day.0 < decided.0) {
        format!(
            "approved on {day}, before it was decided on {decided}; correct one of the two days"
        )
    } else {
        return;
    };
    out.add(day.span(), "[outcome]", &words);
}

/// Why the panel never saw a candidate, if it did not.
fn never_seen(vacancy: &Vacancy, code: &Code) -> Option<String> {
    let candidate = vacancy.candidates.iter().find(|candidate| candidate.code == *code)?;
    let own = vacancy.day_of(candidate)?;
    match candidate.left()? {
        (Left::DidNotCome, day) => Some(format!("did not come on {day}")),
        (Left::Withdrew, day) if day.0 <= own => {
            Some(format!("withdrew on {day}, before being seen"))
        }
        (Left::Withdrew | Left::Declined, _) => None,
    }
}

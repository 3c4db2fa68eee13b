//! What cannot be true of those who left, were absent or were appointed, since it contradicts itself.

use std::collections::BTreeSet;

use super::faults::Faults;
use crate::source::{Code, Day, Line, Origin, Span, Spanned};
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
    }
    appointed(vacancy, out);
    let destroyed = vacancy.keep.as_ref().and_then(|keep| keep.destroyed.as_ref());
    if let Some((day, last)) = destroyed.zip(vacancy.days().last())
        && day.0 < *last
    {
        let message =
            format!("papers were destroyed on {}, before the interviews on {}", **day, Day(*last));
        fault(out, day.span(), "[keep]", &message, "correct one of the two days");
    }
}

fn fault(out: &mut Faults<'_>, span: Span, about: &str, message: &str, help: &str) {
    out.fault(Origin::Vacancy, span, Some(about), message, Some(help.to_owned()));
}

/// Someone is absent, or does not come, on a day on which there are interviews.
fn on_the_day(vacancy: &Vacancy, day: Option<&Spanned<Day>>, about: &str, out: &mut Faults<'_>) {
    let days = vacancy.days_of_both();
    let Some(day) = day.filter(|day| !days.is_empty() && !days.contains(&day.0)) else {
        return;
    };
    let message = format!("there are no interviews on {}", **day);
    let days: Vec<String> = days.into_iter().map(|day| Day(day).to_string()).collect();
    let help = format!("the interviews are on {}: type that day", days.join(" and "));
    fault(out, day.span(), about, &message, &help);
}

fn stand_in(vacancy: &Vacancy, member: &Member, out: &mut Faults<'_>) {
    let Some(other) = &member.stands_in_for else {
        return;
    };
    let (id, panel, about) = (&member.id, &member.panel, format!("member {}", member.id));
    let mut seats = vacancy.members.iter().filter(|seat| seat.panel == *panel);
    let Some(absent) = seats.clone().find(|seat| seat.id == *other) else {
        let message = format!("`{other}` is not a member of panel `{panel}`");
        let help = "name the absent member of the same panel, and leave their [[member]] in";
        return fault(out, other.span(), &about, &message, help);
    };
    let (message, help) = if other == id {
        (format!("`{id}` cannot stand in for themselves"), "name the absent member".to_owned())
    } else if absent.absent.is_none() {
        let help =
            format!("if they cannot come, add `absent = 2026-12-03` to the member `{other}`");
        (format!("`{other}` is not absent, so no one can stand in for them"), help)
    } else if let Some(first) = seats.find(|seat| seat.stands_in_for.as_ref() == Some(other))
        && first.id != *id
    {
        let message = format!("both `{}` and `{id}` stand in for `{other}`", first.id);
        (message, "keep one of the two lines".to_owned())
    } else {
        return;
    };
    fault(out, other.span(), &about, &message, &help);
}

fn left(vacancy: &Vacancy, candidate: &Candidate, out: &mut Faults<'_>) {
    let (code, about) = (&candidate.code, format!("candidate {}", candidate.code));
    if let [_, (_, second), ..] = candidate.ways_out()[..] {
        let help = "keep the one of `withdrew`, `did-not-come` and `declined` that is so";
        fault(out, second.span(), &about, &format!("{code} left twice"), help);
    }
    let Some(day) = &candidate.declined else {
        return;
    };
    let outcome = vacancy.outcome.as_ref();
    if !outcome.is_some_and(|one| one.appointed.contains(code) || one.reserve.contains(code)) {
        let message =
            format!("{code} said no to an offer, but was neither appointed nor the reserve");
        let help = format!(
            "add {code} to `appointed` or `reserve` under [outcome], or say `withdrew` if there was no offer"
        );
        fault(out, day.span(), &about, &message, &help);
    } else if let Some(decided) = outcome.and_then(|one| one.decided).filter(|one| day.0 < one.0) {
        let message =
            format!("{code} said no on {}, before it was decided on {decided}", Day(day.0));
        fault(out, day.span(), &about, &message, "correct one of the two days");
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
        let message = format!("{count} candidates are appointed, and `places` is {places}");
        let help = format!(
            "add `places = {count}` under [post]; or name those who come next under `reserve`"
        );
        fault(out, beyond.span(), about, &message, &help);
    }
    approved(vacancy, outcome, out);
    let mut seen = BTreeSet::new();
    for code in outcome.appointed.iter().chain(&*outcome.reserve) {
        if !seen.insert(&code.0) {
            let message = format!("`{code}` is named twice under `appointed` and `reserve`");
            fault(out, code.span(), about, &message, "keep one of them");
        }
        if let Some(why) = never_seen(vacancy, code) {
            let message = format!("{code} is named here, but {why}");
            fault(out, code.span(), about, &message, "correct one of the two");
        }
    }
    if let (Some(first), true) = (outcome.reserve.first(), outcome.appointed.is_empty()) {
        let message = "there is a reserve, but no one is appointed";
        fault(out, first.span(), about, message, "name who gets the job first under `appointed`");
    }
}

fn approved(vacancy: &Vacancy, outcome: &Outcome, out: &mut Faults<'_>) {
    let Some(day) = &outcome.approved else {
        return;
    };
    let by = vacancy.scoring.as_ref().and_then(|scoring| scoring.approved_by.as_ref());
    let (message, help) = if by.is_none_or(Line::is_blank) {
        let help = "add `approved-by = \"…\"` under [scoring], or delete this line";
        ("nothing says who approves the decision".to_owned(), help)
    } else if let Some(decided) = outcome.decided.filter(|decided| day.0 < decided.0) {
        let message = format!("approved on {}, before it was decided on {decided}", **day);
        (message, "correct one of the two days")
    } else {
        return;
    };
    fault(out, day.span(), "[outcome]", &message, help);
}

/// Why the panel never saw a candidate, if it did not.
fn never_seen(vacancy: &Vacancy, code: &Code) -> Option<String> {
    let candidate = vacancy.candidates.iter().find(|candidate| candidate.code == *code)?;
    let own = vacancy.day_of(candidate)?;
    match candidate.left()? {
        (Left::DidNotCome, day) => Some(format!("did not come on {}", Day(day.0))),
        (Left::Withdrew, day) if day.0 <= own => {
            Some(format!("withdrew on {}, before being seen", Day(day.0)))
        }
        (Left::Withdrew | Left::Declined, _) => None,
    }
}

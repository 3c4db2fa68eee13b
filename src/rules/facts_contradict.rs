#![doc = include_str!("facts_contradict.md")]

use super::Reporter;
use crate::case::Case;
use crate::source::{Id, Place, Spanned};
use crate::vacancy::{Capacity, Member, Payment, PaymentAnswer, PaymentKind, Stage};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for member in case.members() {
        observer(case, member, out);
        if let Some(payment) = &member.payment {
            paid(case, &member.id, payment, out);
        }
    }
    for question in &case.vacancy.questions {
        let Some(asker) = &question.asked_by else {
            continue;
        };
        let mut seats = case.members().filter(|member| member.id == **asker).peekable();
        if seats.peek().is_some() && seats.all(|seat| *seat.capacity == Capacity::Observer) {
            let message =
                format!("{} only watches, but asks question {}", case.name(asker), question.id);
            out.flag(Place::vacancy(asker.span()), message)
                .about(asker)
                .help("let a member ask it, or give them the `capacity` in which they take part");
        }
    }
    shortlisting(case, out);
    chairing(case, out);
    supporting(case, out);
    sheets(case, out);
    keeping(case, out);
}

/// Papers that must not be destroyed for now, and were.
fn keeping(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(keep) = case.vacancy.keep.as_ref().filter(|keep| keep.hold.is_some()) else {
        return;
    };
    if let Some(day) = &keep.destroyed {
        let day_in_words = case.words().day(day.0);
        let message = format!(
            "the papers were destroyed on {day_in_words}, but `hold` says that they are kept for now"
        );
        out.flag(Place::vacancy(day.span()), message)
            .help("look if the papers are still there, and delete `hold` or `destroyed`");
    }
}

/// Two people of whom each is said to support the other.
fn supporting(case: &Case<'_>, out: &mut Reporter<'_>) {
    for person in case.person_entries() {
        let Some(supporter) = &person.supporter else {
            continue;
        };
        let theirs = case.person(supporter).and_then(|other| other.supporter.as_ref());
        if theirs.is_some_and(|theirs| **theirs == *person.id) && person.id.0 < supporter.0 {
            let (one, other) = (case.name(&person.id), case.name(supporter));
            let message = format!("{one} supports {other}, and {other} supports {one}");
            out.flag(person.place(supporter.span()), message)
                .about(&person.id)
                .private()
                .help("ask them who supports whom, and delete the other `supporter`");
        }
    }
}

/// A score sheet that will not come, of a candidate whom its member was never to score.
fn sheets(case: &Case<'_>, out: &mut Reporter<'_>) {
    for member in case.members() {
        for code in member.no_sheet.iter().filter_map(|one| one.candidate.as_ref()) {
            if !case.scores(member, code) {
                let name = case.name(&member.id);
                let message =
                    format!("no sheet of {name} comes for {code}, but they do not score {code}");
                out.flag(Place::vacancy(code.span()), message)
                    .about(&member.id)
                    .private()
                    .help("delete that entry of `no-sheet`, or correct its code");
            }
        }
    }
}

/// Someone who watches has no vote and no chair, whatever else the file says.
fn observer(case: &Case<'_>, member: &Member, out: &mut Reporter<'_>) {
    if *member.capacity != Capacity::Observer {
        return;
    }
    let votes = member.votes.as_ref().filter(|votes| ***votes).map(Spanned::span);
    let chairs = member.chair.then(|| member.id.span());
    for (span, what) in [(votes, "has a vote"), (chairs, "chairs the panel")] {
        if let Some(span) = span {
            let message = format!("{} only watches, but {what}", case.name(&member.id));
            out.flag(Place::vacancy(span), message)
                .about(&member.id)
                .help("give them the `capacity` in which they take part, or take `votes` and `chair` away");
        }
    }
}

/// What was done about someone’s payment, against how they are paid and what they said.
fn paid(case: &Case<'_>, id: &Id, payment: &Spanned<Payment>, out: &mut Reporter<'_>) {
    let keys = [
        ("an amount", payment.amount.is_some()),
        ("a day to be paid by", payment.due.is_some()),
        ("a day on which they were paid", payment.paid.is_some()),
    ];
    let has: Vec<&str> = keys.iter().filter(|(_, has)| *has).map(|(what, _)| *what).collect();
    let name = case.name(id);
    let message = match (payment.kind, case.words().list(&has)) {
        (PaymentKind::InWorkingTime, Some(what)) => {
            format!("{name} takes part in paid working time, but the file has {what}")
        }
        (PaymentKind::Paid | PaymentKind::ExpensesOnly, _)
            if payment.answer == PaymentAnswer::Declined && payment.paid.is_some() =>
        {
            format!("{name} said no to payment, but was paid")
        }
        (PaymentKind::Paid | PaymentKind::ExpensesOnly | PaymentKind::InWorkingTime, _) => return,
    };
    out.flag(Place::vacancy(payment.span()), message)
        .about(id)
        .private()
        .help("ask them which is right, and delete the other");
}

/// Who shortlists, against who was promised it and was not.
fn shortlisting(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some((by, _)) = case.shortlisters() else {
        return;
    };
    let promised = promised(case, Stage::Shortlisting);
    for id in promised.iter().filter(|id| !by.contains(id)) {
        let message = format!(
            "{} is told that they take part in shortlisting, but `by` does not name them",
            case.name(id)
        );
        out.flag(Place::vacancy(id.span()), message)
            .about(id)
            .help("add them to `by` under [shortlisting], or take them out of `who` at that stage");
    }
    let others = by.iter().filter(|id| !promised.is_empty() && !promised.contains(id));
    for id in others.filter(|id| !case.is_staff(id)) {
        let message = format!(
            "{} shortlists, but the stage `shortlisting` does not name them",
            case.name(id)
        );
        out.flag(Place::vacancy(id.span()), message)
            .about(id)
            .help("add them to `who` of that [[involvement]], so that their papers say so");
    }
}

/// Who was promised the chair, against who has it.
fn chairing(case: &Case<'_>, out: &mut Reporter<'_>) {
    for id in promised(case, Stage::Chair) {
        if !case.members().any(|member| member.id == *id && member.chair) {
            let message = format!("{} is told that they chair, but chairs no panel", case.name(id));
            out.flag(Place::vacancy(id.span()), message).about(id).help(
                "add `chair = true` to their [[member]], or take them out of `who` at that stage",
            );
        }
    }
}

/// Everyone that the file names at a stage.
fn promised<'a>(case: &'a Case<'_>, stage: Stage) -> Vec<&'a Spanned<Id>> {
    let entries = case.vacancy.involvements.iter().filter(|entry| *entry.stage == stage);
    entries.flat_map(|entry| &entry.who).collect()
}

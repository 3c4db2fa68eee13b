#![doc = include_str!("panel_conflict_undeclared.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    // Of a first round that is over nothing can be asked any more.
    if case.is_first_of_two() {
        return;
    }
    if case.is_decided() {
        not_known(case, out);
        return;
    }
    if case.vacancy.candidates.is_empty() {
        never_asked(case, out);
        return;
    }
    let due = case.conflicts_due(&case.policy().conflicts_days);
    let Some(deadline) = due.and_then(|due| Deadline::new(Some(due), case.before_interviews(1)))
    else {
        return;
    };
    for seated in case.seated() {
        if !seated.any(|member| case.votes(member)) {
            continue;
        }
        let name = case.name(seated.id);
        // Whoever stands in is asked before the first candidate comes.
        let stands_in = seated.stands_in();
        let day = case.interview_day().filter(|_| stands_in);
        let deadline = day.and_then(|day| Deadline::new(None, Some(day))).unwrap_or(deadline);
        match seated.first(|member| member.conflicts_declared.as_ref()) {
            None => {
                let message =
                    format!("{name} has not yet said whether they know any of the candidates");
                let help = "show them the candidate key and ask; then add `conflicts-declared = YYYY-MM-DD` to the member";
                out.missing(seated.place(), message, Some(deadline))
                    .about(seated.id)
                    .help(help)
                    .lacks("which candidates they know", "conflicts-declared", "the member");
            }
            Some(day) if case.is_after_interviews(day) => {
                let message =
                    format!("{name} says whether they know a candidate only after the interviews");
                let help = out.help_by(day.0, "ask before the interviews, while there is time to act on the answer", "if they knew a candidate, tell human resources; otherwise record why they were asked so late in a waiver");
                out.flag(day.span(), message).about(seated.id).help(help);
            }
            Some(_) => {}
        }
    }
}

/// Without a list of candidates no one can have looked at it, and once the interviews are over it is too late.
fn never_asked(case: &Case<'_>, out: &mut Reporter<'_>) {
    let declared = |member: &Member| member.conflicts_declared.is_some();
    if case.interviews_are_over(out.today) && !case.members().any(declared) {
        let message = "no one has ever said whether they know a candidate";
        out.flag(case.place_of_panels(), message).level(Level::Warning).help(
            "add a [[candidate]] for each who was seen, ask every member now, and record the answer; \
             if someone knew one of them, tell human resources",
        );
    }
}

/// Once it is decided there is nothing to do before the interviews, but it is said that no one was asked.
fn not_known(case: &Case<'_>, out: &mut Reporter<'_>) {
    let seated = case.seated();
    let mut voters = seated.iter().filter(|one| one.any(|member| case.votes(member))).peekable();
    if voters.peek().is_some()
        && voters.all(|one| !one.any(|seat| seat.conflicts_declared.is_some()))
    {
        let message = "it was decided, but no one has ever said whether they know a candidate";
        out.flag(case.place_of_panels(), message).level(Level::Note).help(
            "ask every member now, and add `conflicts-declared = YYYY-MM-DD` to each; \
             if someone knew a candidate, tell human resources",
        );
    }
}

#![doc = include_str!("papers_late.md")]

use super::prelude::*;
use crate::case::how_early;
use crate::vacancy::Person;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    version_not_sent(case, out);
    let (usual, easy) = (&case.policy().papers_days, &case.policy().papers_days_easy_read);
    for seated in case.seated() {
        let (least, name) = (case.for_reader(seated.id, usual, easy), case.name(seated.id));
        let stands_in = seated.stands_in();
        let Some(sent) = seated.first(|member| member.papers_sent.as_ref()) else {
            let at_once = case.interview_day().and_then(|day| Deadline::new(Some(day), None));
            let due = if stands_in { at_once } else { case.due_before(least) };
            if let Some(deadline) =
                due.filter(|_| !seated.seats.iter().all(|seat| case.is_absent_throughout(seat)))
            {
                let when = if stands_in {
                    "they stand in for someone".to_owned()
                } else {
                    let days = count(least.aim(), "day");
                    format!("they go out {days} before the interviews")
                };
                // In a second round the line may say when those of the first went.
                let mut all = case.file.members.iter();
                let is_there = all.any(|own| own.id == *seated.id && own.papers_sent.is_some());
                let [which, how] = if is_there {
                    [" of the second round", "change `papers-sent` of the member to the day"]
                } else {
                    ["", "add `papers-sent = YYYY-MM-DD` to the member"]
                };
                let message = format!("papers{which} have not gone to {name} yet; {when}");
                let finding = out.missing(seated.place(), message, Some(deadline));
                finding.about(seated.id).help(format!("send them; then {how}"));
                if !is_there {
                    finding.lacks("papers", "papers-sent", "the member");
                }
            }
            continue;
        };
        let Some(days) = case.days_before_interviews(sent).filter(|_| !stands_in) else {
            continue;
        };
        if let Some(level) = least.below(days) {
            let message = format!("papers go to {name} {}", how_early(days, least.aim()));
            let help = out.help_by(sent.0, "send them earlier, or ask if they still have time to read them", "ask if they have had time to read them, and help them if not; record why it was late in a waiver");
            out.flag(sent.span(), message).level(level).about(seated.id).help(help);
        }
    }
}

/// Those who have older papers and, as far as is written down, not the new ones.
fn version_not_sent(case: &Case<'_>, out: &mut Reporter<'_>) {
    let file = &case.vacancy;
    let has_old = |person: &&Person| case.has_older_papers(person) && !case.is_absent(person);
    let names = case.readers().into_iter().filter(has_old);
    let names = names.map(|person| case.name(&person.id));
    let first = file.members.iter().find_map(|member| member.papers_sent.as_ref());
    let Some((names, first)) = case.words().list(names).zip(first) else {
        return;
    };
    if let Some(revision) = file.revision.filter(|_| file.revision_sent.is_none()) {
        let message =
            format!("version {revision} has not gone to those who have older papers: {names}");
        out.unsettled(first.span(), message, None).help(
            "give them the new papers, with `what-changed`; then add `revision-sent = YYYY-MM-DD` below `revision`",
        );
    }
}

#[cfg(test)]
#[path = "../../tests/inside/papers_late.rs"]
mod tests;

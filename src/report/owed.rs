//! What is still owed to people, oldest first: a coordinator’s list, so it is never sent on.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::CheckedVacancy;
use super::columns::columns;
use crate::case::obligations::owed_on;
use crate::case::{self, Case};
use crate::prose::words::{count, counted};

/// Everything still owed in all vacancies whose interviews are over, or that have an outcome.
///
/// Where some could not be read, or have no outcome after the interviews, nobody is told that nothing is owed.
pub fn write(entries: &[CheckedVacancy<'_>], today: NaiveDate, all_read: bool) -> String {
    let mut owed = Vec::new();
    let mut open = BTreeSet::new();
    for entry in entries {
        let case = &entry.case;
        for one in owed_on(case, today) {
            let line = entry.case.source.line(one.place.span.start);
            let path = &entry.case.source.path;
            open.insert(path);
            owed.push((
                (one.due.is_none(), one.due),
                [
                    one.due.map_or("no day known".to_owned(), |due| case.words().day(due)),
                    one.due.map_or(String::new(), |due| late(due, today)),
                    case.name(one.id),
                    one.what.title().to_owned(),
                    format!("{}, line {line}", case::name(path)),
                ],
            ));
        }
    }
    owed.sort_by_key(|(due, _)| *due);
    let rows: Vec<[String; 5]> = owed.into_iter().map(|(_, row)| row).collect();
    let finished = entries.iter().filter(|e| e.case.outcome().is_some()).count();
    let is_unsaid =
        |case: &Case<'_>| case.outcome().is_none() && case.interviews_are_over(Some(today));
    let unsaid = entries.iter().filter(|entry| is_unsaid(&entry.case)).count();
    if !all_read && rows.is_empty() {
        return "What is owed to people is not known: not everything could be read.\n".to_owned();
    }
    let mut but = String::new();
    if !all_read {
        but.push_str(" More may be owed: not everything could be read.");
    }
    if let Some(unsaid) = counted(unsaid, "vacancy has", "vacancies have") {
        but.push_str(&format!(
            " Whether people were told and thanked is not known: {unsaid} no outcome after the interviews."
        ));
    }
    if rows.is_empty() && unsaid > 0 {
        return format!("No one is known to be owed payment.{but}\n");
    }
    if rows.is_empty() && finished == 0 {
        return "No interviews here are over yet, so nothing is owed to anyone.\n".to_owned();
    }
    if rows.is_empty() {
        return format!("Nothing is owed to anyone: {} with an outcome.\n", many(finished));
    }
    let owed = counted(rows.len(), "thing is", "things are").unwrap_or_default();
    format!(
        "{}\n{owed} still owed in {}.{but} This list is private: it is for the coordinator alone.\n",
        columns(["By", "", "Who", "What", "Where"], &rows),
        many(open.len())
    )
}

fn many(vacancies: usize) -> String {
    counted(vacancies, "vacancy", "vacancies").unwrap_or("no vacancy".to_owned())
}

/// How late something is, or how much time there is.
pub fn late(due: NaiveDate, today: NaiveDate) -> String {
    match (today - due).num_days() {
        0 => "today".to_owned(),
        days @ 1.. => format!("{} late", count(days, "day")),
        days => format!("in {}", count(-days, "day")),
    }
}

//! What is still owed to people, oldest first: a coordinator’s list, so it is never sent on.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::CheckedVacancy;
use super::columns::columns;
use crate::case;
use crate::prose::words::{count, counted};

/// Everything still owed in all vacancies with an outcome.
///
/// Where some could not be read, nobody is told that nothing is owed.
pub fn write(entries: &[CheckedVacancy<'_>], today: NaiveDate, all_read: bool) -> String {
    let mut owed = Vec::new();
    let mut open = BTreeSet::new();
    for entry in entries {
        let case = &entry.case;
        for one in entry.obligations() {
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
    if !all_read && rows.is_empty() {
        return "What is owed to people is not known: not everything could be read.\n".to_owned();
    }
    let but = if all_read { "" } else { " More may be owed: not everything could be read." };
    if rows.is_empty() && finished == 0 {
        return "No vacancy here has an outcome yet, so nothing is owed to anyone.\n".to_owned();
    }
    if rows.is_empty() {
        return format!(
            "Nothing is owed to anyone: {} with an outcome, and each is closed.\n",
            many(finished)
        );
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

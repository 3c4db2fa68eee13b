//! What a run says of those who hold papers that have changed.

use std::path::Path;

use chrono::NaiveDate;

use crate::case::Case;
use crate::commands::folder::RECORD;
use crate::commands::owner::Owner;
use crate::commands::record;
use crate::documents::changes::{self, AllTold};
use crate::source::{self, Id};
use crate::vacancy::Person;

/// Who must be told what, since they hold papers that say something else.
pub fn who_is_told(case: &Case<'_>, before: &AllTold, told: &AllTold) -> String {
    let words = &case.workspace.words().standard;
    let mut said = String::new();
    for person in case.readers() {
        let changes = changes::must_be_told(case, told, person, words);
        if !changes.is_empty() {
            said.push_str(&format!(
                "  {}: {}\n",
                case.printed_name(&person.id),
                changes.join("; ")
            ));
        }
    }
    let same = changes::same_people(case, before);
    let is_gone = |id: &str| id != changes::CANDIDATES && same.values().all(|was| *was != id);
    for (id, was) in before.iter().filter(|(id, was)| was.holds && is_gone(id)) {
        let other = case.person(&Id(id.clone()));
        let name = match other.filter(|_| was.called.is_empty()) {
            Some(person) => &person.name.0,
            None if was.called.is_empty() => words.say("changed.someone"),
            None => &was.called,
        };
        said.push_str(&format!("  {name}: no papers any more; ask for the earlier ones back\n"));
        let place = other.filter(|other| {
            told.get(id).is_some_and(|now| now.holds && now.called == other.name.0)
        });
        said.extend(place.map(|other| format!("  {}: in the place of {name} now; check that `papers-sent`, and all else there, is theirs\n", case.printed_name(&other.id))));
    }
    let candidates = changes::candidates_must_be_told(case, told);
    let path = case.source.path.display();
    let candidates = if candidates.is_empty() {
        String::new()
    } else {
        format!(
            "warning: candidates have a leaflet of `{path}` that has changed since; tell each of them, and send the new one:\n  Candidates: {}\nOnce they know, write the day as `candidates-told`\n",
            candidates.join("; ")
        )
    };
    if said.is_empty() {
        return candidates;
    }
    let raise = if told.values().any(|told| told.is_of_before(case)) {
        "Once they have gone"
    } else {
        "Raise `revision`, so that the new papers say what they are. Once they have gone"
    };
    format!(
        "warning: these people hold papers of `{}` that have changed since; tell them, and give them `what-changed` with the new papers:\n{said}{raise}, add `revision-sent = YYYY-MM-DD` below `revision`\n{candidates}",
        case.source.path.display()
    )
}

/// Who was sent papers of which the folder knows nothing: they may say anything.
pub fn who_holds_unknown(
    case: &Case<'_>,
    before: &AllTold,
    (folder, today): (&Path, NaiveDate),
) -> String {
    let is_early = |person: &&Person| case.papers_sent(person).is_some_and(|sent| sent < today);
    let readers = case.readers().into_iter().filter(is_early);
    let names = readers.map(|person| case.printed_name(&person.id));
    let names = case.workspace.words().standard.list(names).filter(|_| before.is_empty());
    let said = names.map(|names| {
        format!(
            "note: nothing in `{}` says what papers these people were sent before today: {names}. If theirs say something else, give them the new ones\n",
            folder.display()
        )
    });
    said.unwrap_or_default()
}

/// Folders beside this one that hold papers of the same reference, from before the file had another name.
pub fn left_behind(case: &Case<'_>, owner: &Owner, folder: &Path) -> String {
    let out = folder.parent().unwrap_or(folder);
    let beside = source::entries(out).unwrap_or_default().into_iter();
    let said = beside.filter(|other| other != folder).filter_map(|other| {
        let theirs = record::glance(&other.join(RECORD)).owner?;
        let name = format!("{}.toml", other.file_name()?.to_str()?);
        let file = case.source.path.with_file_name(&name);
        owner.is_left_behind(&theirs, &other, &file).then(|| {
            format!(
                "warning: `{}` holds papers with the same reference, of `{name}`, which is not there any more; if it is this vacancy, take out what was filled in and delete that folder\n",
                other.display()
            )
        })
    });
    said.collect()
}

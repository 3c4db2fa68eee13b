//! What was asked for that is not there: documents and readers, with what may be meant.

use std::collections::{BTreeMap, BTreeSet};

use super::meant_id;
use super::part::Part;
use crate::case::Case;
use crate::commands::Exit;
use crate::documents::{DOCUMENTS, Document, Reader};
use crate::source::{name_of, nearest_word};

/// Other words for documents.
const DOCUMENTS_BY_OTHER_WORDS: [(&str, &str); 17] = [
    ("agenda", "day"),
    ("badges", "room"),
    ("cards", "room"),
    ("expenses", "claim-form"),
    ("feedback", "feedback-form"),
    ("labels", "room"),
    ("minutes", "record"),
    ("name-badges", "room"),
    ("needs", "adjustments"),
    ("poster", "door-sign"),
    ("questions", "pack"),
    ("results", "result-letter"),
    ("schedule", "day"),
    ("scores", "score-sheets"),
    ("sign", "door-sign"),
    ("thanks", "letter"),
    ("timetable", "day"),
];

/// Readers who are no one person, with what is theirs.
const READERS: [(&str, Reader); 4] = [
    ("candidate", Reader::Candidates),
    ("coordinator", Reader::Coordinator),
    ("manager", Reader::Manager),
    ("trainer", Reader::Trainer),
];

/// The ids of those who have each role on a panel.
pub type Roles = BTreeMap<String, BTreeSet<String>>;

/// Adds who has which role in a vacancy.
pub fn add_roles(case: &Case<'_>, roles: &mut Roles) {
    for member in &case.vacancy.members {
        let chair = member.chair.then(|| "chair".to_owned());
        for role in chair.into_iter().chain([name_of(*member.capacity)]) {
            roles.entry(role).or_default().insert(member.id.to_string());
        }
    }
}

/// What to say of a document that does not exist.
pub fn no_document(name: &str) -> String {
    let typed = name.to_lowercase().replace([' ', '_'], "-");
    let part = format!("{typed}.md");
    let names = || DOCUMENTS.iter().map(|document| document.name);
    let whole = || DOCUMENTS.iter().find(|document| document.parts.contains(&&*part));
    let near = nearest_word(&typed, &DOCUMENTS_BY_OTHER_WORDS, names());
    let near = near.or_else(|| whole().map(|document| document.name));
    let all = names().collect::<Vec<_>>().join("`, `");
    match near {
        Some(near) => {
            format!(
                "there is no document `{name}`; did you mean `{near}`? The documents are `{all}`"
            )
        }
        None => format!("there is no document `{name}`; the documents are `{all}`"),
    }
}

/// Says who of these was asked for and gets papers for none of the vacancies.
pub fn no_reader(asked: &[String], part: &mut Part) {
    for id in asked.iter().filter(|id| !part.readers.contains_key(*id)) {
        let help = help(id, part);
        let said = &mut part.said;
        said.messages.push_str(&format!("error: no one with the id `{id}` gets papers{help}\n"));
        said.exit = Exit::Failed;
    }
}

/// Who may be meant.
fn help(id: &str, part: &Part) -> String {
    let typed = id.to_lowercase().replace(' ', "-");
    let role = typed.strip_suffix('s').unwrap_or(&typed);
    let in_role = part.roles.get(role).map(|ids| ids.iter().map(String::as_str));
    let near = match in_role {
        Some(ids) => Some(ids.collect::<Vec<_>>().join(",")),
        None => meant_id(id, part.readers.iter()).map(str::to_owned),
    };
    let reader = READERS.iter().find(|(word, _)| *word == role);
    let theirs = reader.map(|(_, reader)| {
        let theirs = |document: &&Document| document.reader == *reader;
        let names = DOCUMENTS.iter().filter(theirs).map(|document| document.name);
        format!("`--only {}`", names.collect::<Vec<_>>().join(","))
    });
    let ids: Vec<&str> = part.readers.keys().map(String::as_str).collect();
    match (near, theirs) {
        (Some(near), None) => format!("; did you mean `{near}`?"),
        (Some(near), Some(theirs)) => {
            format!("; did you mean `{near}`, or the papers of {theirs}?")
        }
        (None, Some(theirs)) => format!("; did you mean the papers of {theirs}?"),
        (None, None) if ids.is_empty() => String::new(),
        (None, None) => format!("; those who do are `{}`", ids.join("`, `")),
    }
}

//! What a run says of those who hold papers that have changed.

use crate::case::Case;
use crate::documents::changes::{self, AllTold};
use crate::source::Id;

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
    let is_gone = |(id, was): &(&String, &changes::Told)| was.holds && !told.contains_key(*id);
    let known = |was: &changes::Told| told.values().any(|now| now.is_same_person(was));
    for (id, _) in before.iter().filter(is_gone).filter(|(_, was)| !known(was)) {
        let name = case.person(&Id(id.clone())).map_or(id.clone(), |person| person.name.0.clone());
        said.push_str(&format!("  {name}: no papers any more; ask for the earlier ones back\n"));
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

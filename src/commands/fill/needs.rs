//! “Working with me”: what helps somebody, as far as they ticked that it may be known.

use super::change::{Change, Place, Proposal};
use super::form;
use crate::case::Case;
use crate::commands::edit;
use crate::returned::Form;
use crate::source::Id;

/// Those to whom the form may go, in the order of its answers.
const COORDINATOR: usize = 1;
const SUPPORTER: usize = 4;
const NO_ONE: usize = 5;

/// The fields that say what helps, in the order of the form.
const FIELDS: [&str; 5] = ["talking", "reading", "room", "hard", "then"];

/// What a form says of its reader’s needs; nothing of it is shown that is not for the coordinator.
pub fn proposal(case: &Case<'_>, form: &Form) -> Option<Proposal> {
    let id = Id(form.mark.person.clone()?);
    let person = case.person(&id)?;
    let (name, file) = (case.name(&id), form.file.display());
    let title = format!("{name}: Working with me ({file})");
    let origin = person.origin.clone();
    let refused = |why: String| {
        let (title, origin) = (title.clone(), origin.clone());
        Some(Proposal { title, origin, changes: Vec::new(), to_decide: vec![why] })
    };
    let who = form::ticked(form, &[form::NEEDS, "who"]);
    if who.contains(&NO_ONE) && who.len() > 1 {
        return refused(format!(
            "it is for no one and for others too; ask {name}, and read nothing before"
        ));
    }
    if !who.contains(&COORDINATOR) {
        return refused(format!("{name} did not tick that you may read it; give it back unread"));
    }
    if person.supporter.is_some() && !who.contains(&SUPPORTER) {
        return refused(format!(
            "{name} did not tick their supporter, who gets copies of what the file says; ask {name} what may be in it"
        ));
    }
    let words = case.words();
    let said = FIELDS.iter().filter_map(|field| {
        let what = form::words(form, &[form::NEEDS, field])?;
        Some(words.fill(&format!("me.{field}"), &[("what", &what)]))
    });
    let before = person.access.as_ref().map(|text| text.0.trim().to_owned());
    let before = before.filter(|text| !text.is_empty());
    let new: Vec<String> =
        said.filter(|said| !before.as_ref().is_some_and(|text| text.contains(said))).collect();
    let change = |key, value| Change {
        place: Place::Entry("person", id.0.clone(), None),
        key: (None, key),
        value,
    };
    let mut changes = Vec::new();
    if !new.is_empty() {
        let all: Vec<String> = before.into_iter().chain(new).collect();
        changes.push(change("access", all.join("\n\n").into()));
    }
    let mut to_decide = form::troubles(form);
    let asked = person.access_asked.as_deref();
    if let Some(day) = form::dated(form, form::NEEDS, "access-asked", &mut to_decide)
        && asked.is_none_or(|asked| asked.0 < day)
    {
        changes.push(change("access-asked", edit::day(day).ok()?));
    }
    Some(Proposal { title, origin, changes, to_decide })
}

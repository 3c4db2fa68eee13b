//! What a form that came back says, field by field.

use chrono::NaiveDate;

use crate::case::Case;
use crate::returned::{Answer, Form, Trouble, of_another_vacancy};
use crate::source::{FieldId, Id};
use crate::vacancy::dates;

/// Kinds of form that fill a file, by what the ids of their fields begin with.
pub const CONFLICTS: &str = "conflict";
/// “Working with me”.
pub const NEEDS: &str = "me";
/// The claim form.
pub const CLAIM: &str = "claim";
/// The sheet on which readers test a paper.
pub const TEST: &str = "test";

/// Which of them a form is, if any answer is given.
pub fn fills(form: &Form) -> Option<&'static str> {
    let is_given = |kind: &&str| form.answers.keys().any(|id| id.names()[0] == **kind);
    [CONFLICTS, NEEDS, CLAIM, TEST].into_iter().find(is_given)
}

/// Why a form cannot be used for this vacancy, as the end of a sentence.
pub fn refused(form: &Form, case: &Case<'_>) -> Option<String> {
    if let Some(why) = of_another_vacancy(&form.mark, case) {
        return Some(why);
    }
    let id = Id(form.mark.person.clone()?);
    match case.person(&id) {
        None => Some(format!("is a form of `{id}`, and this vacancy does not name them")),
        Some(person) if !case.readers().iter().any(|reader| reader.id == person.id) => {
            Some(format!("is a form of {}, who no longer takes part", case.name(&id)))
        }
        Some(_) => None,
    }
}

/// What is wrong with a form, as sentences.
pub fn troubles(form: &Form) -> Vec<String> {
    let said = |trouble: &Trouble| match &trouble.field {
        Some(field) => format!("`{field}` {}", trouble.what),
        None => format!("it {}", trouble.what),
    };
    form.troubles.iter().map(said).collect()
}

/// The field with these names.
fn answer<'a>(form: &'a Form, names: &[&str]) -> Option<&'a Answer> {
    let is_meant = |id: &FieldId| id.names().iter().eq(names);
    form.answers.iter().find(|(id, _)| is_meant(id)).map(|(_, answer)| answer)
}

/// What is written in a field.
pub fn words<'a>(form: &'a Form, names: &[&str]) -> Option<&'a str> {
    match answer(form, names)? {
        Answer::Words(words) => Some(words),
        Answer::Ticked(_) => None,
    }
}

/// The places that are ticked, from 1; none where nothing is.
pub fn ticked(form: &Form, names: &[&str]) -> Vec<usize> {
    match answer(form, names) {
        Some(Answer::Ticked(places)) => places.iter().filter_map(|one| one.parse().ok()).collect(),
        Some(Answer::Words(_)) | None => Vec::new(),
    }
}

/// The day that is written in a field, read as people here write it: 2/12/2026 is in December.
pub fn day(form: &Form, names: &[&str]) -> Option<NaiveDate> {
    dates::days(words(form, names)?).first().copied()
}

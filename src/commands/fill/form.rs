//! What a form that came back says, field by field.

use chrono::NaiveDate;

use crate::returned::{Answer, Form, Trouble};
use crate::source::FieldId;
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

/// Adds what the same person answered in another file, where that is not the same; what may be read is said in both or not at all.
pub fn join(form: &mut Form, other: Form) {
    let is_said_in_both = |id: &FieldId| other.answers.get(id) == form.answers.get(id);
    let may_be_read = |id: &FieldId| id.names() == [NEEDS, "who"];
    let mut all = form.answers.clone();
    all.extend(other.answers.clone());
    all.retain(|id, _| !may_be_read(id) || is_said_in_both(id));
    form.answers = all;
    let known: Vec<Option<FieldId>> = form.troubles.iter().map(|one| one.field.clone()).collect();
    let is_new = |trouble: &Trouble| trouble.field.is_none() || !known.contains(&trouble.field);
    form.troubles.extend(other.troubles.into_iter().filter(is_new));
}

/// What is wrong with a form, as sentences.
pub fn troubles(form: &Form) -> Vec<String> {
    form.troubles.iter().map(|trouble| trouble.what.clone()).collect()
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

/// The day that a form has beside a signature, for a key of the file; whoever reads it is told where there is none.
pub fn dated(
    form: &Form,
    kind: &'static str,
    key: &str,
    to_decide: &mut Vec<String>,
) -> Option<NaiveDate> {
    let day = day(form, &[kind, "date"]);
    if day.is_none() {
        to_decide.push(format!("it has no date that can be read; add `{key}` yourself"));
    }
    day
}

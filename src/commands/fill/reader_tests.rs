//! The sheets on which readers tested Easy Read papers: together they lift the draft mark, or say what is hard.

use std::collections::BTreeSet;

use toml_edit::Array;

use super::change::{Change, Place, Proposal};
use super::form;
use crate::case::Case;
use crate::commands::edit;
use crate::returned::Form;
use crate::source::{FieldId, Origin};

/// What is asked about each part of a paper, and how an answer that it is hard is said.
const ASKED: [(&str, &str); 4] = [
    ("about", "what it is about"),
    ("words", "the words"),
    ("pictures", "the pictures"),
    ("now", "what can be done now"),
];

/// What all sheets that came back say.
pub fn proposal(case: &Case<'_>, forms: &[Form]) -> Option<Proposal> {
    let mut to_decide = Vec::new();
    let (mut readers, mut days) = (BTreeSet::new(), Vec::new());
    for form in forms {
        let file = form.file.display();
        to_decide.extend(form::troubles(form).into_iter().map(|what| format!("{file}: {what}")));
        let said = hard(form).into_iter().chain(wishes(form));
        to_decide.extend(said.map(|what| format!("{file}: {what}")));
        match (
            form::words(form, &[form::TEST, "reader"]),
            &form::ticked(form, &[form::TEST, "name"])[..],
        ) {
            (Some(reader), [1]) => {
                readers.insert(reader.to_owned());
            }
            _ => to_decide.push(format!(
                "{file}: the reader did not agree to be named; put something else into `checked-by`"
            )),
        }
        match form::day(form, &[form::TEST, "date"]) {
            Some(day) => days.push(day),
            None => to_decide.push(format!("{file}: it has no date that can be read")),
        }
    }
    let is_easy = forms.iter().all(|form| hard(form).is_empty() && form.troubles.is_empty());
    let tested = case.vacancy.easy_read.clone().unwrap_or_default();
    let known: Vec<&str> = tested.checked_by.iter().map(|line| line.0.as_str()).collect();
    let all: Vec<&str> = known
        .iter()
        .copied()
        .chain(readers.iter().map(String::as_str).filter(|one| !known.contains(one)))
        .collect();
    let mut changes = Vec::new();
    let change = |key, value| Change { place: Place::Table("easy-read"), key: (None, key), value };
    if let Some(day) = days.iter().max().filter(|_| is_easy && !all.is_empty()) {
        if all != known {
            changes.push(change("checked-by", Array::from_iter(all).into()));
        }
        if tested.checked_on.is_none_or(|before| before.0 < *day) {
            changes.push(change("checked-on", edit::day(*day).ok()?));
        }
    }
    let title = format!("Easy Read papers, tested on {} sheets", forms.len());
    Some(Proposal { title, origin: Origin::Vacancy, changes, to_decide })
}

/// What readers stumbled over, part by part.
fn hard(form: &Form) -> Vec<String> {
    let fields = form.answers.keys().chain(&form.empty).map(FieldId::names);
    let parts: BTreeSet<&str> =
        fields.filter(|names| names.len() == 3).map(|names| names[1].as_str()).collect();
    let mut hard = Vec::new();
    for part in parts {
        for (name, what) in ASKED {
            match form::ticked(form, &[form::TEST, part, name])[..] {
                [1] => {}
                [2] => hard.push(format!("{part}, {what}: partly hard")),
                [3] => hard.push(format!("{part}, {what}: hard")),
                [] => hard.push(format!("{part}, {what}: no answer")),
                _ => hard.push(format!("{part}, {what}: two answers")),
            }
        }
    }
    hard
}

/// What readers would change, part by part.
fn wishes(form: &Form) -> impl Iterator<Item = String> {
    form.answers.keys().filter_map(|id| match id.names() {
        [_, part, name] if name == "change" => {
            let words = form::words(form, &[form::TEST, part, "change"])?;
            Some(format!("{part}: they would change: {words}"))
        }
        _ => None,
    })
}

//! Forms of one vacancy beside the papers as they are printed now: what does not fit is named and left out, and the rest counts.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::{Answer, Form, Refused, Returned, Trouble};
use crate::case::{self, Case, rehearsal};
use crate::doc::{Asks, Field};
use crate::documents::jobs::{Job, jobs};
use crate::documents::printer::Printer;
use crate::documents::reader_tests;
use crate::rules::Checked;
use crate::source::{FieldId, FormMark, Id, did_you_mean, nearest};

/// A paper, and what it asks.
struct Paper<'a> {
    job: &'a Job,
    fields: BTreeMap<FieldId, Field>,
}

/// Takes out what does not fit a vacancy’s papers, and says what it was.
pub fn check(returned: Returned, case: &Case<'_>, printer: &Printer<'_>) -> Result<Returned> {
    let Returned { forms, mut refused } = returned;
    let names: BTreeSet<&str> = forms.iter().map(|form| form.mark.paper.as_str()).collect();
    let mut all = jobs(case, &Checked::default());
    // Sheets of a first round count when the second is to come.
    let first = case.first_round();
    all.extend(first.iter().flat_map(|first| jobs(first, &Checked::default())));
    if names.contains(reader_tests::NAME) {
        all.extend(reader_tests::jobs(case, &all, printer)?);
    }
    all.retain(|job| names.contains(job.document.name) && !job.is_copy());
    let paper = |job| {
        let fields = Job::make(job, printer)?.fields().into_iter();
        Ok(Paper { job, fields: fields.map(|field| (field.id.clone(), field)).collect() })
    };
    let papers = all.par_iter().map(paper).collect::<Result<Vec<_>>>()?;
    let mut kept = Vec::new();
    for mut form in forms {
        match own_paper(&form, case, &papers) {
            Ok(paper) => {
                compare(&mut form, paper);
                kept.push((form, paper));
            }
            Err(why) => refused.push(Refused { file: form.file, why }),
        }
    }
    say_differences(&mut kept);
    let forms = kept.into_iter().map(|(form, _)| form).collect();
    Ok(Returned { forms, refused })
}

/// That a form is for another vacancy than this, where it is.
pub fn of_another_vacancy(mark: &FormMark, case: &Case<'_>) -> Option<String> {
    let is_own = mark.vacancy.nfc().eq(case::name(&case.source.path).nfc());
    (!is_own).then(|| format!("is for `{}`, another vacancy", mark.vacancy))
}

/// That a form was printed from another version of this vacancy, where it was.
pub fn of_another_version(mark: &FormMark, case: &Case<'_>) -> Option<String> {
    let (theirs, revision) = (mark.revision, case.vacancy.revision.unwrap_or(1));
    (theirs != revision).then(|| {
        format!(
            "is of version {theirs}, and this is version {revision}; copy it by hand onto a new one"
        )
    })
}

/// The paper that a form was, or why the whole form does not count.
fn own_paper<'a>(
    form: &Form,
    case: &Case<'_>,
    papers: &'a [Paper<'a>],
) -> Result<&'a Paper<'a>, String> {
    let mark = &form.mark;
    if let Some(why) = of_another_vacancy(mark, case).or_else(|| of_another_version(mark, case)) {
        return Err(why);
    }
    if let Some(person) = &mark.person
        && case.person(&Id(person.clone())).is_none()
    {
        let near = nearest(person, case.persons().map(|person| person.id.0.as_str()));
        return Err(format!("is of `{person}`, who is not in this vacancy{}", did_you_mean(near)));
    }
    let is_theirs = |paper: &&Paper<'_>| {
        let reader = paper.job.view.you.as_ref().map(|you| &you.id);
        paper.job.document.name == mark.paper
            && (mark.person.is_none() || mark.person.as_ref() == reader)
    };
    let shared = |paper: &&Paper<'_>| {
        let has = |id: &&FieldId| paper.fields.contains_key(id);
        form.answers.keys().chain(&form.empty).filter(has).count()
    };
    let paper = papers.iter().filter(is_theirs).min_by_key(|paper| Reverse(shared(paper)));
    let paper = paper.ok_or_else(|| match &mark.person {
        Some(person) => {
            let name = case.name(&Id(person.clone()));
            format!("is a paper (`{}`) that {name} does not have in this vacancy", mark.paper)
        }
        None => format!("is a paper (`{}`) that this vacancy does not have", mark.paper),
    })?;
    let is_made_up =
        |id: &&FieldId| id.names().iter().any(|name| rehearsal::CODES.contains(&name.as_str()));
    let made_up = form.answers.keys().find(is_made_up);
    match made_up.filter(|id| !paper.fields.contains_key(id)) {
        Some(_) => Err("was filled in to practise, about candidates who are made up".to_owned()),
        None => Ok(paper),
    }
}

/// Takes out of a form what its paper does not ask, or not so.
fn compare(form: &mut Form, paper: &Paper<'_>) {
    for trouble in &mut form.troubles {
        let field = trouble.field.as_ref().and_then(|id| paper.fields.get(id));
        if let Some(field) = field {
            trouble.what = said(field, &trouble.what);
        }
    }
    let Form { answers, troubles, .. } = form;
    answers.retain(|id, answer| {
        let what = match paper.fields.get(id) {
            Some(field) => misfit(&field.asks, answer).map(|what| said(field, &what)),
            None => Some(unknown(id, paper)),
        };
        let fits = what.is_none();
        troubles.extend(what.map(|what| Trouble { field: Some(id.clone()), what }));
        fits
    });
    let is_there = |id| {
        let mut named = form.troubles.iter().filter_map(|trouble| trouble.field.as_ref());
        form.answers.contains_key(id) || form.empty.contains(id) || named.any(|named| named == id)
    };
    let missing = paper.fields.values().filter(|field| !is_there(&field.id));
    let missing: Vec<&Field> = missing.filter(|field| is_printed(form, &field.id)).collect();
    let missing = missing.into_iter().map(|field| Trouble {
        field: Some(field.id.clone()),
        what: said(field, "is not in the file any more, so nobody can tell what was meant"),
    });
    let missing: Vec<Trouble> = missing.collect();
    form.troubles.extend(missing);
}

/// Whether a file has a field as it goes out: a page and a Word file have all, and a spreadsheet all but the sums.
fn is_printed(form: &Form, id: &FieldId) -> bool {
    let ending = form.file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("html" | "htm" | "docx") => true,
        Some("xlsx" | "ods") => id.names().first().is_none_or(|form| form != "total"),
        Some(_) | None => false,
    }
}

/// What is wrong with an answer, without saying what it is: scores are not shown before all are in.
fn misfit(asks: &Asks, answer: &Answer) -> Option<String> {
    let what = match (asks, answer) {
        (Asks::Words, Answer::Words(_)) => return None,
        (Asks::Words, Answer::Ticked(_)) => "has a tick where words are asked".to_owned(),
        (Asks::One(_) | Asks::Many(_), Answer::Words(_)) => {
            "has words where a box is to be ticked".to_owned()
        }
        (Asks::One(all) | Asks::Many(all), Answer::Ticked(given)) => {
            let is_one = matches!(asks, Asks::One(_));
            if let Some(other) = given.iter().find(|given| !all.contains(given)) {
                format!("has “{other}”, which is none of {}", all.join(", "))
            } else if is_one && given.len() > 1 {
                format!("has {} answers where one is asked", given.len())
            } else {
                return None;
            }
        }
    };
    Some(what)
}

/// What is wrong with an answer to what is not asked: the first name in its id that the paper does not have there.
fn unknown(id: &FieldId, paper: &Paper<'_>) -> String {
    let names = id.names();
    let has =
        |count: usize| paper.fields.keys().any(|other| other.names().starts_with(&names[..count]));
    let first = (1..=names.len()).find(|count| !has(*count)).unwrap_or(names.len());
    format!("`{id}` is answered, but this person’s paper asks nothing about `{}`", names[first - 1])
}

/// Takes out what one person answered differently in two files; the newer never wins by itself.
fn say_differences(forms: &mut [(Form, &Paper<'_>)]) {
    let mut all: BTreeMap<(String, String, FieldId), Vec<usize>> = BTreeMap::new();
    for (index, (form, _)) in forms.iter().enumerate() {
        let Some(person) = &form.mark.person else { continue };
        for id in form.answers.keys() {
            let key = (form.mark.paper.clone(), person.clone(), id.clone());
            all.entry(key).or_default().push(index);
        }
    }
    for ((_, _, id), places) in all {
        let answer = |place: &usize| forms[*place].0.answers.get(&id);
        if places.iter().all(|place| answer(place) == answer(&places[0])) {
            continue;
        }
        for place in &places {
            let others = places.iter().filter(|other| *other != place);
            let others = others.map(|other| format!("`{}`", forms[*other].0.file.display()));
            let others: Vec<String> = others.collect();
            let what = format!("is not answered the same in {}", others.join(" and "));
            let (form, paper) = &mut forms[*place];
            let what = paper.fields.get(&id).map_or(what.clone(), |field| said(field, &what));
            form.troubles.push(Trouble { field: Some(id.clone()), what });
        }
        for place in places {
            forms[place].0.answers.remove(&id);
        }
    }
}

/// A sentence about a field.
fn said(field: &Field, what: &str) -> String {
    format!("“{}” {what}", field.label)
}

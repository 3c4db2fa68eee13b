//! Forms of one vacancy beside the papers as they are printed now: what does not fit is named and left out, and the rest counts.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use chrono::NaiveDate;
use rayon::prelude::*;

use super::differences;
use super::in_words::{self, Fields};
use super::{Answer, Filled, Form, Refused, Returned, Trouble, add, none_of};
use crate::case::{self, Case, rehearsal};
use crate::doc::{Asks, Field};
use crate::documents::jobs::{Job, jobs};
use crate::documents::printer::Printer;
use crate::documents::reader_tests;
use crate::rules::Checked;
use crate::source::{Day, FieldId, FormMark, Id, did_you_mean, nearest};

/// What the fields are called in which candidates’ codes are written by hand.
const CODE: &str = "code";
/// What the fields are called in which scores are added up.
pub(super) const SUM: &str = "total";

/// A paper, and what it asks.
pub(super) struct Paper<'a> {
    pub job: &'a Job,
    pub fields: Fields,
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
        let fields = Job::make(job, printer)?.fields().into_iter().enumerate();
        Ok(Paper { job, fields: fields.map(|(at, one)| (one.id.clone(), (at, one))).collect() })
    };
    let papers = all.par_iter().map(paper).collect::<Result<Vec<_>>>()?;
    let mut kept = Vec::new();
    for form in forms {
        let ids = || form.answers.keys().chain(&form.empty);
        let is_by_hand = ids().any(|id| id.names()[0] == CODE);
        let mut form = if is_by_hand { with_codes(&form, case) } else { form };
        match own_paper(&form, case, &papers) {
            Ok(paper) => {
                compare(&mut form, paper, is_by_hand);
                kept.push((form, paper));
            }
            Err(why) => refused.push(Refused { file: form.file, why }),
        }
    }
    differences::take_out(&mut kept);
    let in_words = |(mut form, paper): (Form, &Paper<'_>)| {
        form.troubles = in_words::in_words(form.troubles, &paper.fields, case);
        form
    };
    let forms = kept.into_iter().map(in_words).collect();
    Ok(Returned { forms, refused })
}

/// A form on which candidates’ codes were written by hand, as if they had been printed.
///
/// One code on two sheets, or two on one, is not guessed at.
fn with_codes(form: &Form, case: &Case<'_>) -> Form {
    let is_blank = |id: &FieldId| id.names()[0] == CODE;
    let blanks = form.answers.keys().chain(&form.empty).filter(|id| is_blank(id));
    let blanks: BTreeSet<String> = blanks.filter_map(|id| id.names().get(1).cloned()).collect();
    let typed = |blank: &str| {
        let own = form.answers.iter().filter(|(id, _)| is_blank(id) && id.names()[1] == blank);
        let words = own.filter_map(|(_, answer)| match answer {
            Answer::Words(words) => Some(words.to_lowercase()),
            Answer::Ticked(_) => None,
        });
        words.collect::<BTreeSet<String>>()
    };
    let code = |blank: &str| {
        let mut all = case.candidates().map(|one| &one.code.0);
        all.find(|code| typed(blank).iter().eq([&code.to_lowercase()]))
    };
    let named = |id: &FieldId| match id.names() {
        [name, blank, rest @ ..] if blanks.contains(blank) => {
            let rest = rest.iter().map(|name| format!(".{name}"));
            format!("{name}.{}{}", code(blank)?, rest.collect::<String>()).parse().ok()
        }
        _ => Some(id.clone()),
    };
    let (mut fields, mut troubles) = (BTreeMap::new(), Vec::new());
    for trouble in &form.troubles {
        let field = trouble.field.as_ref().map(|id| named(id).unwrap_or(id.clone()));
        troubles.push(Trouble { field, what: trouble.what.clone() });
    }
    let mut lost = BTreeSet::new();
    for id in form.empty.iter().chain(form.answers.keys()) {
        let answer = form.answers.get(id).cloned();
        match named(id) {
            Some(name) if !is_blank(id) => add(&mut fields, name, answer, &mut troubles),
            None if answer.is_some() => lost.extend(id.names().get(1)),
            Some(_) | None => {}
        }
    }
    troubles.extend(lost.into_iter().map(|blank| {
        let typed: Vec<String> = typed(blank).into_iter().collect();
        let what = match typed.join("” and “") {
            none if none.is_empty() => {
                "has a sheet with answers and no candidate’s code".to_owned()
            }
            codes => format!("has a sheet with “{codes}” on it, which is no candidate’s code"),
        };
        Trouble { field: None, what }
    }));
    Form::of(&form.file, &form.fingerprint, Filled { mark: form.mark.clone(), fields, troubles })
}

/// Whether a paper asks about candidates: these are printed again where something else is asked.
fn is_of_candidates(paper: &Paper<'_>, case: &Case<'_>) -> bool {
    let is_code = |name: &String| case.candidates().any(|one| one.code.0 == *name);
    paper.fields.keys().any(|id| id.names().iter().any(is_code))
}

/// What a form says of another vacancy whose file had the name of this one: its reference, or interviews of another time.
fn other_recruitment(mark: &FormMark, case: &Case<'_>) -> Option<String> {
    let ours = case.vacancy.post.reference.as_ref().filter(|reference| !reference.is_blank());
    let theirs = mark.reference.as_ref().zip(ours);
    if let Some((theirs, ours)) = theirs.filter(|(theirs, ours)| **theirs != ours.0) {
        return Some(format!("its reference is `{theirs}`, and here it is `{ours}`"));
    }
    let theirs = mark.interviews.as_ref().and_then(|day| day.parse::<NaiveDate>().ok());
    let (theirs, ours) = theirs.zip(case.interview_day())?;
    let apart = (theirs - ours).num_days().abs();
    case.policy()
        .dates_days_most
        .above(apart)
        .map(|_| format!("its interviews are on {}, and these are on {}", Day(theirs), Day(ours)))
}

/// The paper that a form was, or why the whole form does not count.
fn own_paper<'a>(
    form: &Form,
    case: &Case<'_>,
    papers: &'a [Paper<'a>],
) -> Result<&'a Paper<'a>, String> {
    let mark = &form.mark;
    if !form.is_of(&case::name(&case.source.path)) {
        return Err(format!("is for `{}`, another vacancy", mark.vacancy));
    }
    if let Some(other) = other_recruitment(mark, case) {
        return Err(format!("is for another vacancy: {other}"));
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
    let (theirs, revision) = (mark.revision, case.vacancy.revision.unwrap_or(1));
    if theirs != revision && is_of_candidates(paper, case) {
        return Err(format!(
            "is of version {theirs}, and this is version {revision}; copy it by hand onto a new one"
        ));
    }
    let is_made_up =
        |id: &&FieldId| id.names().iter().any(|name| rehearsal::CODES.contains(&name.as_str()));
    let made_up = form.answers.keys().find(is_made_up);
    match made_up.filter(|id| !paper.fields.contains_key(id)) {
        Some(_) => Err("was filled in to practise, about candidates who are made up".to_owned()),
        None => Ok(paper),
    }
}

/// Takes out of a form what its paper does not ask, or not so.
fn compare(form: &mut Form, paper: &Paper<'_>, is_by_hand: bool) {
    let Form { answers, troubles, .. } = form;
    answers.retain(|id, answer| {
        let what = match paper.fields.get(id) {
            Some((_, field)) => misfit(field, answer),
            None => Some(in_words::not_asked(id, &paper.fields)),
        };
        let fits = what.is_none();
        troubles.extend(what.map(|what| Trouble { field: Some(id.clone()), what }));
        fits
    });
    let is_there = |id: &FieldId| {
        let mut named = form.troubles.iter().filter_map(|trouble| trouble.field.as_ref());
        form.answers.contains_key(id) || form.empty.contains(id) || named.any(|named| named == id)
    };
    // Where codes are written by hand, there are as many sheets as someone filled in.
    let is_lost = |id: &&FieldId| !is_there(id) && !is_by_hand && is_printed(form, id);
    let what = "is not in the file any more, so no one can tell what was meant";
    let lost = |id: &FieldId| Trouble { field: Some(id.clone()), what: what.to_owned() };
    let missing: Vec<Trouble> = paper.fields.keys().filter(is_lost).map(lost).collect();
    form.troubles.extend(missing);
}

/// Whether a file has a field as it goes out: a page and a Word file have all, and a spreadsheet all but the sums.
fn is_printed(form: &Form, id: &FieldId) -> bool {
    let ending = form.file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("html" | "htm" | "docx") => true,
        Some("xlsx" | "ods") => id.names().first().is_none_or(|form| form != SUM),
        Some(_) | None => false,
    }
}

/// What is wrong with an answer, without saying what it is: scores are not shown before all are in.
fn misfit(field: &Field, answer: &Answer) -> Option<String> {
    let what = match (&field.asks, answer) {
        (Asks::Words, Answer::Words(_)) => return None,
        (Asks::Words, Answer::Ticked(_)) => "has a tick where words are asked".to_owned(),
        (Asks::One(_) | Asks::Many(_), Answer::Words(_)) => {
            "has words where a box is to be ticked".to_owned()
        }
        (Asks::One(all) | Asks::Many(all), Answer::Ticked(given)) => {
            let is_one = matches!(field.asks, Asks::One(_));
            if let Some(other) = given.iter().find(|given| !all.contains(given)) {
                none_of(&field.id, &format!("“{other}”"), all)
            } else if is_one && given.len() > 1 {
                format!("has {} answers where one is asked", given.len())
            } else {
                return None;
            }
        }
    };
    Some(what)
}

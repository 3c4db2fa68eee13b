//! The words of people who agreed that a report uses them, and what must be looked at before that.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::case::{self, Case};
use crate::returned::{Answer, Form};
use crate::source::FieldId;
use crate::vacancy::Person;

/// What words can be about, in the order of the report.
pub const ABOUT: [&str; 3] = ["good", "change", "other"];

/// The box that says yes: it is about the words beside it, whose ids begin as its own does.
const BOX: &str = "quote";

/// The longest words that are quoted whole, in letters.
const LONGEST: usize = 600;

/// The digits of the shortest phone number.
const PHONE: usize = 7;

/// What is found in one form.
#[derive(Debug, Default)]
pub struct Found {
    /// What each quote is about, and the words.
    pub quotes: Vec<(&'static str, String)>,
    /// Words that are left out or cut, and why.
    pub notes: Vec<String>,
}

/// The words of a form that may be quoted, from the fields that are for words of one’s own.
pub fn of(form: &Form, fields: &BTreeSet<FieldId>, cases: &[&Case<'_>]) -> Found {
    let mut found = Found::default();
    for (consent, answer) in &form.answers {
        let consent = consent.to_string();
        let Some(start) = consent.strip_suffix(BOX) else { continue };
        if !matches!(answer, Answer::Ticked(_)) || !(start.is_empty() || start.ends_with('.')) {
            continue;
        }
        for (id, answer) in form.answers.iter().filter(|(id, _)| fields.contains(id)) {
            let name = id.to_string();
            let own = name.strip_prefix(start).filter(|own| !own.contains('.'));
            if let (Some(own), Answer::Words(words)) = (own, answer) {
                quote(&name, own, words, cases, &mut found);
            }
        }
    }
    found
}

/// What the report says of what changed, where it may name someone.
pub fn named_in_outcomes(cases: &[&Case<'_>]) -> Vec<String> {
    let mut notes = Vec::new();
    for case in cases {
        let Some(outcome) = case.outcome() else { continue };
        let texts = [("changed", &outcome.changed), ("not-changed", &outcome.not_changed)];
        for (key, text) in texts {
            let words = text.iter().flat_map(|text| text.0.split_whitespace());
            if let Some(what) = names_someone(&words.collect::<Vec<_>>(), cases) {
                notes.push(format!(
                    "`{key}` of `{}` may have {what} in it; look at that before you share the report",
                    case::name(&case.source.path)
                ));
            }
        }
    }
    notes
}

fn quote(id: &str, own: &str, words: &str, cases: &[&Case<'_>], found: &mut Found) {
    let words: Vec<&str> = words.split_whitespace().collect();
    if let Some(what) = names_someone(&words, cases) {
        found.notes.push(format!(
            "the words at `{id}` may have {what} in them, so they are not quoted; read them, and add by hand what may be shared"
        ));
        return;
    }
    let mut text = words.join(" ");
    text.retain(|c| !c.is_control());
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(text[..end].rfind(' ').unwrap_or(end));
        text.push_str(" […]");
        found.notes.push(format!(
            "the words at `{id}` are long, so only their beginning is quoted; check that it says what they meant"
        ));
    }
    let about = match own {
        "best" | "good" => ABOUT[0],
        "change" | "next" => ABOUT[1],
        _ => ABOUT[2],
    };
    if !text.is_empty() {
        found.quotes.push((about, text));
    }
}

/// What in some words may say who someone is.
fn names_someone(words: &[&str], cases: &[&Case<'_>]) -> Option<&'static str> {
    if words.iter().any(|word| word.contains('@')) {
        return Some("an email address");
    }
    if has_phone(words) {
        return Some("a phone number");
    }
    let bare: Vec<String> = words.iter().flat_map(|word| bare(word)).collect();
    let is_code = |word: &String| {
        let mut codes = cases.iter().flat_map(|case| case.candidates());
        codes.any(|candidate| candidate.code.0.to_lowercase() == *word) || looks_like_code(word)
    };
    if bare.iter().any(is_code) {
        return Some("a candidate’s code");
    }
    let mut people = cases.iter().flat_map(|case| case.persons());
    let contacts = cases.iter().filter_map(|case| case.vacancy.contact.as_ref());
    let mut contacts = contacts.map(|contact| names(&contact.name.0, false));
    let said = |names: Vec<Vec<String>>| {
        names.iter().any(|name| bare.windows(name.len()).any(|words| words == name.as_slice()))
    };
    (people.any(|person| said(names_of(person))) || contacts.any(said)).then_some("someone’s name")
}

/// Whether a word is a letter with a number, as codes are.
fn looks_like_code(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic)
        && (3..=4).contains(&word.chars().count())
        && letters.all(|c| c.is_ascii_digit())
}

/// Whether digits that stand together, whatever is between them, are as many as a phone number has.
fn has_phone(words: &[&str]) -> bool {
    let mut run = 0;
    words.join(" ").chars().any(|c| {
        match c {
            _ if c.is_numeric() => run += 1,
            _ if c.is_alphabetic() => run = 0,
            _ => {}
        }
        run >= PHONE
    })
}

/// A word in small letters, without marks and accents, and without the `s` of “Joyce’s”.
fn bare(word: &str) -> Vec<String> {
    let word: String = word.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let parts = word.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'');
    let parts = parts.map(|part| {
        let part = part.to_lowercase().replace('’', "'");
        part.trim_end_matches("'s").trim_matches('\'').to_owned()
    });
    parts.filter(|part| !part.is_empty()).collect()
}

fn names_of(person: &Person) -> Vec<Vec<String>> {
    names(&person.name.0, person.group_of.is_some())
}

/// What someone may be called, each as words: their whole name, and each word of it that is no title. A group has its whole name alone.
fn names(name: &str, is_group: bool) -> Vec<Vec<String>> {
    let whole: Vec<String> = name.split_whitespace().flat_map(bare).collect();
    let parts = whole.iter().filter(|part| !is_group && part.chars().count() > 1 && *part != "the");
    let parts: Vec<Vec<String>> = parts.map(|part| vec![part.clone()]).collect();
    let whole = (!whole.is_empty()).then_some(whole);
    whole.into_iter().chain(parts).collect()
}

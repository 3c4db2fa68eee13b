//! What has changed for each reader since they had their papers: what they must be told, and a page that says it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::case::{Case, is_respelled};
use crate::documents::differences::{changes, own};
use crate::documents::facts::{facts, of_leaflet};
use crate::documents::jobs::Job;
use crate::documents::view::{self, FindingView, View};
use crate::documents::{DOCUMENTS, When};
use crate::prose::vocabulary::Words;
use crate::prose::words::capital;
use crate::vacancy::Person;

/// What someone’s papers say that they would have to be told of: no words of questions, and nothing private, unless as a hash.
pub type Facts = BTreeMap<String, String>;

/// What one reader’s papers said.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Told {
    /// Their name: an id can be changed. An older copanel did not keep it.
    #[serde(default)]
    pub called: String,
    /// Whether they hold papers.
    pub holds: bool,
    /// Of which version that was.
    revision: Option<u32>,
    /// When they were last sent.
    sent: Option<String>,
    /// What they said when they were last sent, as far as is known.
    since: Facts,
    /// What they say in the folder, where that is something else.
    last: Option<Facts>,
}

impl Told {
    /// Whether the vacancy is of a later version than the papers that someone has.
    pub fn is_of_before(&self, case: &Case<'_>) -> bool {
        self.holds && self.revision.unwrap_or(1) < case.vacancy.revision.unwrap_or(1)
    }

    /// Whether papers have been sent again since, as far as is known.
    fn is_before(&self, sent: Option<&String>) -> bool {
        if self.sent.is_none() { !self.holds } else { self.sent.as_ref() < sent }
    }
}

/// What is kept of all candidates beside readers; no id of a person begins so.
pub const CANDIDATES: &str = "*candidates";

/// What every reader has been told, by their ids.
pub type AllTold = BTreeMap<String, Told>;

/// The ids of readers, each with the one under which the same person was known: by name and id, by name, or by id where nothing but the spelling of the name differs.
pub fn same_people<'a>(case: &Case<'_>, before: &'a AllTold) -> BTreeMap<String, &'a str> {
    type Fits = fn(&Person, &str, &Told) -> bool;
    let fits: [Fits; 3] = [
        |now, id, was| now.id.0 == id && now.name.0 == was.called,
        |now, _, was| !now.name.is_blank() && now.name.0 == was.called,
        |now, id, was| now.id.0 == id && is_respelled(&now.name.0, &was.called),
    ];
    let mut same: BTreeMap<String, &str> = BTreeMap::new();
    for fits in fits {
        for person in case.readers() {
            let is_free = |id: &str| same.values().all(|taken| *taken != id);
            let mut free = before.iter().filter(|(id, _)| is_free(id));
            let was = free.find(|(id, was)| fits(person, id, was)).map(|(id, _)| id.as_str());
            if let Some(was) = was.filter(|_| !same.contains_key(&person.id.0)) {
                same.insert(person.id.0.clone(), was);
            }
        }
    }
    same
}

/// What readers have been told, as it is to be kept; papers are those of whom `is_printed` says so.
pub fn told(case: &Case<'_>, before: &AllTold, is_printed: impl Fn(&str) -> bool) -> AllTold {
    let (revision, easy) = (case.vacancy.revision, case.in_easy_words());
    let same = same_people(case, before);
    let one = |person: &Person| {
        let now = facts(in_words_of([case, &easy], person), person);
        let was = same.get(&person.id.0).and_then(|id| before.get(*id));
        let who = (person.name.0.clone(), last_sent(case, person));
        (person.id.0.clone(), kept(revision, was, now, who, is_printed(&person.id)))
    };
    let leaflets = || {
        let told = case.vacancy.interviews.as_ref()?.candidates_told.as_ref()?.0.to_string();
        let (was, who) = (before.get(CANDIDATES), (String::new(), Some(told)));
        let kept = kept(revision, was, of_leaflet(case), who, is_printed(CANDIDATES));
        Some((CANDIDATES.to_owned(), Told { revision, ..kept }))
    };
    case.readers().into_iter().map(one).chain(leaflets()).collect()
}

/// What is kept of one reader, of whose papers it is known what they said and when they were sent.
fn kept(
    revision: Option<u32>,
    was: Option<&Told>,
    now: Facts,
    (called, sent): (String, Option<String>),
    is_printed: bool,
) -> Told {
    let last = |was: &Told| was.last.clone().unwrap_or_else(|| was.since.clone());
    let (since, revision) = match was {
        // Papers of a second round are new, and change nothing.
        Some(was) if was.since.get("round") != now.get("round") => (now.clone(), revision),
        Some(was) if sent.is_some() && !was.is_before(sent.as_ref()) => {
            (was.since.clone(), was.revision)
        }
        Some(was) if sent.is_some() || !is_printed => (last(was), revision),
        Some(_) | None => (now.clone(), revision),
    };
    let last = if is_printed { Some(now) } else { was.map(last) };
    let last = last.filter(|last| *last != since);
    Told { called, holds: sent.is_some(), revision, sent, since, last }
}

/// What candidates must be told, since they were told something else.
pub fn candidates_must_be_told(case: &Case<'_>, told: &AllTold) -> Vec<String> {
    let was = told.get(CANDIDATES).map(|told| &told.since);
    let words = &case.workspace.words().standard;
    was.map_or_else(Vec::new, |was| changes(was, &of_leaflet(case), (case, &[]), words))
}

/// When the papers that someone has were last sent.
fn last_sent(case: &Case<'_>, person: &Person) -> Option<String> {
    let again = case.vacancy.revision_sent.as_ref().map(|day| day.0);
    let first = case.papers_sent(person)?;
    Some(again.map_or(first, |again| again.max(first)).to_string())
}

/// Puts the page that says what has changed before the papers of each reader who must be told.
pub fn add_pages(case: &Case<'_>, told: &AllTold, jobs: &mut Vec<Job>) {
    let document = DOCUMENTS.iter().find(|document| document.when == When::Changed);
    let easy = case.in_easy_words();
    for person in case.readers() {
        let words = case.workspace.words().of(case.edition(person).easy);
        let changes = must_be_told(case, told, person, words);
        let is_theirs = |job: &Job| job.reader.as_ref().is_some_and(|(id, _)| *id == person.id.0);
        let (Some(document), Some(at)) = (document, jobs.iter().position(is_theirs)) else {
            continue;
        };
        if changes.is_empty() {
            continue;
        }
        let sentence = |change: &String| format!("{}.", capital(change));
        let page = Job {
            reader: jobs[at].reader.clone(),
            stem: format!("people/{}/{}", person.id, document.name),
            document,
            edition: case.edition(person),
            view: View {
                changes: changes.iter().map(sentence).collect(),
                ..view::person(in_words_of([case, &easy], person), person)
            },
            doc: OnceLock::new(),
        };
        jobs.insert(at, page);
    }
}

/// What one reader must be told.
pub fn must_be_told(
    case: &Case<'_>,
    told: &AllTold,
    person: &Person,
    words: &Words,
) -> Vec<String> {
    // Whoever supports someone is told what that person does.
    let supported: Vec<&Person> =
        case.whose_papers(person).into_iter().filter(|own| own.id != person.id).collect();
    let since = told.get(&person.id.0).filter(|told| told.holds).map(|told| &told.since);
    let now = || facts(in_words_of([case, &case.in_easy_words()], person), person);
    let changes =
        since.map_or_else(Vec::new, |since| changes(since, &now(), (case, &supported), words));
    // Of a day on which they are not there nothing else matters to them.
    let is_absent = case.whose_papers(person).iter().all(|own| case.is_absent(own));
    if changes.is_empty() || !is_absent {
        changes
    } else {
        own("absent-you", &[], (case, &supported), words).into_iter().collect()
    }
}

/// That people have papers which have changed since, for whoever hands out the new ones.
pub fn still_to_tell(case: &Case<'_>, told: &AllTold) -> Option<FindingView> {
    let words = &case.workspace.words().standard;
    let must = |person: &&Person| !must_be_told(case, told, person, words).is_empty();
    let names = case.readers().into_iter().filter(must).map(|person| case.printed_name(&person.id));
    let candidates = !candidates_must_be_told(case, told).is_empty();
    let candidates = candidates.then(|| words.say("tell.candidates").to_owned());
    let about = words.list(names.chain(candidates))?;
    let said = |name: &str| words.say(&format!("tell.{name}")).to_owned();
    Some(FindingView {
        level: words.say("finding.warning").to_owned(),
        late: None,
        summary: said("summary"),
        about: Some(about),
        action: said("action"),
    })
}

/// Of a vacancy and the same in easy words, the one that someone reads.
fn in_words_of<'a, 'b>(cases: [&'a Case<'b>; 2], person: &Person) -> &'a Case<'b> {
    cases[usize::from(cases[0].edition(person).easy)]
}

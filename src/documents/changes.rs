//! What has changed for each reader since they had their papers: what they must be told, and a page that says it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::case::{Case, stands_down};
use crate::documents::differences::changes;
use crate::documents::jobs::Job;
use crate::documents::view::{self, FindingView, View};
use crate::documents::{DOCUMENTS, When, printer};
use crate::prose::vocabulary::Words;
use crate::prose::words::capital;
use crate::source::{Code, name_of};
use crate::vacancy::{Candidate, Person};

/// What someone’s papers say that they would have to be told of: no words of questions, and nothing private, unless as a hash.
pub type Facts = BTreeMap<String, String>;

/// What one reader’s papers said.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Told {
    /// Their name, as a hash: an id can be changed.
    name: String,
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

    /// Whether both are about people of one name.
    pub fn is_same_person(&self, other: &Told) -> bool {
        self.name == other.name
    }
}

/// What every reader has been told, by their ids.
pub type AllTold = BTreeMap<String, Told>;

/// What readers have been told, as it is to be kept; papers are those of whom `is_printed` says so.
pub fn told(case: &Case<'_>, before: &AllTold, is_printed: impl Fn(&str) -> bool) -> AllTold {
    let (revision, easy) = (case.vacancy.revision, case.in_easy_words());
    let readers = case.readers();
    let one = |person: &Person| {
        let now = facts(in_words_of([case, &easy], person), person);
        let name = printer::hash(&person.name.0);
        let is_gone = |id: &str| readers.iter().all(|reader| reader.id.0 != id);
        let renamed = || before.iter().find(|(id, was)| is_gone(id) && was.name == name);
        let was = before.get(&person.id.0).or_else(|| renamed().map(|(_, was)| was));
        let sent = last_sent(case, person);
        let last = |was: &Told| was.last.clone().unwrap_or_else(|| was.since.clone());
        let (since, revision) = match was {
            // Papers of a second round are new, and change nothing.
            Some(was) if was.since.get("round") != now.get("round") => (now.clone(), revision),
            Some(was) if sent.is_some() && !was.is_before(sent.as_ref()) => {
                (was.since.clone(), was.revision)
            }
            Some(was) if sent.is_some() || !is_printed(&person.id) => (last(was), revision),
            Some(_) | None => (now.clone(), revision),
        };
        let last = if is_printed(&person.id) { Some(now) } else { was.map(last) };
        let last = last.filter(|last| *last != since);
        let holds = sent.is_some();
        (person.id.0.clone(), Told { name, holds, revision, sent, since, last })
    };
    readers.iter().copied().map(one).collect()
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
    let since = told.get(&person.id.0).filter(|told| told.holds).map(|told| &told.since);
    let now = || facts(in_words_of([case, &case.in_easy_words()], person), person);
    let changes = since.map_or_else(Vec::new, |since| changes(since, &now(), case, words));
    // Of a day on which they are not there nothing else matters to them.
    let is_absent = case.whose_papers(person).iter().all(|own| case.is_absent(own));
    if changes.is_empty() || !is_absent {
        changes
    } else {
        vec![words.say("changed.absent-you").to_owned()]
    }
}

/// That people have papers which have changed since, for whoever hands out the new ones.
pub fn still_to_tell(case: &Case<'_>, told: &AllTold) -> Option<FindingView> {
    let words = &case.workspace.words().standard;
    let must = |person: &&Person| !must_be_told(case, told, person, words).is_empty();
    let names = case.readers().into_iter().filter(must).map(|person| case.printed_name(&person.id));
    let about = words.list(&names.collect::<Vec<_>>())?;
    let said = |name: &str| words.say(&format!("tell.{name}")).to_owned();
    Some(FindingView {
        level: words.say("finding.warning").to_owned(),
        late: None,
        summary: said("summary"),
        about: Some(about),
        action: said("action"),
    })
}

/// What someone sees, without the ids of questions, which no one reads.
fn without_ids(mut view: View) -> View {
    for panel in &mut view.panels {
        let parts = panel.interview.iter_mut().filter_map(|part| part.question.as_mut());
        let lists = [&mut panel.questions, &mut panel.exercises, &mut panel.scored];
        for asked in lists.into_iter().flatten().chain(parts) {
            asked.id.clear();
            asked.key.clear();
        }
    }
    view
}

/// Of a vacancy and the same in easy words, the one that someone reads.
fn in_words_of<'a, 'b>(cases: [&'a Case<'b>; 2], person: &Person) -> &'a Case<'b> {
    cases[usize::from(cases[0].edition(person).easy)]
}

/// What a panel’s view is worth, by its name in the words.
fn power(case: &Case<'_>, id: &str) -> Option<String> {
    let panel = case.panels().find(|panel| panel.id.0 == id)?;
    let group = panel.is_group().then(|| "group".to_owned());
    group.or_else(|| panel.power.map(name_of))
}

/// What someone, or those they support, do because they know candidates, by their codes.
pub fn conflicts(case: &Case<'_>, person: &Person) -> Vec<(Code, String)> {
    let whose = case.whose_papers(person);
    let of = |candidate: &Candidate| {
        let mut actions = whose.iter().filter_map(|own| case.acts_on(own, &candidate.code));
        Some((candidate.code.get_ref().clone(), name_of(actions.next()?)))
    };
    case.candidates().filter_map(of).collect()
}

/// The name of the fact that someone knows a candidate, which says neither who nor whom.
pub fn conflict(code: &Code) -> String {
    format!("conflict {}", printer::hash(&code.0))
}

/// What the papers of a person say now.
fn facts(case: &Case<'_>, person: &Person) -> Facts {
    let view = View { revision: None, outcome: None, tested: None, ..view::person(case, person) };
    let mut facts = Facts::new();
    let mut add = |name: String, value: Option<String>| {
        facts.extend(value.map(|value| (name, value)));
    };
    add("words".to_owned(), Some(if case.is_easy { "easy" } else { "standard" }.to_owned()));
    add("round".to_owned(), case.is_second_round().then(|| "2".to_owned()));
    add("day".to_owned(), view.interview_day.clone());
    add("place".to_owned(), view.venue.as_ref().map(|venue| venue.name.clone()));
    add("conflicts".to_owned(), Some(String::new()));
    for (code, action) in conflicts(case, person) {
        add(conflict(&code), Some(action));
    }
    if let Some(you) = &view.you {
        add("print".to_owned(), Some(printer::hash(&you.print)));
        let offer =
            you.payment.as_ref().map(|own| (own.kind, &own.amount, &own.hours, &own.expenses));
        add("payment".to_owned(), Some(printer::hash(&offer)));
    }
    let preparation = view.preparation.as_ref();
    add("preparation".to_owned(), preparation.map(|at| format!("{}, {}", at.day, at.time)));
    for panel in &view.panels {
        let steps =
            || panel.days.iter().flat_map(|day| day.steps.iter().map(move |step| (day, step)));
        let interviews = || steps().filter(|(_, step)| step.kind == "interview");
        add(
            format!("first {}", panel.id),
            interviews().next().and_then(|(_, step)| step.time.clone()),
        );
        let known = interviews().filter(|_| view.candidates_known);
        for (day, step) in known {
            let day = day.name.as_ref().filter(|_| panel.days.len() > 1);
            let time = step.time.iter().chain(day).cloned().collect::<Vec<_>>().join(", ");
            add(format!("time {} {}", panel.id, step.what), Some(time));
        }
        let arrive = steps().next().and_then(|(_, step)| step.time.clone());
        add(format!("arrive {}", panel.id), arrive);
        add(format!("power {}", panel.id), power(case, &panel.id));
        let chairs = if panel.you_chair { "you" } else { "" };
        add(format!("chair {}", panel.id), Some(chairs.to_owned()));
        for question in &panel.questions {
            let whose = if question.yours { "yours" } else { "other" };
            let words = printer::hash(&(&question.ask, &question.listen_for, &question.anchors));
            let value = format!("{} {whose} {words}", question.number);
            add(format!("question {} {}", panel.id, question.id), Some(value));
            let asked_by = question.asked_by.as_ref().filter(|_| panel.you_chair);
            let asked_by = asked_by.map(|name| printer::hash(name));
            add(format!("asks {} {}", panel.id, question.number), asked_by);
        }
        let members = case.members().filter(|member| member.panel.0 == panel.id);
        for member in members.filter(|member| !stands_down(member)) {
            let name = case.person(&member.id).map(|person| printer::hash(&person.name.0));
            add(format!("member {} {}", panel.id, member.id.0), name);
            let absent = view::absent(case, member, case.words());
            add(
                format!("absent {} {}", panel.id, member.id.0),
                absent.map(|said| printer::hash(&said)),
            );
        }
    }
    add("contact".to_owned(), Some(printer::hash(&view.contact)));
    add("job".to_owned(), Some(printer::hash(&(&view.post, &view.essential, &view.desirable))));
    // How many points are needed goes by who scores, and is no other way to score.
    let bar = case.vacancy.scoring.as_ref().and_then(|scoring| scoring.appointable.as_ref());
    let bar = bar.map(|bar| {
        let at_most = bar.at_most.as_ref().map(|most| (*most.level, most.times));
        (bar.never.as_deref(), at_most, bar.percent)
    });
    let scoring = (&view.scale, &view.combine, &view.shares, &view.tie, bar);
    add("scored".to_owned(), Some(printer::hash(&scoring)));
    // Another copanel may see other things in the same file.
    let version = env!("CARGO_PKG_VERSION");
    add("papers".to_owned(), Some(format!("{version} {}", printer::hash(&without_ids(view)))));
    facts
}

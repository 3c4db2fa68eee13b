//! What papers say that someone would have to be told of, were it to change.

use crate::case::{Case, panel_name, stands_down};
use crate::documents::changes::Facts;
use crate::documents::printer;
use crate::documents::view::{self, View};
use crate::source::{Code, name_of};
use crate::vacancy::{Candidate, Person};

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
pub fn facts(case: &Case<'_>, person: &Person) -> Facts {
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
    add("id".to_owned(), Some(person.id.0.clone()));
    for panel in &view.panels {
        add(format!("panel {}", panel.id), Some(panel.name.clone()));
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
            let others: Vec<_> = question.not_asked_of.iter().map(|one| &one.asked_by).collect();
            let asked_by = asked_by.map(|name| match &others[..] {
                [] => printer::hash(name),
                others => printer::hash(&(name, others)),
            });
            add(format!("asks {} {}", panel.id, question.number), asked_by);
        }
        let members = case.members().filter(|member| member.panel.0 == panel.id);
        for member in members.filter(|member| !stands_down(member)) {
            let is_named = case.person(&member.id).is_some_and(|person| !person.name.is_blank());
            let name = case.printed_name(&member.id);
            let id = is_named.then(|| member.id.0.clone());
            add(format!("seat {} {name}", panel.id), id);
            let absent = view::absent(case, member, case.words());
            add(format!("absent {} {name}", panel.id), absent.map(|said| printer::hash(&said)));
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

/// What the leaflet tells all candidates.
pub fn of_leaflet(case: &Case<'_>) -> Facts {
    let view = view::vacancy(case);
    let mut facts = Facts::new();
    facts.extend(case.is_second_round().then(|| ("round".to_owned(), "2".to_owned())));
    facts.extend(view.interview_day.map(|day| ("day".to_owned(), day)));
    facts.extend(view.venue.map(|venue| ("place".to_owned(), venue.name)));
    facts.insert("contact".to_owned(), printer::hash(&view.contact));
    for panel in case.panels() {
        facts.insert(format!("panel {}", panel.id), panel_name(panel).to_owned());
        let start = panel.start.map(|start| case.words().time(start.0));
        facts.extend(start.map(|start| (format!("first {}", panel.id), start)));
    }
    facts
}

/// What someone sees, without the ids, which no one reads.
fn without_ids(mut view: View) -> View {
    view.you.iter_mut().for_each(|you| you.id.clear());
    for panel in &mut view.panels {
        panel.id.clear();
        panel.members.iter_mut().for_each(|member| member.face.clear());
        let parts = panel.interview.iter_mut().filter_map(|part| part.question.as_mut());
        let lists = [&mut panel.questions, &mut panel.exercises, &mut panel.scored];
        for asked in lists.into_iter().flatten().chain(parts) {
            asked.id.clear();
            asked.key.clear();
        }
    }
    view
}

//! Names that lead nowhere, and names used twice.

mod faults;
mod life;
mod rounds;

use std::collections::BTreeSet;

use super::{Person, Vacancy, format};
use crate::source::{Fault, Spanned};
use faults::Faults;

/// Every reference in a vacancy that has no target, every name used twice, every value out of range.
///
/// `people` are those of `people.toml`; the vacancy’s own come on top of them. `left_out` are the kinds of
/// entry that could not all be read, so that names of them are not looked for. What two keys say together
/// is looked at only where the file `is_whole`.
pub fn check(
    vacancy: &Vacancy,
    people: &[Spanned<Person>],
    left_out: &BTreeSet<String>,
    is_whole: bool,
) -> Vec<Fault> {
    let persons = people.iter().chain(&vacancy.people).map(Spanned::get_ref);
    let mut out = Faults::new(vacancy, persons.collect(), left_out);
    out.repeated();
    check_people(vacancy, &mut out);
    check_questions(vacancy, &mut out);
    out.days();
    for candidate in &vacancy.candidates {
        for panel in candidate.times.keys() {
            out.target("panel", panel, &format!("candidate {}", candidate.code));
        }
    }
    check_exercises(vacancy, &mut out);
    check_outcome(vacancy, &mut out);
    if is_whole {
        life::check(vacancy, &mut out);
        rounds::check(vacancy, &mut out);
        out.venue();
    }
    out.count_missing();
    out.found.extend(format::check(vacancy));
    out.found
}

fn check_people(vacancy: &Vacancy, out: &mut Faults<'_>) {
    for person in out.persons.clone() {
        let about = format!("person {}", person.id);
        out.person(person, &about);
        out.helpers(person, &about);
    }
    for member in vacancy.members.iter().map(Spanned::get_ref) {
        let about = format!("member {}", member.id);
        out.target("person", &member.id, &about);
        out.target("panel", &member.panel, &about);
        for conflict in &member.conflicts {
            out.code(&conflict.candidate, &about);
            if let Some(asker) = &conflict.asked_by {
                out.asker(asker, Some(&member.panel), &about);
            }
        }
        for code in member.no_sheet.iter().filter_map(|one| one.candidate.as_ref()) {
            out.code(code, &about);
        }
        out.two_answers(member, &about);
    }
    for id in vacancy.involvements.iter().flat_map(|involvement| &involvement.who) {
        out.target("person", id, "an [[involvement]]");
    }
    for id in vacancy.shortlisting.iter().flat_map(|shortlisting| &shortlisting.by) {
        out.target("person", id, "[shortlisting]");
    }
}

fn check_questions(vacancy: &Vacancy, out: &mut Faults<'_>) {
    for question in vacancy.questions.iter().map(Spanned::get_ref) {
        let about = format!("question {}", question.id);
        for id in &question.criteria {
            out.target("criterion", id, &about);
        }
        if let Some(panel) = &question.panel {
            out.target("panel", panel, &about);
        }
        if let Some(asker) = &question.asked_by {
            out.asker(asker, question.panel.as_ref(), &about);
        }
        for level in question.anchors.keys().chain(question.anchors_easy.keys()) {
            out.level(level, &about);
        }
    }
}

fn check_exercises(vacancy: &Vacancy, out: &mut Faults<'_>) {
    for exercise in vacancy.exercises.iter().map(Spanned::get_ref) {
        let about = format!("exercise {}", exercise.id);
        for id in &exercise.criteria {
            out.target("criterion", id, &about);
        }
        if let Some(panel) = &exercise.panel {
            out.target("panel", panel, &about);
        }
        for member in &exercise.marked_by {
            out.asker(member, exercise.panel.as_ref(), &about);
        }
    }
}

fn check_outcome(vacancy: &Vacancy, out: &mut Faults<'_>) {
    let bar = vacancy.scoring.as_ref().and_then(|scoring| scoring.appointable.as_ref());
    if let Some(bar) = bar {
        let levels = [bar.never.as_ref(), bar.at_most.as_ref().map(|most| &most.level)];
        for level in levels.into_iter().flatten() {
            out.level(&Spanned::new(level.span(), level.to_string()), "[scoring]");
        }
    }
    for id in vacancy.scoring.iter().flat_map(|scoring| scoring.weights.keys()) {
        out.target("panel", id, "[scoring]");
    }
    let Some(outcome) = &vacancy.outcome else {
        return;
    };
    for (panel, code) in &outcome.first_choices {
        out.target("panel", panel, "[outcome]");
        out.code(code, "[outcome]");
    }
    for id in outcome.reasons.keys() {
        out.target("criterion", id, "[outcome]");
    }
    let chosen = outcome.appointed.iter().chain(&*outcome.reserve);
    for code in chosen.chain(&*outcome.lived_experience_choice) {
        out.code(code, "[outcome]");
    }
}

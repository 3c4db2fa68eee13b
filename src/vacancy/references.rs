//! Names that lead nowhere, and names used twice.

use std::collections::BTreeSet;

use toml::Spanned;

use super::{Code, Id, Origin, Person, Vacancy};
use crate::edition::{EDITIONS, Edition, LARGEST};
use crate::finding::{Fault, Place};
use crate::source::{Span, nearest};

/// Every reference in a vacancy that has no target, every name used twice, every value out of range.
///
/// `people` are those of `people.toml`; the vacancy’s own come on top of them.
pub fn check(vacancy: &Vacancy, people: &[Spanned<Person>]) -> Vec<Fault> {
    let mut out = Faults(Vec::new());
    out.repeated(
        "person",
        all_people(vacancy, people).map(|p| (&p.id, p.origin)),
    );
    out.repeated(
        "panel",
        vacancy
            .panels
            .iter()
            .map(|p| (&p.get_ref().id, Origin::Vacancy)),
    );
    out.repeated(
        "criterion",
        vacancy
            .criteria
            .iter()
            .map(|c| (&c.get_ref().id, Origin::Vacancy)),
    );
    out.repeated(
        "question",
        vacancy
            .questions
            .iter()
            .map(|q| (&q.get_ref().id, Origin::Vacancy)),
    );
    out.repeated_codes(vacancy);
    out.repeated_members(vacancy);

    let persons: Vec<&str> = all_people(vacancy, people).map(|p| text(&p.id)).collect();
    let panels: Vec<&str> = vacancy
        .panels
        .iter()
        .map(|p| text(&p.get_ref().id))
        .collect();
    let criteria: Vec<&str> = vacancy
        .criteria
        .iter()
        .map(|c| text(&c.get_ref().id))
        .collect();
    let candidates: Vec<&str> = vacancy
        .candidates
        .iter()
        .map(|c| &*c.get_ref().code.get_ref().0)
        .collect();

    for person in all_people(vacancy, people) {
        let about = format!("person {}", person.id.get_ref());
        out.person(person, &about);
        for id in [&person.supporter, &adult(person)].into_iter().flatten() {
            out.target("person", id, &persons, &about, person.origin);
        }
    }
    for member in vacancy.members.iter().map(Spanned::get_ref) {
        let about = format!("member {}", member.id.get_ref());
        out.target("person", &member.id, &persons, &about, Origin::Vacancy);
        out.target("panel", &member.panel, &panels, &about, Origin::Vacancy);
        for conflict in &member.conflicts {
            out.code(&conflict.candidate, &candidates, &about);
        }
    }
    for involvement in vacancy.involvements.iter().map(Spanned::get_ref) {
        for id in &involvement.who {
            out.target(
                "person",
                id,
                &persons,
                "an [[involvement]]",
                Origin::Vacancy,
            );
        }
    }
    for question in vacancy.questions.iter().map(Spanned::get_ref) {
        let about = format!("question {}", question.id.get_ref());
        for id in &question.criteria {
            out.target("criterion", id, &criteria, &about, Origin::Vacancy);
        }
        if let Some(panel) = &question.panel {
            out.target("panel", panel, &panels, &about, Origin::Vacancy);
        }
        if let Some(asker) = &question.asked_by {
            out.asker(asker, question.panel.as_ref(), vacancy, &about);
        }
        for (level, _) in question.anchors.iter().chain(&question.anchors_easy) {
            out.level(level, vacancy, &about);
        }
    }
    for id in vacancy.shortlisting.iter().flat_map(|s| &s.get_ref().by) {
        out.target("person", id, &persons, "[shortlisting]", Origin::Vacancy);
    }
    for id in vacancy
        .scoring
        .iter()
        .flat_map(|s| s.get_ref().weights.keys())
    {
        out.target("panel", id, &panels, "[scoring]", Origin::Vacancy);
    }
    if let Some(outcome) = &vacancy.outcome {
        for (panel, code) in &outcome.first_choices {
            out.target("panel", panel, &panels, "[outcome]", Origin::Vacancy);
            out.code(code, &candidates, "[outcome]");
        }
        if let Some(code) = &outcome.appointed {
            out.code(code, &candidates, "[outcome]");
        }
    }
    if let Some(format) = vacancy
        .format
        .as_ref()
        .filter(|format| *format.get_ref() != 1)
    {
        out.fault(
            Origin::Vacancy,
            format.span(),
            None,
            "this copanel reads `format = 1`",
            None,
        );
    }
    out.0
}

fn all_people<'a>(
    vacancy: &'a Vacancy,
    people: &'a [Spanned<Person>],
) -> impl Iterator<Item = &'a Person> {
    people.iter().chain(&vacancy.people).map(Spanned::get_ref)
}

fn adult(person: &Person) -> Option<Spanned<Id>> {
    person.under_18.as_ref()?.get_ref().adult.clone()
}

fn text(id: &Spanned<Id>) -> &str {
    &id.get_ref().0
}

struct Faults(Vec<Fault>);

impl Faults {
    fn fault(
        &mut self,
        origin: Origin,
        span: Span,
        about: Option<&str>,
        message: &str,
        help: Option<String>,
    ) {
        self.0.push(Fault {
            place: Place { origin, span },
            about: about.map(str::to_owned),
            message: message.to_owned(),
            help,
        });
    }

    fn target(
        &mut self,
        kind: &str,
        id: &Spanned<Id>,
        names: &[&str],
        about: &str,
        origin: Origin,
    ) {
        let wanted = text(id);
        if names.contains(&wanted) {
            return;
        }
        let help = match nearest(wanted, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("add a [[{kind}]] with `id = \"{wanted}\"`"),
        };
        let message = format!("there is no {kind} `{wanted}`");
        self.fault(origin, id.span(), Some(about), &message, Some(help));
    }

    fn code(&mut self, code: &Spanned<Code>, codes: &[&str], about: &str) {
        let wanted = &*code.get_ref().0;
        if !codes.contains(&wanted) {
            let message = format!("there is no candidate `{wanted}`");
            let help = nearest(wanted, codes.iter().copied())
                .map(|near| format!("did you mean `{near}`?"));
            self.fault(Origin::Vacancy, code.span(), Some(about), &message, help);
        }
    }

    fn asker(
        &mut self,
        asker: &Spanned<Id>,
        panel: Option<&Spanned<Id>>,
        vacancy: &Vacancy,
        about: &str,
    ) {
        let members: Vec<&str> = vacancy
            .members
            .iter()
            .map(Spanned::get_ref)
            .filter(|member| panel.is_none_or(|panel| text(&member.panel) == text(panel)))
            .map(|member| text(&member.id))
            .collect();
        if members.contains(&text(asker)) {
            return;
        }
        let of = panel.map_or("any panel".to_owned(), |panel| {
            format!("panel `{}`", text(panel))
        });
        let help = match nearest(text(asker), members.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("its members are {}", members.join(", ")),
        };
        let message = format!(
            "`{}` is not a member of {of}, so cannot ask this",
            text(asker)
        );
        self.fault(
            Origin::Vacancy,
            asker.span(),
            Some(about),
            &message,
            Some(help),
        );
    }

    fn level(&mut self, level: &Spanned<String>, vacancy: &Vacancy, about: &str) {
        let most = vacancy
            .scoring
            .as_ref()
            .map_or(0, |s| s.get_ref().scale.len());
        let most = if most == 0 { 5 } else { most };
        if level
            .get_ref()
            .parse::<usize>()
            .is_ok_and(|number| number < most)
        {
            return;
        }
        let message = format!("`{}` is not a level of the scale", level.get_ref());
        let help = format!("the levels are 0 to {}", most - 1);
        self.fault(
            Origin::Vacancy,
            level.span(),
            Some(about),
            &message,
            Some(help),
        );
    }

    fn person(&mut self, person: &Person, about: &str) {
        if let Some(edition) = &person.edition
            && Edition::named(edition.get_ref()).is_none()
        {
            let names: Vec<&str> = EDITIONS.iter().map(|edition| edition.name).collect();
            let message = if edition.get_ref() == "easy-read" {
                "Easy Read cannot be printed yet".to_owned()
            } else {
                format!("there is no edition `{}`", edition.get_ref())
            };
            let help = format!("the editions are {}", names.join(", "));
            self.fault(
                person.origin,
                edition.span(),
                Some(about),
                &message,
                Some(help),
            );
        }
        if let Some(size) = &person.print_size
            && !(12..=LARGEST).contains(size.get_ref())
        {
            let message = format!("print of {} points cannot be made", size.get_ref());
            let help = Some(format!("ask for 12 to {LARGEST} points"));
            self.fault(person.origin, size.span(), Some(about), &message, help);
        }
    }

    fn repeated<'a>(&mut self, kind: &str, ids: impl Iterator<Item = (&'a Spanned<Id>, Origin)>) {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for (id, origin) in ids {
            if !seen.insert(text(id)) {
                let message = format!("the id `{}` is used by more than one {kind}", text(id));
                self.fault(
                    origin,
                    id.span(),
                    None,
                    &message,
                    Some("give each its own".to_owned()),
                );
            }
        }
    }

    fn repeated_codes(&mut self, vacancy: &Vacancy) {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for code in vacancy
            .candidates
            .iter()
            .map(|candidate| &candidate.get_ref().code)
        {
            if !seen.insert(&code.get_ref().0) {
                let message = format!(
                    "the code `{}` is used by more than one candidate",
                    code.get_ref()
                );
                self.fault(Origin::Vacancy, code.span(), None, &message, None);
            }
        }
    }

    fn repeated_members(&mut self, vacancy: &Vacancy) {
        let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
        for member in vacancy.members.iter().map(Spanned::get_ref) {
            if !seen.insert((text(&member.id), text(&member.panel))) {
                let message = format!(
                    "`{}` is on panel `{}` twice",
                    text(&member.id),
                    text(&member.panel)
                );
                self.fault(Origin::Vacancy, member.id.span(), None, &message, None);
            }
        }
    }
}

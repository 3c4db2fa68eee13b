#![doc = include_str!("vacancy_unfinished.md")]

use super::Reporter;
use crate::case::{Case, Deadline, at_person, here, panel_name};
use crate::source::{Finding, Line, Place, Spanned, Text};
use crate::vacancy::{Contact, Question, Venue};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let mut gaps = Gaps {
        papers: case.due_with_papers(),
        out,
    };
    post(case, &mut gaps);
    contact_and_venue(case, &mut gaps);
    criteria(case, &mut gaps);
    panels(case, &mut gaps);
    people(case, &mut gaps);
    questions(case, &mut gaps);
    days(case, &mut gaps);
}

/// Takes down one gap after another; each is to do until papers go out.
struct Gaps<'a, 'b> {
    papers: Option<Deadline>,
    out: &'a mut Reporter<'b>,
}

impl Gaps<'_, '_> {
    fn gap(&mut self, place: Place, message: &str, help: &str) -> &mut Finding {
        self.out.missing(place, message, self.papers).help(help)
    }
}

fn post(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let post = &case.vacancy.post;
    let title = post.title.as_ref();
    let place = here(title.map_or(0..0, Spanned::span));
    if is_blank(title.map(Spanned::get_ref)) {
        gaps.gap(
            place.clone(),
            "the post has no title yet",
            "add `title = \"…\"` under [post]",
        );
    }
    if post.summary.as_ref().is_none_or(Text::is_blank) {
        gaps.gap(
            place,
            "nothing says yet what the job is",
            "add `summary = \"…\"` under [post]",
        );
    }
}

fn contact_and_venue(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let (nowhere, entry) = (here(0..0), case.vacancy.venue.as_ref());
    let at_venue = here(entry.map_or(0..0, Spanned::span));
    let (contact, venue): (Option<&Contact>, Option<&Venue>) =
        (case.vacancy.contact.as_ref(), entry.map(Spanned::get_ref));
    if is_blank(contact.map(|contact| &contact.name)) {
        gaps.gap(
            nowhere.clone(),
            "nothing says yet whom people can ask",
            "add `name = \"…\"` under [contact]",
        );
    }
    if is_blank(contact.and_then(|contact| contact.phone.as_ref())) {
        let message = "there is no telephone number yet for people who want to ask";
        gaps.gap(
            nowhere.clone(),
            message,
            "add `phone = \"…\"` under [contact]",
        );
    }
    if is_blank(venue.and_then(|venue| venue.name.as_ref())) {
        gaps.gap(
            at_venue.clone(),
            "the venue has no name yet",
            "add `name = \"…\"` under [venue]",
        );
    }
    if is_blank(venue.and_then(|venue| venue.address.as_ref())) {
        gaps.gap(
            at_venue,
            "the venue has no address yet",
            "add `address = \"…\"` under [venue]",
        );
    }
}

fn criteria(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    for entry in &case.vacancy.criteria {
        let (criterion, id) = (entry.get_ref(), entry.id.get_ref());
        if criterion.text.is_blank() {
            let message = format!("the criterion {id} has no words yet");
            gaps.gap(here(entry.span()), &message, "fill in `text`")
                .about(id);
        }
    }
}

fn panels(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    if case.vacancy.panels.is_empty() {
        gaps.gap(
            here(0..0),
            "there is no panel yet",
            "add a [[panel]] with `id`, `name` and `power`",
        );
    }
    for entry in &case.vacancy.panels {
        let panel = entry.get_ref();
        let (place, id, name) = (here(entry.span()), panel.id.get_ref(), panel_name(panel));
        if panel.name.is_blank() {
            let message = format!("panel {id} has no name yet");
            gaps.gap(place.clone(), &message, "fill in `name` of the panel")
                .about(id);
        }
        if panel.start.is_none() {
            let message = format!("nothing says yet when {name} begins");
            gaps.gap(
                place.clone(),
                &message,
                "add `start = 09:30:00` to the panel",
            )
            .about(id);
        }
        if panel.length.is_none() {
            let message = format!("nothing says yet how long {name} sees each candidate");
            gaps.gap(
                place,
                &message,
                "add `length = 45`, in minutes, to the panel",
            )
            .about(id);
        }
    }
}

fn people(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    for person in case.persons().filter(|person| person.name.is_blank()) {
        let id = &person.id;
        let message = format!("the person {id} has no name yet");
        gaps.gap(
            at_person(person, person.name.span()),
            &message,
            "fill in `name`",
        )
        .about(id);
    }
}

fn questions(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    if case.vacancy.questions.is_empty() {
        gaps.gap(
            here(0..0),
            "there are no questions yet",
            "write them with the panel; add a [[question]] for each",
        );
    }
    for entry in &case.vacancy.questions {
        let question: &Question = entry.get_ref();
        let (place, id) = (here(entry.span()), question.id.get_ref());
        if question.ask.is_blank() {
            let message = format!("question {id} has no words yet");
            gaps.gap(here(question.ask.span()), &message, "fill in `ask`")
                .about(id);
        }
        if case.asker(question).is_none() {
            let message = format!("nothing says yet who asks question {id}");
            gaps.gap(
                place.clone(),
                &message,
                "add `asked-by = \"…\"`: the id of a member",
            )
            .about(id);
        }
        if question.minutes.is_none() {
            let message = format!("nothing says yet how long question {id} may take");
            gaps.gap(place, &message, "add `minutes = 6`").about(id);
        }
    }
}

fn days(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let interviews = here(case.vacancy.interviews.as_ref().map_or(0..0, Spanned::span));
    if case.interview_day().is_none() {
        let message = "the day of the interviews is not set yet";
        gaps.gap(
            interviews,
            message,
            "add `date = 2026-12-03` under [interviews]",
        );
    }
    if case
        .vacancy
        .keep
        .as_ref()
        .is_none_or(|keep| keep.months.is_none())
    {
        let place = here(case.vacancy.keep.as_ref().map_or(0..0, Spanned::span));
        gaps.gap(
            place,
            "nothing says yet how long papers are kept",
            "add `months = 12` under [keep]",
        );
    }
    if case.vacancy.candidates.is_empty() {
        let place = here(
            case.vacancy
                .shortlisting
                .as_ref()
                .map_or(0..0, Spanned::span),
        );
        let shortlisting = case
            .vacancy
            .shortlisting
            .as_ref()
            .and_then(|entry| entry.date.as_ref());
        let due = shortlisting.map(|day| day.0);
        let deadline = Deadline::new(due, None).or(gaps.papers);
        gaps.out
            .missing(place, "there are no candidates yet", deadline)
            .help("add a [[candidate]] with `code = \"C01\"` for each, and never a name");
    }
}

fn is_blank(line: Option<&Line>) -> bool {
    line.is_none_or(Line::is_blank)
}

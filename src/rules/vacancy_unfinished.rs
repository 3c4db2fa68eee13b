#![doc = include_str!("vacancy_unfinished.md")]

use super::Reporter;
use crate::case::{Case, Deadline, panel_name};
use crate::source::{Id, Line, Place, Spanned, Text};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let papers = case.due_with_papers();
    let mut gaps = Gaps { papers, out };
    post(case, &mut gaps);
    contact_and_venue(case, &mut gaps);
    criteria(case, &mut gaps);
    panels(case, &mut gaps);
    people(case, &mut gaps);
    questions(case, &mut gaps);
    days(case, &mut gaps);
}

/// Whether something is blank, what to say of it, what to do, and what it is: its name, its key and where that belongs.
type Blank<'a> = (bool, &'a str, &'a str, (&'a str, &'a str, &'static str));

/// Records the gaps; each is a to-do until papers go out.
struct Gaps<'a, 'b> {
    papers: Option<Deadline>,
    out: &'a mut Reporter<'b>,
}

impl Gaps<'_, '_> {
    /// Records the gaps in one place: each says whether it is one, what is missing, and what to do.
    fn at(&mut self, place: &Place, about: Option<&Id>, gaps: &[Blank<'_>]) {
        for (_, message, help, (what, key, of)) in gaps.iter().filter(|(is_gap, ..)| *is_gap) {
            let finding = self.out.missing(place.clone(), *message, self.papers);
            finding.help(*help).lacks(what, key, of);
            if let Some(id) = about {
                finding.about(id);
            }
        }
    }

    /// Records what is missing in a section: whether it is, its key, what it is, and what to say.
    fn under(
        &mut self,
        section: &'static str,
        place: &Place,
        lines: [(bool, &str, &str, &str); 2],
    ) {
        for (is_gap, key, what, message) in lines {
            let help = format!("add `{key} = \"…\"` under {section}");
            self.at(place, None, &[(is_gap, message, &help, (what, key, section))]);
        }
    }
}

fn post(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let post = &case.vacancy.post;
    let place = Place::vacancy(post.title.as_ref().map_or(0..0, Spanned::span));
    let has_no_summary = post.summary.as_ref().is_none_or(Text::is_blank);
    let title = (is_blank(post.title.as_deref()), "title", "a title", "the post has no title yet");
    let summary =
        (has_no_summary, "summary", "what the job is", "nothing says yet what the job is");
    gaps.under("[post]", &place, [title, summary]);
}

fn contact_and_venue(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let (contact, venue) = (case.vacancy.contact.as_ref(), case.vacancy.venue.as_ref());
    let name = is_blank(contact.map(|contact| &contact.name));
    let name = (name, "name", "who people can ask", "nothing says yet who people can ask");
    let phone = is_blank(contact.and_then(|contact| contact.phone.as_ref()));
    let none = "there is no phone number yet for people with questions";
    let phone = (phone, "phone", "a phone number", none);
    gaps.under("[contact]", &Place::vacancy(0..0), [name, phone]);
    let name = is_blank(venue.and_then(|venue| venue.name.as_ref()));
    let name = (name, "name", "the name of the venue", "the venue has no name yet");
    let address = is_blank(venue.and_then(|venue| venue.address.as_ref()));
    let address = (address, "address", "its address", "the venue has no address yet");
    if case.vacancy.all_ways().room {
        let place = Place::vacancy(venue.map_or(0..0, Spanned::span));
        gaps.under("[venue]", &place, [name, address]);
    }
}

fn criteria(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    for criterion in &case.vacancy.criteria {
        let id = &criterion.id;
        let message = format!("the criterion {id} has no words yet");
        let text = (
            criterion.text.is_blank(),
            &*message,
            "fill in `text`",
            ("its words", "text", "the criterion"),
        );
        let kind = (
            criterion.kind.is_none(),
            &*format!("nothing says yet if criterion {id} is essential or desirable"),
            "add `kind = \"essential\"`, or `\"desirable\"`",
            ("if it is essential", "kind", "the criterion"),
        );
        gaps.at(&Place::vacancy(criterion.span()), Some(id), &[text, kind]);
    }
}

fn panels(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let panels = &case.vacancy.panels;
    let none = (
        panels.is_empty(),
        "there is no panel yet",
        "add a [[panel]] with `id`, `name` and `power`",
        ("a panel", "[[panel]]", "the file"),
    );
    gaps.at(&Place::vacancy(0..0), None, &[none]);
    for panel in panels {
        let (id, called) = (&panel.id, panel_name(panel));
        let name = (
            panel.name.is_blank(),
            &*format!("panel {id} has no name yet"),
            "fill in `name` of the panel",
            ("its name", "name", "the panel"),
        );
        let start = (
            panel.start.is_none(),
            &*format!("nothing says yet when {called} starts"),
            "add `start = 09:30:00` to the panel",
            ("when it starts", "start", "the panel"),
        );
        let length = (
            panel.length.is_none(),
            &*format!("nothing says yet how long {called} sees each candidate"),
            "add `length = 45`, in minutes, to the panel",
            ("how long it sees each candidate", "length", "the panel"),
        );
        let members = (
            case.members_of(panel).next().is_none(),
            &*format!("nothing says yet who sits on {called}"),
            "add a [[member]] for each person, and a [[person]] with their name",
            ("who sits on it", "[[member]]", "the file"),
        );
        let has_numbers = panel.members_least.or(panel.members_most).is_some();
        let reason = (
            has_numbers && is_blank(panel.members_reason.as_ref()),
            &*format!("nothing says yet why {called} has numbers of its own"),
            "add `members-reason = \"…\"`, such as a law or who the panel is for",
            ("why it has numbers of its own", "members-reason", "the panel"),
        );
        gaps.at(&Place::vacancy(panel.span()), Some(id), &[name, members, reason, start, length]);
    }
}

fn people(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    for person in case.persons() {
        let id = &person.id;
        let message = format!("the person {id} has no name yet");
        let name =
            (person.name.is_blank(), &*message, "fill in `name`", ("a name", "name", "the person"));
        let place = person.place(person.name.span());
        gaps.at(&place, Some(id), &[name]);
    }
}

fn questions(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let questions = &case.vacancy.questions;
    let none = (
        questions.is_empty(),
        "there are no questions yet",
        "write them with the panel; add a [[question]] for each",
        ("the questions", "[[question]]", "the file"),
    );
    gaps.at(&Place::vacancy(0..0), None, &[none]);
    for question in questions {
        let id = &question.id;
        let message = format!("question {id} has no words yet");
        let ask = (
            question.ask.is_blank(),
            &*message,
            "fill in `ask`",
            ("its words", "ask", "the question"),
        );
        gaps.at(&Place::vacancy(question.ask.span()), Some(id), &[ask]);
        let asked_by = (
            case.asker(question).is_none() && !case.is_left_to_chair(question),
            &*format!("nothing says yet who asks question {id}"),
            "add `asked-by = \"…\"`: the id of a member",
            ("who asks it", "asked-by", "the question"),
        );
        let minutes = (
            question.minutes.is_none(),
            &*format!("nothing says yet how long question {id} may take"),
            "add `minutes = 6`",
            ("how long it may take", "minutes", "the question"),
        );
        gaps.at(&Place::vacancy(question.span()), Some(id), &[asked_by, minutes]);
    }
}

fn days(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let vacancy = &case.vacancy;
    let heading = case.interviews_heading();
    let date = (
        case.interview_day().is_none(),
        "the day of the interviews is not set yet",
        &*format!("add `date = 2026-12-03` under {heading}"),
        ("the day of the interviews", "date", heading),
    );
    let interviews = Place::vacancy(vacancy.interviews.as_ref().map_or(0..0, Spanned::span));
    gaps.at(&interviews, None, &[date]);
    let keep = vacancy.keep.as_ref();
    let months = (
        keep.is_none_or(|keep| keep.months.is_none()),
        "nothing says yet how long papers are kept",
        "add `months = 12` under [keep]",
        ("how long papers are kept", "months", "[keep]"),
    );
    gaps.at(&Place::vacancy(keep.map_or(0..0, Spanned::span)), None, &[months]);
    if case.file.candidates.is_empty() {
        let shortlisting = vacancy.shortlisting.as_ref();
        let day = shortlisting.and_then(|entry| entry.date.as_ref());
        let deadline = Deadline::new(day.map(|day| day.0), None).or(gaps.papers);
        let place = Place::vacancy(shortlisting.map_or(0..0, Spanned::span));
        gaps.out
            .missing(place, "there are no candidates yet", deadline)
            .help("add a [[candidate]] with `code = \"C01\"` for each, but never a name")
            .lacks("the candidates", "[[candidate]]", "the file");
    }
}

fn is_blank(line: Option<&Line>) -> bool {
    line.is_none_or(Line::is_blank)
}

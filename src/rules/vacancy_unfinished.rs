#![doc = include_str!("vacancy_unfinished.md")]

use super::prelude::*;
use crate::source::Line;

/// Where keys belong.
const FILE: &str = "the file";
const CRITERION: &str = "the criterion";
const PANEL: &str = "the panel";
const QUESTION: &str = "the question";

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let papers = case.due_with_papers();
    let mut gaps = Gaps { papers, out, place: Place::vacancy(0..0), about: None };
    post(case, &mut gaps);
    contact_and_venue(case, &mut gaps);
    criteria(case, &mut gaps);
    panels(case, &mut gaps);
    people(case, &mut gaps);
    questions(case, &mut gaps);
    days(case, &mut gaps);
}

/// Records the gaps; each is a to-do until papers go out.
struct Gaps<'a, 'b> {
    papers: Option<Deadline>,
    out: &'a mut Reporter<'b>,
    place: Place,
    about: Option<Id>,
}

impl Gaps<'_, '_> {
    /// Where the next gaps are, and what has them.
    fn at(&mut self, place: Place, about: Option<&Id>) {
        (self.place, self.about) = (place, about.cloned());
    }

    /// Records a gap, if it is one: what is missing, its key and where that belongs, and what to say and to do.
    fn note(&mut self, is_gap: bool, lacks: (&str, &str, &'static str), words: &str) {
        if is_gap {
            let (message, help) = words.split_once("; ").unwrap_or((words, ""));
            let finding = self.out.missing(self.place.clone(), message, self.papers);
            finding.help(help).lacks(lacks.0, lacks.1, lacks.2);
            finding.about = self.about.as_ref().map(|id| id.0.clone());
        }
    }

    /// Records a line that is missing in a section.
    fn line(
        &mut self,
        line: Option<&Line>,
        (what, key, of): (&str, &str, &'static str),
        words: &str,
    ) {
        let words = format!("{words}; add `{key} = \"…\"` under {of}");
        self.note(is_blank(line), (what, key, of), &words);
    }
}

fn post(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let post = &case.vacancy.post;
    gaps.at(Place::vacancy(0..0), None);
    let title = ("the title of the post", "title", "[post]");
    gaps.line(post.title.as_deref(), title, "the post has no title yet");
    let none = "the post has no summary yet; add `summary = \"…\"` under [post]";
    let is_none = post.summary.as_ref().is_none_or(Text::is_blank);
    gaps.note(is_none, ("a summary of the post", "summary", "[post]"), none);
}

fn contact_and_venue(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let (contact, venue) = (case.vacancy.contact.as_ref(), case.vacancy.venue.as_ref());
    gaps.at(Place::vacancy(0..0), None);
    let name = ("who people can ask", "name", "[contact]");
    let words = "nothing says yet who people can ask";
    gaps.line(contact.map(|contact| &contact.name), name, words);
    let phone = ("a phone number", "phone", "[contact]");
    let words = "there is no phone number yet for people with questions";
    gaps.line(contact.and_then(|contact| contact.phone.as_ref()), phone, words);
    if case.vacancy.all_ways().room {
        gaps.at(Place::vacancy(venue.map_or(0..0, Spanned::span)), None);
        let name = ("the name of the venue", "name", "[venue]");
        gaps.line(venue.and_then(|venue| venue.name.as_ref()), name, "the venue has no name yet");
        let address = ("its address", "address", "[venue]");
        let words = "the venue has no address yet";
        gaps.line(venue.and_then(|venue| venue.address.as_ref()), address, words);
    }
}

fn criteria(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    for criterion in &case.vacancy.criteria {
        let id = &criterion.id;
        gaps.at(Place::vacancy(criterion.span()), Some(id));
        let words = format!("the criterion {id} has no words yet; fill in `text`");
        gaps.note(criterion.text.is_blank(), ("its words", "text", CRITERION), &words);
        let words = format!(
            "nothing says yet if criterion {id} is essential or desirable; add `kind = \"essential\"`, or `\"desirable\"`"
        );
        gaps.note(criterion.kind.is_none(), ("if it is essential", "kind", CRITERION), &words);
    }
}

fn panels(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let panels = &case.vacancy.panels;
    gaps.at(Place::vacancy(0..0), None);
    let none = "there is no panel yet; add a [[panel]] with `id`, `name` and `power`";
    gaps.note(panels.is_empty(), ("a panel", "[[panel]]", FILE), none);
    for panel in panels {
        let (id, called) = (&panel.id, panel_name(panel));
        gaps.at(Place::vacancy(panel.span()), Some(id));
        let words = format!("panel {id} has no name yet; fill in `name` of the panel");
        gaps.note(panel.name.is_blank(), ("its name", "name", PANEL), &words);
        let words = format!(
            "nothing says yet who sits on {called}; add a [[member]] for each person, and a [[person]] with their name"
        );
        let is_empty = case.is_without_members(panel);
        gaps.note(is_empty, ("who sits on it", "[[member]]", FILE), &words);
        let words = format!(
            "nothing says yet why {called} has numbers of its own; add `members-reason = \"…\"`, such as a law or who the panel is for"
        );
        let has_numbers = panel.members_least.or(panel.members_most).is_some();
        let is_gap = has_numbers && is_blank(panel.members_reason.as_ref());
        gaps.note(is_gap, ("why it has numbers of its own", "members-reason", PANEL), &words);
        let words =
            format!("nothing says yet when {called} starts; add `start = 09:30:00` to the panel");
        gaps.note(panel.start.is_none(), ("when it starts", "start", PANEL), &words);
        let words = format!(
            "nothing says yet how long {called} sees each candidate; add `length = 45`, in minutes, to the panel"
        );
        let lacks = ("how long it sees each candidate", "length", PANEL);
        gaps.note(panel.length.is_none(), lacks, &words);
    }
}

fn people(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    for person in case.persons() {
        gaps.at(person.place(person.name.span()), Some(&person.id));
        let words = format!("the person {} has no name yet; fill in `name`", person.id);
        gaps.note(person.name.is_blank(), ("a name", "name", "the person"), &words);
    }
}

fn questions(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let questions = &case.vacancy.questions;
    gaps.at(Place::vacancy(0..0), None);
    let none = "there are no questions yet; write them with the panel; add a [[question]] for each";
    gaps.note(case.file.questions.is_empty(), ("the questions", "[[question]]", FILE), none);
    for question in questions {
        let id = &question.id;
        gaps.at(Place::vacancy(question.ask.span()), Some(id));
        let words = format!("question {id} has no words yet; fill in `ask`");
        gaps.note(question.ask.is_blank(), ("its words", "ask", QUESTION), &words);
        gaps.at(Place::vacancy(question.span()), Some(id));
        let words = format!(
            "nothing says yet who asks question {id}; add `asked-by = \"…\"`: the id of a member"
        );
        let is_open = case.asker(question).is_none() && !case.is_left_to_chair(question);
        gaps.note(is_open, ("who asks it", "asked-by", QUESTION), &words);
        if case.is_left_to_chair(question) {
            let message = format!("no one asks question {id}, since who asks it is absent");
            let finding = gaps.out.flag(question.span(), message);
            finding
                .about(id)
                .level(Level::Warning)
                .help("agree with the chair who asks it; then change `asked-by`");
        }
        let asker = case.asker(question).and_then(|id| case.person(id));
        let asker = asker.filter(|_| !case.interviews_are_over(gaps.out.today));
        let not_asked = asker.iter().flat_map(|person| case.not_asked_by(person));
        for (code, _) in not_asked.filter(|(_, other)| other.is_none()) {
            let name = asker.map(|person| case.name(&person.id)).unwrap_or_default();
            let message = format!(
                "no one is named to ask {code} question {id} while {name} is out of the room"
            );
            let finding = gaps.out.flag(question.span(), message).about(id).private();
            finding.level(Level::Warning).help(
                "agree with the chair who does; then add `asked-by = \"…\"` to that entry under `conflicts`",
            );
        }
        let words = format!("nothing says yet how long question {id} may take; add `minutes = 6`");
        let lacks = ("how long it may take", "minutes", QUESTION);
        gaps.note(question.minutes.is_none(), lacks, &words);
    }
}

fn days(case: &Case<'_>, gaps: &mut Gaps<'_, '_>) {
    let vacancy = &case.vacancy;
    let heading = case.interviews_heading();
    gaps.at(Place::vacancy(vacancy.interviews.as_ref().map_or(0..0, Spanned::span)), None);
    let words = format!(
        "the day of the interviews is not set yet; add `date = 2026-12-03` under {heading}"
    );
    let lacks = ("the day of the interviews", "date", heading);
    gaps.note(case.interview_day().is_none(), lacks, &words);
    let keep = vacancy.keep.as_ref();
    gaps.at(Place::vacancy(keep.map_or(0..0, Spanned::span)), None);
    let words = "nothing says yet how long papers are kept; add `months = 12` under [keep]";
    gaps.note(
        vacancy.keep_months().is_none(),
        ("how long papers are kept", "months", "[keep]"),
        words,
    );
    let shortlisting = vacancy.shortlisting.as_ref();
    gaps.at(Place::vacancy(shortlisting.map_or(0..0, Spanned::span)), None);
    let day = shortlisting.and_then(|entry| entry.date.as_ref());
    gaps.papers = Deadline::new(day.map(|day| day.0), None).or(gaps.papers);
    let words = "there are no candidates yet; add a [[candidate]] with `code = \"C01\"` for each, but never a name";
    let lacks = ("the candidates", "[[candidate]]", FILE);
    gaps.note(case.file.candidates.is_empty(), lacks, words);
}

fn is_blank(line: Option<&Line>) -> bool {
    line.is_none_or(Line::is_blank)
}

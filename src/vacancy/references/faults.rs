//! Each kind of name that can lead nowhere, with what to say about it.

use std::collections::{BTreeMap, BTreeSet};

use crate::doc::colour::{self, Palette};
use crate::doc::edition::{EDITIONS, Edition, LARGEST};
use crate::source::{Code, Fault, Id, Origin, Place, Span, Spanned, nearest};
use crate::vacancy::{Member, Person, Vacancy};

/// What was found so far, and what names may refer to.
pub struct Faults<'a> {
    /// The faults.
    pub found: Vec<Fault>,
    /// Everyone who may be named.
    pub persons: Vec<&'a Person>,
    vacancy: &'a Vacancy,
    left_out: &'a BTreeSet<String>,
}

impl<'a> Faults<'a> {
    /// Nothing found yet.
    pub fn new(
        vacancy: &'a Vacancy,
        persons: Vec<&'a Person>,
        left_out: &'a BTreeSet<String>,
    ) -> Self {
        Faults { found: Vec::new(), persons, vacancy, left_out }
    }

    /// Takes down one fault.
    pub fn fault(
        &mut self,
        origin: Origin,
        span: Span,
        about: Option<&str>,
        message: &str,
        help: Option<String>,
    ) {
        self.found.push(Fault {
            place: Place { origin, span },
            about: about.map(str::to_owned),
            message: message.to_owned(),
            help,
        });
    }

    /// Where each thing of a kind has its id.
    fn ids(&self, kind: &str) -> Vec<(&'a Spanned<Id>, Origin)> {
        let vacancy = self.vacancy;
        let here = |id: &'a Spanned<Id>| (id, Origin::Vacancy);
        match kind {
            "person" => {
                self.persons.iter().map(|person| (&person.id, person.origin.clone())).collect()
            }
            "panel" => vacancy.panels.iter().map(|panel| here(&panel.id)).collect(),
            "criterion" => vacancy.criteria.iter().map(|c| here(&c.id)).collect(),
            // Both stand on one sheet, so no question has the id of an exercise.
            "question" => {
                let exercises = vacancy.exercises.iter().map(|exercise| here(&exercise.id));
                vacancy.questions.iter().map(|q| here(&q.id)).chain(exercises).collect()
            }
            _ => unreachable!("there is no such kind of thing in a vacancy"),
        }
    }

    /// An id that should be one of its kind.
    pub fn target(&mut self, kind: &str, id: &Spanned<Id>, about: &str, origin: Origin) {
        let names: Vec<&str> = self.ids(kind).into_iter().map(|(id, _)| text(id)).collect();
        let wanted = text(id);
        if names.contains(&wanted) || self.left_out.contains(kind) {
            return;
        }
        let help = match nearest(wanted, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("add a [[{kind}]] with `id = \"{wanted}\"`"),
        };
        let message = format!("there is no {kind} `{wanted}`");
        self.fault(origin, id.span(), Some(about), &message, Some(help));
    }

    /// A code that should be one of the candidates’.
    pub fn code(&mut self, code: &Spanned<Code>, about: &str) {
        let candidates = self.vacancy.candidates.iter();
        let codes: Vec<&str> = candidates.map(|c| c.code.0.as_str()).collect();
        let wanted = code.0.as_str();
        if !codes.contains(&wanted) && !self.left_out.contains("candidate") {
            let message = format!("there is no candidate `{wanted}`");
            let kept = "keep the [[candidate]] of someone who withdrew, and add `withdrew = 2026-12-02` to it";
            let help = Some(match nearest(wanted, codes) {
                Some(near) => format!("did you mean `{near}`? Otherwise, {kept}"),
                None => kept.to_owned(),
            });
            self.fault(Origin::Vacancy, code.span(), Some(about), &message, help);
        }
    }

    /// A question’s asker, who should be a member of its panel.
    pub fn asker(&mut self, asker: &Spanned<Id>, panel: Option<&Spanned<Id>>, about: &str) {
        let members = self.vacancy.members.iter().map(Spanned::get_ref);
        let members: Vec<&str> = members
            .filter(|member| panel.is_none_or(|panel| text(&member.panel) == text(panel)))
            .map(|member| text(&member.id))
            .collect();
        if members.contains(&text(asker)) || self.left_out.contains("member") {
            return;
        }
        let of = panel.map_or("any panel".to_owned(), |panel| format!("panel `{}`", text(panel)));
        let help = match nearest(text(asker), members.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "its members are {}; keep the [[member]] of someone who is ill, and add `absent = 2026-12-03` to it",
                members.join(", ")
            ),
        };
        let message = format!("`{}` is not a member of {of}, so cannot do this", text(asker));
        self.fault(Origin::Vacancy, asker.span(), Some(about), &message, Some(help));
    }

    /// A level that should be one of the scale’s.
    pub fn level(&mut self, level: &Spanned<String>, about: &str) {
        let (least, most) = (self.vacancy.lowest_level(), self.vacancy.scale_levels());
        if level.parse::<usize>().is_ok_and(|number| (least..most).contains(&number)) {
            return;
        }
        let message = format!("`{level}` is not a level of the scale");
        let help = format!("the levels are {least} to {}", most - 1);
        self.fault(Origin::Vacancy, level.span(), Some(about), &message, Some(help));
    }

    /// The days of panels and candidates, which should be days of the interviews.
    pub fn days(&mut self) {
        let vacancy = self.vacancy;
        let days = vacancy.days_of_both();
        let panels = vacancy.panels.iter().filter_map(|panel| panel.day.as_ref());
        let candidates = vacancy.candidates.iter().filter_map(|candidate| candidate.day.as_ref());
        for day in panels.chain(candidates).filter(|day| !days.contains(&day.0)) {
            let message = format!("there are no interviews on {}", day.get_ref());
            let help = "add it to `days` under [interviews], or correct it".to_owned();
            self.fault(Origin::Vacancy, day.span(), None, &message, Some(help));
        }
        let interviews = vacancy.interviews.iter().flat_map(|interviews| &interviews.days);
        let mut seen = BTreeSet::new();
        for day in interviews.filter(|day| !seen.insert(day.0)) {
            let message = format!("{} is there twice", day.get_ref());
            let help = Some("name each day once".to_owned());
            self.fault(Origin::Vacancy, day.span(), Some("[interviews]"), &message, help);
        }
    }

    /// The pictures of the venue, which have words for those who cannot see them.
    pub fn venue(&mut self) {
        let Some(venue) = &self.vacancy.venue else {
            return;
        };
        for (key, file, words) in
            [("map", &venue.map, &venue.map_words), ("photo", &venue.photo, &venue.photo_words)]
        {
            let has_words = words.as_ref().is_some_and(|words| !words.is_blank());
            let file = file.as_ref().filter(|file| !file.is_blank());
            if let (Some(file), false) = (file, has_words) {
                let message = format!("`{file}` has no words for those who cannot see it");
                let help = Some(format!("say what it shows: add `{key}-words = \"…\"`"));
                self.fault(Origin::Vacancy, file.span(), Some("[venue]"), &message, help);
            }
            if let (None, true) = (file, has_words) {
                let message = format!("there are `{key}-words`, and no `{key}`");
                let help = Some(format!("add `{key} = \"FILE\"`, or say it under `getting-there`"));
                self.fault(Origin::Vacancy, venue.span(), Some("[venue]"), &message, help);
            }
        }
    }

    /// Those who help a person, who must be others.
    pub fn helpers(&mut self, person: &Person, about: &str) {
        let id = text(&person.id);
        let adult = person.under_18.as_ref().and_then(|under| under.adult.as_ref());
        for helper in [person.supporter.as_ref(), adult].into_iter().flatten() {
            if text(helper) == id {
                let message = format!("`{id}` cannot be their own helper");
                let help = Some("name someone else, or leave the line out".to_owned());
                self.fault(person.origin.clone(), helper.span(), Some(about), &message, help);
            }
        }
        if let Some(under_18) = person.under_18.as_ref().filter(|_| person.over_18) {
            let message = "this says that they are under 18, and that they are 18 or older";
            let help = Some("keep `under-18` or `over-18`, and delete the other".to_owned());
            self.fault(person.origin.clone(), under_18.span(), Some(about), message, help);
        }
    }

    /// A member’s conflicts, of which each candidate can have one.
    pub fn two_answers(&mut self, member: &Member, about: &str) {
        let mut seen = BTreeSet::new();
        for conflict in &member.conflicts {
            let code = &conflict.candidate;
            if !seen.insert(&code.0) {
                let message = format!("`{code}` has two entries under `conflicts`");
                let help = Some("keep the one that says what is done".to_owned());
                self.fault(Origin::Vacancy, code.span(), Some(about), &message, help);
            }
        }
    }

    /// A person’s edition, print size, colours and photograph.
    pub fn person(&mut self, person: &Person, about: &str) {
        if let (Some(photo), None) = (&person.photo, person.photo_agreed)
            && !photo.is_blank()
        {
            let message = "nothing says that they agreed to their photograph";
            let help = "ask them, then add the day: `photo-agreed = YYYY-MM-DD`; or delete `photo`";
            let help = Some(help.to_owned());
            self.fault(person.origin.clone(), photo.span(), Some(about), message, help);
        }
        if let Some(edition) = &person.edition
            && Edition::named(edition).is_none()
        {
            let names: Vec<&str> = EDITIONS.iter().map(|edition| edition.name).collect();
            let message = format!("there is no edition `{edition}`");
            let near = nearest(&edition.replace(' ', "-"), names.iter().copied());
            let choices = names.join("`, `");
            let help = match near {
                Some(near) => format!("did you mean `{near}`? The editions are `{choices}`"),
                None => format!("the editions are `{choices}`"),
            };
            self.fault(person.origin.clone(), edition.span(), Some(about), &message, Some(help));
        }
        if let Some(size) = &person.print_size
            && !(12..=u32::from(LARGEST)).contains(size)
        {
            let message = format!("print of {size} points cannot be made");
            let help = Some(format!("ask for 12 to {LARGEST} points"));
            self.fault(person.origin.clone(), size.span(), Some(about), &message, help);
        }
        let palette = person.palette(Palette::BUILT_IN);
        let contrast = palette.ink.contrast(palette.paper);
        if let Some(colour) = person.text_colour.as_ref().or(person.paper_colour.as_ref())
            && contrast < colour::TEXT
        {
            let (ink, paper) = (palette.ink, palette.paper);
            let message = format!("text in {ink} is hard to read on paper in {paper}");
            let near = ink.readable_on(paper, colour::TEXT);
            let help = if near.contrast(paper) < colour::TEXT {
                "take paper that is lighter or darker".to_owned()
            } else {
                format!(
                    "the nearest text colour that can be read on it is `text-colour = \"{near}\"`"
                )
            };
            self.fault(person.origin.clone(), colour.span(), Some(about), &message, Some(help));
        }
    }

    /// Names that should each be used once.
    pub fn repeated(&mut self) {
        for kind in ["person", "panel", "criterion", "question"] {
            let mut seen = BTreeMap::new();
            for (id, origin) in self.ids(kind) {
                let Some(first) = seen.insert(text(id), origin.clone()) else {
                    continue;
                };
                let id_of = text(id);
                let (message, help) = if first == origin {
                    let message = format!("the id `{id_of}` is used by more than one {kind}");
                    (message, "give each its own".to_owned())
                } else {
                    let message = format!("`{id_of}` is in `people.toml` already");
                    (
                        message,
                        format!("delete this [[{kind}]]; what `people.toml` says is used here"),
                    )
                };
                self.fault(origin, id.span(), None, &message, Some(help));
            }
        }
        let mut seen = BTreeSet::new();
        for code in self.vacancy.candidates.iter().map(|candidate| &candidate.code) {
            if !seen.insert(&code.0) {
                let message = format!("the code `{code}` is used twice");
                let help = Some("give each candidate a code of their own".to_owned());
                self.fault(Origin::Vacancy, code.span(), None, &message, help);
            }
        }
        let mut seen = BTreeSet::new();
        for member in self.vacancy.members.iter().map(Spanned::get_ref) {
            let (id, panel) = (text(&member.id), text(&member.panel));
            if !seen.insert((id, panel)) {
                let message = format!("`{id}` is on panel `{panel}` twice");
                let help = Some("keep one of the two [[member]] entries".to_owned());
                self.fault(Origin::Vacancy, member.id.span(), None, &message, help);
            }
        }
    }
}

fn text(id: &Spanned<Id>) -> &str {
    &id.0
}

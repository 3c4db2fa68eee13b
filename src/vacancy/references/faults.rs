//! Each kind of name that can lead nowhere, with what to say about it.

use std::collections::{BTreeMap, BTreeSet};

use crate::doc::colour::{self, Palette};
use crate::doc::edition::{EDITIONS, LARGEST};
use crate::prose::words::{counted, repeated};
use crate::source::{Code, Fault, Id, Origin, Span, Spanned, nearest};
use crate::vacancy::{Member, Person, Vacancy};

/// What was found so far, and what names may refer to.
pub struct Faults<'a> {
    /// The faults.
    pub found: Vec<Fault>,
    /// Everyone who may be named.
    pub persons: Vec<&'a Person>,
    vacancy: &'a Vacancy,
    left_out: &'a BTreeSet<String>,
    /// Where each name that leads nowhere was found first, and how often since.
    missing: BTreeMap<(String, String), (usize, usize)>,
}

impl<'a> Faults<'a> {
    /// Nothing found yet.
    pub fn new(
        vacancy: &'a Vacancy,
        persons: Vec<&'a Person>,
        left_out: &'a BTreeSet<String>,
    ) -> Self {
        Faults { found: Vec::new(), persons, vacancy, left_out, missing: BTreeMap::new() }
    }

    /// Takes down something wrong in the vacancy; what to do comes after a semicolon.
    pub fn add(&mut self, span: Span, about: &str, words: &str) {
        self.found.push(Fault::in_vacancy(span, words).about(about));
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
    pub fn target(&mut self, kind: &str, id: &Spanned<Id>, about: &str) {
        self.target_in(&Origin::Vacancy, kind, id, about);
    }

    fn target_in(&mut self, origin: &Origin, kind: &str, id: &Spanned<Id>, about: &str) {
        let names: Vec<&str> = self.ids(kind).into_iter().map(|(id, _)| text(id)).collect();
        if names.contains(&text(id)) || self.left_out.contains(kind) {
            return;
        }
        if let Some((_, more)) = self.missing.get_mut(&(kind.to_owned(), id.to_string())) {
            *more += 1;
            return;
        }
        let help = match nearest(id, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("add a [[{kind}]] with `id = \"{id}\"`"),
        };
        self.missing.insert((kind.to_owned(), id.to_string()), (self.found.len(), 0));
        let words = format!("there is no {kind} `{id}`; {help}");
        self.found.push(Fault::new(origin.clone(), id.span(), &words).about(about));
    }

    /// Adds to what was found of a name that leads nowhere how often it is there.
    pub fn count_missing(&mut self) {
        for (at, more) in self.missing.values() {
            if let Some(often) = counted(*more, "more line", "more lines") {
                self.found[*at].message.push_str(&format!(", here and on {often}"));
            }
        }
    }

    /// A code that should be one of the candidates’.
    pub fn code(&mut self, code: &Spanned<Code>, about: &str) {
        let candidates = self.vacancy.candidates.iter();
        let codes: Vec<&str> = candidates.map(|c| c.code.0.as_str()).collect();
        if !codes.contains(&&***code) && !self.left_out.contains("candidate") {
            let near =
                nearest(code, codes).map(|near| format!("did you mean `{near}`? Otherwise, "));
            let words = format!(
                "there is no candidate `{code}`; {}keep the [[candidate]] of someone who withdrew, and add `withdrew = 2026-12-02` to it",
                near.unwrap_or_default()
            );
            self.add(code.span(), about, &words);
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
        let of = panel.map_or("any panel".to_owned(), |panel| format!("panel `{panel}`"));
        let help = match nearest(text(asker), members.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "its members are {}; keep the [[member]] of someone who is ill, and add `absent = 2026-12-03` to it",
                members.join(", ")
            ),
        };
        let words = format!("`{asker}` is not a member of {of}, so cannot do this; {help}");
        self.add(asker.span(), about, &words);
    }

    /// A level that should be one of the scale’s.
    pub fn level(&mut self, level: &Spanned<String>, about: &str) {
        let (least, most) = (self.vacancy.lowest_level(), self.vacancy.scale_levels());
        if level.parse::<usize>().is_ok_and(|number| (least..most).contains(&number)) {
            return;
        }
        let highest = most - 1;
        let words =
            format!("`{level}` is not a level of the scale; the levels are {least} to {highest}");
        self.add(level.span(), about, &words);
    }

    /// The days of panels and candidates, which should be days of the interviews.
    pub fn days(&mut self) {
        let vacancy = self.vacancy;
        let days = vacancy.days_of_both();
        let panels = vacancy.panels.iter().filter_map(|panel| panel.day.as_ref());
        let candidates = vacancy.candidates.iter().filter_map(|candidate| candidate.day.as_ref());
        for day in panels.chain(candidates).filter(|day| !days.contains(&day.0)) {
            let words = format!(
                "there are no interviews on {day}; add it to `days` under [interviews], or correct it"
            );
            self.found.push(Fault::in_vacancy(day.span(), &words));
        }
        let interviews = vacancy.interviews.iter().flat_map(|interviews| &interviews.days);
        for day in repeated(interviews, |day| day.0) {
            let words = format!("{day} is there twice; name each day once");
            self.add(day.span(), "[interviews]", &words);
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
                let words = format!(
                    "`{file}` has no words for those who cannot see it; say what it shows: add `{key}-words = \"…\"`"
                );
                self.add(file.span(), "[venue]", &words);
            }
            if let (None, true) = (file, has_words) {
                let words = format!(
                    "there are `{key}-words`, and no `{key}`; add `{key} = \"FILE\"`, or say it under `getting-there`"
                );
                self.add(venue.span(), "[venue]", &words);
            }
        }
    }

    /// Those who help a person, who must be others; and that they have one age.
    pub fn helpers(&mut self, person: &Person, about: &str) {
        let (id, origin) = (&person.id, &person.origin);
        for helper in person.helpers() {
            if helper == id {
                let words = format!(
                    "`{id}` cannot be their own helper; name someone else, or leave the line out"
                );
                self.found.push(Fault::new(origin.clone(), helper.span(), &words).about(about));
            }
            self.target_in(origin, "person", helper, about);
        }
        if let Some(under_18) = person.under_18.as_ref().filter(|_| person.over_18) {
            let words = "this says that they are under 18, and that they are 18 or older; keep `under-18` or `over-18`, and delete the other";
            self.found.push(Fault::new(origin.clone(), under_18.span(), words).about(about));
        }
    }

    /// A member’s conflicts, of which each candidate can have one.
    pub fn two_answers(&mut self, member: &Member, about: &str) {
        let codes = member.conflicts.iter().map(|conflict| &conflict.candidate);
        for code in repeated(codes, |code| &code.0) {
            let words = format!(
                "`{code}` has two entries under `conflicts`; keep the one that says what is done"
            );
            self.add(code.span(), about, &words);
        }
    }

    /// A person’s edition, print size, colours and photograph.
    pub fn person(&mut self, person: &Person, about: &str) {
        let mut fault = |span: Span, words: &str| {
            self.found.push(Fault::new(person.origin.clone(), span, words).about(about));
        };
        if let (Some(photo), None) = (&person.photo, person.photo_agreed)
            && !photo.is_blank()
        {
            let words = "nothing says that they agreed to their photograph; ask them, then add the day: `photo-agreed = YYYY-MM-DD`; or delete `photo`";
            fault(photo.span(), words);
        }
        if let Some(edition) = &person.edition
            && person.named_edition().is_none()
        {
            let names: Vec<&str> = EDITIONS.iter().map(|edition| edition.name).collect();
            let choices = names.join("`, `");
            let help = match nearest(&edition.replace(' ', "-"), names) {
                Some(near) => format!("did you mean `{near}`? The editions are `{choices}`"),
                None => format!("the editions are `{choices}`"),
            };
            fault(edition.span(), &format!("there is no edition `{edition}`; {help}"));
        }
        if let Some(size) = &person.print_size
            && !(12..=u32::from(LARGEST)).contains(size)
        {
            let help = format!("ask for 12 to {LARGEST} points");
            fault(size.span(), &format!("print of {size} points cannot be made; {help}"));
        }
        let Palette { ink, paper, .. } = person.palette(Palette::BUILT_IN);
        if let Some(colour) = person.text_colour.as_ref().or(person.paper_colour.as_ref())
            && ink.contrast(paper) < colour::TEXT
        {
            let near = ink.readable_on(paper, colour::TEXT);
            let help = if near.contrast(paper) < colour::TEXT {
                "take paper that is lighter or darker".to_owned()
            } else {
                format!(
                    "the nearest text colour that can be read on it is `text-colour = \"{near}\"`"
                )
            };
            let words = format!("text in {ink} is hard to read on paper in {paper}; {help}");
            fault(colour.span(), &words);
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
                let words = if first == origin {
                    format!("the id `{id}` is used by more than one {kind}; give each its own")
                } else {
                    format!(
                        "`{id}` is in `people.toml` already; delete this [[{kind}]]; what `people.toml` says is used here"
                    )
                };
                self.found.push(Fault::new(origin, id.span(), &words));
            }
        }
        let codes = self.vacancy.candidates.iter().map(|candidate| &candidate.code);
        for code in repeated(codes, |code| &code.0) {
            let words =
                format!("the code `{code}` is used twice; give each candidate a code of their own");
            self.found.push(Fault::in_vacancy(code.span(), &words));
        }
        let members = self.vacancy.members.iter();
        for member in repeated(members, |member| (&**member.id, &**member.panel)) {
            let (id, panel) = (&member.id, &member.panel);
            let words = format!(
                "`{id}` is on panel `{panel}` twice; keep one of the two [[member]] entries"
            );
            self.found.push(Fault::in_vacancy(id.span(), &words));
        }
    }
}

fn text(id: &Spanned<Id>) -> &str {
    &id.0
}

//! What people are called: in messages by their ids where they have no name; on papers never, and no two by one name.

use super::{Case, panel_name};
use crate::prose::vocabulary::Values;
use crate::source::Id;
use crate::vacancy::Person;

impl Case<'_> {
    /// The person with that id, if their name is known.
    fn named(&self, id: &Id) -> Option<&Person> {
        self.person(id).filter(|person| !person.name.is_blank())
    }

    /// What messages call a person: their name, or their id.
    pub fn name(&self, id: &Id) -> String {
        self.named(id).map_or_else(|| id.0.clone(), |person| person.name.0.clone())
    }

    /// What papers call a person: their name, or a line to fill in; two of one name are told apart by where they sit, by what candidates are told, or by a number.
    pub fn printed_name(&self, id: &Id) -> String {
        let Some(person) = self.named(id) else {
            return self.words().say("open.name").to_owned();
        };
        let all = self.namesakes(person);
        let Some(number) = all.iter().position(|other| other.id == person.id) else {
            return person.name.0.clone();
        };
        let place = |of: &Person| self.sits_on(of);
        let told = |of: &Person| {
            let told = self.seats(of).filter_map(|seat| seat.introduced_as.as_ref());
            self.words().list(told.filter(|told| !told.is_blank()))
        };
        let apart =
            [all.iter().map(|of| place(of)).collect(), all.iter().map(|of| told(of)).collect()]
                .into_iter()
                .find_map(|what: Vec<Option<String>>| {
                    let is_apart = (1..what.len()).all(|at| !what[..at].contains(&what[at]));
                    is_apart.then(|| what[number].clone()).flatten()
                });
        let what = apart.unwrap_or_else(|| (number + 1).to_string());
        let values: Values<'_> = &[("name", &person.name.0), ("what", &what)];
        self.words().fill("open.namesake", values)
    }

    /// Everyone who takes part and has a person’s name, in the order of the file; empty where nobody else has it.
    pub fn namesakes(&self, person: &Person) -> Vec<&Person> {
        let called = |of: &Person| {
            let words = of.name.0.split_whitespace().map(str::to_lowercase);
            words.collect::<Vec<_>>()
        };
        let readers = self.readers().into_iter();
        let all: Vec<&Person> = readers.filter(|other| called(other) == called(person)).collect();
        if all.len() > 1 && !person.name.is_blank() { all } else { Vec::new() }
    }

    /// The panels a person sits on, or that they are there as a supporter.
    fn sits_on(&self, person: &Person) -> Option<String> {
        let panels = self.panels();
        let own = panels.filter(|panel| self.seats(person).any(|seat| seat.panel == panel.id));
        self.words().list(own.map(panel_name)).or_else(|| {
            let supports = self.supported_by(person).next().is_some();
            supports.then(|| self.words().say("open.supporter").to_owned())
        })
    }
}

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
        let readers = self.readers().into_iter();
        let all: Vec<&Person> =
            readers.filter(|other| is_one_name(&other.name.0, &person.name.0)).collect();
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

/// The words of a name, however they are written.
fn words_of(name: &str) -> Vec<String> {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether two names are the same.
fn is_one_name(one: &str, other: &str) -> bool {
    words_of(one) == words_of(other)
}

/// Whether nothing but the spelling of a name differs: a slip, or words left out; a name left open can be any.
pub fn is_respelled(one: &str, other: &str) -> bool {
    let (one, other) = (words_of(one), words_of(other));
    let is_part = |part: &[String], whole: &[String]| part.iter().all(|word| whole.contains(word));
    // Whoever slips seldom slips at the first letter, and “Joe” is not “Zoe”.
    let initials =
        |words: &[String]| words.iter().map(|word| word.chars().next()).collect::<Vec<_>>();
    let slips = || strsim::damerau_levenshtein(&one.join(" "), &other.join(" "));
    is_part(&one, &other)
        || is_part(&other, &one)
        || initials(&one) == initials(&other) && slips() == 1
}

#[cfg(test)]
mod tests {
    use super::is_respelled;

    #[test]
    fn a_slip_in_a_name_makes_no_other_person() {
        for other in ["Amira Kahn", "Amira J. Khan", "khan, amira", "Amira", ""] {
            assert!(is_respelled("Amira Khan", other), "{other}");
        }
        for other in ["Zoe Price", "Amira Patel", "Jamira Khan"] {
            assert!(!is_respelled("Amira Khan", other), "{other}");
        }
    }
}

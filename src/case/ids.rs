//! Everything that a finding or a waiver can be about: its id, and what papers call it.

use super::{Case, panel_name};
use crate::prose::vocabulary::Values;
use crate::source::{Id, Spanned};
use crate::vacancy::Panel;

impl Case<'_> {
    /// Everything a finding can be about: panels, people, questions, criteria, candidates.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let vacancy = &self.vacancy;
        let panels = self.panels().map(|panel| panel.id.0.as_str());
        let persons = self.persons().map(|person| person.id.0.as_str());
        let questions = vacancy.questions.iter().map(|q| &q.id);
        let criteria = vacancy.criteria.iter().map(|c| &c.id);
        let candidates = vacancy.candidates.iter().map(|c| &c.code);
        panels
            .chain(persons)
            .chain(questions.chain(criteria).map(|id| id.0.as_str()))
            .chain(candidates.map(|code| code.0.as_str()))
    }

    /// What papers call these: names, the words of criteria, the codes of candidates; the questions of a panel in one.
    pub fn called(&self, ids: &[&str]) -> Option<String> {
        let mut called = Vec::new();
        let mut asked: Vec<(Option<&Panel>, Vec<usize>)> = Vec::new();
        for id in ids {
            let id = Id((*id).to_owned());
            let mut questions = self.vacancy.questions.iter().map(Spanned::get_ref);
            let mut criteria = self.vacancy.criteria.iter();
            if let Some(panel) = self.panel(&id) {
                called.push(panel_name(panel).to_owned());
            } else if let Some(person) = self.person(&id) {
                // A list of what to do is not filled in by hand.
                let nameless = person.name.is_blank();
                let nameless = nameless.then(|| self.words().say("about.nameless").to_owned());
                called.push(nameless.unwrap_or_else(|| self.printed_name(&id)));
            } else if let Some(question) = questions.find(|question| question.id == id) {
                let (number, panel) = self.number(question);
                let own = panel.map(|panel| &*panel.id);
                match asked.iter_mut().find(|(other, _)| other.map(|panel| &*panel.id) == own) {
                    Some((_, numbers)) => numbers.push(number),
                    None => asked.push((panel, vec![number])),
                }
            } else if let Some(criterion) = criteria.find(|criterion| criterion.id == id) {
                called
                    .push(self.words().fill("about.criterion", &[("criterion", &criterion.text)]));
            } else {
                called.push(id.0);
            }
        }
        let asked = asked.into_iter().map(|(panel, numbers)| self.questions(panel, &numbers));
        called.extend(asked);
        self.words().list(&called)
    }

    /// “Questions 1 and 2”, and of which panel, where there is more than one.
    fn questions(&self, panel: Option<&Panel>, numbers: &[usize]) -> String {
        let count = numbers.len();
        let numbers = self.words().list(numbers).unwrap_or_default();
        match panel.filter(|_| self.only_panel().is_none()) {
            None => self.words().count("about.questions", count, &[("numbers", &numbers)]),
            Some(panel) => {
                let panel = panel_name(panel);
                let values: Values<'_> = &[("numbers", &numbers), ("panel", &panel)];
                self.words().count("about.questions-of", count, values)
            }
        }
    }
}

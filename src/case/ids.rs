//! The ids of everything that a finding or a waiver can be about.

use crate::case::Case;

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
}

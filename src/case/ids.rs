//! The ids of everything that a finding or a waiver can be about.

use crate::case::Case;

impl Case<'_> {
    /// Everything a finding can be about: panels, people, questions, criteria, candidates.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let vacancy = &self.vacancy;
        let panels = self.panels().map(|panel| panel.id.get_ref().0.as_str());
        let persons = self.persons().map(|person| person.id.get_ref().0.as_str());
        let questions = vacancy.questions.iter().map(|q| q.get_ref().id.get_ref());
        let criteria = vacancy.criteria.iter().map(|c| c.get_ref().id.get_ref());
        let candidates = vacancy
            .candidates
            .iter()
            .map(|c| c.get_ref().code.get_ref());
        panels
            .chain(persons)
            .chain(questions.chain(criteria).map(|id| id.0.as_str()))
            .chain(candidates.map(|code| code.0.as_str()))
    }
}

//! What candidates do besides answering, on which panel, and who scores it.

use super::Case;
use crate::source::Spanned;
use crate::vacancy::{Criterion, Exercise, Member, Panel};

impl Case<'_> {
    /// The exercises that a panel sees; one that names no panel is seen by each.
    pub fn exercises_of(&self, panel: &Panel) -> impl Iterator<Item = &Exercise> {
        let exercises = self.vacancy.exercises.iter().map(Spanned::get_ref);
        let own = |exercise: &&Exercise| exercise.panel.as_ref().is_none_or(|id| *id == panel.id);
        exercises.filter(own)
    }

    /// Whether an exercise names who scores it, and no one of them is there for any of its panels.
    pub fn is_marked_by_no_one(&self, exercise: &Exercise) -> bool {
        let own = |member: &&Member| exercise.panel.as_ref().is_none_or(|id| *id == member.panel);
        let mut voters = self.members().filter(own).filter(|member| self.votes(member));
        !exercise.marked_by.is_empty() && !voters.any(|member| exercise.is_marked_by(member))
    }

    /// Whether an exercise of either round looks for a criterion.
    pub fn is_shown(&self, criterion: &Criterion) -> bool {
        self.file.exercises.iter().any(|exercise| exercise.criteria.contains(&criterion.id))
    }

    /// Those with which each interview of a panel begins.
    pub fn exercises_in_interview(&self, panel: &Panel) -> impl Iterator<Item = &Exercise> {
        self.exercises_of(panel).filter(|exercise| exercise.start.is_none())
    }
}

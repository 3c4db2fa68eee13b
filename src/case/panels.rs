//! The panels of a vacancy: what each is called, what it asks, on what scale it scores.

use super::Case;
use crate::source::{Origin, Place, Span, Spanned};
use crate::vacancy::{Panel, Question};

/// The levels of the usual scale, 0 to 4, where a vacancy names none.
const USUAL_LEVELS: usize = 5;

impl Case<'_> {
    /// The panels.
    pub fn panels(&self) -> impl Iterator<Item = &Panel> {
        self.vacancy.panels.iter().map(Spanned::get_ref)
    }

    /// The questions of a panel; a question that names no panel belongs to each.
    pub fn questions_of(&self, panel: &Panel) -> impl Iterator<Item = &Spanned<Question>> {
        let questions = self.vacancy.questions.iter();
        questions.filter(|question| question.panel.as_ref().is_none_or(|id| *id == panel.id))
    }

    /// How many levels the scale has, or the usual one where the vacancy names none.
    pub fn levels_of_scale(&self) -> usize {
        let named = self
            .vacancy
            .scoring
            .as_ref()
            .map_or(0, |scoring| scoring.scale.len());
        if named == 0 { USUAL_LEVELS } else { named }
    }

    /// Where to point for what concerns all panels: the first, or the top of the file.
    pub fn top(&self) -> Place {
        here(self.vacancy.panels.first().map_or(0..0, Spanned::span))
    }
}

/// What a panel is called: its name, or its id where no name is filled in.
pub fn panel_name(panel: &Panel) -> &str {
    if panel.name.is_blank() {
        panel.id.get_ref()
    } else {
        &panel.name
    }
}

/// A place in the vacancy file.
pub fn here(span: Span) -> Place {
    Place {
        origin: Origin::Vacancy,
        span,
    }
}

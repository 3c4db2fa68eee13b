//! Who takes part in the stages of a recruitment.

use super::Case;
use crate::source::Id;
use crate::vacancy::{Involvement, Stage};
use crate::workspace::stages::Phase;

impl Case<'_> {
    /// When a stage comes.
    pub fn phase(&self, stage: Stage) -> Phase {
        self.workspace.stage(stage).phase
    }

    /// Whether anyone but staff of the panels takes part in a stage.
    pub fn is_shared(&self, involvement: &Involvement) -> bool {
        let who = &involvement.who;
        who.is_empty() || !who.iter().all(|id| self.is_staff(id))
    }

    /// Whether people with lived experience take part in something besides the interviews.
    pub fn is_wider(&self, involvement: &Involvement) -> bool {
        let phase = self.phase(*involvement.stage);
        phase != Phase::Interviews && self.is_shared(involvement)
    }
    /// Whether someone took part before the day of the interviews.
    pub fn helped_before(&self, id: &Id) -> bool {
        let is_before = |stage| matches!(self.phase(stage), Phase::Advertising | Phase::Choosing);
        let involvements = self.vacancy.involvements.iter();
        let mut before = involvements.filter(|involvement| is_before(*involvement.stage));
        let mut shortlisters = self.vacancy.shortlisting.iter().flat_map(|entry| &entry.by);
        before.any(|involvement| involvement.who.iter().any(|who| *who == *id))
            || shortlisters.any(|by| *by == *id)
    }
}

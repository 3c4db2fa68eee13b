//! Who takes part in the stages of a recruitment.

use super::{Case, has_lived_experience};
use crate::source::{Id, Spanned};
use crate::vacancy::{Involvement, Level, Power, Stage};
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

    /// All ways in which people take part: those that the file has stages for and, where it has some, the votes that it gives.
    pub fn ways_to_take_part(&self) -> Vec<Involvement> {
        let mut all: Vec<Involvement> =
            self.vacancy.involvements.iter().map(|one| one.get_ref().clone()).collect();
        if all.is_empty() || all.iter().any(|one| *one.stage == Stage::ScoringDecision) {
            return all;
        }
        for panel in self.panels() {
            let voters = self.voters(panel).filter(|member| has_lived_experience(member));
            let who: Vec<_> = voters.map(|member| member.id.clone()).collect();
            if !who.is_empty() {
                all.push(Involvement {
                    stage: Spanned::new(panel.id.span(), Stage::ScoringDecision),
                    level: panel.power.map(level),
                    who,
                    power: None,
                    power_easy: None,
                });
            }
        }
        all
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

/// How much a vote counts on a panel.
fn level(power: Power) -> Level {
    match power {
        Power::Decides => Level::Equal,
        Power::ScoresCount => Level::ScoresCount,
        Power::Advises => Level::Advises,
    }
}

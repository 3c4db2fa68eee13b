//! How many points a panel can give a candidate, and how many are needed.

use serde::Serialize;

use super::Case;
use crate::source::Code;
use crate::vacancy::{Combine, Panel, Power};

/// Points out of the most there can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Points {
    /// How many somebody needs who may be appointed.
    pub needed: u32,
    /// How many there are if everyone gives the highest score to every answer.
    pub most: u32,
}

impl Case<'_> {
    /// The most points a panel can give: to a candidate whom some of its members may not score, or to anyone else.
    pub fn most_points(&self, panel: &Panel, candidate: Option<&Code>) -> u32 {
        let scores = self.members_of(panel).filter(|member| match candidate {
            Some(code) => self.scores(member, code),
            None => self.votes(member),
        });
        let asked = self.questions_of(panel).filter(|question| self.is_scored(question));
        let answers: u32 = asked.map(|question| self.counts(question).unwrap_or(1)).sum();
        let each = scores.map(|member| {
            let marked = self.exercises_of(panel).filter(|exercise| exercise.is_marked_by(member));
            let counts = marked.map(|exercise| self.counts_of(&exercise.criteria).unwrap_or(1));
            counts.fold(answers, u32::saturating_add)
        });
        let highest = u32::try_from(self.vacancy.scale_levels().saturating_sub(1));
        each.fold(0, u32::saturating_add).saturating_mul(highest.unwrap_or(u32::MAX))
    }

    /// The share of all points that is needed, in points; nothing where points are not simply added up.
    pub fn points(&self, candidate: Option<&Code>) -> Option<Points> {
        let scoring = self.vacancy.scoring.as_deref()?;
        let percent = scoring.appointable.as_ref()?.percent?;
        let counting = match scoring.combine {
            Some(Combine::TwoPanelsMean | Combine::Weighted) => return None,
            Some(Combine::EqualMembers | Combine::Advisory) | None => {
                self.panels().filter(|panel| panel.power != Some(Power::Advises))
            }
        };
        let most = counting.map(|panel| self.most_points(panel, candidate)).sum::<u32>();
        let needed = most.checked_mul(percent)?.div_ceil(100);
        (most > 0).then_some(Points { needed, most })
    }
}

//! How many points a panel can give a candidate, and how many are needed.

use serde::Serialize;

use super::Case;
use crate::source::Code;
use crate::vacancy::{Combine, Member, Panel, Power};

/// Points out of the most there can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Points {
    /// How many somebody needs who may be appointed.
    pub needed: u32,
    /// How many there are if everyone gives the highest score to every answer.
    pub most: u32,
}

/// How the points of a panel become part of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// They are added to those of other panels.
    Added,
    /// The share of them that a candidate got counts so many times.
    Average(u32),
    /// They are advice.
    Advice,
}

impl Case<'_> {
    /// The most points a panel can give: to a candidate whom some of its members may not score, or to anyone else.
    pub fn most_points(&self, panel: &Panel, candidate: Option<&Code>) -> u32 {
        let scores: Vec<&Member> = match candidate {
            Some(code) => self.members_of(panel).filter(|own| self.scores(own, code)).collect(),
            None => self.voters_at_once(panel).collect(),
        };
        let asked = self.questions_of(panel).filter(|question| self.is_scored(question));
        let answers: u32 = asked.map(|question| self.counts(question).unwrap_or(1)).sum();
        let each = scores.into_iter().map(|member| {
            let marked = self.exercises_of(panel).filter(|exercise| exercise.is_marked_by(member));
            let counts = marked.map(|exercise| self.counts_of(&exercise.criteria).unwrap_or(1));
            counts.fold(answers, u32::saturating_add)
        });
        let highest = u32::try_from(self.vacancy.scale_levels().saturating_sub(1));
        each.fold(0, u32::saturating_add).saturating_mul(highest.unwrap_or(u32::MAX))
    }

    /// The share of all points that is needed, in points; nothing where points are not simply added up.
    pub fn points(&self, candidate: Option<&Code>) -> Option<Points> {
        let counting = self.panels().map(|panel| match self.part(panel) {
            Part::Added => Some(self.most_points(panel, candidate)),
            Part::Average(_) => None,
            Part::Advice => Some(0),
        });
        self.points_of(counting.sum::<Option<u32>>()?)
    }

    /// The same, of the most points that there can be.
    pub fn points_of(&self, most: u32) -> Option<Points> {
        let percent = self.vacancy.scoring.as_deref()?.appointable.as_ref()?.percent?;
        let needed = most.checked_mul(percent)?.div_ceil(100);
        (most > 0).then_some(Points { needed, most })
    }

    /// The share of all points that is needed, in parts of the whole, and how many parts there are; nothing where panels are not weighted.
    pub fn parts(&self) -> Option<(f64, u32)> {
        let scoring = self.vacancy.scoring.as_deref()?;
        let percent = scoring.appointable.as_ref()?.percent?;
        let counts = |panel| match self.part(panel) {
            Part::Average(counts) => counts,
            Part::Added | Part::Advice => 0,
        };
        let all: u32 = self.panels().map(counts).sum();
        let is_weighted = scoring.combine == Some(Combine::Weighted) && all > 0;
        is_weighted.then(|| (f64::from(percent) * f64::from(all) / 100.0, all))
    }

    /// How the points of a panel become part of the result.
    pub fn part(&self, panel: &Panel) -> Part {
        let scoring = self.vacancy.scoring.as_deref();
        match scoring.and_then(|scoring| scoring.combine) {
            Some(Combine::TwoPanelsMean) => Part::Average(1),
            Some(Combine::Weighted) => {
                let weights = scoring.map(|scoring| &scoring.weights);
                let own = weights.and_then(|weights| weights.get(&panel.id));
                Part::Average(own.copied().unwrap_or_default())
            }
            Some(Combine::EqualMembers | Combine::Advisory) | None => {
                if panel.power == Some(Power::Advises) { Part::Advice } else { Part::Added }
            }
        }
    }
}

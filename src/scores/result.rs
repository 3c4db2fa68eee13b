//! What the scores come to under the rule that was fixed beforehand.

use super::agreement::SAME;
use super::{Item, PanelTable, Table};
use crate::case::{Part, Points, panel_name};
use crate::vacancy::{DecideBy, Member};

/// Points, out of the most that the answers given could have got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub points: u32,
    /// The most there could be.
    pub most: u32,
}

/// What counts: everything, or only some questions or members.
pub type Counted<'a> = &'a dyn Fn(&Item, &Member) -> bool;

/// Everything counts.
pub fn all(_: &Item, _: &Member) -> bool {
    true
}

/// What one candidate got.
pub struct Got {
    /// From each panel, in their order.
    pub panels: Vec<Tally>,
    /// Points together, where they are added up.
    pub points: Option<Tally>,
    /// The share of what there could be, from 0 to 1; nothing where nothing was scored.
    pub share: Option<f64>,
}

/// Something that a candidate needs who may be appointed.
pub enum Needed {
    /// An essential criterion that everyone found met or not; open where members differ or did not ask.
    Essential {
        text: String,
        met: Option<bool>,
    },
    /// A level that may not occur.
    Never {
        level: u32,
        found: bool,
    },
    /// A level that may occur only so often.
    AtMost {
        level: u32,
        times: u32,
        found: u32,
    },
    Points {
        needed: Points,
        met: bool,
    },
    /// A share of all there could be.
    Percent {
        percent: u32,
        met: bool,
    },
}

impl Needed {
    /// Whether they have it; `None` where that is for the panel to say.
    pub fn is_met(&self) -> Option<bool> {
        match self {
            Needed::Essential { met, .. } => *met,
            Needed::Never { found, .. } => Some(!found),
            Needed::AtMost { times, found, .. } => Some(found <= times),
            Needed::Points { met, .. } | Needed::Percent { met, .. } => Some(*met),
        }
    }
}

impl Tally {
    /// The share of what there could be.
    pub fn share(self) -> Option<f64> {
        (self.most > 0).then(|| f64::from(self.points) / f64::from(self.most))
    }

    fn and(self, other: Tally) -> Tally {
        Tally {
            points: self.points.saturating_add(other.points),
            most: self.most.saturating_add(other.most),
        }
    }
}

impl Table<'_> {
    /// What a panel gave a candidate.
    pub fn tally(&self, panel: &PanelTable<'_>, candidate: usize, counted: Counted<'_>) -> Tally {
        let mut sum = Tally::default();
        for item in panel.items.iter().filter(|item| item.met.is_none()) {
            for row in item.rows.iter().filter(|row| counted(item, panel.members[row.member])) {
                if let super::Cell::Score(score) = row.cells[candidate] {
                    let counts = item.counts();
                    let most = self.highest().saturating_mul(counts);
                    sum = sum.and(Tally { points: score.saturating_mul(counts), most });
                }
            }
        }
        sum
    }

    /// What a candidate got in all.
    pub fn got(&self, candidate: usize, counted: Counted<'_>) -> Got {
        let panels = self.panels.iter().map(|panel| self.tally(panel, candidate, counted));
        let panels: Vec<Tally> = panels.collect();
        let parts = || self.panels.iter().map(|one| self.case.part(one.panel)).zip(&panels);
        let added = parts().filter(|(part, _)| *part == Part::Added);
        let added = added.map(|(_, tally)| *tally).reduce(Tally::and);
        let averages = parts().filter_map(|(part, tally)| match part {
            Part::Average(counts) => Some((f64::from(counts), tally.share()?)),
            Part::Added | Part::Advice => None,
        });
        let averages: Vec<(f64, f64)> = averages.collect();
        let (counts, sum) = averages.iter().fold((0.0, 0.0), |(counts, sum), (times, share)| {
            (counts + times, sum + times * share)
        });
        let share = match added {
            Some(tally) => tally.share(),
            None => (counts > 0.0).then(|| sum / counts),
        };
        Got { points: added, panels, share }
    }

    /// The places of all candidates by something of theirs: the best has 1, and those with the same the same.
    pub fn places(&self, of: impl Fn(usize) -> Option<f64>) -> Vec<Option<usize>> {
        let all: Vec<Option<f64>> = (0..self.candidates.len()).map(of).collect();
        let better = |own: f64| all.iter().flatten().filter(|other| **other > own + SAME).count();
        all.iter().map(|own| own.map(|own| better(own) + 1)).collect()
    }

    /// The codes of those at one place.
    pub fn at(&self, place: usize, places: &[Option<usize>]) -> Vec<&str> {
        let there = self.candidates.iter().zip(places);
        let there = there.filter(|(_, own)| **own == Some(place));
        there.map(|(candidate, _)| candidate.code.0.as_str()).collect()
    }

    /// Whether points alone say who comes first.
    pub fn is_ordered(&self) -> bool {
        let scoring = self.case.vacancy.scoring.as_deref();
        match scoring.and_then(|scoring| scoring.decide_by) {
            Some(DecideBy::Points) | None => true,
            Some(DecideBy::Majority | DecideBy::Agreement) => false,
        }
    }

    /// Those at one place who cannot all be offered a place for which there are too few.
    pub fn ties(&self) -> Vec<Vec<&str>> {
        let places = self.places(|candidate| self.got(candidate, &all).share);
        let numbers = (1..=self.case.places()).map(|place| (place, self.at(place, &places)));
        let tied = numbers.filter(|(place, there)| place + there.len() > self.case.places() + 1);
        tied.map(|(_, there)| there).filter(|there| there.len() > 1).collect()
    }

    /// What a candidate needs, and whether they have it.
    pub fn needed(&self, candidate: usize) -> Vec<Needed> {
        let deciding = || {
            let advises = |one: &&PanelTable<'_>| self.case.part(one.panel) == Part::Advice;
            self.panels.iter().filter(move |one| !advises(one)).flat_map(|one| &one.items)
        };
        let mut needed: Vec<Needed> = deciding()
            .filter_map(|item| {
                let found: Vec<u32> = item.scores(candidate).collect();
                let met = match (found.contains(&1), found.contains(&0)) {
                    (true, false) => Some(true),
                    (false, true) => Some(false),
                    (true, true) | (false, false) => None,
                };
                Some(Needed::Essential { text: item.met.as_ref()?.text.clone(), met })
            })
            .collect();
        let scoring = self.case.vacancy.scoring.as_deref();
        let Some(rule) = scoring.and_then(|scoring| scoring.appointable.as_ref()) else {
            return needed;
        };
        let scores = || deciding().filter(|item| item.met.is_none());
        let scores = || scores().flat_map(|item| item.scores(candidate));
        if let Some(level) = rule.never.as_deref().copied() {
            needed.push(Needed::Never { level, found: scores().any(|score| score == level) });
        }
        if let Some(most) = &rule.at_most {
            let (level, times) = (*most.level, most.times);
            let found = scores().filter(|score| *score == level).count();
            let found = u32::try_from(found).unwrap_or(u32::MAX);
            needed.push(Needed::AtMost { level, times, found });
        }
        let got = self.got(candidate, &all);
        let points = got.points.and_then(|own| Some((own, self.case.points_of(own.most)?)));
        needed.extend(match (points, got.share, rule.percent) {
            (Some((own, needed)), ..) => {
                Some(Needed::Points { needed, met: own.points >= needed.needed })
            }
            (None, Some(share), Some(percent)) => {
                let met = share * 100.0 + SAME >= f64::from(percent);
                Some(Needed::Percent { percent, met })
            }
            (None, ..) => None,
        });
        needed
    }

    /// Whom each panel has first, by the panel’s name.
    pub fn firsts(&self) -> Vec<(&str, Vec<&str>)> {
        let first = |panel: &PanelTable<'_>| {
            self.places(|candidate| self.tally(panel, candidate, &all).share())
        };
        self.panels.iter().map(|one| (panel_name(one.panel), self.at(1, &first(one)))).collect()
    }
}

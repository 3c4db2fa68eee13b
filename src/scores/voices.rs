//! Was anyone’s voice lost? For the chair’s record alone, and never about one named member.

use super::agreement::{SAME, alpha, kendall_w};
use super::result::{Counted, all};
use super::{Item, PanelTable, Table};
use crate::case::has_lived_experience;
use crate::vacancy::Member;

/// The fewest candidates by whose order members can be compared.
const LEAST: usize = 3;
/// By how much of a level someone scores higher or lower for it to be told.
const APART: f64 = 0.5;

/// The places of all candidates with and without something.
pub struct Compared {
    /// With everything.
    pub with: Vec<Option<usize>>,
    /// Without it.
    pub without: Vec<Option<usize>>,
    /// With it alone.
    pub only: Vec<Option<usize>>,
}

/// What can be said of members with lived experience as a group.
pub enum Group {
    /// None of them scores.
    Nobody,
    /// It is one person, whose scores this would show.
    OnePerson,
    /// All others are one person, or there are none.
    OneOther,
    /// The result with and without them.
    Compared(Compared),
}

/// How far members of one panel agree.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Agreement {
    /// Krippendorff’s alpha, with the number of answers that two or more members scored, and of members.
    pub alpha: Option<(f64, usize, usize)>,
    /// Kendall’s W, with the number of candidates, and of members who scored all of them.
    pub w: Option<(f64, usize, usize)>,
}

/// How many members of one panel scored higher or lower than the others for every candidate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Apart {
    /// Higher.
    pub higher: usize,
    /// Lower.
    pub lower: usize,
}

impl Table<'_> {
    /// The places with and without what is picked out.
    fn compare(&self, picked: Counted<'_>) -> Compared {
        let places =
            |counted: Counted<'_>| self.places(|candidate| self.got(candidate, counted).share);
        Compared {
            with: places(&all),
            without: places(&|item, member| !picked(item, member)),
            only: places(picked),
        }
    }

    /// The places with and without one question, by its panel and its number among what is scored.
    pub fn without_question(&self, item: &Item) -> Compared {
        self.compare(&|other, _| std::ptr::eq(other, item))
    }

    /// The places with and without members with lived experience.
    pub fn without_lived_experience(&self) -> Group {
        let gave = |panel: &PanelTable<'_>, index: usize| {
            let rows = panel.items.iter().flat_map(|item| &item.rows);
            let mut theirs = rows.filter(|row| row.member == index).flat_map(|row| &row.cells);
            theirs.any(|cell| matches!(cell, super::Cell::Score(_)))
        };
        let scored = self.panels.iter().flat_map(|panel| {
            let members = panel.members.iter().enumerate();
            members.filter(move |(index, _)| gave(panel, *index)).map(|(_, member)| *member)
        });
        let (mut theirs, mut others): (Vec<&Member>, Vec<&Member>) =
            scored.partition(|member| has_lived_experience(member));
        for side in [&mut theirs, &mut others] {
            side.sort_by_key(|member| &member.id.0);
            side.dedup_by_key(|member| &member.id.0);
        }
        match (theirs.len(), others.len()) {
            (0, _) => Group::Nobody,
            (1, _) => Group::OnePerson,
            (_, 0 | 1) => Group::OneOther,
            _ => Group::Compared(self.compare(&|_, member| has_lived_experience(member))),
        }
    }

    /// How far the members of a panel agree.
    pub fn agreement(&self, panel: &PanelTable<'_>) -> Agreement {
        let scored = || panel.items.iter().filter(|item| item.met.is_none());
        let units = scored().flat_map(|item| {
            (0..self.candidates.len()).map(|candidate| item.scores(candidate).collect())
        });
        let units: Vec<Vec<u32>> = units.filter(|unit: &Vec<u32>| unit.len() > 1).collect();
        let members = self.shares(panel);
        let whole: Vec<Vec<f64>> = members
            .iter()
            .filter_map(|shares| shares.iter().copied().collect::<Option<Vec<f64>>>())
            .collect();
        let w = kendall_w(&whole).filter(|_| self.candidates.len() >= LEAST);
        let raters = members.iter().filter(|shares| shares.iter().any(Option::is_some)).count();
        Agreement {
            alpha: alpha(&units)
                .filter(|_| units.len() >= LEAST)
                .map(|value| (value, units.len(), raters)),
            w: w.map(|value| (value, self.candidates.len(), whole.len())),
        }
    }

    /// How many members of a panel scored higher or lower throughout; nothing where that would be about one of two.
    pub fn apart(&self, panel: &PanelTable<'_>) -> Option<Apart> {
        let members = self.shares(panel);
        let whole = members.iter().filter(|shares| shares.iter().flatten().count() > 1);
        if whole.count() < 3 {
            return None;
        }
        let highest = f64::from(self.highest());
        let mut apart = Apart::default();
        for (index, shares) in members.iter().enumerate() {
            let mean = |candidate: usize| {
                let is_other = |_: &Item, member: &Member| member.id != panel.members[index].id;
                self.tally(panel, candidate, &is_other).share()
            };
            let gaps = shares.iter().enumerate();
            let gaps = gaps.filter_map(|(at, own)| Some(((*own)? - mean(at)?) * highest));
            let gaps: Vec<f64> = gaps.collect();
            if gaps.len() > 1 {
                apart.higher += usize::from(gaps.iter().all(|gap| *gap >= APART - SAME));
                apart.lower += usize::from(gaps.iter().all(|gap| *gap <= SAME - APART));
            }
        }
        Some(apart)
    }

    /// What each member of a panel gave each candidate, as a share of what they could.
    fn shares(&self, panel: &PanelTable<'_>) -> Vec<Vec<Option<f64>>> {
        let share = |member: &Member, candidate: usize| {
            self.tally(panel, candidate, &|_, other| other.id == member.id).share()
        };
        let all = |member: &&Member| {
            (0..self.candidates.len()).map(|candidate| share(member, candidate)).collect()
        };
        panel.members.iter().map(all).collect()
    }
}

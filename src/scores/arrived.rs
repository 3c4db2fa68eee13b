//! Which sheets are in; nothing of what is on them.

use super::{Cell, Table};
use crate::vacancy::Member;

/// The sheet of one member for one candidate.
pub struct Arrival<'a> {
    /// The member.
    pub member: &'a Member,
    /// Whether it is in.
    pub state: Arrived,
}

/// Whether a sheet is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrived {
    /// It is.
    In,
    /// It is not; what is missing on it, where some of it is there.
    Missing(Vec<String>),
    /// They do not score this candidate.
    Conflict,
    Absent,
    /// It will not come, or not all of it.
    Never,
}

impl Table<'_> {
    /// The sheets for one candidate.
    pub fn arrivals(&self, candidate: usize) -> Vec<Arrival<'_>> {
        let mut all = Vec::new();
        for panel in &self.panels {
            for (index, member) in panel.members.iter().enumerate() {
                let rows = panel.items.iter().flat_map(|item| {
                    let rows = item.rows.iter().filter(move |row| row.member == index);
                    rows.map(move |row| (item, row.cells[candidate]))
                });
                let rows: Vec<_> = rows.collect();
                let is = |wanted: Cell| rows.iter().any(|(_, cell)| *cell == wanted);
                let state = if is(Cell::Absent) {
                    Arrived::Absent
                } else if is(Cell::Conflict) {
                    Arrived::Conflict
                } else if is(Cell::Later) {
                    let left = rows.iter().filter(|(_, cell)| *cell == Cell::Later);
                    let mut left: Vec<String> =
                        left.map(|(item, _)| item.question.title.clone()).collect();
                    if left.len() == rows.len() {
                        left.clear();
                    }
                    left.dedup();
                    Arrived::Missing(left)
                } else if is(Cell::Never) {
                    Arrived::Never
                } else {
                    Arrived::In
                };
                all.push(Arrival { member, state });
            }
        }
        all
    }
}

//! A day as numbers: nothing of people is left in it.

use std::ops::Range;

/// A place where people are seen one after another, in minutes after midnight.
#[derive(Clone, Debug, Default)]
pub struct Station {
    /// When it can begin.
    pub opens: i64,
    /// When the last one has left.
    pub closes: i64,
    /// For how many minutes people have to stay after that.
    pub after: i64,
    /// Minutes with each.
    pub length: i64,
    /// Minutes between two.
    pub gap: i64,
    /// After how many there is lunch, and how long.
    pub lunch: Option<(usize, i64)>,
    /// The stations that need the same people or the same room.
    pub not_with: Vec<usize>,
}

/// Someone who goes from station to station.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visitor {
    /// When they can come.
    pub from: i64,
    /// When they have to go.
    pub until: i64,
    /// When they are seen first, if that was promised.
    pub first: Option<i64>,
    /// Whether they go to each station, and the time that was promised there.
    pub visits: Vec<Visit>,
    /// The number of the interpreter whom they share with others.
    pub shares: Option<usize>,
}

/// What someone has to do with a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// They do not go there.
    Never,
    /// They go there at any time.
    Whenever,
    /// They go there at this time.
    At(i64),
}

/// All that a day depends on.
#[derive(Clone, Debug, Default)]
pub struct Day {
    /// Where people are seen.
    pub stations: Vec<Station>,
    /// Who is seen.
    pub visitors: Vec<Visitor>,
    /// When everyone does something else.
    pub taken: Vec<Range<i64>>,
    /// The fewest minutes from one station to the next.
    pub walk: i64,
    /// The most minutes from one station to the next.
    pub longest_wait: i64,
}

/// What the search came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A day that works.
    Works(Timetable),
    /// There is none.
    Impossible,
    /// None was found, and not everything was tried.
    NotFound,
}

/// When each visitor begins at each station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    /// By visitor, then by station.
    pub starts: Vec<Vec<Option<i64>>>,
    /// When the last one leaves.
    pub ends: i64,
    /// Minutes from one station to the next, of everyone together.
    pub waits: i64,
    /// Whether nothing better is possible.
    pub is_best: bool,
    /// How many steps it took.
    pub steps: usize,
}

impl Station {
    /// Minutes from the beginning of the next visit to the end of the last, where some were seen and some are left.
    pub fn takes(&self, seen: usize, left: usize) -> i64 {
        (seen..seen + left)
            .map(|number| self.length + self.pause(number + 1, number + 1 < seen + left))
            .sum()
    }

    /// Minutes after the visit of this number, counted from 1.
    pub fn pause(&self, number: usize, is_another: bool) -> i64 {
        match self.lunch {
            _ if !is_another => 0,
            Some((after, minutes)) if after == number => minutes.max(self.gap),
            Some(_) | None => self.gap,
        }
    }
}

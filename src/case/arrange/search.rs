//! Every possible day is tried, but those that cannot be better.
//!
//! Time goes forward: the place that is free first sees someone, or is left free for a while.

use std::collections::HashMap;

use super::numbers::{Day, Timetable, Visit, Visitor};
use crate::case::timetable::overlap;

/// Times that are not promised are on this many minutes, or follow at once.
const STEP: i64 = 5;

/// A day while it is filled.
pub struct Search<'a> {
    day: &'a Day,
    /// When it has to end.
    end: i64,
    /// How many visitors may be on their way at once.
    pub crowd: usize,
    /// How long anyone may wait.
    longest_wait: i64,
    /// Whether the first day that works is enough.
    pub is_first_enough: bool,
    /// By station: when it can see the next, how many it saw and has left, until when its people are busy.
    free: Vec<i64>,
    seen: Vec<usize>,
    left: Vec<usize>,
    busy: Vec<i64>,
    /// By visitor: the stations to come, when the last visit ended, which of those alike comes first.
    to_come: Vec<u32>,
    ended: Vec<Option<i64>>,
    alike: Vec<usize>,
    /// By interpreter: until when they are needed.
    needed: Vec<i64>,
    /// By station: the fewest minutes on the way there.
    way: Vec<i64>,
    starts: Vec<Vec<Option<i64>>>,
    waits: i64,
    /// The best day so far.
    pub best: Option<Timetable>,
    /// The fewest minutes of waiting with which each state was reached.
    known: HashMap<Vec<i64>, i64>,
    /// How many steps it took.
    pub steps: usize,
    most: usize,
    /// Whether there were not enough of them.
    pub gave_up: bool,
}

impl<'a> Search<'a> {
    /// A day of which nothing is filled yet.
    pub fn new(day: &'a Day, end: i64, (crowd, longest_wait): (usize, i64), most: usize) -> Self {
        let count = day.stations.len();
        let goes = |station: usize| move |one: &&Visitor| one.visits[station] != Visit::Never;
        let bits = |one: &Visitor| {
            (0..count).filter(|s| one.visits[*s] != Visit::Never).fold(0, |bits, s| bits | 1 << s)
        };
        let first_alike =
            |one| day.visitors.iter().position(|other| other == one).unwrap_or_default();
        let mut search = Search {
            day,
            end,
            crowd,
            longest_wait,
            is_first_enough: false,
            free: day.stations.iter().map(|station| station.opens).collect(),
            seen: vec![0; count],
            left: (0..count).map(|s| day.visitors.iter().filter(goes(s)).count()).collect(),
            busy: vec![0; count],
            to_come: day.visitors.iter().map(bits).collect(),
            ended: vec![None; day.visitors.len()],
            alike: day.visitors.iter().map(first_alike).collect(),
            needed: vec![0; day.visitors.len()],
            way: vec![day.walk; count],
            starts: vec![vec![None; count]; day.visitors.len()],
            waits: 0,
            best: None,
            known: HashMap::new(),
            steps: 0,
            most,
            gave_up: false,
        };
        search.way = (0..count).map(|station| search.least_way(station)).collect();
        search
    }

    /// The fewest minutes between the end of a visit elsewhere and the beginning of one here, as far as there is time to spare.
    fn least_way(&self, to: usize) -> i64 {
        let stations = &self.day.stations;
        let begins = |s: usize| {
            let station = &stations[s];
            let spare =
                station.closes.min(self.end) - station.opens - station.takes(0, self.left[s]);
            let begins = move |n: usize| station.opens + station.takes(0, n + 1) - station.length;
            (0..self.left[s]).map(move |n| begins(n)..begins(n) + spare)
        };
        let from = (0..stations.len()).filter(|s| *s != to);
        let ways = from.flat_map(|s| {
            begins(s).map(move |own| own.start + stations[s].length..own.end + stations[s].length)
        });
        let ways = ways.flat_map(|left| {
            begins(to).filter_map(move |comes| {
                let (least, most) = (comes.start - left.end, comes.end - left.start);
                (most >= self.day.walk).then_some(least.max(self.day.walk))
            })
        });
        ways.min().unwrap_or(self.day.walk)
    }

    /// Goes on from here, and puts everything back; whether that is enough.
    pub fn go(&mut self) -> bool {
        let free = self.free.clone();
        let is_enough = self.go_on();
        self.free = free;
        is_enough
    }

    fn go_on(&mut self) -> bool {
        loop {
            let open = (0..self.free.len()).filter(|station| self.left[*station] > 0);
            let Some(station) = open.min_by_key(|station| self.free[*station]) else {
                return self.keep();
            };
            self.steps += 1;
            if self.steps > self.most {
                self.gave_up = true;
                return true;
            }
            let now = self.free[station];
            if self.least_waits(now).is_none_or(|waits| self.is_too_long(waits))
                || self.is_known(now)
            {
                return false;
            }
            for visitor in self.in_order() {
                if self.fits(visitor, station, now) && self.visit(visitor, station, now) {
                    return true;
                }
            }
            self.free[station] = self.next_time(station, now);
        }
    }

    /// Those who have waited longest come first, then those who are not there yet and have to go soonest.
    fn in_order(&self) -> Vec<usize> {
        let mut visitors: Vec<usize> = (0..self.to_come.len()).collect();
        visitors.sort_by_key(|one| {
            (self.ended[*one].unwrap_or(i64::MAX), self.day.visitors[*one].until)
        });
        visitors
    }

    /// Tries a visit, and all that can follow; whether that is enough.
    fn visit(&mut self, visitor: usize, station: usize, now: i64) -> bool {
        let place = &self.day.stations[station];
        let end = now + place.length;
        let (ended, busy, free, waits) =
            (self.ended[visitor], self.busy[station], self.free[station], self.waits);
        let shares = self.day.visitors[visitor].shares;
        let needed = shares.map(|number| self.needed[number]);
        self.waits += ended.map_or(0, |ended| now - ended);
        self.ended[visitor] = Some(end);
        self.to_come[visitor] ^= 1 << station;
        self.seen[station] += 1;
        self.left[station] -= 1;
        self.free[station] = end + place.pause(self.seen[station], true);
        self.busy[station] = end + place.gap;
        self.starts[visitor][station] = Some(now);
        if let Some(number) = shares {
            self.needed[number] = end;
        }
        let is_enough = self.go();
        if let Some((number, needed)) = shares.zip(needed) {
            self.needed[number] = needed;
        }
        self.starts[visitor][station] = None;
        self.left[station] += 1;
        self.seen[station] -= 1;
        self.to_come[visitor] ^= 1 << station;
        (self.ended[visitor], self.busy[station], self.free[station], self.waits) =
            (ended, busy, free, waits);
        is_enough
    }

    fn is_too_long(&self, waits: i64) -> bool {
        self.best.as_ref().is_some_and(|best| self.waits + waits >= best.waits)
    }

    /// Keeps a day that is full; whether that is enough.
    fn keep(&mut self) -> bool {
        let ends = self.ended.iter().flatten().max().copied().unwrap_or_default();
        let (starts, waits) = (self.starts.clone(), self.waits);
        self.best = Some(Timetable { starts, ends, waits, is_best: false, steps: 0 });
        self.is_first_enough
    }

    /// The least that everyone still has to wait; none where someone cannot be seen any more.
    fn least_waits(&self, now: i64) -> Option<i64> {
        for (number, station) in self.day.stations.iter().enumerate() {
            let end = self.free[number] + station.takes(self.seen[number], self.left[number]);
            if self.left[number] > 0 && end > station.closes.min(self.end) {
                return None;
            }
        }
        let visitors = 0..self.to_come.len();
        visitors.filter(|one| self.to_come[*one] != 0).map(|one| self.least_wait(one, now)).sum()
    }

    fn least_wait(&self, number: usize, now: i64) -> Option<i64> {
        let (visitor, ended) = (&self.day.visitors[number], self.ended[number]);
        let ready = ended.map_or(visitor.from.max(now), |ended| (ended + self.day.walk).max(now));
        if ended.is_none() && visitor.first.is_some_and(|first| first < now) {
            return None;
        }
        let (mut next, mut minutes, mut ways, mut longest, mut count) = (i64::MAX, 0, 0, 0, 0);
        for (station, visit) in visitor.visits.iter().enumerate() {
            if self.to_come[number] & 1 << station == 0 {
                continue;
            }
            if matches!(visit, Visit::At(at) if *at < self.free[station]) {
                return None;
            }
            next = next.min(ready.max(self.free[station]));
            minutes += self.day.stations[station].length;
            ways += self.way[station];
            longest = longest.max(self.way[station]);
            count += 1;
        }
        let first = visitor.first.filter(|_| ended.is_none());
        let end = first.unwrap_or(next) + minutes + (count - 1) * self.day.walk;
        let waits = ended.map_or(0, |ended| next - ended);
        let is_late = end > visitor.until.min(self.end) || waits > self.longest_wait;
        let least = if ended.is_some() { ways.max(waits + ways - longest) } else { ways - longest };
        (!is_late).then_some(least)
    }

    /// Whether the same state was reached before, with no more waiting.
    fn is_known(&mut self, now: i64) -> bool {
        let mut people: Vec<[i64; 3]> = (0..self.to_come.len())
            .filter(|one| self.to_come[*one] != 0)
            .map(|one| {
                let alike = i64::try_from(self.alike[one]).unwrap_or_default();
                [alike, self.to_come[one].into(), self.ended[one].unwrap_or(-1)]
            })
            .collect();
        people.sort_unstable();
        let open = |station: &usize| self.left[*station] > 0;
        let mut state: Vec<i64> =
            (0..self.free.len()).map(|s| if open(&s) { self.free[s] } else { -1 }).collect();
        state.extend(self.busy.iter().chain(&self.needed).map(|until| (until - now).max(0)));
        state.extend(people.into_iter().flatten());
        let (waits, is_first_enough) = (self.waits, self.is_first_enough);
        match self.known.get_mut(&state) {
            Some(least) if is_first_enough || *least <= waits => true,
            Some(least) => {
                *least = waits;
                false
            }
            None => {
                self.known.insert(state, waits);
                false
            }
        }
    }

    /// Whether someone can be seen at a station now.
    fn fits(&self, number: usize, station: usize, now: i64) -> bool {
        let (visitor, place) = (&self.day.visitors[number], &self.day.stations[station]);
        let minutes = now..now + place.length;
        let is_twin = || {
            let state = |one: usize| (self.to_come[one], self.ended[one]);
            (self.alike[number]..number).any(|other| {
                self.alike[other] == self.alike[number] && state(other) == state(number)
            })
        };
        let comes = match self.ended[number] {
            None => {
                visitor.first.is_none_or(|first| first == now) && self.on_their_way() < self.crowd
            }
            Some(ended) => (self.day.walk..=self.longest_wait).contains(&(now - ended)),
        };
        comes
            && self.to_come[number] & 1 << station != 0
            && now >= visitor.from
            && minutes.end <= visitor.until.min(self.end).min(place.closes)
            && !matches!(visitor.visits[station], Visit::At(at) if at != now)
            && !self.day.taken.iter().any(|taken| overlap(taken, &minutes))
            && visitor.shares.is_none_or(|one| self.needed[one] <= now)
            && place.not_with.iter().all(|other| self.busy[*other] <= now)
            && !is_twin()
    }

    /// How many have been seen somewhere, and have to go on.
    fn on_their_way(&self) -> usize {
        let both = self.ended.iter().zip(&self.to_come);
        both.filter(|(ended, to_come)| ended.is_some() && **to_come != 0).count()
    }

    /// The next time at which a station could see someone.
    fn next_time(&self, station: usize, now: i64) -> i64 {
        let promised = self.day.visitors.iter().flat_map(|one| {
            let here = match one.visits[station] {
                Visit::At(at) => Some(at),
                Visit::Whenever | Visit::Never => None,
            };
            [one.first, here]
        });
        let promised = promised.flatten().filter(|at| *at > now).min();
        let next = (now / STEP + 1) * STEP;
        promised.map_or(next, |at| at.min(next))
    }
}

//! Who is seen where and when, as numbers: every possibility is tried, but those that cannot be better.
//!
//! Time goes forward: the place that is free first sees someone, or is left free for a while.
//! Best is what ends first, then what makes people wait least. The same day gives the same answer.

use std::collections::HashMap;
use std::ops::Range;

use crate::case::timetable::overlap;

/// Times that are not promised are on this many minutes, or follow at once.
const STEP: i64 = 5;

/// A place where people are seen one after another, in minutes after midnight.
#[derive(Clone, Debug, Default)]
pub struct Station {
    /// When it can begin.
    pub opens: i64,
    /// When the last one has left.
    pub closes: i64,
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

/// The best day, in so many steps at most.
pub fn best(day: &Day, most: usize) -> Answer {
    let mut trials = Trials { day, share: most / 16, left: most, is_proved: true };
    let mut low = earliest_end(day);
    let mut found = trials.any_by(low);
    if found.is_none() {
        low += 1;
        let is_proved_so_far = std::mem::replace(&mut trials.is_proved, true);
        found = trials.any_by(horizon(day));
        if found.is_none() && trials.is_proved {
            return Answer::Impossible;
        }
        trials.is_proved = is_proved_so_far;
    }
    let Some(mut found) = found else { return Answer::NotFound };
    while low < found.ends {
        let middle = low.midpoint(found.ends);
        match trials.any_by(middle) {
            Some(earlier) => found = earlier,
            None => low = middle + 1,
        }
    }
    for way in ways_to_look(day) {
        found = trials.least_waits(way, found);
    }
    let steps = most - trials.left;
    Answer::Works(Timetable { is_best: trials.is_proved, steps, ..found })
}

/// Whether there is a day that works; unknown where too many steps would be needed.
pub fn is_possible(day: &Day, most: usize) -> Option<bool> {
    let mut trials = Trials { day, share: most / 4, left: most, is_proved: true };
    let found = trials.any_by(horizon(day));
    (found.is_some() || trials.is_proved).then_some(found.is_some())
}

/// Searches one after the other, as long as there are steps left.
struct Trials<'a> {
    day: &'a Day,
    /// How many steps are enough to see whether something is found soon.
    share: usize,
    left: usize,
    is_proved: bool,
}

impl<'a> Trials<'a> {
    /// Any day that ends by then.
    fn any_by(&mut self, end: i64) -> Option<Timetable> {
        ways_to_look(self.day).into_iter().find_map(|way| {
            let mut search = Search::new(self.day, end, way, self.left.min(self.share));
            search.is_first_enough = true;
            self.run(search)
        })
    }

    /// A day that ends when this one does, and makes people wait no more.
    fn least_waits(&mut self, way: (usize, i64), found: Timetable) -> Timetable {
        let is_whole = way.0 >= self.day.visitors.len();
        let most = if is_whole { self.left } else { self.left.min(self.share) };
        let mut search = Search::new(self.day, found.ends, way, most);
        search.best = Some(found.clone());
        self.run(search).unwrap_or(found)
    }

    /// What a search finds; it proves something if it tried everything.
    fn run(&mut self, mut search: Search<'a>) -> Option<Timetable> {
        search.go();
        self.left -= search.steps.min(self.left);
        self.is_proved &= search.crowd < self.day.visitors.len() || !search.gave_up;
        search.best
    }
}

/// How many are on their way at once, and how long anyone waits; few and short come first, since such days are found soon.
///
/// The last allows everything.
fn ways_to_look(day: &Day) -> [(usize, i64); 5] {
    let (few, most) = (day.stations.len(), day.longest_wait);
    let fewer = few.saturating_sub(1).max(1);
    [
        (few, most.min(15)),
        (few, most),
        (fewer, most),
        (2, most),
        (day.visitors.len().max(few), most),
    ]
}

/// No day can end before this.
fn earliest_end(day: &Day) -> i64 {
    let end = |(number, station): (usize, &Station)| {
        let visitors = day.visitors.iter().filter(|one| one.visits[number] != Visit::Never);
        station.opens + station.takes(0, visitors.count())
    };
    day.stations.iter().enumerate().map(end).max().unwrap_or_default()
}

impl Station {
    /// Minutes from the beginning of the next visit to the end of the last, where some were seen and some are left.
    pub fn takes(&self, seen: usize, left: usize) -> i64 {
        (seen..seen + left)
            .map(|number| self.length + self.pause(number + 1, number + 1 < seen + left))
            .sum()
    }

    /// Minutes after the visit of this number, counted from 1.
    fn pause(&self, number: usize, is_another: bool) -> i64 {
        match self.lunch {
            _ if !is_another => 0,
            Some((after, minutes)) if after == number => minutes.max(self.gap),
            Some(_) | None => self.gap,
        }
    }
}

/// A day while it is filled.
struct Search<'a> {
    day: &'a Day,
    /// When it has to end.
    end: i64,
    /// How many visitors may be on their way at once.
    crowd: usize,
    /// How long anyone may wait.
    longest_wait: i64,
    is_first_enough: bool,
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
    best: Option<Timetable>,
    /// The fewest minutes of waiting with which each state was reached.
    known: HashMap<Vec<i64>, i64>,
    steps: usize,
    most: usize,
    gave_up: bool,
}

impl<'a> Search<'a> {
    fn new(day: &'a Day, end: i64, (crowd, longest_wait): (usize, i64), most: usize) -> Self {
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
    fn go(&mut self) -> bool {
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

#[cfg(test)]
#[path = "../../../tests/inside/timetable_search.rs"]
mod tests;

//! The best day: it ends first, then makes people wait least. The same day gives the same answer.

use super::numbers::{Answer, Day, Station, Timetable, Visit};
use super::search::Search;

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
fn ways_to_look(day: &Day) -> [(usize, i64); 7] {
    let (few, most) = (day.stations.len(), day.longest_wait);
    let fewer = few.saturating_sub(1).max(1);
    [
        (few, most.min(day.walk)),
        (few, most.min(10)),
        (few, most.min(15)),
        (few, most),
        (fewer, most),
        (2, most),
        (day.visitors.len().max(few), most),
    ]
}

/// Every day has ended by then.
fn horizon(day: &Day) -> i64 {
    day.stations.iter().map(|station| station.closes).max().unwrap_or_default()
}

/// No day can end before this.
fn earliest_end(day: &Day) -> i64 {
    let end = |(number, station): (usize, &Station)| {
        let visitors = day.visitors.iter().filter(|one| one.visits[number] != Visit::Never);
        station.opens + station.takes(0, visitors.count())
    };
    day.stations.iter().enumerate().map(end).max().unwrap_or_default()
}

#[cfg(test)]
#[path = "../../../tests/inside/timetable_search.rs"]
mod tests;

//! The search against every possibility, written another way; and how large a day it works out how fast.

use std::ops::Range;
use std::time::Instant;

use super::*;
use crate::case::arrange::numbers::Visitor;

fn station(opens: i64, closes: i64, length: i64, gap: i64) -> Station {
    Station { opens, closes, length, gap, ..Station::default() }
}

fn visitor(stations: usize) -> Visitor {
    Visitor { from: 0, until: 1440, visits: vec![Visit::Whenever; stations], ..Visitor::default() }
}

fn day(stations: Vec<Station>, visitors: Vec<Visitor>) -> Day {
    Day { stations, visitors, taken: Vec::new(), walk: 5, longest_wait: 60 }
}

/// Numbers that look like chance, and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: i64) -> i64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap() % most
    }
}

/// A way through the day for one visitor.
struct Way {
    /// The starts at each station; none where they do not go.
    starts: Vec<Option<i64>>,
    end: i64,
    waits: i64,
    /// What it takes of each thing of which there is one, five minutes a bit.
    takes: Vec<u64>,
}

/// Five minutes each, as bits.
fn bits(minutes: Range<i64>) -> u64 {
    (minutes.start..minutes.end).step_by(5).fold(0, |bits, at| bits | 1 << ((at - 600) / 5))
}

/// What a way takes: each station with its gap, what two stations share, an interpreter; nothing where it needs one of them twice at once.
fn takes(day: &Day, number: usize, starts: &[Option<i64>]) -> Option<Vec<u64>> {
    let count = day.stations.len();
    let shared: Vec<(usize, usize)> = (0..count)
        .flat_map(|s| day.stations[s].not_with.iter().map(move |t| (s, *t)))
        .filter(|(s, t)| s < t)
        .collect();
    let mut takes = vec![0; count + shared.len() + day.visitors.len()];
    for (s, start) in starts.iter().enumerate() {
        let (Some(start), place) = (*start, &day.stations[s]) else { continue };
        let with_gap = bits(start..start + place.length + place.gap);
        takes[s] = with_gap;
        for (at, _) in shared.iter().enumerate().filter(|(_, (one, two))| *one == s || *two == s) {
            if takes[count + at] & with_gap != 0 {
                return None;
            }
            takes[count + at] |= with_gap;
        }
        if let Some(interpreter) = day.visitors[number].shares {
            takes[count + shared.len() + interpreter] |= bits(start..start + place.length);
        }
    }
    Some(takes)
}

/// Every way of one visitor on their own that ends by then.
fn ways(day: &Day, number: usize, by: i64) -> Vec<Way> {
    let one = &day.visitors[number];
    let mut open = vec![vec![None; day.stations.len()]];
    for (s, place) in day.stations.iter().enumerate() {
        let (first, last) = (one.from.max(place.opens), one.until.min(place.closes).min(by));
        let is_free = |at: &i64| {
            let is_taken = |taken: &Range<i64>| *at < taken.end && taken.start < at + place.length;
            at % 5 == 0 && !day.taken.iter().any(is_taken)
        };
        let starts = (first..=last - place.length).filter(is_free);
        let starts: Vec<i64> = match one.visits[s] {
            Visit::Never => continue,
            Visit::Whenever => starts.collect(),
            Visit::At(at) => starts.filter(|start| *start == at).collect(),
        };
        let longer = |way: &Vec<Option<i64>>, start: i64| {
            let mut way = way.clone();
            way[s] = Some(start);
            // Nobody waits longer than that at any station.
            let known = way.iter().flatten();
            let most = i64::try_from(day.stations.len()).unwrap() * (day.longest_wait + 25);
            (known.clone().max()? - known.min()? <= most).then_some(way)
        };
        open = open
            .iter()
            .flat_map(|way| starts.iter().filter_map(move |start| longer(way, *start)))
            .collect();
    }
    let mut found = Vec::new();
    for starts in open {
        let visits = starts.iter().zip(&day.stations);
        let mut visits: Vec<(i64, i64)> =
            visits.filter_map(|(at, place)| Some(((*at)?, (*at)? + place.length))).collect();
        visits.sort_unstable();
        let waits: Vec<i64> = visits.windows(2).map(|pair| pair[1].0 - pair[0].1).collect();
        let is_kept = waits.iter().all(|wait| (day.walk..=day.longest_wait).contains(wait))
            && (one.first.is_none() || one.first == visits.first().map(|first| first.0));
        let takes = takes(day, number, &starts).filter(|_| is_kept);
        let (end, waits) = (visits.last().map_or(0, |last| last.1), waits.iter().sum());
        found.extend(takes.map(|takes| Way { starts, end, waits, takes }));
    }
    found.sort_by_key(|way| (way.waits, way.end));
    found
}

/// Whether each station has its lunch.
fn has_lunch(day: &Day, chosen: &[&Vec<Option<i64>>]) -> bool {
    day.stations.iter().enumerate().all(|(s, place)| {
        let Some((after, minutes)) = place.lunch else { return true };
        let mut starts: Vec<i64> = chosen.iter().filter_map(|way| way[s]).collect();
        starts.sort_unstable();
        let pair =
            after.checked_sub(1).and_then(|at| Some((*starts.get(at)?, *starts.get(after)?)));
        pair.is_none_or(|(last, next)| next - last - place.length >= minutes)
    })
}

/// Every choice of a way for each visitor, but those that cannot be: whoever is like another comes after them.
struct Choice {
    day: Day,
    ways: Vec<Vec<Way>>,
    by: i64,
    most_waits: i64,
}

impl Choice {
    /// Whether everyone can have a way that ends by then, with so much waiting in all.
    fn is_possible(day: &Day, by: i64, most_waits: i64) -> bool {
        let all = day.visitors.iter().enumerate();
        let mut all: Vec<_> = all.map(|(at, one)| (ways(day, at, by), one.clone())).collect();
        // Who has few ways is placed first.
        all.sort_by_key(|(ways, _)| ways.len());
        let (ways, visitors): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        let choice = Choice { day: Day { visitors, ..day.clone() }, ways, by, most_waits };
        let taken = choice.ways.iter().flatten().next().map_or(0, |way| way.takes.len());
        choice.go(&mut Vec::new(), &vec![0; taken], 0)
    }

    fn go(&self, chosen: &mut Vec<usize>, taken: &[u64], waits: i64) -> bool {
        let number = chosen.len();
        let least = |ways: &Vec<Way>| ways.first().map(|way| way.waits);
        let Some(later) = self.ways[number..].iter().map(least).sum::<Option<i64>>() else {
            return false;
        };
        if waits + later > self.most_waits || !self.has_room(number, taken) {
            return false;
        }
        let Some(ways) = self.ways.get(number) else {
            let all = chosen.iter().zip(&self.ways).map(|(at, ways)| &ways[*at].starts);
            return has_lunch(&self.day, &all.collect::<Vec<_>>());
        };
        let visitors = &self.day.visitors;
        let twin = (0..number).rfind(|other| visitors[*other] == visitors[number]);
        let first = twin.map_or(0, |twin| chosen[twin] + 1);
        let rest = later - least(ways).unwrap_or_default();
        for (at, way) in ways.iter().enumerate().skip(first) {
            if waits + way.waits + rest > self.most_waits {
                return false;
            }
            if way.takes.iter().zip(taken).all(|(own, taken)| own & taken == 0) {
                let both: Vec<u64> = way.takes.iter().zip(taken).map(|(a, b)| a | b).collect();
                chosen.push(at);
                if self.go(chosen, &both, waits + way.waits) {
                    return true;
                }
                chosen.pop();
            }
        }
        false
    }

    /// Whether each station has room for those who are still to come.
    fn has_room(&self, number: usize, taken: &[u64]) -> bool {
        self.day.stations.iter().zip(taken).enumerate().all(|(s, (place, taken))| {
            let to_come = self.day.visitors[number..].iter();
            let mut to_come = to_come.filter(|one| one.visits[s] != Visit::Never).count();
            let mut at = place.opens;
            while to_come > 0 && at + place.length <= place.closes.min(self.by) {
                if bits(at..at + place.length + place.gap) & taken == 0 {
                    to_come -= 1;
                    at += place.length + place.gap;
                } else {
                    at += 5;
                }
            }
            to_come == 0
        })
    }
}

/// Whether a day keeps all that is asked for.
fn is_kept(day: &Day, found: &Timetable) -> bool {
    let mut taken: Vec<u64> = Vec::new();
    let is_own = found.starts.iter().enumerate().all(|(number, starts)| {
        let all = ways(day, number, found.ends);
        let Some(way) = all.iter().find(|way| way.starts == *starts) else { return false };
        taken.resize(way.takes.len(), 0);
        let is_free = way.takes.iter().zip(&taken).all(|(own, taken)| own & taken == 0);
        taken.iter_mut().zip(&way.takes).for_each(|(taken, own)| *taken |= own);
        is_free
    });
    is_own && has_lunch(day, &found.starts.iter().collect::<Vec<_>>())
}

/// A small day with limits of all kinds.
fn any_day(chance: &mut Chance, visitors: usize, stations: usize) -> Day {
    let close = 600 + 20 * i64::try_from(visitors).unwrap() + 5 * chance.below(6);
    let mut places: Vec<Station> = (0..stations)
        .map(|_| Station {
            lunch: (chance.below(3) == 0).then_some((1, 25)),
            ..station(600 + 5 * chance.below(3), close + 15, 10 + 5 * chance.below(2), 5)
        })
        .collect();
    if stations > 1 && chance.below(4) == 0 {
        places[0].not_with = vec![1];
        places[1].not_with = vec![0];
    }
    let people = (0..visitors).map(|_| {
        let mut one = visitor(stations);
        match chance.below(6) {
            0 => one.from = 600 + 5 * chance.below(8),
            1 => one.until = close - 5 * chance.below(6),
            2 => one.first = Some(600 + 5 * chance.below(8)),
            3 => one.shares = Some(0),
            4 => one.visits[0] = Visit::At(610 + 5 * chance.below(6)),
            _ => {}
        }
        one
    });
    let people = people.collect();
    let longest_wait = if stations == 3 { 10 } else { 20 };
    Day { longest_wait, ..day(places, people) }
}

#[test]
fn the_best_day_is_the_best_of_all_possible_days() {
    let (mut chance, mut possible) = (Chance(14), 0);
    let sizes = [
        (1, 1, 20),
        (2, 2, 20),
        (3, 2, 15),
        (3, 3, 6),
        (4, 2, 10),
        (4, 3, 3),
        (5, 2, 4),
        (5, 3, 2),
        (6, 2, 3),
        (6, 3, 2),
    ];
    for (visitors, stations, times) in sizes {
        let (mut worked, began, mut by_search) = (0, Instant::now(), 0);
        for time in 0..times {
            let day = any_day(&mut chance, visitors, stations);
            let name = format!("{visitors} × {stations}, {time}");
            let start = Instant::now();
            let found = best(&day, 2_000_000);
            by_search += start.elapsed().as_millis();
            match found {
                Answer::Works(found) => {
                    assert!(found.is_best && is_kept(&day, &found), "{name}: {found:?} {day:#?}");
                    let is_earlier = Choice::is_possible(&day, found.ends - 5, i64::MAX);
                    let is_shorter = Choice::is_possible(&day, found.ends, found.waits - 5);
                    assert!(!is_earlier && !is_shorter, "{name}: {found:?} {day:#?}");
                    worked += 1;
                }
                Answer::Impossible => {
                    assert!(!Choice::is_possible(&day, 1440, i64::MAX), "{name}: {day:#?}");
                }
                Answer::NotFound => panic!("{name}: nothing was proved"),
            }
        }
        println!(
            "{visitors} × {stations}: {times} days, {worked} possible; search {by_search} ms, all {} ms",
            began.elapsed().as_millis()
        );
        possible += worked;
    }
    assert!(possible > 40, "{possible}");
}

#[test]
fn twelve_candidates_and_four_stations_have_a_timetable() {
    let lunch = Some((6, 45));
    let rounds = |lunch| (0..4).map(|_| Station { lunch, ..station(570, 1440, 30, 10) }).collect();
    let mixed = [(40, 10), (20, 10), (20, 10), (30, 15)];
    let mixed =
        mixed.map(|(length, gap)| Station { lunch, ..station(570, 1440, length, gap) }).to_vec();
    let mut limited = day(mixed.clone(), vec![visitor(4); 12]);
    limited.visitors[4].from = 720;
    limited.visitors[7].until = 840;
    limited.visitors[2].first = Some(600);
    for one in [1, 8] {
        limited.visitors[one].shares = Some(0);
    }
    for (name, day) in [
        ("12 × 4, all alike", day(rounds(None), vec![visitor(4); 12])),
        ("12 × 4, all alike, with lunch", day(rounds(lunch), vec![visitor(4); 12])),
        ("12 × 4, of several lengths", day(mixed, vec![visitor(4); 12])),
        ("12 × 4, with limits", limited),
    ] {
        let start = Instant::now();
        let found = best(&day, 200_000);
        let took = start.elapsed();
        let Answer::Works(found) = found else { panic!("{name}: {found:?}") };
        println!(
            "{name}: ends {}, waits {}, best {}, {} steps, {took:?}",
            found.ends, found.waits, found.is_best, found.steps
        );
    }
}

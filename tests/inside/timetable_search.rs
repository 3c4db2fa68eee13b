//! The search against every possibility, written another way; and how large a day it works out how fast.

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

/// The starts of someone at each station; -1 where they do not go.
type Route = Vec<i64>;

/// Every route of one visitor on his own, with its end and its waits.
fn routes(day: &Day, number: usize) -> Vec<(Route, i64, i64)> {
    let one = &day.visitors[number];
    let mut found = Vec::new();
    let mut open: Vec<Route> = vec![vec![-1; day.stations.len()]];
    for (s, place) in day.stations.iter().enumerate() {
        if one.visits[s] == Visit::Never {
            continue;
        }
        let (first, last) = (one.from.max(place.opens), one.until.min(place.closes) - place.length);
        let mut starts: Vec<i64> = (first..=last).filter(|start| start % 5 == 0).collect();
        if let Visit::At(at) = one.visits[s] {
            starts.retain(|start| *start == at);
        }
        starts.retain(|at| {
            !day.taken.iter().any(|taken| *at < taken.end && taken.start < at + place.length)
        });
        let longer = |route: &Route, start: i64| {
            let mut route = route.clone();
            route[s] = start;
            route
        };
        open = open
            .iter()
            .flat_map(|route| starts.iter().map(move |start| longer(route, *start)))
            .collect();
    }
    for route in open {
        let mut visits: Vec<(i64, i64)> = (0..route.len())
            .filter(|s| route[*s] >= 0)
            .map(|s| (route[s], route[s] + day.stations[s].length))
            .collect();
        visits.sort_unstable();
        let waits: Vec<i64> = visits.windows(2).map(|pair| pair[1].0 - pair[0].1).collect();
        let first = visits.first().map(|first| first.0);
        if waits.iter().all(|wait| (day.walk..=day.longest_wait).contains(wait))
            && (one.first.is_none() || one.first == first)
        {
            found.push((route, visits.last().map_or(0, |last| last.1), waits.iter().sum()));
        }
    }
    found.sort_by_key(|(_, end, waits)| (*waits, *end));
    found
}

/// Whether two visitors can go these ways: not at one station at once, nor with one interpreter, nor in one room.
fn agree(day: &Day, (a, one): (usize, &Route), (b, two): (usize, &Route)) -> bool {
    let shares =
        day.visitors[a].shares.is_some() && day.visitors[a].shares == day.visitors[b].shares;
    (0..one.len()).all(|s| {
        (0..two.len()).all(|t| {
            if one[s] < 0 || two[t] < 0 {
                return true;
            }
            let (x, y) = (&day.stations[s], &day.stations[t]);
            let is_apart = |rest_x: i64, rest_y: i64| {
                one[s] + x.length + rest_x <= two[t] || two[t] + y.length + rest_y <= one[s]
            };
            (s != t || is_apart(x.gap, y.gap))
                && (!shares || is_apart(0, 0))
                && (!x.not_with.contains(&t) || is_apart(x.gap, y.gap))
        })
    })
}

/// Whether one visitor alone keeps stations apart that need the same people.
fn keeps_apart(day: &Day, route: &Route) -> bool {
    agree(
        &Day { visitors: vec![visitor(route.len())], ..day.clone() },
        (0, route),
        (0, &vec![-1; route.len()]),
    ) && (0..route.len()).all(|s| {
        (0..route.len()).filter(|t| day.stations[s].not_with.contains(t)).all(|t| {
            let end = |s: usize| route[s] + day.stations[s].length + day.stations[s].gap;
            route[s] < 0 || route[t] < 0 || end(s) <= route[t] || end(t) <= route[s]
        })
    })
}

/// Whether each station has its lunch.
fn has_lunch(day: &Day, chosen: &[&Route]) -> bool {
    day.stations.iter().enumerate().all(|(s, place)| {
        let Some((after, minutes)) = place.lunch else { return true };
        let mut starts: Vec<i64> =
            chosen.iter().map(|route| route[s]).filter(|at| *at >= 0).collect();
        starts.sort_unstable();
        let pair =
            after.checked_sub(1).and_then(|at| Some((*starts.get(at)?, *starts.get(after)?)));
        pair.is_none_or(|(last, next)| next - last - place.length >= minutes)
    })
}

/// A day that is better than this one, if there is any: a route is chosen for one visitor after the other.
fn better_by_hand(day: &Day, than: (i64, i64)) -> Option<(i64, i64)> {
    type Routes = Vec<(Route, i64, i64)>;
    fn choose<'a>(
        day: &Day,
        all: &'a [Routes],
        chosen: &mut Vec<&'a Route>,
        (end, waits): (i64, i64),
        than: (i64, i64),
    ) -> Option<(i64, i64)> {
        // Later choices make neither smaller, and each adds its own least.
        let later = &all[chosen.len()..];
        let least = |routes: &Routes| routes.iter().map(|(_, _, waits)| *waits).min();
        let ends = |routes: &Routes| routes.iter().map(|(_, end, _)| *end).min();
        let least: i64 = later.iter().map(least).sum::<Option<i64>>()?;
        let latest = later.iter().filter_map(ends).max().unwrap_or_default();
        if (end.max(latest), waits + least) >= than {
            return None;
        }
        let number = chosen.len();
        let Some(routes) = all.get(number) else {
            return has_lunch(day, chosen).then_some((end, waits));
        };
        routes.iter().find_map(|(route, own_end, own_waits)| {
            let mut others = chosen.iter().enumerate();
            if !others.all(|(other, taken)| agree(day, (other, taken), (number, route))) {
                return None;
            }
            chosen.push(route);
            let found = choose(day, all, chosen, (end.max(*own_end), waits + own_waits), than);
            chosen.pop();
            found
        })
    }
    let routes = |number: usize| {
        let mut routes = routes(day, number);
        routes.retain(|(route, end, _)| keeps_apart(day, route) && *end <= than.0);
        routes
    };
    let all: Vec<Routes> = (0..day.visitors.len()).map(routes).collect();
    choose(day, &all, &mut Vec::new(), (0, 0), than)
}

/// Whether a timetable keeps all that a day asks for.
fn is_kept(day: &Day, found: &Timetable) -> bool {
    let chosen: Vec<Route> =
        found.starts.iter().map(|one| one.iter().map(|at| at.unwrap_or(-1)).collect()).collect();
    (0..chosen.len()).all(|one| {
        let is_own = routes(day, one).iter().any(|(route, ..)| *route == chosen[one]);
        let others = (0..one).all(|other| agree(day, (other, &chosen[other]), (one, &chosen[one])));
        is_own && others && keeps_apart(day, &chosen[one])
    }) && has_lunch(day, &chosen.iter().collect::<Vec<_>>())
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
    Day { longest_wait: 20, ..day(places, people) }
}

#[test]
fn the_best_day_is_the_best_of_all_possible_days() {
    let mut chance = Chance(14);
    for (visitors, stations, times) in [(1, 1, 20), (2, 2, 30), (3, 2, 20), (3, 3, 5), (4, 2, 3)] {
        let (mut worked, began, mut by_search) = (0, Instant::now(), 0);
        for time in 0..times {
            let day = any_day(&mut chance, visitors, stations);
            let name = format!("{visitors} × {stations}, {time}");
            let start = Instant::now();
            let found = best(&day, 1_000_000);
            by_search += start.elapsed().as_millis();
            let than = match found {
                Answer::Works(found) => {
                    assert!(found.is_best && is_kept(&day, &found), "{name}: {found:?} {day:#?}");
                    worked += 1;
                    (found.ends, found.waits)
                }
                Answer::Impossible => (i64::MAX, i64::MAX),
                Answer::NotFound => panic!("{name}: nothing was proved"),
            };
            assert_eq!(better_by_hand(&day, than), None, "{name}: {than:?} {day:#?}");
        }
        println!(
            "{visitors} × {stations}: {times} days, {worked} possible; search {by_search} ms, all {} ms",
            began.elapsed().as_millis()
        );
    }
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

//! What the file says about a day, in numbers.

use std::ops::Range;

use chrono::NaiveDate;

use super::lunches::Lunches;
use super::numbers::{Day, Station, Visit, Visitor};
use crate::case::Case;
use crate::case::timetable::{DAY, minutes_of, taken};
use crate::vacancy::{LUNCH, Member, Panel, Person};

/// Minutes from one room to the next.
const WALK: i64 = 5;

/// Something that limits a day, and can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    Ends(usize),
    PersonFrom(String),
    PersonUntil(String),
    CandidateFrom(usize),
    CandidateUntil(usize),
    Promised(usize),
    Wait,
}

/// What is other than in the file: by how many minutes a limit is moved, to see whether that would help.
#[derive(Clone, Debug, Default)]
pub struct Change {
    pub limit: Option<Limit>,
    pub minutes: i64,
    /// Lunches that the file does not say.
    pub lunches: Lunches,
}

impl Change {
    fn of(&self, limit: &Limit) -> i64 {
        if self.limit.as_ref() == Some(limit) { self.minutes } else { 0 }
    }
}

/// A day in numbers, with the panels and candidates they are of.
pub struct Draft {
    pub day: Option<NaiveDate>,
    pub panels: Vec<usize>,
    pub candidates: Vec<usize>,
    pub numbers: Day,
}

impl Case<'_> {
    /// A day in numbers, with one limit moved.
    pub(super) fn draft(
        &self,
        day: Option<NaiveDate>,
        candidates: &[usize],
        change: &Change,
    ) -> Draft {
        let file = &self.vacancy;
        let own = |panel: &Panel| panel.day.as_ref().map(|own| own.0);
        let panels: Vec<usize> = (0..file.panels.len())
            .filter(|number| own(&file.panels[*number]).is_none_or(|own| Some(own) == day))
            .collect();
        let sees = |panel: usize, candidate: usize| {
            self.is_seen(&file.candidates[candidate])
                && (own(&file.panels[panel]).is_some() || candidates.contains(&candidate))
        };
        let all: Vec<usize> = (0..file.candidates.len())
            .filter(|candidate| panels.iter().any(|panel| sees(*panel, *candidate)))
            .collect();
        let names: Vec<_> =
            all.iter().map(|one| file.candidates[*one].interpreter.as_deref()).collect();
        let visitor = |(at, number): (usize, &usize)| {
            let one = &file.candidates[*number];
            let limit = |limit: Limit, time: i64| time + change.of(&limit);
            let moved = change.of(&Limit::Promised(*number));
            let promised = |time: i64| Some(time + moved).filter(|_| moved != DAY);
            let visit = |panel: &usize| {
                let time = one.time_on(&file.panels[*panel].id).map(|time| minutes_of(**time));
                match time.and_then(promised) {
                    _ if !sees(*panel, *number) => Visit::Never,
                    Some(time) => Visit::At(time),
                    None => Visit::Whenever,
                }
            };
            let is_then = one.day.as_ref().is_none_or(|own| Some(own.0) == day);
            let first = one.at.as_ref().filter(|_| one.times.is_empty() && is_then);
            Visitor {
                from: one
                    .from
                    .as_ref()
                    .map_or(0, |time| limit(Limit::CandidateFrom(*number), minutes_of(**time))),
                until: one
                    .until
                    .as_ref()
                    .map_or(DAY, |time| limit(Limit::CandidateUntil(*number), minutes_of(**time))),
                first: first.and_then(|time| promised(minutes_of(**time))),
                visits: panels.iter().map(visit).collect(),
                shares: names[at]
                    .and_then(|name| names.iter().position(|other| *other == Some(name))),
            }
        };
        let taken = panels.iter().flat_map(|panel| self.taken_of(&file.panels[*panel], &all));
        let wait = self.policy().wait_minutes_most.aim();
        let numbers = Day {
            stations: panels
                .iter()
                .map(|panel| self.station(*panel, day, &panels, change))
                .collect(),
            visitors: all.iter().enumerate().map(visitor).collect(),
            taken: taken.collect(),
            walk: WALK,
            longest_wait: wait + change.of(&Limit::Wait),
        };
        Draft { day, panels, candidates: all, numbers }
    }

    /// When all candidates do something together on a panel, and rest from it; but whoever has been promised a time keeps it.
    fn taken_of(&self, panel: &Panel, all: &[usize]) -> Vec<Range<i64>> {
        let candidates = all.iter().map(|one| &self.vacancy.candidates[*one]);
        let promised = candidates.flat_map(|one| one.at.iter().chain(one.times.values()));
        let promised: Vec<i64> = promised.map(|at| minutes_of(**at)).collect();
        let with_rest = |taken: Range<i64>| {
            let rest = taken.end..taken.end + self.rest_of(panel);
            let first = promised.iter().copied().filter(|at| rest.contains(at)).min();
            taken.start..first.unwrap_or(rest.end)
        };
        self.exercises_of(panel).filter_map(taken).map(with_rest).collect()
    }

    fn station(
        &self,
        number: usize,
        day: Option<NaiveDate>,
        all: &[usize],
        change: &Change,
    ) -> Station {
        let panel = &self.vacancy.panels[number];
        let (people, after) = (self.people_on(panel, day), self.after_last(panel, day));
        let opens = people.iter().filter_map(|person| {
            let from = minutes_of(**person.from.as_ref()?);
            Some(from - change.of(&Limit::PersonFrom(person.id.0.clone())))
        });
        let closes = people.iter().filter_map(|person| {
            let until = minutes_of(**person.until.as_ref()?);
            Some(until - after + change.of(&Limit::PersonUntil(person.id.0.clone())))
        });
        let until =
            panel.until.as_ref().map(|until| minutes_of(**until) + change.of(&Limit::Ends(number)));
        let lunch = panel.lunch_after.and_then(|after| usize::try_from(after).ok());
        let lunch = lunch.or_else(|| change.lunches.get(&number).copied());
        let not_with = all.iter().enumerate().filter(|(_, other)| {
            **other != number && self.is_at_odds(panel, &self.vacancy.panels[**other])
        });
        Station {
            opens: opens.chain(panel.start.map(minutes_of)).max().unwrap_or_default(),
            closes: closes.chain(until).chain([DAY]).min().unwrap_or(DAY),
            after,
            length: panel.length.unwrap_or_default().into(),
            gap: self.rest_of(panel),
            lunch: lunch.map(|after| (after, panel.lunch_minutes.unwrap_or(LUNCH).into())),
            not_with: not_with.map(|(at, _)| at).collect(),
        }
    }

    /// Minutes between two candidates: as many as the person needs who needs most.
    fn rest_of(&self, panel: &Panel) -> i64 {
        let needed = self
            .people_with(panel)
            .into_iter()
            .filter_map(|person| person.break_minutes.as_deref());
        let usual = panel.gap.map_or(self.policy().gap_minutes.aim(), i64::from);
        needed.map(|minutes| i64::from(*minutes)).chain([usual]).max().unwrap_or_default()
    }

    /// Whether two panels need the same person or the same room.
    pub fn is_at_odds(&self, one: &Panel, two: &Panel) -> bool {
        let room = |panel: &Panel| panel.room.clone().filter(|room| !room.is_blank());
        let others = self.people_with(two);
        room(one).is_some_and(|own| room(two) == Some(own))
            || self
                .people_with(one)
                .iter()
                .any(|person| others.iter().any(|other| other.id == person.id))
    }

    /// Those on a panel, and those who support them.
    pub fn people_with(&self, panel: &Panel) -> Vec<&Person> {
        self.with_supporters(self.members_of(panel))
    }

    /// The same, of those who are there on one of its days.
    pub fn people_on(&self, panel: &Panel, day: Option<NaiveDate>) -> Vec<&Person> {
        let there = self.members_of(panel).filter(|member| self.is_there_on(member, day));
        self.with_supporters(there)
    }

    fn with_supporters<'b>(&'b self, members: impl Iterator<Item = &'b Member>) -> Vec<&'b Person> {
        let members = members.filter_map(|member| self.person(&member.id));
        let both = members.flat_map(|person| {
            let supporter = person.supporter.as_ref().and_then(|id| self.person(id));
            [Some(person), supporter]
        });
        both.flatten().collect()
    }
}

//! The day, worked out: what the file promises stays, and the search finds the rest.

mod search;
mod why;
mod wrong;

use std::ops::Range;

use chrono::NaiveDate;

use super::timetable::{DAY, minutes_of, overlap};
use super::{Case, panel_name};
use crate::source::Place;
use crate::vacancy::{Candidate, LUNCH, Panel, Person};
pub use wrong::Wrong;

use search::{Answer, Station, Visit, Visitor};

/// Minutes from one room to the next.
const WALK: i64 = 5;
/// The steps of a search: enough to prove the best of most days, and over in a second.
const STEPS: usize = 200_000;

/// A day that works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkedOut {
    /// The day, once it is set.
    pub day: Option<NaiveDate>,
    /// Who is seen where and when, in the order of time.
    pub meetings: Vec<Meeting>,
    /// How long candidates wait between two panels, all together.
    pub waits: i64,
    /// Whether no better day is possible.
    pub is_best: bool,
    /// How many steps of the search it took.
    pub steps: usize,
}

/// A candidate with a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The candidate, by their place in the file.
    pub candidate: usize,
    /// The panel, likewise.
    pub panel: usize,
    /// When, in minutes after midnight.
    pub minutes: Range<i64>,
}

/// Why there is no timetable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoTimetable {
    /// Where the file says what is in the way.
    pub place: Place,
    /// Who or what it is about.
    pub about: Option<String>,
    /// One sentence: what is in the way, and the smallest change that would help.
    pub message: String,
}

/// Something that limits a day, and can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Limit {
    Ends(usize),
    PersonFrom(String),
    PersonUntil(String),
    CandidateFrom(usize),
    CandidateUntil(usize),
    Promised(usize),
    Wait,
}

/// By how many minutes a limit is moved, to see whether that would help.
#[derive(Clone, Debug, Default)]
struct Change {
    limit: Option<Limit>,
    minutes: i64,
}

impl Change {
    fn of(&self, limit: &Limit) -> i64 {
        if self.limit.as_ref() == Some(limit) { self.minutes } else { 0 }
    }
}

/// A day in numbers, with the panels and candidates they are of.
struct Draft {
    day: Option<NaiveDate>,
    panels: Vec<usize>,
    candidates: Vec<usize>,
    numbers: search::Day,
}

impl Case<'_> {
    /// The best timetable of each day: promised times are kept, then it ends as early as it can, then candidates wait least.
    pub fn work_out(&self) -> Result<Vec<WorkedOut>, NoTimetable> {
        self.can_be_worked_out()?;
        let mut split = self.split();
        let mut first = None;
        // Who has no day yet goes to the emptiest, or else to another.
        for _ in 0..self.vacancy.days().len().max(1) {
            let days = split.iter().map(|(day, candidates)| self.worked_out(*day, candidates));
            match days.collect::<Result<Vec<_>, _>>() {
                Ok(days) => return Ok(days),
                Err(none) => first = first.or(Some(none)),
            }
            split = self.turned(split);
        }
        first.map_or(Ok(Vec::new()), Err)
    }

    fn worked_out(
        &self,
        day: Option<NaiveDate>,
        candidates: &[usize],
    ) -> Result<WorkedOut, NoTimetable> {
        let draft = self.draft(day, candidates, &Change::default());
        if let Some(none) = self.not_there(&draft) {
            return Err(none);
        }
        let found = match search::best(&draft.numbers, STEPS) {
            Answer::Works(found) => found,
            Answer::Impossible => return Err(self.why_not(&draft, candidates)),
            Answer::NotFound => return Err(self.not_found(&draft)),
        };
        let mut meetings = Vec::new();
        for (candidate, starts) in draft.candidates.iter().zip(&found.starts) {
            for ((panel, station), start) in
                draft.panels.iter().zip(&draft.numbers.stations).zip(starts)
            {
                meetings.extend(start.map(|start| Meeting {
                    candidate: *candidate,
                    panel: *panel,
                    minutes: start..start + station.length,
                }));
            }
        }
        meetings.sort_by_key(|one| (one.minutes.start, one.panel));
        Ok(WorkedOut {
            day,
            meetings,
            waits: found.waits,
            is_best: found.is_best,
            steps: found.steps,
        })
    }

    /// The days, each with the candidates that are seen then; who has no day goes to the emptiest on which they can come.
    fn split(&self) -> Vec<(Option<NaiveDate>, Vec<usize>)> {
        let days: Vec<_> = self.vacancy.days().into_iter().map(Some).collect();
        let days = if days.is_empty() { vec![None] } else { days };
        let mut split: Vec<_> = days.into_iter().map(|day| (day, Vec::new())).collect();
        let all = || self.candidates().enumerate().filter(|(_, one)| self.is_seen(one));
        for (number, one) in all().filter(|(_, one)| one.day.is_some()) {
            let own = split.iter_mut().find(|(day, _)| *day == one.day.as_ref().map(|day| day.0));
            own.into_iter().for_each(|(_, candidates)| candidates.push(number));
        }
        let least = split.iter().map(|(_, candidates)| candidates.len()).min().unwrap_or_default();
        let open = all().filter(|(_, one)| one.day.is_none()).count();
        let even = (split.iter().map(|(_, c)| c.len()).sum::<usize>() + open)
            .div_ceil(split.len())
            .max(least);
        for (number, one) in all().filter(|(_, one)| one.day.is_none()) {
            let fits = |(day, candidates): &&mut (Option<NaiveDate>, Vec<usize>)| {
                candidates.len() < even && !is_barred(one, *day)
            };
            let at = split.iter_mut().find(fits).map(|(day, _)| *day);
            let at = at.or_else(|| {
                split.iter().find(|(day, _)| !is_barred(one, *day)).map(|(day, _)| *day)
            });
            let at = at.unwrap_or(split[0].0);
            split.iter_mut().filter(|(day, _)| *day == at).for_each(|(_, c)| c.push(number));
        }
        split.retain(|(day, candidates)| {
            !candidates.is_empty()
                || self.panels().any(|p| p.day.is_some() && p.day.as_ref().map(|d| d.0) == *day)
        });
        split.iter_mut().for_each(|(_, candidates)| candidates.sort_unstable());
        split
    }

    /// Another way to spread those who have no day: each goes to the next day.
    fn turned(
        &self,
        split: Vec<(Option<NaiveDate>, Vec<usize>)>,
    ) -> Vec<(Option<NaiveDate>, Vec<usize>)> {
        let is_open = |number: &usize| self.vacancy.candidates[*number].day.is_none();
        let open: Vec<Vec<usize>> =
            split.iter().map(|(_, all)| all.iter().copied().filter(is_open).collect()).collect();
        let count = split.len();
        let turned = split.into_iter().enumerate().map(|(at, (day, mut all))| {
            all.retain(|number| !is_open(number));
            all.extend(&open[(at + 1) % count]);
            all.sort_unstable();
            (day, all)
        });
        turned.collect()
    }

    /// A day in numbers, with one limit moved.
    fn draft(&self, day: Option<NaiveDate>, candidates: &[usize], change: &Change) -> Draft {
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
        let exercises = panels.iter().flat_map(|panel| self.exercises_of(&file.panels[*panel]));
        let taken = exercises.filter_map(|exercise| {
            let start = minutes_of(exercise.start?);
            Some(start..start + i64::from(exercise.minutes.unwrap_or_default()))
        });
        let wait = self.policy().wait_minutes_most.aim();
        let numbers = search::Day {
            stations: panels.iter().map(|panel| self.station(*panel, &panels, change)).collect(),
            visitors: all.iter().enumerate().map(visitor).collect(),
            taken: taken.collect(),
            walk: WALK,
            longest_wait: wait + change.of(&Limit::Wait),
        };
        Draft { day, panels, candidates: all, numbers }
    }

    fn station(&self, number: usize, all: &[usize], change: &Change) -> Station {
        let panel = &self.vacancy.panels[number];
        let people = self.people_with(panel);
        let opens = people.iter().filter_map(|person| {
            let from = minutes_of(**person.from.as_ref()?);
            Some(from - change.of(&Limit::PersonFrom(person.id.0.clone())))
        });
        let closes = people.iter().filter_map(|person| {
            let until = minutes_of(**person.until.as_ref()?);
            Some(until + change.of(&Limit::PersonUntil(person.id.0.clone())))
        });
        let until =
            panel.until.as_ref().map(|until| minutes_of(**until) + change.of(&Limit::Ends(number)));
        let lunch = panel.lunch_after.and_then(|after| usize::try_from(after).ok());
        let not_with = all.iter().enumerate().filter(|(_, other)| {
            **other != number && self.is_at_odds(panel, &self.vacancy.panels[**other])
        });
        Station {
            opens: opens.chain(panel.start.map(minutes_of)).max().unwrap_or_default(),
            closes: closes.chain(until).chain([DAY]).min().unwrap_or(DAY),
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
        let members = self.members_of(panel).filter_map(|member| self.person(&member.id));
        let both = members.flat_map(|person| {
            let supporter = person.supporter.as_ref().and_then(|id| self.person(id));
            [Some(person), supporter]
        });
        both.flatten().collect()
    }

    /// Who is needed on a day on which they cannot come.
    fn not_there(&self, draft: &Draft) -> Option<NoTimetable> {
        let day = draft.day?;
        for number in &draft.candidates {
            let entry = &self.vacancy.candidates[*number];
            if is_barred(entry, Some(day)) {
                let other =
                    self.vacancy.days().into_iter().find(|other| !is_barred(entry, Some(*other)));
                let so = match other {
                    Some(other) => format!("see them on {}", self.words().day(other)),
                    None => "add another day under [interviews]".to_owned(),
                };
                let message =
                    format!("{} cannot come on {}, so {so}", entry.code, self.words().day(day));
                return Some(NoTimetable {
                    place: Place::vacancy(entry.span()),
                    about: Some(entry.code.0.clone()),
                    message,
                });
            }
        }
        draft.panels.iter().find_map(|number| {
            let panel = &self.vacancy.panels[*number];
            let people = self.people_with(panel);
            let person = people.into_iter().find(|person| person.not_on.iter().any(|not| not.0 == day))?;
            let (name, panel) = (self.name(&person.id), panel_name(panel));
            let message = format!(
                "{name} cannot come on {}, when {panel} sees candidates, so choose another day, or ask someone else",
                self.words().day(day)
            );
            Some(NoTimetable { place: person.place(person.id.span()), about: Some(person.id.0.clone()), message })
        })
    }

    /// Whether the file says when each panel starts and how long it sees each candidate.
    fn can_be_worked_out(&self) -> Result<(), NoTimetable> {
        for panel in &self.vacancy.panels {
            let name = panel_name(panel);
            let message = match (panel.start, panel.length) {
                (None, _) => format!(
                    "nothing says when {name} starts, so add `start = 09:30:00` to the panel"
                ),
                (_, None) => format!(
                    "nothing says how long {name} sees each candidate, so add `length = 45` to the panel"
                ),
                (Some(_), Some(_)) => continue,
            };
            let (place, about) = (Place::vacancy(panel.span()), Some(panel.id.0.clone()));
            return Err(NoTimetable { place, about, message });
        }
        Ok(())
    }
}

/// Whether a candidate cannot come on a day.
fn is_barred(candidate: &Candidate, day: Option<NaiveDate>) -> bool {
    candidate.not_on.iter().any(|not| Some(not.0) == day)
}

//! Times as they are, against what people said: when they can come, who shares whom, how long anyone waits.

use std::ops::Range;

use chrono::NaiveDate;

use super::is_barred;
use crate::case::timetable::{DAY, minutes_of, overlap};
use crate::case::{Case, panel_name, time};
use crate::source::{Place, Spanned, Time};
use crate::vacancy::{Panel, Person};
use crate::workspace::policy::Threshold;

/// A time at which someone is due and cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Where the file says what is in the way.
    pub place: Place,
    /// Whom it is about.
    pub about: String,
    /// What does not fit.
    pub message: String,
    /// Whether it says what someone needs, or when they can come.
    pub is_private: bool,
}

impl Wrong {
    /// What does not fit a panel.
    fn of(panel: &Spanned<Panel>, message: String) -> Wrong {
        let (place, about) = (panel.span().into(), panel.id.0.clone());
        Wrong { place, about, message, is_private: false }
    }
}

/// A candidate with a panel: which of each, and when, in minutes after the midnight before the first interviews.
type Due = (usize, usize, Range<i64>);

impl Case<'_> {
    /// All times that do not fit what people said, or make someone wait longer than that, in the order of the file.
    pub fn wrong_times(&self, wait: &Threshold) -> Vec<Wrong> {
        let mut wrong = Vec::new();
        let all: Vec<Due> = self
            .panels()
            .enumerate()
            .flat_map(|(number, panel)| {
                self.times(panel)
                    .into_iter()
                    .map(move |(candidate, minutes)| (candidate, number, minutes))
            })
            .collect();
        for (number, panel) in self.vacancy.panels.iter().enumerate() {
            let own: Vec<Due> = all.iter().filter(|due| due.1 == number).cloned().collect();
            self.of_panel(panel, &own, &mut wrong);
        }
        for (number, entry) in self.vacancy.candidates.iter().enumerate() {
            let mut own: Vec<Due> = all.iter().filter(|due| due.0 == number).cloned().collect();
            own.sort_by_key(|(_, _, minutes)| minutes.start);
            let mut add = |message: String, is_private: bool| {
                let (place, about) = (Place::vacancy(entry.span()), entry.code.0.clone());
                wrong.push(Wrong { place, about, message, is_private });
            };
            if own.first().is_some_and(|due| is_barred(entry, self.day_at(due.2.start))) {
                let message =
                    format!("{} cannot come on the day on which they are seen", entry.code);
                add(message, true);
            }
            for (_, panel, minutes) in &own {
                let due = format!(
                    "{} is due on {}",
                    entry.code,
                    panel_name(&self.vacancy.panels[*panel])
                );
                if let Some(from) = later(entry.from.as_ref(), minutes.start) {
                    let (at, from) = (self.clock(minutes.start), self.clock(from));
                    add(format!("{due} at {at}, and can only come from {from}"), true);
                }
                if let Some(until) = earlier(entry.until.as_ref(), minutes.end) {
                    let (end, until) = (self.clock(minutes.end), self.clock(until));
                    add(format!("{due} until {end}, and has to go by {until}"), true);
                }
            }
            let is_planned = !entry.times.is_empty();
            let pairs = own.windows(2).filter(|pair| pair[0].2.end / DAY == pair[1].2.start / DAY);
            for pair in pairs.filter(|_| is_planned) {
                let waits = pair[1].2.start - pair[0].2.end;
                if wait.above(waits).is_some() {
                    let message = format!(
                        "{} waits {waits} minutes between {} and {}; the maximum is {}",
                        entry.code,
                        panel_name(&self.vacancy.panels[pair[0].1]),
                        panel_name(&self.vacancy.panels[pair[1].1]),
                        wait.aim()
                    );
                    add(message, false);
                }
            }
            let shares = |other: usize| {
                entry.interpreter.is_some()
                    && self.vacancy.candidates[other].interpreter == entry.interpreter
            };
            let others = all.iter().filter(|due| due.0 < number && shares(due.0));
            let mut pairs = others.flat_map(|other| own.iter().map(move |own| (other, own)));
            if let Some((other, own)) = pairs.find(|(other, own)| overlap(&other.2, &own.2)) {
                let other_code = &self.vacancy.candidates[other.0].code;
                let interpreter = entry.interpreter.as_deref().map_or("", |name| &**name);
                let (at, own_at) = (self.clock(other.2.start), self.clock(own.2.start));
                let message = format!(
                    "{other_code} and {} share {interpreter}, and are due at {at} and {own_at}",
                    entry.code
                );
                add(message, true);
            }
        }
        wrong
    }

    /// Whether a candidate, a person or a room is needed in two places at once.
    pub fn has_clash(&self) -> bool {
        let panels: Vec<&Panel> = self.panels().collect();
        panels.iter().enumerate().any(|(number, one)| {
            panels[..number].iter().any(|two| {
                let is_at_odds = self.is_at_odds(one, two);
                let others = self.times(two);
                self.times(one).iter().any(|(candidate, a)| {
                    others
                        .iter()
                        .any(|(other, b)| (is_at_odds || candidate == other) && overlap(a, b))
                })
            })
        })
    }

    /// What does not fit the people on a panel, its room and its end.
    fn of_panel(&self, panel: &Spanned<Panel>, due: &[Due], wrong: &mut Vec<Wrong>) {
        let begins = due.iter().map(|due| due.2.start % DAY).min();
        let ends = due.iter().map(|due| (due.2.end - 1) % DAY + 1).max();
        let Some((begins, ends)) = begins.zip(ends) else { return };
        let name = panel_name(panel);
        let mut days: Vec<i64> = due.iter().map(|(_, _, minutes)| minutes.start / DAY).collect();
        days.dedup();
        if let Some(until) = earlier(panel.until.as_ref(), ends) {
            let message = format!(
                "{name} sees candidates until {}, and ends at {}",
                self.clock(ends),
                self.clock(until)
            );
            wrong.push(Wrong::of(panel, message));
        }
        self.of_room(panel, due, wrong);
        let rests = due.windows(2).filter(|pair| pair[0].2.end / DAY == pair[1].2.start / DAY);
        let rest = rests.map(|pair| pair[1].2.start - pair[0].2.end).min();
        for person in self.people_with(panel) {
            let mut add = |message: String| {
                let (place, about) = (person.place(person.id.span()), person.id.0.clone());
                wrong.push(Wrong { place, about, message, is_private: true });
            };
            let called = self.name(&person.id);
            if let Some(from) = later(person.from.as_ref(), begins) {
                add(format!(
                    "{called} can only come from {}, and {name} begins at {}",
                    self.clock(from),
                    self.clock(begins)
                ));
            }
            if let Some(until) = earlier(person.until.as_ref(), ends) {
                add(format!(
                    "{called} has to go by {}, and {name} sees candidates until {}",
                    self.clock(until),
                    self.clock(ends)
                ));
            } else if let Some((until, needed)) = self
                .needed_until(panel, person, due)
                .and_then(|needed| Some((earlier(person.until.as_ref(), needed)?, needed)))
            {
                add(format!(
                    "{called} has to go by {}, and {name} needs everyone until {}",
                    self.clock(until),
                    self.clock(needed)
                ));
            }
            if let Some(day) = days.iter().filter_map(|day| self.day_at(*day * DAY)).find(|day| {
                let is_there = || {
                    let there = self.people_on(panel, Some(*day));
                    there.iter().any(|one| one.id == person.id)
                };
                person.not_on.iter().any(|not| not.0 == *day) && is_there()
            }) {
                add(format!(
                    "{called} cannot come on {}, when {name} sees candidates",
                    self.words().day(day)
                ));
            }
            if let Some((needs, rest)) = person
                .break_minutes
                .as_deref()
                .map(|needs| i64::from(*needs))
                .zip(rest)
                .filter(|(needs, rest)| needs > rest)
            {
                add(format!(
                    "{called} needs {needs} minutes between two candidates, and {name} has {rest}"
                ));
            }
        }
    }

    /// Until when a panel needs someone at the latest, in minutes after midnight: until it has scored, and talked where it is its last day.
    fn needed_until(&self, panel: &Panel, person: &Person, due: &[Due]) -> Option<i64> {
        let needed = due.iter().filter_map(|(_, _, minutes)| {
            let day = self.day_at(minutes.start);
            let is_there = self.people_on(panel, day).iter().any(|one| one.id == person.id);
            is_there.then(|| (minutes.end - 1) % DAY + 1 + self.after_last(panel, day))
        });
        needed.max()
    }

    /// Whether a panel is in a room where another is at that time.
    fn of_room(&self, panel: &Spanned<Panel>, due: &[Due], wrong: &mut Vec<Wrong>) {
        let name = panel_name(panel);
        for other in self.panels().take_while(|other| other.id != panel.id) {
            let is_one = panel
                .room
                .as_ref()
                .is_some_and(|room| !room.is_blank() && other.room.as_ref() == Some(room));
            let times = self.times(other);
            let both = due
                .iter()
                .find(|due| is_one && times.iter().any(|(_, minutes)| overlap(minutes, &due.2)));
            if let (Some(both), Some(room)) = (both, &panel.room) {
                let message = format!(
                    "{} and {name} are both in {room} at {}",
                    panel_name(other),
                    self.clock(both.2.start)
                );
                wrong.push(Wrong::of(panel, message));
            }
        }
    }

    /// A time in words.
    fn clock(&self, minutes: i64) -> String {
        self.words().time(time(minutes % DAY))
    }

    /// The day on which some minutes are.
    fn day_at(&self, minutes: i64) -> Option<NaiveDate> {
        self.interview_day()?
            .checked_add_days(chrono::Days::new(u64::try_from(minutes / DAY).ok()?))
    }
}

/// The time from which someone can come, where that is too late.
fn later(from: Option<&Spanned<Time>>, minutes: i64) -> Option<i64> {
    from.map(|from| minutes_of(**from)).filter(|from| *from > minutes % DAY)
}

/// The time at which something has to end, where that is too early.
fn earlier(until: Option<&Spanned<Time>>, minutes: i64) -> Option<i64> {
    until.map(|until| minutes_of(**until)).filter(|until| *until < (minutes - 1) % DAY + 1)
}

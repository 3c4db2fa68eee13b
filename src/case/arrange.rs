//! The day, worked out: what the file promises stays, and the search finds the rest.

mod best;
mod draft;
mod lunches;
mod numbers;
mod search;
mod why;
mod wrong;

use std::ops::Range;

use chrono::NaiveDate;

use super::{Case, panel_name};
use crate::source::{Place, Spanned};
use crate::vacancy::Candidate;
pub use wrong::Wrong;

use draft::{Change, Draft};
use lunches::Lunches;
use numbers::{Answer, Timetable};

/// The steps of a search: enough to prove the best of most days, and over in a second.
const STEPS: usize = 200_000;

/// A day with the candidates, by their places in the file, who are seen then.
type Sitting = (Option<NaiveDate>, Vec<usize>);

/// A day that works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkedOut {
    /// The day, once it is set.
    pub day: Option<NaiveDate>,
    /// Who is seen where and when, in the order of time.
    pub meetings: Vec<Meeting>,
    /// After how many candidates each panel, by its place in the file, has a lunch that the file does not say.
    pub lunches: Lunches,
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
    /// Whether it can say what someone needs, or when they can come.
    pub is_private: bool,
}

impl Case<'_> {
    /// The best timetable of each day: promised times are kept, then it ends as early as it can, then candidates wait least.
    pub fn work_out(&self) -> Result<Vec<WorkedOut>, NoTimetable> {
        self.can_be_worked_out()?;
        let mut split = self.split();
        let mut first = None;
        // Who has no day yet goes to the emptiest, or else to another.
        for _ in 0..self.vacancy.days().len().max(1) {
            match self.worked_out(&split) {
                Ok(days) => return Ok(self.with_lunches(&split, days)),
                Err(none) => first = first.or(Some(none)),
            }
            split = self.turned(split);
        }
        first.map_or(Ok(Vec::new()), Err)
    }

    fn worked_out(&self, split: &[Sitting]) -> Result<Vec<WorkedOut>, NoTimetable> {
        let of_day = |(day, candidates): &Sitting| {
            let draft = self.draft(*day, candidates, &Change::default());
            if let Some(none) = self.not_there(&draft) {
                return Err(none);
            }
            match best::best(&draft.numbers, STEPS) {
                Answer::Works(found) => Ok(worked_out(&draft, &found)),
                Answer::Impossible => Err(self.why_not(&draft, candidates)),
                Answer::NotFound => Err(self.not_found(&draft)),
            }
        };
        split.iter().map(of_day).collect()
    }

    /// The days, each with the candidates that are seen then; who has no day goes to the emptiest on which they can come.
    fn split(&self) -> Vec<Sitting> {
        let days: Vec<_> = self.vacancy.days().into_iter().map(Some).collect();
        let days = if days.is_empty() { vec![None] } else { days };
        let mut split: Vec<_> = days.into_iter().map(|day| (day, Vec::new())).collect();
        let candidates = self.vacancy.candidates.iter().map(Spanned::get_ref);
        let all = || candidates.clone().enumerate().filter(|(_, one)| self.is_seen(one));
        for (number, one) in all().filter(|(_, one)| one.day.is_some()) {
            let own = split.iter_mut().find(|(day, _)| *day == one.day.as_ref().map(|day| day.0));
            if let Some((_, candidates)) = own {
                candidates.push(number);
            }
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
        for (_, candidates) in &mut split {
            candidates.sort_unstable();
        }
        split
    }

    /// Another way to spread those who have no day: each goes to the next day.
    fn turned(&self, split: Vec<Sitting>) -> Vec<Sitting> {
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
                    None if self.is_second_round() => {
                        "add another day under [second-round]".to_owned()
                    }
                    None => "add another day under [interviews]".to_owned(),
                };
                let message =
                    format!("{} cannot come on {}, so {so}", entry.code, self.words().day(day));
                return Some(NoTimetable {
                    place: Place::vacancy(entry.span()),
                    about: Some(entry.code.0.clone()),
                    message,
                    is_private: true,
                });
            }
        }
        draft.panels.iter().find_map(|number| {
            let panel = &self.vacancy.panels[*number];
            let people = self.people_on(panel, Some(day));
            let person = people.into_iter().find(|person| person.not_on.iter().any(|not| not.0 == day))?;
            let (name, panel) = (self.name(&person.id), panel_name(panel));
            let message = format!(
                "{name} cannot come on {}, when {panel} sees candidates, so choose another day, or ask someone else",
                self.words().day(day)
            );
            Some(NoTimetable { place: person.place(person.id.span()), about: Some(person.id.0.clone()), message, is_private: true })
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
            return Err(NoTimetable { place, about, message, is_private: false });
        }
        Ok(())
    }
}

/// Whether a candidate cannot come on a day.
fn is_barred(candidate: &Candidate, day: Option<NaiveDate>) -> bool {
    candidate.not_on.iter().any(|not| Some(not.0) == day)
}

/// A day that was found, in words of the file.
fn worked_out(draft: &Draft, found: &Timetable) -> WorkedOut {
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
    WorkedOut {
        day: draft.day,
        meetings,
        lunches: Lunches::new(),
        waits: found.waits,
        is_best: found.is_best,
        steps: found.steps,
    }
}

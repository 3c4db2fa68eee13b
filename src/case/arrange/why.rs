//! Why there is no timetable: what is in the way, and the smallest change that would make one possible.

use super::best::is_possible;
use super::draft::{Change, Draft, Limit};
use super::numbers::{Station, Visit, Visitor};
use super::{NoTimetable, STEPS};
use crate::case::timetable::{DAY, minutes_of};
use crate::case::{Case, panel_name, time};
use crate::prose::words::{count, hours};
use crate::source::{Place, Spanned};

/// The steps in which a changed day has to be found.
const FEW: usize = STEPS / 20;
/// Of so many candidates each one and each two are left out, to see whether the others fit; so many are named.
const FEW_CANDIDATES: usize = 12;
/// Changes are tried in steps of so many minutes.
const BY: i64 = 5;
/// No change is larger.
const MOST: i64 = 300;

impl Case<'_> {
    /// One sentence for a day without a timetable.
    pub(super) fn why_not(&self, draft: &Draft, candidates: &[usize]) -> NoTimetable {
        self.why(draft, candidates, "so")
    }

    fn why(&self, draft: &Draft, candidates: &[usize], so: &str) -> NoTimetable {
        let (place, about, cause) = self.cause(draft);
        let (change, place, about) = match self.smallest_change(draft, candidates) {
            Some((said, place, about)) => (said, place, Some(about)),
            None => match self.first_alone(draft, candidates) {
                Some(none) => return none,
                None => (self.fewer(draft, candidates), place, about),
            },
        };
        NoTimetable {
            place,
            about,
            message: format!("{}: {cause}, {so} {change}", self.none_on(draft)),
            is_private: true,
        }
    }

    /// What to say where nothing was found, and not everything was tried.
    pub(super) fn not_found(&self, draft: &Draft) -> NoTimetable {
        let place = self.place_of_candidates();
        let message = format!(
            "no timetable was found{} in {STEPS} steps, and not everything was tried, so see fewer candidates or add a day",
            draft.day.map_or(String::new(), |day| format!(" for {}", self.words().day(day)))
        );
        NoTimetable { place, about: None, message, is_private: false }
    }

    /// Where to point for what concerns all candidates: the first, or the top of the file.
    fn place_of_candidates(&self) -> Place {
        Place::vacancy(self.vacancy.candidates.first().map_or(0..0, Spanned::span))
    }

    fn none_on(&self, draft: &Draft) -> String {
        draft.day.map_or("there is no timetable".to_owned(), |day| {
            format!("there is no timetable for {}", self.words().day(day))
        })
    }

    fn at(&self, minutes: i64) -> String {
        self.words().time(time(minutes))
    }

    /// What is in the way.
    fn cause(&self, draft: &Draft) -> (Place, Option<String>, String) {
        let day = &draft.numbers;
        for (candidate, visitor) in draft.candidates.iter().zip(&day.visitors) {
            let entry = &self.vacancy.candidates[*candidate];
            for ((panel, station), visit) in
                draft.panels.iter().zip(&day.stations).zip(&visitor.visits)
            {
                let (from, until) =
                    (visitor.from.max(station.opens), visitor.until.min(station.closes));
                if *visit == Visit::Never || until - from >= station.length {
                    continue;
                }
                let name = panel_name(&self.vacancy.panels[*panel]);
                let comes = match &entry.from {
                    Some(_) if visitor.from >= station.opens => {
                        format!("{} can only come from {}", entry.code, self.at(from))
                    }
                    _ => format!("{name} can start at {}", self.at(from)),
                };
                let goes = match &entry.until {
                    Some(_) if visitor.until <= station.closes => {
                        format!("{} has to go by {}", entry.code, self.at(until))
                    }
                    _ => format!("{name} {}", self.ends(*panel, station)),
                };
                return (
                    Place::vacancy(entry.span()),
                    Some(entry.code.0.clone()),
                    format!("{comes}, and {goes}"),
                );
            }
        }
        for (number, (panel, station)) in draft.panels.iter().zip(&day.stations).enumerate() {
            let goes = |one: &&Visitor| one.visits[number] != Visit::Never;
            let seen = day.visitors.iter().filter(goes).count();
            let needed = station.takes(0, seen);
            if needed > station.closes - station.opens {
                let entry = &self.vacancy.panels[*panel];
                let seen = count(seen, "candidate");
                let said = format!(
                    "{} needs {} for {seen} from {}, and {}",
                    panel_name(entry),
                    hours(needed),
                    self.at(station.opens),
                    self.ends(*panel, station)
                );
                return (Place::vacancy(entry.span()), Some(entry.id.0.clone()), said);
            }
        }
        let whose = match draft.candidates[..] {
            [one] => format!("{} and of the panels", self.vacancy.candidates[one].code),
            _ => "all candidates and panels".to_owned(),
        };
        let cause = format!("the times of {whose} do not fit together");
        (self.place_of_candidates(), None, cause)
    }

    /// “ends at 3pm”, or who has to go then.
    fn ends(&self, panel: usize, station: &Station) -> String {
        let entry = &self.vacancy.panels[panel];
        let at = self.at(station.closes);
        let goes = |until: Option<i64>| until == Some(station.closes + station.after);
        let people = self.people_with(entry).into_iter();
        let mut people = people.filter(|one| goes(one.until.as_deref().copied().map(minutes_of)));
        match people.next() {
            Some(person)
                if entry.until.as_deref().copied().map(minutes_of) != Some(station.closes) =>
            {
                let goes = self.at(station.closes + station.after);
                format!("ends at {at}, since {} has to go by {goes}", self.name(&person.id))
            }
            _ if station.closes == DAY => "has to end by midnight".to_owned(),
            _ => format!("ends at {at}"),
        }
    }

    /// Everything that limits this day and could be changed.
    fn limits(&self, draft: &Draft) -> Vec<Limit> {
        let file = &self.vacancy;
        let mut limits: Vec<Limit> = Vec::new();
        for number in &draft.panels {
            limits.extend(file.panels[*number].until.as_ref().map(|_| Limit::Ends(*number)));
            for person in self.people_with(&file.panels[*number]) {
                limits.extend(person.from.as_ref().map(|_| Limit::PersonFrom(person.id.0.clone())));
                limits
                    .extend(person.until.as_ref().map(|_| Limit::PersonUntil(person.id.0.clone())));
            }
        }
        for number in &draft.candidates {
            let one = &file.candidates[*number];
            limits.extend(one.from.as_ref().map(|_| Limit::CandidateFrom(*number)));
            limits.extend(one.until.as_ref().map(|_| Limit::CandidateUntil(*number)));
            limits.extend(
                (one.at.is_some() || !one.times.is_empty()).then_some(Limit::Promised(*number)),
            );
        }
        limits.push(Limit::Wait);
        limits
    }

    /// The smallest change of one limit with which there is a timetable, in words, with the place of the limit and who it is about.
    fn smallest_change(
        &self,
        draft: &Draft,
        candidates: &[usize],
    ) -> Option<(String, Place, String)> {
        let works = |limit: &Limit, minutes: i64| {
            let change = Change { limit: Some(limit.clone()), minutes, ..Change::default() };
            let numbers = self.draft(draft.day, candidates, &change).numbers;
            is_possible(&numbers, FEW) == Some(true)
        };
        let mut best: Option<(i64, Limit)> = None;
        for limit in self.limits(draft) {
            let sign = if matches!(limit, Limit::CandidateFrom(_)) { -1 } else { 1 };
            let most = best.as_ref().map_or(MOST, |(minutes, _)| minutes.abs() - BY) / BY;
            if matches!(limit, Limit::Promised(_)) {
                // At no time at all, or at the nearest that works.
                let times = (1..=most).flat_map(|step| [step * BY, -step * BY]);
                let nearest = works(&limit, DAY)
                    .then(|| times.into_iter().find(|minutes| works(&limit, *minutes)));
                best = nearest.flatten().map(|minutes| (minutes, limit)).or(best);
            } else if most > 0 && works(&limit, sign * most * BY) {
                let (mut low, mut high) = (1, most);
                while low < high {
                    let middle = low.midpoint(high);
                    if works(&limit, sign * middle * BY) { high = middle } else { low = middle + 1 }
                }
                best = Some((sign * low * BY, limit));
            }
        }
        let (minutes, limit) = best?;
        Some(self.said(&limit, minutes))
    }

    /// A change in words.
    fn said(&self, limit: &Limit, minutes: i64) -> (String, Place, String) {
        let file = &self.vacancy;
        let moved =
            |time: Option<i64>| self.at((time.unwrap_or_default() + minutes).clamp(0, DAY - 1));
        match limit {
            Limit::Ends(number) => {
                let panel = &file.panels[*number];
                let until = panel.until.as_deref().copied().map(minutes_of);
                (
                    format!("end {} at {}", panel_name(panel), moved(until)),
                    Place::vacancy(panel.span()),
                    panel.id.0.clone(),
                )
            }
            Limit::PersonFrom(id) | Limit::PersonUntil(id) => {
                let person = self.persons().find(|person| person.id.0 == *id);
                let is_from = matches!(limit, Limit::PersonFrom(_));
                let sign = if is_from { -1 } else { 1 };
                let time = person.and_then(|one| {
                    if is_from { one.from.as_deref() } else { one.until.as_deref() }
                });
                let time = self
                    .at((time.copied().map_or(0, minutes_of) + sign * minutes).clamp(0, DAY - 1));
                let name = person.map_or_else(|| id.clone(), |person| self.name(&person.id));
                let place =
                    person.map_or(Place::vacancy(0..0), |person| person.place(person.id.span()));
                let what = if is_from { "come at" } else { "stay until" };
                (format!("ask {name} to {what} {time}"), place, id.clone())
            }
            Limit::CandidateFrom(number)
            | Limit::CandidateUntil(number)
            | Limit::Promised(number) => {
                let one = &file.candidates[*number];
                let (code, place) = (one.code.0.clone(), Place::vacancy(one.span()));
                let (from, until) = (one.from.as_deref().copied(), one.until.as_deref().copied());
                let said = match limit {
                    Limit::CandidateFrom(_) => {
                        format!("ask {code} to come at {}", moved(from.map(minutes_of)))
                    }
                    Limit::CandidateUntil(_) => {
                        format!("ask {code} to stay until {}", moved(until.map(minutes_of)))
                    }
                    Limit::Ends(_)
                    | Limit::PersonFrom(_)
                    | Limit::PersonUntil(_)
                    | Limit::Promised(_)
                    | Limit::Wait => {
                        let first = one
                            .at
                            .as_deref()
                            .or_else(|| one.times.values().map(|time| &**time).min());
                        let was = first.copied().map(minutes_of);
                        format!(
                            "promise {code} {} instead of {}",
                            moved(was),
                            self.at(was.unwrap_or_default())
                        )
                    }
                };
                (said, place, code)
            }
            Limit::Wait => {
                let most = count(self.policy().wait_minutes_most.aim() + minutes, "minute");
                let said = format!("let candidates wait up to {most}");
                (said, self.place_of_candidates(), String::new())
            }
        }
    }

    /// Who can come on this day, by name, where no one change is enough; as many as were found.
    fn fewer(&self, draft: &Draft, candidates: &[usize]) -> String {
        let fits = |some: &[usize]| {
            let numbers = self.draft(draft.day, some, &Change::default()).numbers;
            is_possible(&numbers, FEW) == Some(true)
        };
        let without = |out: &[usize]| -> Vec<usize> {
            candidates.iter().copied().filter(|one| !out.contains(one)).collect()
        };
        let is_few = |some: &[usize]| some.len() <= FEW_CANDIDATES;
        let few = if is_few(candidates) { candidates } else { &[] };
        let one = few.iter().map(|one| vec![*one]);
        let two = few.iter().flat_map(|one| few.iter().map(|two| vec![*one, *two]));
        let mut left_out = one.chain(two.filter(|pair| pair[0] < pair[1]));
        let seen = left_out.find_map(|out| Some(without(&out)).filter(|seen| fits(seen)));
        let seen = seen.unwrap_or_else(|| {
            let mut seen = Vec::new();
            for candidate in candidates {
                seen.push(*candidate);
                if !fits(&seen) {
                    seen.pop();
                }
            }
            seen
        });
        let others = without(&seen);
        let codes = |some: &[usize]| {
            self.words().list(some.iter().map(|one| &self.vacancy.candidates[*one].code))
        };
        let another = if fits(&others) { "another" } else { "other days" };
        let rest = if is_few(&others) { codes(&others) } else { Some("the others".to_owned()) };
        match codes(&seen).zip(rest) {
            Some((seen, others)) => format!("see {seen} on this day, and {others} on {another}"),
            None => "change more than one of their times, or add a day".to_owned(),
        }
    }

    /// The first who can come on no day, whoever else does.
    fn first_alone(&self, draft: &Draft, candidates: &[usize]) -> Option<NoTimetable> {
        let [_, _, ..] = candidates else { return None };
        candidates.iter().find_map(|one| {
            let alone = self.draft(draft.day, &[*one], &Change::default());
            let none = is_possible(&alone.numbers, FEW) == Some(false);
            none.then(|| self.why(&alone, &[*one], "so first"))
        })
    }
}

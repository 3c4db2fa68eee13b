//! When something is due, and how bad it is afterwards.

use chrono::{NaiveDate, TimeDelta};

use super::{Case, reads_easy_read};

use crate::prose::words::count;
use crate::source::{Day, Id, Level, Spanned};
use crate::vacancy::Member;
use crate::workspace::Settings;
use crate::workspace::policy::Threshold;

/// When something has to be done, and when it becomes an error that it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day on which it is only a to-do.
    pub due: NaiveDate,
    /// The last day on which it is only a warning; none if it stays one.
    fails: Option<NaiveDate>,
    /// Whether it is a warning before it is an error.
    warns: bool,
}

impl Deadline {
    /// A to-do until the first day, then a warning, and an error after the second day.
    pub fn new(warn: Option<NaiveDate>, fail: Option<NaiveDate>) -> Option<Deadline> {
        Some(Deadline { due: warn.or(fail)?, fails: fail, warns: warn.is_some() })
    }

    /// How bad it is that it is not done.
    pub fn level(self, today: Option<NaiveDate>) -> Level {
        let has_failed = self.fails.zip(today).is_some_and(|(day, today)| today > day);
        if self.warns && !has_failed { Level::Warning } else { Level::Error }
    }
}

impl Case<'_> {
    /// The first day of the interviews, once it is set.
    pub fn interview_day(&self) -> Option<NaiveDate> {
        self.vacancy.days().first().copied()
    }

    /// Their last day.
    pub fn last_interview_day(&self) -> Option<NaiveDate> {
        self.vacancy.days().last().copied()
    }

    /// The day that is this many days before the interviews.
    pub fn before_interviews(&self, days: i64) -> Option<NaiveDate> {
        let day = self.interview_day()?.checked_sub_signed(TimeDelta::try_days(days)?);
        // For a second round nothing can be done before the first is over.
        let first = self.file.days().last().copied().filter(|_| self.is_second_round());
        day.max(first)
    }

    /// The day by which all who vote have said whether they know a candidate: when candidates are shortlisted, else so many days before the interviews.
    pub fn conflicts_due(&self, days: &Threshold) -> Option<NaiveDate> {
        let shortlisted = self.vacancy.shortlisting.as_ref().and_then(|one| one.date.as_ref());
        let due = || self.before_interviews(days.aim());
        shortlisted.map(|day| day.0).or_else(due)
    }

    /// How many days before the interviews a day is, as far as both are known.
    pub fn days_before_interviews(&self, day: &Spanned<Day>) -> Option<i64> {
        Some((self.interview_day()? - day.0).num_days())
    }

    /// The number that is meant for someone who reads Easy Read, or the usual one.
    pub fn for_reader<'a>(
        &self,
        id: &Id,
        usual: &'a Threshold,
        easy: &'a Threshold,
    ) -> &'a Threshold {
        if self.person(id).is_some_and(reads_easy_read) { easy } else { usual }
    }

    /// Whether a day is later than the interviews, as far as both are known.
    pub fn is_after_interviews(&self, day: &Spanned<Day>) -> bool {
        self.interview_day().is_some_and(|interviews| day.0 > interviews)
    }

    /// The deadline for what is due this many days before the interviews; none until their day is set.
    pub fn due_before(&self, days: &Threshold) -> Option<Deadline> {
        let day = |days: Option<i64>| self.before_interviews(days?);
        Deadline::new(day(days.warn), day(days.fail))
    }

    /// The deadline for what is due this many days after another day.
    #[expect(clippy::unused_self, reason = "rules ask for it as for `due_before`")]
    pub fn due_after(&self, start: NaiveDate, days: &Threshold) -> Option<Deadline> {
        let day = |days: Option<i64>| start.checked_add_signed(TimeDelta::try_days(days?)?);
        Deadline::new(day(days.warn), day(days.fail))
    }

    /// The deadline for what papers say: the day the first of them go out, which are those in Easy Read.
    pub fn due_with_papers(&self) -> Option<Deadline> {
        let reads_easy = |member: &Member| self.person(&member.id).is_some_and(reads_easy_read);
        let policy = self.policy();
        let days = if self.members().any(reads_easy) {
            policy.papers_days.aim().max(policy.papers_days_easy_read.aim())
        } else {
            policy.papers_days.aim()
        };
        Deadline::new(self.before_interviews(days), None)
    }

    /// Who shortlists, and how long that can be changed; none while no one is named.
    ///
    /// The deadline is the day of shortlisting, or the day papers go out.
    pub fn shortlisters(&self) -> Option<(&[Spanned<Id>], Option<Deadline>)> {
        let shortlisting = self.vacancy.shortlisting.as_ref()?.get_ref();
        let day = shortlisting.date.as_ref().map(|day| day.0);
        let deadline = Deadline::new(day, None).or_else(|| self.due_with_papers());
        (!shortlisting.by.is_empty()).then_some((&shortlisting.by, deadline))
    }

    /// The day from which someone who only stands in can do anything: that on which they were asked, or the interviews.
    pub fn stands_in_from(&self, id: &str) -> Option<NaiveDate> {
        let seats: Vec<&Member> = self.members().filter(|seat| seat.id.0 == id).collect();
        let stands_in = !seats.is_empty() && seats.iter().all(|seat| seat.stands_in_for.is_some());
        let asked = seats.iter().filter_map(|seat| seat.invited.as_ref()).map(|day| day.0).max();
        asked.or(self.interview_day()).filter(|_| stands_in)
    }

    /// Whether something was due so long before the interviews that it is too late for it, as their day has come.
    pub fn is_too_late_for(&self, due: NaiveDate, today: NaiveDate) -> bool {
        let day = self.interview_day().filter(|day| today >= *day);
        let in_time = |day: NaiveDate| self.policy().catch_up_days.below((day - due).num_days());
        day.is_some_and(|day| in_time(day).is_none())
    }

    /// Whether the interviews are over; never without a date for today.
    pub fn interviews_are_over(&self, today: Option<NaiveDate>) -> bool {
        self.last_interview_day().zip(today).is_some_and(|(day, today)| today > day)
    }

    /// Whether a day is not on a weekend, no bank holiday, and none on which the organisation is closed.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        self.workspace.settings.is_working_day(day)
    }

    /// How many working days there are from one day to another, the first not counted.
    pub fn working_days(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        if to < from {
            return -self.working_days(to, from);
        }
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        days.map(|day| i64::from(self.is_working_day(day))).sum()
    }
}

/// The day that is this many working days before another.
pub fn working_days_before(settings: &Settings, day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let (mut earlier, mut left) = (day, days);
    while left > 0 {
        left -= i64::from(settings.is_working_day(earlier));
        earlier = earlier.pred_opt()?;
    }
    Some(earlier)
}

/// How early something happens: `8 days before the interviews; the minimum is 10`.
pub fn how_early(days: i64, minimum: i64) -> String {
    match days {
        ..0 => "only after the interviews".to_owned(),
        0 => {
            format!("on the day of the interviews; the minimum is {} before", count(minimum, "day"))
        }
        1.. => format!("{} before the interviews; the minimum is {minimum}", count(days, "day")),
    }
}

#[cfg(test)]
#[path = "../../tests/inside/deadline.rs"]
mod tests;

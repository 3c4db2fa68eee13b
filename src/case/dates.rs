//! Every day that a vacancy names, and how far each is from the interviews.

use std::ops::Range;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::Case;
use crate::source::{Day, Id, Place, Span, Spanned};
use crate::vacancy::{Outcome, PREPARATION};

/// What happens on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    Invited,
    Offered,
    ScoringDecided,
    Shortlisting,
    ConflictsDeclared,
    PapersSent,
    /// A later version of them goes to all who have an older one.
    VersionSent,
    CandidatesTold,
    Preparation,
    Interviews,
    /// A candidate withdraws, does not come or says no.
    Left,
    Absent,
    Decided,
    MembersTold,
    OutcomeTold,
    Thanked,
    PaymentDue,
    Paid,
    Claimed,
}

/// Days from today beyond which the year of the interviews is probably wrong.
const FAR: i64 = 300;

impl Event {
    /// Whether it comes before the interviews.
    fn is_before(self) -> bool {
        matches!(
            self,
            Event::Invited
                | Event::Offered
                | Event::ScoringDecided
                | Event::Shortlisting
                | Event::ConflictsDeclared
                | Event::PapersSent
                | Event::VersionSent
                | Event::CandidatesTold
                | Event::Preparation
        )
    }
}

/// A day on which something happens.
#[derive(Clone, Debug)]
pub struct Dated<'a> {
    /// What happens.
    pub event: Event,
    /// Who to, where it is one person.
    pub id: Option<&'a Id>,
    /// When.
    pub day: NaiveDate,
    /// Where the file says so.
    pub place: Place,
}

impl Case<'_> {
    /// Every day that the file names in the course of the recruitment, in the order of what happens.
    pub fn dates(&self) -> Vec<Dated<'_>> {
        let file = &self.vacancy;
        let mut dates = Vec::new();
        let mut add = |event, id, day: Option<NaiveDate>, span: Span| {
            let place = Place::vacancy(span);
            dates.extend(day.map(|day| Dated { event, id, day, place }));
        };
        let exact =
            |day: Option<&Spanned<Day>>| (day.map(|day| day.0), day.map_or(0..0, Spanned::span));
        for member in &file.members {
            let id = Some(&*member.id);
            // Whoever stands in is invited when all the others have prepared.
            let invited = member.invited.as_ref().filter(|_| member.stands_in_for.is_none());
            add(Event::Invited, id, exact(invited).0, exact(invited).1);
            for (event, day) in [
                (Event::ConflictsDeclared, &member.conflicts_declared),
                (Event::PapersSent, &member.papers_sent),
                (Event::Absent, &member.absent),
            ] {
                let (day, span) = exact(day.as_ref());
                add(event, id, day, span);
            }
            // Who met candidates in the first round may be paid for it before the second.
            let mut panels = self.panels();
            if self.is_second_round()
                && panels.any(|panel| panel.id == member.panel && panel.is_in_first())
            {
                continue;
            }
            let Some(payment) = &member.payment else {
                continue;
            };
            let (offered, span) = exact(payment.offered.as_ref());
            add(Event::Offered, id, offered, span);
            let (due, span) = exact(payment.due.as_ref());
            add(Event::PaymentDue, id, due, span);
            add(Event::Paid, id, payment.paid.map(|day| day.0), payment.span());
            add(Event::Claimed, id, payment.claimed_on.map(|day| day.0), payment.span());
        }
        for (_, day) in file.candidates.iter().filter_map(|candidate| candidate.left()) {
            add(Event::Left, None, Some(day.0), day.span());
        }
        let scoring = file.scoring.as_ref().and_then(|scoring| scoring.decided.as_ref());
        let shortlisting = file.shortlisting.as_ref().and_then(|entry| entry.date.as_ref());
        let interviews = file.interviews.as_deref();
        let told = interviews.and_then(|interviews| interviews.candidates_told.as_ref());
        for (event, day) in [
            (Event::VersionSent, file.revision_sent.as_ref()),
            (Event::ScoringDecided, scoring),
            (Event::Shortlisting, shortlisting),
            (Event::CandidatesTold, told),
        ] {
            let (day, span) = exact(day);
            add(event, None, day, span);
        }
        for day in interviews.iter().flat_map(|entry| entry.all_days()) {
            add(Event::Interviews, None, Some(day.0), day.span());
        }
        if let Some(moment) = interviews.and_then(|interviews| interviews.preparation.as_ref()) {
            add(Event::Preparation, None, Some(moment.0.date()), moment.span());
        }
        if let Some(outcome) = &file.outcome {
            for (event, day) in [
                (Event::Decided, outcome.decided),
                (Event::MembersTold, outcome.told_members),
                (Event::OutcomeTold, outcome.told_candidates),
                (Event::Thanked, outcome.thanked),
            ] {
                add(event, None, day.map(|day| day.0), self.place_of_outcome().span);
            }
        }
        dates
    }

    /// From when to when the panel prepares together.
    pub fn preparation(&self) -> Option<Range<NaiveDateTime>> {
        let interviews = self.vacancy.interviews.as_ref()?;
        let start = interviews.preparation.as_ref()?.0;
        let minutes = interviews.preparation_minutes.as_ref().map_or(PREPARATION, |own| **own);
        let end = start.checked_add_signed(TimeDelta::minutes(minutes.into()));
        Some(start..end.unwrap_or(start))
    }

    /// Where to point for what concerns the outcome, which has no line of its own: who was appointed, or the interviews.
    pub fn place_of_outcome(&self) -> Place {
        let outcome = self.vacancy.outcome.as_ref();
        let appointed = outcome.and_then(|outcome| outcome.appointed.first());
        let interviews = self.vacancy.interviews.as_ref().map(Spanned::span);
        Place::vacancy(appointed.map(Spanned::span).or(interviews).unwrap_or(0..0))
    }

    /// Whether a day is so many days from the interviews that it belongs to another recruitment.
    pub fn is_of_another_time(&self, dated: &Dated<'_>, most: i64) -> bool {
        let most = match dated.event {
            Event::Interviews => return false,
            Event::Invited | Event::Offered | Event::ScoringDecided | Event::Shortlisting => most,
            // What comes close to the day is not done months before it.
            Event::ConflictsDeclared
            | Event::PapersSent
            | Event::VersionSent
            | Event::CandidatesTold
            | Event::Preparation
            | Event::Left
            | Event::Absent
            // Nor is what comes of it, which may take longer afterwards.
            | Event::Decided
            | Event::MembersTold
            | Event::OutcomeTold
            | Event::Thanked
            | Event::PaymentDue
            | Event::Paid
            | Event::Claimed => most / 2,
        };
        let days = self.interview_day().map(|day| (day - dated.day).num_days());
        most > 0 && days.is_some_and(|days| days > most || days < -3 * most)
    }

    /// Why the year of the interviews is probably wrong: they are too far from today, or what comes before them is months after.
    pub fn year_in_doubt(&self, today: Option<NaiveDate>) -> Option<String> {
        let (first, last) = self.interview_day().zip(self.last_interview_day())?;
        let ahead = today.map_or(0, |today| (first - today).num_days());
        let ago = today.map_or(0, |today| (today - last).num_days());
        if ahead > FAR {
            return Some(format!("the interviews are on {}, in {ahead} days", Day(first)));
        }
        if ago > FAR && self.vacancy.outcome.is_none() && !self.is_first_of_two() {
            let day = Day(last);
            return Some(format!(
                "the interviews were on {day}, {ago} days ago, and nothing says what was decided"
            ));
        }
        let dates = self.dates();
        let before: Vec<_> = dates.iter().filter(|dated| dated.event.is_before()).collect();
        let most = self.policy().dates_days_most.aim();
        let is_after = |dated: &&&Dated<'_>| (dated.day - last).num_days() > most;
        let after = before.iter().filter(is_after).count();
        (after > 2 && after * 2 > before.len()).then(|| {
            format!("the interviews are on {}, before {after} things that come first", Day(first))
        })
    }

    /// What came of it, once it is decided after the interviews: what is written down before belongs to another time.
    pub fn outcome(&self) -> Option<&Outcome> {
        let day = self.interview_day();
        let holds = |decided: Day| day.is_none_or(|day| decided.0 >= day);
        self.vacancy.outcome.as_ref().filter(|outcome| outcome.decided.is_some_and(holds))
    }

    /// Whether it has been decided who is appointed, after the interviews: then what comes before cannot be changed any more.
    pub fn is_decided(&self) -> bool {
        let decided = self.vacancy.outcome.as_ref().and_then(|outcome| outcome.decided);
        decided.zip(self.last_interview_day()).is_some_and(|(decided, day)| decided.0 >= day)
    }
}

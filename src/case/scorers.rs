//! Who votes, and who scores which candidate, once conflicts of interest are taken into account.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Case;
use crate::source::{Code, Id, Text};
use crate::vacancy::{Capacity, Conflict, ConflictAction, Member, NoSheet, Person};

impl Case<'_> {
    /// Whether a member scores and decides: everyone with a vote, unless they support someone on the same panel or are in a group.
    pub fn votes(&self, member: &Member) -> bool {
        self.has_vote(member)
            && !self.is_in_group(member)
            && self.supported_beside(member).is_none()
    }

    /// Whether a member scores a candidate.
    pub fn scores(&self, member: &Member, candidate: &Code) -> bool {
        self.votes(member)
            && !is_kept_from_scoring(member, candidate)
            && self.is_there_for(member, candidate)
    }

    /// Whether the file gives a member a vote: everyone unless it says otherwise, but no observer and no one who is away.
    pub fn has_vote(&self, member: &Member) -> bool {
        may_vote(member) && !self.is_away(member)
    }

    /// Whether a member has no part in the interviews: they have left the panel, or are absent the whole time.
    pub fn is_away(&self, member: &Member) -> bool {
        stands_down(member) || self.is_absent_throughout(member)
    }

    /// Whether a member is absent on each day on which their panel sees candidates.
    pub fn is_absent_throughout(&self, member: &Member) -> bool {
        let absent = |day: NaiveDate| member.absent.as_ref().is_some_and(|own| own.0 == day);
        let panel = self.panel(&member.panel);
        match panel.and_then(|panel| panel.day.as_ref()) {
            Some(own) => absent(own.0),
            None => member.absent.is_some() && self.vacancy.days().into_iter().all(absent),
        }
    }

    /// Whether a member chairs their panel.
    pub fn chairs(&self, member: &Member) -> bool {
        member.chair && !self.is_away(member)
    }

    /// Whether a member is there when a candidate is seen.
    pub fn is_there_for(&self, member: &Member, candidate: &Code) -> bool {
        let panel = self.panel(&member.panel);
        let own = panel.and_then(|panel| panel.day.as_ref()).map(|day| day.0);
        let seen = self.candidates().find(|one| *one.code == *candidate);
        self.is_there_on(member, own.or_else(|| self.vacancy.day_of(seen?)))
    }

    /// Whether a member is there on a day: not who is absent then, nor who only stands in on another.
    pub fn is_there_on(&self, member: &Member, day: Option<NaiveDate>) -> bool {
        let absent = |member: &Member| member.absent.as_ref().map(|day| day.0);
        let stands_in = self.for_a_day(member).is_none_or(|other| absent(other) == day);
        stands_in && (absent(member).is_none() || absent(member) != day)
    }

    /// Whose place a member takes on one of several days, so that the two are one among those who score.
    pub fn for_a_day(&self, member: &Member) -> Option<&Member> {
        let mut others = self.members().filter(|other| other.panel == member.panel);
        let other = others.find(|other| member.stands_in_for.as_ref() == Some(&other.id))?;
        (!self.is_away(other)).then_some(other)
    }

    /// Whether a member would score and decide, and is absent.
    pub fn is_missed(&self, member: &Member) -> bool {
        let is_there = member.absent.is_none() || stands_down(member);
        !is_there
            && may_vote(member)
            && !self.is_in_group(member)
            && self.supported_beside(member).is_none()
    }

    /// The candidates a person does not score on any of their panels, because of a conflict.
    pub fn not_scored_by(&self, person: &Person) -> BTreeSet<&Code> {
        &self.of_no_seat(person, |seat, code| self.scores(seat, code)) - &self.missed_by(person)
    }

    /// The candidates who are seen when a person who scores is not there.
    pub fn missed_by(&self, person: &Person) -> BTreeSet<&Code> {
        self.of_no_seat(person, |seat, code| self.is_there_for(seat, code))
    }

    /// The candidates for whom something holds of no seat from which a person scores.
    fn of_no_seat(
        &self,
        person: &Person,
        holds: impl Fn(&Member, &Code) -> bool,
    ) -> BTreeSet<&Code> {
        let seats: Vec<&Member> = self.seats(person).filter(|seat| self.votes(seat)).collect();
        let codes = self.seen().map(|candidate| &*candidate.code);
        let none = |code: &&Code| !seats.is_empty() && !seats.iter().any(|seat| holds(seat, code));
        codes.filter(none).collect()
    }
}

fn may_vote(member: &Member) -> bool {
    member.capacity != Capacity::Observer && member.votes.as_deref().copied().unwrap_or(true)
}

/// Why no score sheet of a member comes for a candidate, where the chair has written that down.
pub fn no_sheet<'a>(member: &'a Member, candidate: &Code) -> Option<&'a Text> {
    let is_it = |one: &&NoSheet| {
        let is_theirs = one.candidate.as_ref().is_none_or(|code| *code == *candidate);
        is_theirs && !one.reason.is_blank()
    };
    member.no_sheet.iter().find(is_it).map(|one| &one.reason)
}

impl Case<'_> {
    /// What is done about a candidate whom someone knows, as far as it says something for the day.
    fn acted_on<'b>(&'b self, person: &'b Person, candidate: &Code) -> Option<&'b Conflict> {
        self.seats(person).find_map(|seat| {
            let mut conflicts = seat.conflicts.iter();
            conflicts.find(|one| one.candidate == *candidate && self.is_acted_on(seat, one))
        })
    }

    /// What someone does because they know a candidate, as far as it says something for the day.
    pub fn acts_on(&self, person: &Person, candidate: &Code) -> Option<ConflictAction> {
        self.acted_on(person, candidate).map(|conflict| conflict.action)
    }

    /// The candidates whom someone does not ask, and who asks each in their place, where that is known.
    pub fn not_asked_by<'b>(&'b self, person: &'b Person) -> Vec<(&'b Code, Option<&'b Id>)> {
        let comes = |id: &&Id, code: &Code| {
            let other = self.person(id).filter(|other| !self.is_absent(other));
            other.is_some_and(|other| other.id != person.id && !self.goes_out(other, code))
        };
        let everyone = self.candidates().map(|one| one.code.get_ref());
        let not_asked = everyone.filter_map(|code| {
            let conflict = self.acted_on(person, code)?;
            let other = conflict.asked_by.as_deref().filter(|id| comes(id, code));
            let goes_out = conflict.action == ConflictAction::LeavesTheRoom;
            (goes_out || other.is_some()).then_some((code, other))
        });
        not_asked.collect()
    }

    /// Whether someone goes out while a candidate is seen.
    pub fn goes_out(&self, person: &Person, candidate: &Code) -> bool {
        self.acts_on(person, candidate) == Some(ConflictAction::LeavesTheRoom)
    }

    /// Whether a conflict says something for the day: not of someone who does not come.
    pub fn is_acted_on(&self, member: &Member, conflict: &Conflict) -> bool {
        let is_seen = || self.seen().any(|candidate| candidate.code == conflict.candidate);
        match conflict.action {
            ConflictAction::NoneNeeded => false,
            ConflictAction::DoesNotScore | ConflictAction::LeavesTheRoom => {
                !self.is_absent_throughout(member) && is_seen()
            }
            ConflictAction::StandsDown => true,
        }
    }
}

/// Whether a conflict keeps a member from scoring a candidate.
fn is_kept_from_scoring(member: &Member, candidate: &Code) -> bool {
    let mut conflicts = member.conflicts.iter();
    conflicts.any(|conflict| match conflict.action {
        ConflictAction::NoneNeeded => false,
        ConflictAction::DoesNotScore | ConflictAction::LeavesTheRoom => {
            conflict.candidate == *candidate
        }
        ConflictAction::StandsDown => true,
    })
}

/// Whether a member has left the panel because of a candidate.
pub fn stands_down(member: &Member) -> bool {
    let mut conflicts = member.conflicts.iter();
    conflicts.any(|conflict| conflict.action == ConflictAction::StandsDown)
}

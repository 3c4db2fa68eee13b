//! Who votes, and who scores which candidate, once conflicts of interest are taken into account.

use std::collections::BTreeSet;

use super::Case;
use crate::source::{Code, Text};
use crate::vacancy::{Capacity, Conflict, ConflictAction, Member, NoSheet, Person};

impl Case<'_> {
    /// Whether a member scores and decides: everyone with a vote, unless they support someone on the same panel or are in a group.
    pub fn votes(&self, member: &Member) -> bool {
        has_vote(member) && !self.is_in_group(member) && self.supported_beside(member).is_none()
    }

    /// Whether a member scores a candidate.
    pub fn scores(&self, member: &Member, candidate: &Code) -> bool {
        self.votes(member) && !is_kept_from_scoring(member, candidate)
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
        let seats = || self.seats(person).filter(|seat| self.votes(seat));
        let codes = self.seen().map(|candidate| &*candidate.code);
        codes
            .filter(|code| seats().next().is_some() && !seats().any(|seat| self.scores(seat, code)))
            .collect()
    }
}

/// Whether the file gives a member a vote: everyone unless it says otherwise, but no observer and no one who is away.
pub fn has_vote(member: &Member) -> bool {
    may_vote(member) && !is_away(member)
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
    /// Whether a conflict says something for the day: not of someone who does not come.
    pub fn is_acted_on(&self, member: &Member, conflict: &Conflict) -> bool {
        let is_seen = || self.seen().any(|candidate| candidate.code == conflict.candidate);
        match conflict.action {
            ConflictAction::NoneNeeded => false,
            ConflictAction::DoesNotScore | ConflictAction::LeavesTheRoom => {
                member.absent.is_none() && is_seen()
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

/// Whether a member has no part in the interviews: they have left the panel, or are absent on the day.
pub fn is_away(member: &Member) -> bool {
    stands_down(member) || member.absent.is_some()
}

/// Whether a member chairs their panel on the day.
pub fn chairs(member: &Member) -> bool {
    member.chair && !is_away(member)
}

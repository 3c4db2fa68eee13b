//! Candidates as life treats them: who is seen, who left, who is offered the job, who gets which letter.

use serde::Serialize;

use super::Case;
use crate::source::{Code, Id, Line, Spanned};
use crate::vacancy::{Candidate, Left};

/// What a letter to a candidate says.
#[derive(Clone, Copy, Debug, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Letter {
    /// They are offered the job.
    Offered,
    /// They get the offer if someone says no.
    Reserve,
    /// They were not chosen, and all places are offered.
    NotChosen,
    /// Nobody was chosen.
    Nobody,
    /// They are seen again, in a second round.
    InvitedBack,
    /// Others are seen again, and nothing is decided.
    SeenOnce,
    Withdrew,
    DidNotCome,
    /// They said no to an offer.
    Declined,
}

impl Case<'_> {
    /// Every candidate of the file, those who left as well.
    pub fn candidates(&self) -> impl Iterator<Item = &Candidate> {
        self.file.candidates.iter().map(Spanned::get_ref)
    }

    /// Whether a candidate is seen by the panel: not if they did not come, or withdrew by the day.
    pub fn is_seen(&self, candidate: &Candidate) -> bool {
        match candidate.left() {
            None | Some((Left::Declined, _)) => true,
            Some((Left::DidNotCome, _)) => false,
            Some((Left::Withdrew, day)) => {
                self.vacancy.day_of(candidate).is_some_and(|own| day.0 > own)
            }
        }
    }

    /// The candidates who are seen.
    pub fn seen(&self) -> impl Iterator<Item = &Candidate> {
        let candidates = self.vacancy.candidates.iter().map(Spanned::get_ref);
        candidates.filter(|candidate| self.is_seen(candidate))
    }

    /// Whether everyone who was to be seen has left.
    pub fn no_one_is_left(&self) -> bool {
        !self.vacancy.candidates.is_empty() && self.seen().next().is_none()
    }

    /// How many people are wanted.
    pub fn places(&self) -> usize {
        self.vacancy.post.places.and_then(|places| usize::try_from(places).ok()).unwrap_or(1)
    }

    /// Those who are offered the job: the appointed and then the reserve, without those who left, as far as there are places.
    pub fn offered(&self) -> Vec<&Code> {
        let chosen = self.chosen().filter(|code| !self.has_left(code));
        chosen.take(self.places()).collect()
    }

    /// How many places are open although someone was appointed.
    pub fn open_places(&self) -> usize {
        if self.chosen().next().is_none() { 0 } else { self.places() - self.offered().len() }
    }

    /// Whether it is decided, and nothing says who is appointed, nor that no one is.
    pub fn nothing_says_who(&self) -> bool {
        let is_unsaid = self.outcome().is_some_and(|outcome| !outcome.appointed.is_said);
        is_unsaid && !self.no_one_is_left()
    }

    /// Who still has to approve the decision, if anyone does.
    pub fn awaits(&self) -> Option<&Line> {
        let outcome = self.vacancy.outcome.as_ref().filter(|one| one.approved.is_none());
        let scoring = outcome.and(self.vacancy.scoring.as_ref());
        scoring.and_then(|one| one.approved_by.as_ref()).filter(|line| !line.is_blank())
    }

    /// What a candidate is told, as far as it is settled; nothing while they may still get a place.
    pub fn letter(&self, candidate: &Candidate) -> Option<Letter> {
        let code = &*candidate.code;
        if let Some((left, _)) = candidate.left() {
            return Some(match left {
                Left::Withdrew => Letter::Withdrew,
                Left::DidNotCome => Letter::DidNotCome,
                Left::Declined => Letter::Declined,
            });
        }
        if self.is_second_round() && self.outcome().is_none() {
            let is_back = self.is_invited_back(code);
            return Some(if is_back { Letter::InvitedBack } else { Letter::SeenOnce });
        }
        let is_settled = self.awaits().is_none() && !self.nothing_says_who();
        let outcome = self.outcome().filter(|_| is_settled)?;
        if self.offered().contains(&code) {
            Some(Letter::Offered)
        } else if outcome.reserve.iter().any(|reserve| **reserve == *code) {
            Some(Letter::Reserve)
        } else if self.chosen().next().is_none() {
            Some(Letter::Nobody)
        } else {
            (self.open_places() == 0).then_some(Letter::NotChosen)
        }
    }

    /// Those who get the offer if someone says no.
    pub fn reserve(&self) -> Vec<&Code> {
        let outcome = self.vacancy.outcome.iter();
        let reserve = outcome.flat_map(|one| &*one.reserve).map(Spanned::get_ref);
        let offered = self.offered();
        reserve.filter(|code| !offered.contains(code) && !self.has_left(code)).collect()
    }

    /// The first choices that were passed over, where someone was appointed: those of a panel, with its id, and those of
    /// the members with lived experience.
    pub fn passed_over(&self) -> impl Iterator<Item = (Option<&Spanned<Id>>, &Spanned<Code>)> {
        let outcome = self.vacancy.outcome.iter().filter(|one| !one.appointed.is_empty());
        outcome.flat_map(|one| {
            let panels = one.first_choices.iter().map(|(id, code)| (Some(id), code));
            let lived = one.lived_experience_choice.iter().map(|code| (None, code));
            panels.chain(lived).filter(|(_, code)| !one.appointed.contains(code))
        })
    }

    /// The appointed, then the reserve.
    fn chosen(&self) -> impl Iterator<Item = &Code> {
        let outcome = self.vacancy.outcome.iter();
        outcome.flat_map(|one| one.appointed.iter().chain(&*one.reserve)).map(Spanned::get_ref)
    }

    fn has_left(&self, code: &Code) -> bool {
        self.candidates().any(|one| one.code == *code && one.left().is_some())
    }
}

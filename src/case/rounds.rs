//! The two rounds of a recruitment, where there are two.

use super::Case;
use crate::source::{Code, Spanned};
use crate::vacancy::{Candidate, Member, SecondRound, Vacancy};

impl<'a> Case<'a> {
    /// Whether this is the second round.
    pub fn is_second_round(&self) -> bool {
        self.vacancy.is_second_round()
    }

    /// The second round, whether it is planned or to come.
    pub fn second_round(&self) -> Option<&SecondRound> {
        self.file.second_round.as_deref()
    }

    /// The same recruitment in its first round, where this is the second.
    pub fn first_round(&self) -> Option<Case<'a>> {
        self.is_second_round().then(|| self.with(self.file.of_first_round()))
    }

    /// The same recruitment in its second round, where that is planned and this is the first.
    pub fn planned_round(&self) -> Option<Case<'a>> {
        let is_planned = self.second_round().is_some() && !self.file.is_second_round();
        (is_planned && !self.is_decided()).then(|| self.in_second_round())
    }

    /// The same recruitment in its second round, whether that is planned or to come.
    pub fn in_second_round(&self) -> Case<'a> {
        self.with(self.file.of_second_round())
    }

    /// Whether this is a first round that is over, since someone is invited back.
    pub fn is_first_of_two(&self) -> bool {
        self.file.is_second_round() && !self.is_second_round()
    }

    /// Whether a candidate is seen in either round.
    pub fn is_seen_at_all(&self, candidate: &Candidate) -> bool {
        let is_seen = |case: &Case<'_>| case.seen().any(|seen| seen.code == candidate.code);
        is_seen(self) || self.first_round().is_some_and(|first| is_seen(&first))
    }

    /// Every seat of those who take part, also of those who only took part in the first round.
    pub fn seats_of_both(&self) -> impl Iterator<Item = &Spanned<Member>> {
        let both = self.is_second_round();
        let is_here = |seat: &&Spanned<Member>| {
            let mut own = self.vacancy.members.iter();
            own.any(|own| own.id == seat.id && own.panel == seat.panel)
        };
        self.file.members.iter().filter(move |seat| both || is_here(seat))
    }

    /// The heading under which the file says when these interviews are.
    pub fn interviews_heading(&self) -> &'static str {
        let second = self.second_round().is_some_and(|second| {
            let interviews = self.vacancy.interviews.as_deref();
            interviews.is_some_and(|own| second.all_days().eq(own.all_days()))
        });
        if second { "[second-round]" } else { "[interviews]" }
    }

    /// Whether a candidate was invited back.
    pub fn is_invited_back(&self, code: &Code) -> bool {
        self.second_round().is_some_and(|round| round.invited_back.iter().any(|one| **one == *code))
    }

    fn with(&self, vacancy: Vacancy) -> Case<'a> {
        Case { vacancy, ..self.clone() }
    }
}

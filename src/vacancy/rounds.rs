//! Two rounds of interviews: who is invited back, and what of a file is for which round.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{Candidate, Interviews, Meeting, Member, Panel, Vacancy, numbers};
use crate::source::{Code, DateTime, Day, Id, Spanned, Text, Time};

/// A second round, in which some candidates are seen again.
///
/// Once someone is invited back, the papers to come are those of the second round.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct SecondRound {
    /// Who is seen again, in the order of the day.
    #[schemars(extend("examples" = [["C01", "C03"]]))]
    pub invited_back: Vec<Spanned<Code>>,
    /// Why these, and why again.
    pub reason: Option<Text>,
    /// The same in easy words.
    pub reason_easy: Option<Text>,
    /// The day of the second interviews.
    pub date: Option<Spanned<Day>>,
    /// The days of the second interviews, where there are several.
    pub days: Vec<Spanned<Day>>,
    /// When the first candidate is seen; as in the first round unless said otherwise.
    pub start: Option<Time>,
    /// The times that have been promised for them, by code.
    pub at: BTreeMap<Spanned<Code>, Spanned<DateTime>>,
    /// The panels of the first round that meet again; all of them, unless some panel has `round = 2`.
    pub panels: Vec<Spanned<Id>>,
    /// How panels meet candidates; as in the first round unless said otherwise.
    pub meeting: Option<Meeting>,
    /// When candidates are told who will be in the room.
    pub candidates_told: Option<Spanned<Day>>,
    /// When the panel prepares together.
    pub preparation: Option<Spanned<DateTime>>,
    /// How long that takes; papers say nothing of it where it is left out.
    #[schemars(extend("default" = crate::vacancy::PREPARATION))]
    pub preparation_minutes: Option<Spanned<u32>>,
}

impl SecondRound {
    /// Its days, in the order of the file.
    pub fn all_days(&self) -> impl Iterator<Item = &Spanned<Day>> {
        self.date.iter().chain(&self.days)
    }
}

impl Panel {
    /// Whether it meets in the first round.
    pub fn is_in_first(&self) -> bool {
        self.round != Some(numbers::SECOND)
    }
}

impl Vacancy {
    /// Whether someone is invited back.
    pub fn is_second_round(&self) -> bool {
        self.second_round.as_ref().is_some_and(|round| !round.invited_back.is_empty())
    }

    /// The days of both rounds.
    pub fn days_of_both(&self) -> BTreeSet<NaiveDate> {
        let second = self.second_round.iter().flat_map(|round| round.all_days().map(|day| day.0));
        self.days().into_iter().chain(second).collect()
    }

    /// Whether a panel meets in the second round.
    pub fn is_in_second(&self, panel: &Panel) -> bool {
        let again = self.second_round.iter().flat_map(|round| &round.panels);
        let is_own = |panel: &Panel| panel.round == Some(numbers::SECOND);
        let (mut again, mut panels) = (again.peekable(), self.panels.iter());
        let all_again = again.peek().is_none() && !panels.any(|panel| is_own(panel));
        is_own(panel) || all_again || again.any(|id| *id == panel.id)
    }

    /// What is for the first round.
    #[must_use]
    pub fn of_first_round(&self) -> Vacancy {
        let mut file = self.of_round(1, Panel::is_in_first);
        if let Some(second) = file.second_round.as_deref_mut() {
            second.invited_back.clear();
        }
        let (days, second) = (self.days(), self.second_round.as_deref());
        let is_later = |day: &Spanned<Day>| {
            let mut second = second.into_iter().flat_map(SecondRound::all_days);
            !days.contains(&day.0) && second.any(|other| other == day)
        };
        for member in &mut file.members {
            member.absent.take_if(|day| is_later(day));
        }
        for candidate in &mut file.candidates {
            candidate.did_not_come.take_if(|day| is_later(day));
        }
        file.without_idle_stand_ins()
    }

    /// What is for the second round; its interviews are in the place of the first.
    #[must_use]
    pub fn of_second_round(&self) -> Vacancy {
        let mut file = self.of_round(numbers::SECOND, |panel| self.is_in_second(panel));
        let Some(entry) = &self.second_round else {
            return file;
        };
        let round = entry.get_ref();
        let first = self.interviews.as_deref();
        let interviews = Interviews {
            date: round.date.clone(),
            days: round.days.clone(),
            meeting: round.meeting.or_else(|| first?.meeting),
            candidates_told: round.candidates_told.clone(),
            preparation: round.preparation.clone(),
            preparation_minutes: round.preparation_minutes.clone(),
        };
        file.interviews = Some(Spanned::new(entry.span(), interviews));
        let (days, seen) = (file.days(), round.invited_back.len());
        for panel in &mut file.panels {
            panel.day.take_if(|day| !days.contains(&day.0));
            if panel.is_in_first() {
                panel.start = round.start.or(panel.start);
                // Lunch after so many is of a day on which more are seen.
                if panel.lunch_after.take_if(|after| *after as usize >= seen).is_some() {
                    panel.lunch_minutes = None;
                }
            }
        }
        let last = self.days().last().copied();
        for member in &mut file.members {
            member.absent.take_if(|day| !days.contains(&day.0));
            // What was sent for the first round is not for this one.
            member.papers_sent.take_if(|day| last.is_some_and(|last| day.0 < last));
        }
        let find =
            |code: &Spanned<Code>| self.candidates.iter().find(|candidate| candidate.code == *code);
        let again = |candidate: &Spanned<Candidate>| {
            let (mut own, at) = (candidate.clone(), round.at.get(&candidate.code));
            own.day = at.map(|at| Spanned::new(at.span(), Day(at.0.date())));
            own.at = at.map(|at| Spanned::new(at.span(), Time(at.0.time())));
            // Times with each panel were promised for the first round.
            own.times.clear();
            own
        };
        file.candidates = round.invited_back.iter().filter_map(find).map(again).collect();
        file.without_idle_stand_ins()
    }

    /// The panels, questions and exercises of a round, and who sits on those panels.
    fn of_round(&self, round: u32, meets: impl Fn(&Panel) -> bool) -> Vacancy {
        let mut file = self.clone();
        let is_own = |own: Option<u32>| own.unwrap_or(1) == round;
        file.panels.retain(|panel| meets(panel));
        file.questions.retain(|question| is_own(question.round));
        file.exercises.retain(|exercise| is_own(exercise.round));
        let panels = &self.panels;
        let is_out = |id: &Id| panels.iter().any(|panel| *panel.id == *id && !meets(panel));
        file.members.retain(|member| !is_out(&member.panel));
        if let Some(scoring) = file.scoring.as_deref_mut() {
            scoring.weights.retain(|panel, _| !is_out(panel));
        }
        file
    }

    /// Without those who stand in for someone who is there in this round.
    fn without_idle_stand_ins(mut self) -> Vacancy {
        let is_idle = |member: &Member, other: &Member| {
            member.stands_in_for.as_ref() == Some(&other.id)
                && member.panel == other.panel
                && other.absent.is_none()
        };
        let all = self.members.clone();
        self.members.retain(|member| !all.iter().any(|other| is_idle(member, other)));
        self
    }
}

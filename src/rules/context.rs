//! What a rule sees, and whom it tells.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};

use super::{Phase, phase};
use crate::finding::{Finding, Level, Place};
use crate::policy::Policy;
use crate::source::{Span, Spanned};
use crate::vacancy::{
    Capacity, Day, Id, Involvement, Member, Origin, Panel, PaymentKind, Person, Question, Vacancy,
};
use crate::wording::Wording;
use crate::workspace::Settings;

/// The levels of the usual scale, 0 to 4, where a vacancy names none.
const USUAL_LEVELS: usize = 5;

/// All that a rule may look at.
pub struct Context<'a> {
    /// The vacancy.
    pub vacancy: &'a Vacancy,
    /// Those of `people.toml` who take part in it.
    pub people: &'a [Spanned<Person>],
    /// The numbers in force.
    pub policy: &'a Policy,
    /// What `copanel.toml` says of the organisation.
    pub settings: &'a Settings,
    /// The organisation’s own level for a rule; `None` switches it off.
    pub levels: &'a BTreeMap<String, Option<Level>>,
    /// The turns of speech to think twice about.
    pub wording: &'a Wording,
    /// Today, where findings may depend on it.
    pub today: Option<NaiveDate>,
}

impl<'a> Context<'a> {
    /// Every person: the vacancy’s own, and those of `people.toml`.
    pub fn persons(&self) -> impl Iterator<Item = &'a Person> + use<'a> {
        self.person_entries().map(Spanned::get_ref)
    }

    /// The same, each with the line it begins on.
    pub fn person_entries(&self) -> impl Iterator<Item = &'a Spanned<Person>> + use<'a> {
        self.vacancy.people.iter().chain(self.people)
    }

    /// The person with that id.
    pub fn person(&self, id: &Id) -> Option<&'a Person> {
        self.persons().find(|person| person.id.get_ref() == id)
    }

    /// What a person is called: their name, or their id where no name is filled in.
    pub fn name(&self, id: &Id) -> String {
        match self.person(id).map(|person| person.name.get_ref()) {
            Some(name) if !name.is_blank() => name.0.clone(),
            _ => id.0.clone(),
        }
    }

    /// The panels.
    pub fn panels(&self) -> impl Iterator<Item = &'a Panel> + use<'a> {
        self.vacancy.panels.iter().map(Spanned::get_ref)
    }

    /// Everybody on any panel; a person on two panels comes twice.
    pub fn members(&self) -> impl Iterator<Item = &'a Member> + use<'a> {
        self.vacancy.members.iter().map(Spanned::get_ref)
    }

    /// Everybody on a panel.
    pub fn members_of<'p>(
        &self,
        panel: &'p Panel,
    ) -> impl Iterator<Item = &'a Member> + use<'a, 'p> {
        self.members()
            .filter(|member| member.panel.get_ref() == panel.id.get_ref())
    }

    /// Those on a panel who score and decide; whoever supports somebody beside them never counts.
    pub fn voters(&self, panel: &Panel) -> impl Iterator<Item = &'a Member> {
        self.members_of(panel)
            .filter(|member| votes(member) && self.supported_beside(member).is_none())
    }

    /// Those with lived experience who score and decide on any panel, once each.
    pub fn voters_with_lived_experience(&self) -> Vec<&'a Member> {
        let mut found: Vec<&'a Member> = Vec::new();
        for member in self
            .members()
            .filter(|member| votes(member) && has_lived_experience(member))
        {
            let known = found
                .iter()
                .any(|other| other.id.get_ref() == member.id.get_ref());
            if !known && self.supported_beside(member).is_none() {
                found.push(member);
            }
        }
        found
    }

    /// How many people speak when this member speaks: more than one where a group takes part as one.
    pub fn voices(&self, member: &Member) -> u32 {
        let group = self
            .person(member.id.get_ref())
            .and_then(|person| person.group_of);
        group.unwrap_or(1).max(1)
    }

    /// The person on the same panel whom a member is there to support, if there is one.
    pub fn supported_beside(&self, member: &Member) -> Option<&'a Person> {
        self.persons().find(|person| {
            let supporter = person.supporter.as_ref().map(Spanned::get_ref);
            supporter == Some(member.id.get_ref())
                && supporter != Some(person.id.get_ref())
                && self.members().any(|other| {
                    other.id.get_ref() == person.id.get_ref()
                        && other.panel.get_ref() == member.panel.get_ref()
                })
        })
    }

    /// Everybody on a panel, and those who support them.
    pub fn taking_part(&self) -> BTreeSet<&'a Id> {
        let seated: BTreeSet<&'a Id> = self.members().map(|member| member.id.get_ref()).collect();
        let supported = self
            .persons()
            .filter(|person| seated.contains(person.id.get_ref()));
        let supporters = supported.filter_map(|person| person.supporter.as_ref());
        let supporters: Vec<&'a Id> = supporters.map(Spanned::get_ref).collect();
        seated.into_iter().chain(supporters).collect()
    }

    /// Whether somebody sits on the panels, and only as staff.
    pub fn is_staff(&self, id: &Id) -> bool {
        let seats = self.members().filter(|member| member.id.get_ref() == id);
        let mut seats = seats.peekable();
        seats.peek().is_some() && !seats.any(has_lived_experience)
    }

    /// Whether not only staff of the panels take part in a stage.
    pub fn is_shared(&self, involvement: &Involvement) -> bool {
        let who = &involvement.who;
        who.is_empty() || !who.iter().all(|id| self.is_staff(id.get_ref()))
    }

    /// Whether people with lived experience take part in something beside the interviews.
    pub fn is_wider(&self, involvement: &Involvement) -> bool {
        phase(*involvement.stage.get_ref()) != Phase::Interviews && self.is_shared(involvement)
    }

    /// The questions of a panel; a question that names no panel belongs to each.
    pub fn questions_of<'p>(
        &self,
        panel: &'p Panel,
    ) -> impl Iterator<Item = &'a Spanned<Question>> + use<'a, 'p> {
        self.vacancy.questions.iter().filter(|entry| {
            let own = entry.get_ref().panel.as_ref();
            own.is_none_or(|id| id.get_ref() == panel.id.get_ref())
        })
    }

    /// The day of the interviews, once it is set.
    pub fn interview_day(&self) -> Option<NaiveDate> {
        Some(
            self.vacancy
                .interviews
                .as_ref()?
                .get_ref()
                .date
                .as_ref()?
                .get_ref()
                .0,
        )
    }

    /// So many days before the interviews.
    pub fn before_interviews(&self, days: i64) -> Option<NaiveDate> {
        self.interview_day()?
            .checked_sub_signed(TimeDelta::try_days(days)?)
    }

    /// How many days before the interviews a day is, as far as both are known.
    pub fn days_before_interviews(&self, day: &Spanned<Day>) -> Option<i64> {
        Some((self.interview_day()? - day.get_ref().0).num_days())
    }

    /// How many levels the scale has, or the usual one where the vacancy names none.
    pub fn levels_of_scale(&self) -> usize {
        let named = self
            .vacancy
            .scoring
            .as_ref()
            .map_or(0, |scoring| scoring.get_ref().scale.len());
        if named == 0 { USUAL_LEVELS } else { named }
    }

    /// Where to point for what concerns all panels: the first, or the top of the file.
    pub fn top(&self) -> Place {
        here(self.vacancy.panels.first().map_or(0..0, Spanned::span))
    }

    /// The waiver that covers a finding, unless it has run out.
    pub fn waiver(&self, finding: &Finding) -> Option<usize> {
        self.vacancy
            .waivers
            .iter()
            .map(Spanned::get_ref)
            .position(|waiver| {
                let about = finding.about.as_ref();
                let covers = waiver
                    .r#for
                    .as_ref()
                    .is_none_or(|id| Some(id.get_ref()) == about);
                let holds = self
                    .today
                    .is_none_or(|today| today <= waiver.until.get_ref().0);
                waiver.rule.get_ref() == finding.rule && covers && holds
            })
    }
}

/// What a panel is called: its name, or its id where no name is filled in.
pub fn panel_name(panel: &Panel) -> &str {
    if panel.name.is_blank() {
        panel.id.get_ref()
    } else {
        &panel.name
    }
}

/// A number and what is counted: `1 day`, `8 days`, `no days`.
pub fn count(number: i64, one: &str) -> String {
    match number {
        0 => format!("no {one}s"),
        1 => format!("1 {one}"),
        _ => format!("{number} {one}s"),
    }
}

/// Whether a member scores and decides: everybody but observers, unless the file says otherwise.
pub fn votes(member: &Member) -> bool {
    let said = member.votes.as_ref().map(|votes| *votes.get_ref());
    member.capacity.get_ref() != &Capacity::Observer && said.unwrap_or(true)
}

/// Whether a member takes part as a person with lived experience.
///
/// A peer worker who sits there in paid working time is staff.
pub fn has_lived_experience(member: &Member) -> bool {
    let at_work = member
        .payment
        .as_ref()
        .is_some_and(|payment| payment.get_ref().kind == PaymentKind::InWorkingTime);
    match member.capacity.get_ref() {
        Capacity::ServiceUser | Capacity::Carer | Capacity::Parent | Capacity::YoungPerson => true,
        Capacity::Peer => !at_work,
        Capacity::Manager
        | Capacity::Clinician
        | Capacity::Independent
        | Capacity::OtherStaff
        | Capacity::Observer => false,
    }
}

/// A place in the vacancy file.
pub fn here(span: Span) -> Place {
    Place {
        origin: Origin::Vacancy,
        span,
    }
}

/// A place in the file a person stands in.
pub fn at_person(person: &Person, span: Span) -> Place {
    Place {
        origin: person.origin,
        span,
    }
}

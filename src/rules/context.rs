//! What a rule sees, and whom it tells.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::Spanned;

use super::Rule;
use crate::finding::{Finding, Level, Place};
use crate::policy::Policy;
use crate::source::Span;
use crate::vacancy::{Capacity, Id, Member, Origin, Panel, PaymentKind, Person, Vacancy};

/// All that a rule may look at.
pub struct Context<'a> {
    /// The vacancy.
    pub vacancy: &'a Vacancy,
    /// Those of `people.toml` who take part in it.
    pub people: &'a [Spanned<Person>],
    /// The numbers in force.
    pub policy: &'a Policy,
    /// The organisation’s own level for a rule; `None` switches it off.
    pub levels: &'a BTreeMap<String, Option<Level>>,
    /// Today, where findings may depend on it.
    pub today: Option<NaiveDate>,
}

impl<'a> Context<'a> {
    /// Every person: the vacancy’s own, and those of `people.toml`.
    pub fn persons(&self) -> impl Iterator<Item = &'a Person> + use<'a> {
        self.vacancy
            .people
            .iter()
            .chain(self.people)
            .map(Spanned::get_ref)
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
    pub fn members_of(&self, panel: &'a Panel) -> impl Iterator<Item = &'a Member> + use<'a> {
        self.members()
            .filter(|member| member.panel.get_ref() == panel.id.get_ref())
    }

    /// Those on a panel who score and decide.
    pub fn voters(&self, panel: &'a Panel) -> impl Iterator<Item = &'a Member> + use<'a> {
        self.members_of(panel).filter(|member| votes(member))
    }

    /// Whether somebody is on the panel as a person with lived experience; see [`has_lived_experience`].
    pub fn voters_with_lived_experience(&self) -> impl Iterator<Item = &'a Member> + use<'a> {
        self.members()
            .filter(|member| votes(member) && has_lived_experience(member))
    }

    /// How many people speak when this member speaks: more than one where a group takes part as one.
    pub fn voices(&self, member: &Member) -> u32 {
        self.person(member.id.get_ref())
            .and_then(|person| person.group_of)
            .unwrap_or(1)
    }

    /// Whether a person is there to support another.
    pub fn is_supporter(&self, id: &Id) -> bool {
        self.persons().any(|person| {
            person
                .supporter
                .as_ref()
                .is_some_and(|supporter| supporter.get_ref() == id)
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
            .checked_sub_signed(chrono::Duration::days(days))
    }

    /// The words of a scale, or of the usual one where the vacancy names none: level 0 first.
    pub fn levels_of_scale(&self) -> usize {
        self.vacancy
            .scoring
            .as_ref()
            .map_or(0, |scoring| scoring.get_ref().scale.len())
    }

    /// The waiver that covers a finding, unless it has run out.
    pub fn waiver(&self, finding: &Finding) -> Option<usize> {
        self.vacancy
            .waivers
            .iter()
            .map(Spanned::get_ref)
            .position(|waiver| {
                let covers = waiver
                    .r#for
                    .as_ref()
                    .is_none_or(|id| Some(id.get_ref()) == finding.about.as_ref());
                let holds = self
                    .today
                    .is_none_or(|today| today <= waiver.until.get_ref().0);
                waiver.rule.get_ref() == finding.rule && covers && holds
            })
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

/// Takes down what one rule finds; a rule cannot sign as another.
pub struct Reporter<'a> {
    rule: &'static Rule,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Reporter<'a> {
    /// A reporter for one rule.
    pub fn new(rule: &'static Rule, findings: &'a mut Vec<Finding>) -> Self {
        Reporter { rule, findings }
    }

    /// Takes down a finding at the rule’s own level; more can be said about it at once.
    pub fn flag(&mut self, place: Place, message: impl Into<String>) -> &mut Finding {
        self.findings.push(Finding {
            rule: self.rule.name,
            principle: self.rule.principle,
            level: self.rule.level,
            place,
            about: None,
            message: message.into(),
            help: None,
            due: None,
            private: false,
            to_do: false,
        });
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }
}

//! The people of a vacancy, the members of its panels, and those who vote.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Case, stands_down};
use crate::source::{Id, Spanned};
use crate::vacancy::{Capacity, Member, Panel, PaymentKind, Person};

impl Case<'_> {
    /// Every person: the vacancy’s own, and those of `people.toml`.
    pub fn persons(&self) -> impl Iterator<Item = &Person> {
        self.person_entries().map(Spanned::get_ref)
    }

    /// The same, each with the line it begins on.
    pub fn person_entries(&self) -> impl Iterator<Item = &Spanned<Person>> {
        self.vacancy.people.iter().chain(&self.people)
    }

    /// All that someone typed and that is not for everybody: needs, arrangements, and what is paid.
    pub fn private_texts(&self) -> Vec<&str> {
        let access = self.persons().filter_map(|person| person.access.as_deref());
        let candidates = self.vacancy.candidates.iter();
        let arranged = candidates.flat_map(|one| [&one.arrangements, &one.arrangements_easy]);
        let payments: Vec<_> = self.members().filter_map(|one| one.payment.as_deref()).collect();
        let payments = payments.into_iter();
        let paid =
            payments.flat_map(|paid| paid.expenses.iter().flatten().chain(&paid.rate_source));
        let lines = arranged.flatten().chain(paid).map(|line| &**line);
        access.chain(lines).filter(|text| !text.trim().is_empty()).collect()
    }

    /// The person with that id.
    pub fn person(&self, id: &Id) -> Option<&Person> {
        self.persons().find(|person| person.id == *id)
    }

    /// Everyone on any panel; a person on two panels comes twice.
    pub fn members(&self) -> impl Iterator<Item = &Member> {
        self.vacancy.members.iter().map(Spanned::get_ref)
    }

    /// Everyone on a panel, without those who have stood down or are absent.
    pub fn members_of(&self, panel: &Panel) -> impl Iterator<Item = &Member> {
        self.members().filter(|member| member.panel == panel.id && !self.is_away(member))
    }

    /// Whether no one was ever put on a panel; one of which everyone is absent has members.
    pub fn is_without_members(&self, panel: &Panel) -> bool {
        self.members().all(|member| member.panel != panel.id)
    }

    /// Those on a panel who score and decide.
    pub fn voters(&self, panel: &Panel) -> impl Iterator<Item = &Member> {
        self.members_of(panel).filter(|member| self.votes(member))
    }

    /// Those who do so at one time: without whoever takes the place of another on one of several days.
    pub fn voters_at_once(&self, panel: &Panel) -> impl Iterator<Item = &Member> {
        self.voters(panel).filter(|member| self.for_a_day(member).is_none())
    }

    /// Those with lived experience who score and decide on any panel, once each.
    pub fn voters_with_lived_experience(&self) -> Vec<&Member> {
        let mut found: Vec<&Member> = Vec::new();
        let voters = self.members().filter(|member| self.votes(member));
        for member in voters.filter(|member| has_lived_experience(member)) {
            if !found.iter().any(|other| other.id == member.id) {
                found.push(member);
            }
        }
        found
    }

    /// How many people some members are: more than one each if a group takes part as one.
    pub fn voices<'b>(&self, members: impl IntoIterator<Item = &'b Member>) -> i64 {
        let voices = members.into_iter().map(|member| {
            let group = self.person(&member.id).and_then(|person| person.group_of);
            i64::from(group.unwrap_or(1).max(1))
        });
        voices.sum()
    }

    /// The person on the same panel a member is there to support, if any.
    pub fn supported_beside(&self, member: &Member) -> Option<&Person> {
        self.persons().find(|person| {
            let supporter = person.supporter.as_deref();
            supporter == Some(&member.id)
                && supporter != Some(&person.id)
                && self.members().any(|other| other.id == person.id && other.panel == member.panel)
        })
    }

    /// Everyone on a panel, and those who support them.
    pub fn taking_part(&self) -> BTreeSet<&Id> {
        let seated: BTreeSet<&Id> = self.members().map(|member| &*member.id).collect();
        let supported = self.persons().filter(|person| seated.contains(&*person.id));
        let supporters = supported.filter_map(|person| person.supporter.as_ref());
        let supporters: Vec<&Id> = supporters.map(Spanned::get_ref).collect();
        seated.into_iter().chain(supporters).collect()
    }

    /// When someone was first sent papers, or whoever they support was.
    pub fn papers_sent(&self, person: &Person) -> Option<NaiveDate> {
        let whose = self.whose_papers(person);
        let seats = whose.iter().flat_map(|person| self.seats(person));
        seats.filter_map(|seat| Some(seat.papers_sent.as_ref()?.0)).min()
    }

    /// Whether someone has papers of an older version, as far as is written down.
    pub fn has_older_papers(&self, person: &Person) -> bool {
        let again = self.vacancy.revision_sent.as_ref();
        self.vacancy.revision > Some(1)
            && self.papers_sent(person).is_some_and(|sent| again.is_none_or(|day| sent < day.0))
    }

    /// Whether someone is absent from every panel they have a seat on.
    pub fn is_absent(&self, person: &Person) -> bool {
        let mut seats = self.seats(person).peekable();
        seats.peek().is_some() && seats.all(|seat| self.is_absent_throughout(seat))
    }

    /// Whether someone can be at the preparation: not who is asked to stand in after it.
    pub fn prepares(&self, person: &Person) -> bool {
        let preparation = self.vacancy.interviews.as_ref().and_then(|one| one.preparation.as_ref());
        let asked_in_time = |seat: &Member| {
            let invited = seat.invited.as_ref();
            invited.zip(preparation).is_some_and(|(day, at)| day.0 <= at.0.date())
        };
        let mut seats = self.seats(person).filter(|seat| seat.stands_in_for.is_some()).peekable();
        seats.peek().is_none() || seats.any(asked_in_time)
    }

    /// Who takes the place of an absent member, if anyone does.
    pub fn stand_in(&self, absent: &Member) -> Option<&Member> {
        self.members().find(|member| {
            member.panel == absent.panel
                && member.stands_in_for.as_ref() == Some(&absent.id)
                && !self.is_away(member)
        })
    }

    /// Whether someone sits on the panels, and only as staff.
    pub fn is_staff(&self, id: &Id) -> bool {
        let seats = self.members().filter(|member| member.id == *id);
        let mut seats = seats.peekable();
        seats.peek().is_some() && !seats.any(has_lived_experience)
    }
}

/// Whether a member takes part as a person with lived experience.
///
/// A peer worker who takes part in paid working time is staff.
pub fn has_lived_experience(member: &Member) -> bool {
    match member.capacity.get_ref() {
        Capacity::ServiceUser | Capacity::Carer | Capacity::Parent | Capacity::YoungPerson => true,
        Capacity::Peer => !is_paid_by_employer(member),
        Capacity::Manager
        | Capacity::Clinician
        | Capacity::Independent
        | Capacity::OtherStaff
        | Capacity::Observer => false,
    }
}

/// The same, and they have not left the panel.
pub fn brings_experience(member: &Member) -> bool {
    has_lived_experience(member) && !stands_down(member)
}

/// Whether they do this in paid working time, so that there is nothing to offer or to claim.
pub fn is_paid_by_employer(member: &Member) -> bool {
    let payment = member.payment.as_ref();
    payment.is_some_and(|payment| payment.kind == PaymentKind::InWorkingTime)
}

/// Whether a person’s papers are in Easy Read.
pub fn reads_easy_read(person: &Person) -> bool {
    person.named_edition().is_some_and(|edition| edition.easy)
}

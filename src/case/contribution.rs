//! What people with lived experience gave to a recruitment, and were offered for it, all together.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::people::brings_experience;
use super::{Case, Seated};
use crate::source::Id;
use crate::vacancy::{Capacity, Payment};

/// How many people there must be, so that nobody can work out what one of them was paid.
const FEWEST: usize = 3;

/// The sums that a report may be filled in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// How many people took part in each capacity.
    pub people: BTreeMap<Capacity, i64>,
    /// The hours that were agreed, where they are known of everyone.
    pub hours: Option<Decimal>,
    /// What was offered for their time, without those who said no; where it is known of everyone.
    pub offered: Option<Decimal>,
}

impl Case<'_> {
    /// What those with lived experience gave and were offered; nothing where they are fewer than three.
    pub fn contribution(&self) -> Option<Contribution> {
        all_together(&[self], FEWEST)
    }
}

/// The same over some recruitments; nothing where the people are fewer than `fewest`. Someone counts once for each capacity.
pub fn all_together(cases: &[&Case<'_>], fewest: usize) -> Option<Contribution> {
    let mut people = BTreeMap::new();
    let mut counted = BTreeSet::new();
    let mut offers: Vec<(&Id, Vec<&Payment>)> = Vec::new();
    for (case, person) in with_lived_experience(cases) {
        if let Some(seat) = person.first(|seat| brings_experience(seat).then_some(seat))
            && counted.insert((person.id.clone(), *seat.capacity))
        {
            *people.entry(*seat.capacity).or_default() += case.voices([seat]);
        }
        let own = person.seats.iter().filter_map(|seat| seat.payment.as_deref());
        offers.push((person.id, own.collect()));
    }
    (took_part(cases) >= fewest).then(|| Contribution {
        people,
        hours: total(&offers, fewest, |offer| Some(offer.hours?.0)),
        offered: total(&offers, fewest, offered),
    })
}

/// How many people with lived experience took part, each once.
pub fn took_part(cases: &[&Case<'_>]) -> usize {
    let ids = with_lived_experience(cases).map(|(_, person)| person.id.clone());
    ids.collect::<BTreeSet<_>>().len()
}

/// Those with lived experience who have a seat and have not stood down, recruitment by recruitment.
fn with_lived_experience<'a>(
    cases: &'a [&'a Case<'a>],
) -> impl Iterator<Item = (&'a Case<'a>, Seated<'a>)> {
    cases.iter().flat_map(move |case| {
        let seated = case.seated().into_iter().filter(move |person| person.any(brings_experience));
        seated.map(move |person| (*case, person))
    })
}

/// The sum over everyone’s offers; nothing where someone has none, where one leaves it open, or where it is of too few.
fn total(
    offers: &[(&Id, Vec<&Payment>)],
    fewest: usize,
    of: fn(&Payment) -> Option<Decimal>,
) -> Option<Decimal> {
    let mut sum = Decimal::ZERO;
    let mut people = BTreeSet::new();
    for (id, offers) in offers {
        let own: Option<Decimal> = offers.iter().map(|offer| of(offer)).sum();
        let own = own.filter(|_| !offers.is_empty())?;
        people.extend((!own.is_zero()).then_some(*id));
        sum += own;
    }
    (people.len() >= fewest).then_some(sum)
}

fn offered(offer: &Payment) -> Option<Decimal> {
    if offer.is_for_time() { Some(offer.amount?.0) } else { Some(Decimal::ZERO) }
}

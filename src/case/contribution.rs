//! What people with lived experience gave to a recruitment, and were offered for it, all together.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::case::{Case, has_lived_experience, stands_down};
use crate::vacancy::{Capacity, Payment, PaymentAnswer, PaymentKind};

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
        let mut people = BTreeMap::new();
        let mut offers = Vec::new();
        for person in self.seated() {
            let takes_part = |seat| has_lived_experience(seat) && !stands_down(seat);
            let Some(seat) = person.first(|seat| takes_part(seat).then_some(seat)) else {
                continue;
            };
            *people.entry(*seat.capacity).or_default() += self.voices([seat]);
            offers.push(person.seats.iter().filter_map(|seat| seat.payment.as_deref()).collect());
        }
        (offers.len() >= FEWEST).then(|| Contribution {
            people,
            hours: total(&offers, |offer| Some(offer.hours?.0)),
            offered: total(&offers, offered),
        })
    }
}

/// The sum over everyone’s offers; nothing where somebody has none, or where one leaves it open.
fn total(offers: &[Vec<&Payment>], of: fn(&Payment) -> Option<Decimal>) -> Option<Decimal> {
    let known = offers.iter().all(|offers| !offers.is_empty());
    let all = offers.iter().flatten().map(|offer| of(offer));
    known.then(|| all.sum::<Option<Decimal>>())?.filter(|sum| !sum.is_zero())
}

fn offered(offer: &Payment) -> Option<Decimal> {
    let is_paid = offer.kind == PaymentKind::Paid && offer.answer != PaymentAnswer::Declined;
    if is_paid { Some(offer.amount?.0) } else { Some(Decimal::ZERO) }
}

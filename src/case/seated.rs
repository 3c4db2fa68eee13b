//! People with a seat: someone on two panels is still one person.

use crate::case::Case;
use crate::source::{Id, Place, Spanned};
use crate::vacancy::{Capacity, Member, Payment};

/// Someone with a seat on one or more panels; what one seat says holds for all of them.
pub struct Seated<'a> {
    /// The person.
    pub id: &'a Id,
    /// Their seats, in the order of the file; at least one.
    pub seats: Vec<&'a Spanned<Member>>,
}

impl<'a> Seated<'a> {
    /// The answer of the first seat that has one.
    pub fn first<T>(&self, says: impl Fn(&'a Member) -> Option<T>) -> Option<T> {
        self.seats.iter().find_map(|seat| says(seat))
    }

    /// Whether something holds for any of their seats.
    pub fn any(&self, holds: impl Fn(&'a Member) -> bool) -> bool {
        self.seats.iter().any(|seat| holds(seat))
    }

    /// Whether they stand in for someone.
    pub fn stands_in(&self) -> bool {
        self.any(|member| member.stands_in_for.is_some())
    }

    /// Their first seat in the file.
    pub fn place(&self) -> Place {
        Place::vacancy(self.seats.first().map_or(0..0, |seat| seat.span()))
    }
}

impl Case<'_> {
    /// Everyone on any panel, once each, without observers.
    pub fn seated(&self) -> Vec<Seated<'_>> {
        seated(self.vacancy.members.iter())
    }

    /// The same, with those who only took part in the first round.
    pub fn seated_in_both(&self) -> Vec<Seated<'_>> {
        seated(self.seats_of_both())
    }

    /// Those who are paid for their time and have not declined, once each, with what they are offered.
    pub fn paid_members(&self) -> impl Iterator<Item = (&Id, &Spanned<Payment>)> {
        self.seated().into_iter().filter_map(|seated| {
            let payment = seated.first(|member| member.payment.as_ref())?;
            payment.is_for_time().then_some((seated.id, payment))
        })
    }
}

fn seated<'a>(seats: impl Iterator<Item = &'a Spanned<Member>>) -> Vec<Seated<'a>> {
    let mut seated: Vec<Seated<'_>> = Vec::new();
    for seat in seats.filter(|seat| seat.capacity != Capacity::Observer) {
        let id: &Id = &seat.id;
        match seated.iter_mut().find(|known| known.id == id) {
            Some(known) => known.seats.push(seat),
            None => seated.push(Seated { id, seats: vec![seat] }),
        }
    }
    seated
}

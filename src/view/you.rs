//! The reader of a document: what only they, and their supporter, may see.

use toml::Spanned;

use super::make::{introduced_as, known, known_text};
use super::words::{self, listed};
use super::{PaymentView, YouView};
use crate::case::Case;
use crate::rules::votes;
use crate::vacancy::{Member, Payment, Person};

/// The reader; `whose` are those whose papers they get: themselves, or the people they support.
pub fn you(case: &Case<'_>, reader: &Person, whose: &[&Person]) -> YouView {
    let cx = case.context(None);
    let own: Vec<&Member> = case.seats(reader).collect();
    let is_supporter = own.is_empty();
    let theirs: Vec<&Member> = whose.iter().flat_map(|person| case.seats(person)).collect();
    let edition = case.edition(reader);
    let access: Vec<String> = whose
        .iter()
        .filter_map(|person| {
            let text = known_text(person.access.as_ref())?;
            let name = cx.name(person.id.get_ref());
            Some(if whose.len() > 1 {
                format!("{name}: {text}")
            } else {
                text
            })
        })
        .collect();
    YouView {
        id: reader.id.get_ref().0.clone(),
        name: cx.name(reader.id.get_ref()),
        print: format!("{}, {} point", edition.title, edition.size),
        chair: own.iter().any(|seat| seat.chair),
        votes: own.iter().any(|seat| votes(seat)),
        introduced_as: own.first().map(|seat| introduced_as(case, seat)),
        supports: if is_supporter {
            whose.iter().map(|p| cx.name(p.id.get_ref())).collect()
        } else {
            Vec::new()
        },
        supporter: reader.supporter.as_ref().map(|id| cx.name(id.get_ref())),
        access: Some(access.join("\n\n")).filter(|access| !access.is_empty()),
        adult: reader
            .under_18
            .as_ref()
            .and_then(|under| under.get_ref().adult.as_ref())
            .map(|id| cx.name(id.get_ref())),
        payment: match whose {
            [_] => theirs
                .iter()
                .find_map(|seat| seat.payment.as_ref())
                .map(|offer| payment(offer.get_ref())),
            _ => None,
        },
        group_of: reader.group_of,
    }
}

fn payment(offer: &Payment) -> PaymentView {
    let expenses: Vec<&str> = offer
        .expenses
        .iter()
        .filter(|line| !line.is_blank())
        .map(|line| line.0.as_str())
        .collect();
    let rate = known(offer.rate_source.as_ref()).map(|source| match offer.rate_as_of {
        Some(day) => format!("{source}, as of {}", words::day(day.0)),
        None => source,
    });
    PaymentView {
        kind: words::payment_kind(offer.kind),
        amount: offer.amount.map(|amount| format!("£{:.2}", amount.0)),
        hours: offer.hours.map(|hours| hours.0.normalize().to_string()),
        expenses: listed(&expenses),
        answer: words::payment_answer(offer.answer).map(str::to_owned),
        due: offer
            .due
            .as_ref()
            .map(Spanned::get_ref)
            .map(|due| words::day(due.0)),
        rate,
    }
}

//! The reader of a document: what only they, and their supporter, may see.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::case::{Case, is_paid_by_employer};
use crate::doc::edition::Edition;
use crate::documents::view::panel::introduced_as;
use crate::documents::view::{known, known_text};
use crate::prose::vocabulary::Words;
use crate::prose::words::{each_once, money};
use crate::source::Spanned;
use crate::vacancy::{Member, Payment, PaymentAnswer, PaymentKind, Person};

/// The reader.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that templates ask")]
pub struct YouView {
    /// Their id in the file; part of the ids of form fields.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What a letter calls them: “Walter”, “Dr Marsh”.
    pub greeting: String,
    /// Their edition and size: “Large print, 20 point”.
    pub print: String,
    /// The size of their print, in points.
    pub size: u8,
    /// Whether they chair a panel.
    pub chair: bool,
    /// Whether they, or those they support, are absent on the day.
    pub absent: bool,
    /// Whether they took part before the day of the interviews.
    pub helped_before: bool,
    /// The name of the absent member whose place they take.
    pub stands_in_for: Option<String>,
    /// Whether they score and decide.
    pub votes: bool,
    /// Whether they are in a group that gives views and no scores.
    pub in_group: bool,
    /// The codes of candidates whom they do not score, by their conflicts of interest.
    pub does_not_score: Vec<String>,
    /// The codes of candidates who are seen when they are absent.
    pub absent_for: Vec<String>,
    /// What candidates are told about them.
    pub introduced_as: Option<String>,
    /// The names of those they support; empty for members.
    pub supports: Vec<String>,
    /// Who supports them.
    pub supporter: Option<String>,
    /// What they, or those they support, asked for; print it with `| paragraphs`.
    pub access: Option<String>,
    /// The trained adult beside a young person.
    pub adult: Option<String>,
    /// Whether they are under 18.
    pub under_18: bool,
    /// When a parent or carer agreed to it.
    pub consent: Option<String>,
    /// Whether somebody they support is under 18.
    pub supports_under_18: bool,
    /// Whether they may claim expenses here, rather than from an employer.
    pub claims: bool,
    /// What they are offered.
    pub payment: Option<PaymentView>,
    /// How many people the group has, where they take part as one.
    pub group_of: Option<u32>,
}

/// What somebody is offered for their time.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct PaymentView {
    /// `paid`, `expenses-only` or `in-working-time`.
    pub kind: PaymentKind,
    /// “£75.00”.
    pub amount: Option<String>,
    /// “5.5”.
    pub hours: Option<String>,
    /// “travel and lunch”.
    pub expenses: Option<String>,
    /// Whether they would rather not have it.
    pub declined: bool,
    /// What they said, as a sentence.
    pub answer: Option<String>,
    /// “17 December 2026”.
    pub due: Option<String>,
    /// Where the rate stands, and as of when, unless it is one of the organisation’s own.
    pub rate: Option<String>,
}

/// The reader; `whose` are those whose papers they get: themselves, or the people they support.
pub fn you(case: &Case<'_>, reader: &Person, whose: &[&Person]) -> YouView {
    let (words, edition) = (case.words(), case.edition(reader));
    let young = reader.under_18.as_deref();
    let own: Vec<&Member> = case.seats(reader).collect();
    let is_supporter = own.is_empty();
    let theirs: Vec<&Member> = whose.iter().flat_map(|person| case.seats(person)).collect();
    let access: Vec<String> = whose
        .iter()
        .filter_map(|person| {
            let text = known_text(&person.access)?;
            let name = case.printed_name(&person.id);
            Some(if whose.len() > 1 { format!("{name}: {text}") } else { text })
        })
        .collect();
    YouView {
        id: reader.id.0.clone(),
        name: case.printed_name(&reader.id),
        greeting: case.greeting(reader),
        print: print(&edition, words),
        size: edition.size,
        chair: own.iter().any(|seat| case.chairs(seat) && !case.is_in_group(seat)),
        absent: whose.iter().all(|person| case.is_absent(person)),
        helped_before: case.helped_before(&reader.id),
        stands_in_for: own
            .iter()
            .find_map(|seat| seat.stands_in_for.as_ref())
            .map(|id| case.printed_name(id)),
        votes: own.iter().any(|seat| case.votes(seat)),
        in_group: own.iter().any(|seat| case.is_in_group(seat)),
        does_not_score: case.not_scored_by(reader).into_iter().map(|code| code.0.clone()).collect(),
        absent_for: case.missed_by(reader).into_iter().map(|code| code.0.clone()).collect(),
        introduced_as: words.list(each_once(own.iter().map(|seat| introduced_as(case, seat)))),
        supports: if is_supporter {
            whose.iter().map(|p| case.printed_name(&p.id)).collect()
        } else {
            Vec::new()
        },
        supporter: reader.supporter.as_ref().map(|id| case.printed_name(id)),
        access: Some(access.join("\n\n")).filter(|access| !access.is_empty()),
        adult: young.and_then(|young| young.adult.as_ref()).map(|id| case.printed_name(id)),
        under_18: young.is_some(),
        consent: young.and_then(|young| young.consent).map(|day| words.day(day.0)),
        supports_under_18: is_supporter && whose.iter().any(|person| person.under_18.is_some()),
        claims: !own.iter().any(|seat| is_paid_by_employer(seat)),
        payment: match whose {
            [_] => {
                let offers = theirs.iter().filter_map(|seat| seat.payment.as_ref());
                payment(case, &offers.map(Spanned::get_ref).collect::<Vec<_>>())
            }
            _ => None,
        },
        group_of: reader.group_of,
    }
}

/// An edition and its size: “Large print, 20 point”.
pub fn print(edition: &Edition, words: &Words) -> String {
    let name = words.choice("edition", edition.name);
    words.fill("edition.print", &[("edition", &name), ("size", &edition.size)])
}

/// What one person is offered in all: somebody on two panels is paid for both.
fn payment(case: &Case<'_>, offers: &[&Payment]) -> Option<PaymentView> {
    let words = case.words();
    let kind = offers.iter().map(|offer| offer.kind).min()?;
    let offers = offers.iter().filter(|offer| offer.kind == kind);
    let sum = |of: fn(&Payment) -> Option<Decimal>| -> Option<Decimal> {
        offers.clone().filter_map(|offer| of(offer)).reduce(|sum, one| sum + one)
    };
    let expenses = offers.clone().flat_map(|offer| offer.expenses.iter().flatten());
    let expenses = expenses.filter(|line| !line.is_blank());
    let answers = each_once(offers.clone().map(|offer| offer.answer));
    let due = offers.clone().filter_map(|offer| Some(offer.due.as_ref()?.0));
    // The organisation’s own rates are listed with every offer.
    let is_own = |offer: &Payment| {
        let mut rates = case.settings().payment.values();
        rates.any(|rate| {
            Some(&rate.source) == offer.rate_source.as_ref()
                && Some(*rate.as_of) == offer.rate_as_of
        })
    };
    let others = offers.clone().filter(|offer| !is_own(offer));
    let rates = others.filter_map(|offer| {
        let source = known(&offer.rate_source)?;
        Some(match offer.rate_as_of {
            Some(day) => {
                let day = words.day(day.0);
                words.fill("payment.rate", &[("source", &source), ("day", &day)])
            }
            None => source,
        })
    });
    Some(PaymentView {
        kind,
        amount: sum(|offer| Some(offer.amount?.0))
            .map(|amount| words.fill("payment.amount", &[("amount", &money(amount))])),
        hours: sum(|offer| Some(offer.hours?.0)).map(|hours| hours.normalize().to_string()),
        expenses: words.list(each_once(expenses.map(|line| line.0.as_str()))),
        declined: answers == [PaymentAnswer::Declined],
        answer: match answers.as_slice() {
            [PaymentAnswer::NotYet] | [_, _, ..] | [] => None,
            [answer] => Some(words.choice("payment", answer).to_owned()),
        },
        due: due.max().map(|day| words.day(day)),
        rate: words.list(each_once(rates)),
    })
}

//! What people are still owed once a vacancy has an outcome: to be told, thanked and paid.
//!
//! A vacancy with an outcome is open until nothing is owed to anyone.

use chrono::NaiveDate;

use crate::case::people::brings_experience;
use crate::case::{Case, Seated};
use crate::source::{Id, Place};
use crate::vacancy::{Outcome, Payment, PaymentAnswer, PaymentKind};

/// What someone can be owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obligation {
    Told,
    Thanked,
    /// To be offered something for their time.
    Offered,
    Paid,
}

/// Something that is still owed to one person.
#[derive(Clone, Debug)]
pub struct Owed<'a> {
    /// Who it is owed to.
    pub id: &'a Id,
    /// What.
    pub what: Obligation,
    /// When it should have been done, if that is known.
    pub due: Option<NaiveDate>,
    /// Where the file says so.
    pub place: Place,
}

impl Obligation {
    /// What it is, after “is owed”.
    pub fn title(self) -> &'static str {
        match self {
            Obligation::Told => "to be told the outcome",
            Obligation::Thanked => "to be thanked",
            Obligation::Offered => "to be offered payment",
            Obligation::Paid => "to be paid",
        }
    }
}

/// Everything still owed in a vacancy with an outcome: what is to be said, then what is to be paid; nothing without an outcome.
pub fn obligations<'a>(case: &'a Case<'_>) -> Vec<Owed<'a>> {
    let Some(outcome) = case.outcome() else {
        return Vec::new();
    };
    let decided = outcome.decided.map(|day| day.0);
    let told_by = decided.and_then(|day| case.due_after(day, &case.policy().outcome_days_after));
    let mut owed = Vec::new();
    for seated in case.seated_in_both() {
        let (id, due) = (seated.id, told_by.map(|deadline| deadline.due));
        owed.extend(unsaid(outcome).map(|what| Owed { id, what, due, place: seated.place() }));
    }
    owed.extend(unpaid(case));
    owed
}

/// Everything that is known to be owed on a day: payment from the interviews on, even if nothing says what came of them.
pub fn owed_on<'a>(case: &'a Case<'_>, today: NaiveDate) -> Vec<Owed<'a>> {
    let is_unsaid = case.outcome().is_none() && case.interviews_are_over(Some(today));
    if is_unsaid { unpaid(case) } else { obligations(case) }
}

/// What is still to be offered, then what is to be paid, whether or not there is an outcome.
pub fn unpaid<'a>(case: &'a Case<'_>) -> Vec<Owed<'a>> {
    let paid_by = case
        .last_interview_day()
        .and_then(|day| case.due_after(day, &case.policy().payment_days_after));
    let paid_by = paid_by.map(|deadline| deadline.due);
    let mut owed = Vec::new();
    for seated in case.seated_in_both().iter().filter(|seated| is_offered_nothing(seated)) {
        let (id, place) = (seated.id, seated.place());
        owed.push(Owed { id, what: Obligation::Offered, due: paid_by, place });
    }
    for member in case.seats_of_both() {
        let Some(payment) = member.payment.as_ref().filter(|p| is_unpaid(p)) else {
            continue;
        };
        owed.push(Owed {
            id: member.id.get_ref(),
            what: Obligation::Paid,
            due: payment.due.as_ref().map(|due| due.0).or(paid_by),
            place: Place::vacancy(payment.span()),
        });
    }
    owed
}

/// Whether someone takes part with lived experience, and nothing says what they are offered for it or that they said no.
fn is_offered_nothing(seated: &Seated<'_>) -> bool {
    seated.any(brings_experience) && !seated.any(|seat| seat.payment.is_some())
}

/// What the panel has not heard yet: all members are told, and thanked, together.
pub fn unsaid(outcome: &Outcome) -> impl Iterator<Item = Obligation> {
    let to_tell = outcome.told_members.is_none().then_some(Obligation::Told);
    let to_thank = outcome.thanked.is_none().then_some(Obligation::Thanked);
    to_tell.into_iter().chain(to_thank)
}

/// Whether there is something to pay: not for paid work, and not if they said no, unless they claimed expenses.
pub fn is_to_be_paid(payment: &Payment) -> bool {
    let is_paid = payment.kind != PaymentKind::InWorkingTime;
    payment.claimed.is_some() || is_paid && payment.answer != PaymentAnswer::Declined
}

fn is_unpaid(payment: &Payment) -> bool {
    is_to_be_paid(payment) && payment.paid.is_none()
}

/// The day on which its papers were destroyed, once nothing is owed to anyone either: nothing more is asked for then.
///
/// Where the file also says that they are kept for now, it is not over.
pub fn ended(case: &Case<'_>) -> Option<NaiveDate> {
    let keep = case.vacancy.keep.as_ref()?;
    let destroyed = keep.destroyed.as_ref().filter(|_| keep.hold.is_none())?;
    (obligations(case).is_empty() && unpaid(case).is_empty()).then_some(destroyed.0)
}

/// What is still open in a vacancy, in words; nothing while it has no outcome.
pub fn state(case: &Case<'_>, owed: usize) -> Option<String> {
    if let Some(day) = ended(case) {
        return Some(format!("closed: its papers were destroyed on {}", case.words().day(day)));
    }
    let outcome = case.outcome()?;
    let is_untold = outcome.told_candidates.is_none() && !case.no_one_is_left();
    Some(match owed {
        0 if case.nothing_says_who() => "open: nothing says who is appointed".to_owned(),
        0 if case.awaits().is_some() => "open: it still has to be approved".to_owned(),
        0 if case.open_places() > 0 => "open: a place still has to be filled".to_owned(),
        0 if is_untold => "open: candidates have not been told".to_owned(),
        0 => "closed: everyone has been told, thanked and paid".to_owned(),
        1 => "open: 1 thing is still owed".to_owned(),
        _ => format!("open: {owed} things are still owed"),
    })
}

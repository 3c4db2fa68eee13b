//! Whether papers and payments were in good time, of how many people.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::case::obligations::is_to_be_paid;
use crate::case::{Case, FEWEST, Seated, Shown, held_back};
use crate::source::Id;

/// What happened by the day on which it was due, of how many people; numbers are absent that are held back.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct OnTimeView {
    /// How many people it is about.
    pub people: usize,
    /// For how many it was in time, each time.
    pub in_time: Option<usize>,
    /// For how many it was late.
    pub late: Option<usize>,
    /// For how many nothing says so.
    pub unknown: Option<usize>,
    /// For how many it was late or nothing says so, where only that may be said.
    pub together: Option<usize>,
    /// Whether it was in time for more than half, where only that may be said.
    pub mostly: bool,
}

/// Whether something was late for each person; `None` where nothing says so.
type Late<'a> = BTreeMap<&'a Id, Option<bool>>;

/// How many people had something in time, each once: who had it late once had it late.
pub fn on_time<'a>(
    cases: &[&'a Case<'_>],
    of: impl Fn(&'a Case<'_>) -> Vec<(&'a Id, Option<bool>)>,
) -> Option<OnTimeView> {
    let mut people: Late<'_> = BTreeMap::new();
    for (id, late) in cases.iter().flat_map(|case| of(case)) {
        let worst = people.entry(id).or_insert(late);
        *worst = match (*worst, late) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (None, _) | (_, None) => None,
            (Some(false), Some(false)) => Some(false),
        };
    }
    let count = |wanted| people.values().filter(|late| **late == wanted).count();
    let Shown { counts, together, most } =
        held_back(&[count(Some(false)), count(Some(true)), count(None)]);
    // Where nothing is known of anyone, that is said, and nothing is counted.
    let is_known = people.values().any(Option::is_some);
    (people.len() >= FEWEST).then(|| OnTimeView {
        people: people.len(),
        in_time: counts[0].filter(|_| is_known),
        late: counts[1].filter(|_| is_known),
        unknown: counts[2],
        together: together.filter(|_| counts[0].is_some()),
        mostly: most == Some(0),
    })
}

/// Whether papers were late, of everyone on a panel whose interviews have a day.
pub fn papers<'a>(case: &'a Case<'_>) -> Vec<(&'a Id, Option<bool>)> {
    let (usual, easy) = (&case.policy().papers_days, &case.policy().papers_days_easy_read);
    let is_there = |seated: &Seated<'_>| seated.any(|seat| !case.is_absent_throughout(seat));
    let seated = case.seated().into_iter().filter(is_there);
    let state = seated.map(|seated| {
        let sent = seated.first(|member| member.papers_sent.as_ref());
        let days = sent.and_then(|sent| case.days_before_interviews(sent));
        (seated.id, days.map(|days| case.for_reader(seated.id, usual, easy).below(days).is_some()))
    });
    state.collect()
}

/// Whether payments were late, of everyone who is paid and did not say no.
pub fn payments<'a>(case: &'a Case<'_>) -> Vec<(&'a Id, Option<bool>)> {
    let most = &case.policy().payment_days_after;
    let members =
        case.seats_of_both().filter_map(|member| Some((&*member.id, member.payment.as_ref()?)));
    let paid = members.filter(|(_, payment)| is_to_be_paid(payment)).map(|(id, payment)| {
        let days = payment.paid.zip(case.last_interview_day()).map(|(day, last)| day.0 - last);
        (id, days.map(|days| most.above(days.num_days()).is_some()))
    });
    paid.collect()
}

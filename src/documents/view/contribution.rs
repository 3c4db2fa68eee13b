//! What people with lived experience gave, and were offered for it, all together.

use serde::Serialize;

use crate::case::{self, Case, Contribution, FEWEST};
use crate::documents::view::own_words;
use crate::prose::vocabulary::{Values, Words};
use crate::prose::words::money;
use crate::vacancy::Capacity;

/// The sums that copanel knows, so that no report asks for them again.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct ContributionView {
    /// “2 service users and 1 carer”.
    pub people: String,
    /// “42”.
    pub hours: Option<String>,
    /// “£630.00”, without those who said no.
    pub offered: Option<String>,
}

/// What is known of all of them together; nothing where they are too few to hide who was paid what.
pub fn contribution(case: &Case<'_>) -> Option<ContributionView> {
    view(case, &case.contribution()?, case.words())
}

/// The same over some recruitments; nothing of fewer than five people.
pub fn all_together(cases: &[&Case<'_>], words: &Words) -> Option<ContributionView> {
    view(cases.first()?, &case::all_together(cases, FEWEST)?, words)
}

fn view(case: &Case<'_>, known: &Contribution, words: &Words) -> Option<ContributionView> {
    let own = own_words(case.workspace, words);
    let people = known.people.iter().filter_map(|(capacity, count)| {
        let kind = match capacity {
            Capacity::ServiceUser => "service-user",
            Capacity::Carer => "carer",
            Capacity::Parent => "parent",
            Capacity::YoungPerson => "young-person",
            Capacity::Peer => "peer",
            Capacity::Manager
            | Capacity::Clinician
            | Capacity::Independent
            | Capacity::OtherStaff
            | Capacity::Observer => return None,
        };
        let people = if *count == 1 { &own.singular } else { &own.plural };
        let values: Values<'_> = &[("people", people)];
        Some(words.count(&format!("took-part.{kind}"), count, values))
    });
    Some(ContributionView {
        people: words.list(people)?,
        hours: known.hours.map(|hours| hours.normalize().to_string()),
        offered: known.offered.map(|sum| words.fill("payment.amount", &[("amount", &money(sum))])),
    })
}

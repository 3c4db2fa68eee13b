//! What papers say of two rounds.

use crate::case::Case;
use crate::documents::view::known_text;
use crate::vacancy::SecondRound;

/// That a second round is planned; or who was seen in the first, and who is invited back.
pub fn said(case: &Case<'_>) -> Vec<String> {
    let (words, Some(round)) = (case.words(), case.second_round()) else {
        return Vec::new();
    };
    let Some(first) = case.first_round() else {
        let planned = days(case).map(|days| words.fill("round.planned", &[("days", &days)]));
        return planned.into_iter().collect();
    };
    let first_days = first.vacancy.days().into_iter().map(|day| words.weekday(day));
    let seen = words.list(first.seen().map(|candidate| &candidate.code)).unwrap_or_default();
    let first = words
        .list(first_days)
        .map(|days| words.fill("round.first", &[("days", &days), ("candidates", &seen)]));
    let codes = words.list(&round.invited_back).unwrap_or_default();
    let back =
        words.count("round.invited-back", round.invited_back.len(), &[("candidates", &codes)]);
    let rest = [back, words.say("round.scores").to_owned()];
    let now = words.say("round.second").to_owned();
    [now].into_iter().chain(first).chain(rest).collect()
}

/// Why some candidates are seen again.
pub fn reason(case: &Case<'_>) -> Option<String> {
    let round = case.second_round().filter(|_| case.is_second_round())?;
    known_text(&round.reason)
}

/// The days of a second round that is planned.
pub fn days(case: &Case<'_>) -> Option<String> {
    let round = case.second_round().filter(|_| !case.is_second_round());
    let days = round.into_iter().flat_map(SecondRound::all_days);
    let mut days: Vec<_> = days.map(|day| day.0).collect();
    days.sort_unstable();
    case.words().list(days.into_iter().map(|day| case.words().weekday(day)))
}

//! How people meet, and how they join from elsewhere.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use crate::case::Case;
use crate::documents::view::{View, known, known_text, make};
use crate::source::Spanned;
use crate::vacancy::{Online, Ways};

/// The longest address that someone can be asked to type, in characters.
const TYPED: usize = 60;

/// How to join a video call or a telephone call.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Serialize)]
pub struct OnlineView {
    /// The address of the video call.
    pub link: Option<String>,
    /// The same as it is typed; absent where it is too long to type.
    pub typed: Option<String>,
    /// The number of the meeting.
    pub number: Option<String>,
    /// The number to ring.
    pub phone: Option<String>,
    /// Captions, cameras; print it with `| paragraphs`.
    pub access: Option<String>,
    /// The day on which everyone can try it out: “Tuesday 1 December 2026”.
    pub trial_day: Option<String>,
    /// And the time.
    pub trial_time: Option<String>,
}

/// Says of the panels that papers are about how and when they meet, and what belongs to that.
pub fn settle(case: &Case<'_>, view: &mut View) {
    let ways = view.panels.iter().map(|panel| panel.ways).reduce(Ways::and);
    view.ways = ways.unwrap_or_else(|| case.vacancy.all_ways());
    let venue = case.vacancy.venue.as_deref().filter(|_| view.ways.room);
    view.venue = venue.map(|venue| make::venue(case, venue));
    let days = view.panels.iter().flat_map(|panel| &panel.days);
    let days: BTreeSet<NaiveDate> = days.filter_map(|day| day.day).collect();
    let days = if days.is_empty() { case.vacancy.days() } else { days };
    view.interview_day = case.words().list(days.into_iter().map(|day| case.words().weekday(day)));
    let online = case.vacancy.online.as_deref().filter(|_| view.ways.is_online());
    view.online = online.map(|online| self::online(case, online));
}

fn online(case: &Case<'_>, online: &Online) -> OnlineView {
    let words = case.words();
    let link = online.link.as_deref();
    let typed = link.map(|link| link.trim_start_matches("https://").trim_end_matches('/'));
    let trial = online.trial.as_ref().map(Spanned::get_ref);
    OnlineView {
        link: link.map(str::to_owned),
        typed: typed.filter(|typed| typed.len() <= TYPED).map(str::to_owned),
        number: known(&online.meeting_number),
        phone: known(&online.phone),
        access: known_text(&online.access),
        trial_day: trial.map(|trial| words.weekday(trial.0.date())),
        trial_time: trial.map(|trial| words.time(trial.0.time())),
    }
}

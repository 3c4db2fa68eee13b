//! When a panel sees each candidate, as far as the file says.

use std::ops::Range;

use chrono::{NaiveTime, TimeDelta, Timelike};

use crate::case::Case;
use crate::vacancy::{LUNCH, Panel};

/// The minutes of the day in which a panel sees each candidate, in their order.
///
/// Counted from the first candidate; none where nothing says how long each is seen.
pub fn slots(panel: &Panel, candidates: usize) -> Vec<Range<i64>> {
    let (Some(length), gap) = (panel.length, panel.gap.unwrap_or_default()) else {
        return Vec::new();
    };
    let mut from = 0;
    let mut slots = Vec::new();
    for number in 1..=candidates {
        let to = from + i64::from(length);
        slots.push(from..to);
        let lunch = panel.lunch_after == u32::try_from(number).ok();
        let rest = if lunch {
            panel.lunch_minutes.unwrap_or(LUNCH).max(gap)
        } else {
            gap
        };
        from = to + i64::from(rest);
    }
    slots
}

impl Case<'_> {
    /// The minutes after midnight in which a panel sees each candidate; none without a start.
    pub fn times(&self, panel: &Panel) -> Vec<Range<i64>> {
        let Some(start) = panel.start else {
            return Vec::new();
        };
        let start = i64::from(start.0.num_seconds_from_midnight() / 60);
        let slots = slots(panel, self.vacancy.candidates.len());
        slots
            .into_iter()
            .map(|slot| start + slot.start..start + slot.end)
            .collect()
    }
}

/// Minutes after midnight as a time of day.
pub fn time(minutes: i64) -> NaiveTime {
    NaiveTime::MIN
        .overflowing_add_signed(TimeDelta::minutes(minutes))
        .0
}

//! Times that cannot be kept: two at once, before the day begins, in the hour that the clocks skip.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use super::panel_days::{PanelDay, panel_days};
use super::panel_name;
use super::timetable::{minutes_of, overlap, placed, slots, time, time_after};
use crate::source::{Day, Fault, Span};
use crate::vacancy::{Candidate, Panel, Vacancy};

/// Everything promised that cannot be kept.
pub fn check(vacancy: &Vacancy) -> Vec<Fault> {
    let mut faults = Vec::new();
    skipped(vacancy, &mut faults);
    let Some(first) =
        vacancy.panels.iter().min_by_key(|panel| (panel.start.is_none(), panel.start))
    else {
        return faults;
    };
    for candidate in &vacancy.candidates {
        if let Some(at) = &candidate.at {
            let name = panel_name(first);
            let (code, promised) = (&candidate.code, clock(at.0));
            let (message, help) = match first.start {
                None => (
                    format!("{code} has a time, but {name} has no `start`"),
                    format!("add `start = {}` to the panel, or promise another time", at.0),
                ),
                Some(start) if at.0 < start.0 => (
                    format!(
                        "{code} is promised {promised}, but {name} starts at {}",
                        clock(start.0)
                    ),
                    format!(
                        "start the panel at {promised}, or promise another time; \
                         if it was only proposed, take `at` out here"
                    ),
                ),
                Some(_) => continue,
            };
            faults.push(fault(at.span(), candidate, message, &help));
        }
    }
    for candidate in &vacancy.candidates {
        by_panel(vacancy, candidate, &mut faults);
    }
    if faults.is_empty() {
        for panel in &vacancy.panels {
            let is_seen = |one: &Candidate| one.withdrew.is_none() && one.did_not_come.is_none();
            for sitting in panel_days(vacancy, panel, &slots(vacancy, panel, is_seen)) {
                overlapping(vacancy, panel, &sitting, &mut faults);
            }
        }
        faults.dedup_by(|one, other| one.place == other.place);
    }
    faults
}

/// What the times of a candidate with each panel contradict: its start, one another, or the time at which they are seen first.
fn by_panel(vacancy: &Vacancy, candidate: &Candidate, faults: &mut Vec<Fault>) {
    let code = &candidate.code;
    let mut seen = Vec::new();
    for panel in &vacancy.panels {
        let (name, Some(at)) = (panel_name(panel), candidate.time_on(&panel.id)) else { continue };
        let said = format!("{code} is promised {} on {name}", clock(at.0));
        match panel.start {
            Some(start) if at.0 < start.0 => {
                let (starts, at_that) = (clock(start.0), clock(at.0));
                let help = format!("start the panel at {at_that}, or promise another time");
                let message = format!("{said}, which starts at {starts}");
                faults.push(fault(at.span(), candidate, message, &help));
            }
            None => {
                let help = format!("add `start = {}` to the panel", at.0);
                let message = format!("{said}, which has no `start`");
                faults.push(fault(at.span(), candidate, message, &help));
            }
            Some(_) => {}
        }
        let minutes = minutes_of(**at)..minutes_of(**at) + i64::from(panel.length.unwrap_or(1));
        let is_same_day = |other: &Panel| other.day.as_deref() == panel.day.as_deref();
        let other = seen
            .iter()
            .find(|(other, is): &&(&Panel, _)| is_same_day(other) && overlap(is, &minutes));
        if let Some((other, is)) = other {
            let (other, from, until) =
                (panel_name(other), clock(time(is.start)), clock(time(is.end)));
            let message = format!("{said}, but is with {other} from {from} until {until}");
            let help = "promise another time on one of the two";
            faults.push(fault(at.span(), candidate, message, help));
        }
        seen.push((panel, minutes));
    }
    let first = candidate.times.values().map(|time| time.0).min();
    if let Some((at, first)) = candidate.at.as_ref().zip(first).filter(|(at, first)| at.0 != *first)
    {
        let (at_all, first) = (clock(at.0), clock(first));
        let message = format!("{code} is promised {at_all} at `at`, but is first seen at {first}");
        let help = "correct one of the two, or leave `at` out";
        faults.push(fault(at.span(), candidate, message, help));
    }
}

/// Promised times at which a panel is still with someone else, or at lunch.
fn overlapping(vacancy: &Vacancy, panel: &Panel, sitting: &PanelDay, faults: &mut Vec<Fault>) {
    let placed = placed(panel, &sitting.slots);
    for pair in placed.windows(2) {
        let [before, next] = pair else { continue };
        let (one, two) =
            (&vacancy.candidates[before.slot.candidate], &vacancy.candidates[next.slot.candidate]);
        let at = two.time_on(&panel.id).or(two.at.as_ref());
        let Some(at) = at.filter(|_| before.slot.is_seen && next.slot.is_seen) else { continue };
        let Some(start) = panel.start else { continue };
        let name = panel_name(panel);
        let until = |minutes| clock(time_after(start.0, minutes));
        let promised = format!("{} is promised {}", two.code, until(next.minutes.start));
        let message = if next.minutes.start < before.minutes.end {
            let end = until(before.minutes.end);
            format!("{promised}, but {name} is with {} until {end}", one.code)
        } else if panel.length.is_some()
            && before.pause > i64::from(panel.gap.unwrap_or_default())
            && next.minutes.start < before.minutes.end + before.pause
        {
            let end = until(before.minutes.end + before.pause);
            format!("{promised}, but {name} has lunch after {} until {end}", one.code)
        } else {
            continue;
        };
        let help = "promise one of them another time, or ask for a shorter interview";
        faults.push(fault(at.span(), two, message, help));
    }
}

/// Times in a night in which the clocks change: the hour after 1am is skipped, or comes twice.
fn skipped(vacancy: &Vacancy, faults: &mut Vec<Fault>) {
    let Some(interviews) = vacancy.interviews.as_deref() else {
        return;
    };
    let mut add = |day: NaiveDate, time: NaiveTime, span: Span| {
        if time.hour() > 1 || !clocks_change(day) {
            return;
        }
        let (at, day, is_spring) = (clock(time), Day(day), day.month() == 3);
        let words = match (time.hour(), is_spring) {
            (0, _) => {
                format!("the clocks change an hour after midnight on {day}; type 2am or later")
            }
            (_, true) => format!(
                "there is no {at} on {day}: the clocks go forward from 1am to 2am; type another time"
            ),
            (_, false) => format!(
                "{at} comes twice on {day}: the clocks go back from 2am to 1am; type another time"
            ),
        };
        faults.push(Fault::in_vacancy(span, &words));
    };
    if let Some(moment) = &interviews.preparation {
        add(moment.0.date(), moment.0.time(), moment.span());
    }
    if let Some(trial) = vacancy.online.as_ref().and_then(|online| online.trial.as_ref()) {
        add(trial.0.date(), trial.0.time(), trial.span());
    }
    for day in vacancy.days() {
        for panel in &vacancy.panels {
            panel.start.into_iter().for_each(|start| add(day, start.0, panel.span()));
        }
        for candidate in &vacancy.candidates {
            let times = candidate.at.iter().chain(candidate.times.values());
            times.for_each(|at| add(day, at.0, at.span()));
        }
    }
}

/// In the United Kingdom they do on the last Sunday of March, and on that of October.
fn clocks_change(day: NaiveDate) -> bool {
    matches!(day.month(), 3 | 10) && day.day() > 24 && day.weekday() == Weekday::Sun
}

fn fault(span: Span, candidate: &Candidate, message: String, help: &str) -> Fault {
    Fault {
        place: span.into(),
        about: Some(format!("candidate {}", candidate.code)),
        // A panel can have a semicolon in its name, so this is not cut out of one text.
        message,
        help: Some(help.to_owned()),
    }
}

/// A time as people say it: “9:30am”.
fn clock(time: NaiveTime) -> String {
    let format = if time.minute() == 0 { "%-I%P" } else { "%-I:%M%P" };
    time.format(format).to_string()
}

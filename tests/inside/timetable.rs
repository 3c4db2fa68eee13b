//! A panel’s day: promised times are kept, and who withdraws moves no one.

use std::ops::Range;

use chrono::NaiveTime;

use super::*;
use crate::source::Time;

fn panel() -> Panel {
    Panel {
        start: NaiveTime::from_hms_opt(9, 30, 0).map(Time),
        length: Some(45),
        gap: Some(15),
        lunch_after: Some(2),
        ..Panel::default()
    }
}

/// So many candidates, all of whom come at any time.
fn all(count: usize) -> Vec<Slot> {
    (0..count).map(|candidate| Slot { candidate, at: None, is_seen: true }).collect()
}

fn minutes(panel: &Panel, slots: &[Slot]) -> Vec<(usize, Range<i64>)> {
    let placed = placed(panel, slots).into_iter().filter(|one| one.slot.is_seen);
    placed.map(|one| (one.slot.candidate, one.minutes)).collect()
}

fn activities(panel: &Panel, slots: &[Slot]) -> Vec<Activity> {
    steps(panel, slots).iter().map(|step| step.activity).collect()
}

#[test]
fn lunch_comes_after_the_second_candidate_and_takes_the_usual_time() {
    assert_eq!(
        activities(&panel(), &all(3)),
        [
            Activity::Arrive,
            Activity::Candidate(0),
            Activity::ScoreThenRest,
            Activity::Candidate(1),
            Activity::ScoreThenLunch,
            Activity::Candidate(2),
            Activity::Score,
            Activity::Decide,
            Activity::LookBack,
        ]
    );
    assert_eq!(minutes(&panel(), &all(3)), [(0, 0..45), (1, 60..105), (2, 150..195)]);
}

#[test]
fn lunch_is_never_shorter_than_the_gap_and_never_after_the_last_candidate() {
    let panel = Panel { gap: Some(60), ..panel() };
    assert_eq!(minutes(&panel, &all(3)), [(0, 0..45), (1, 105..150), (2, 210..255)]);
    assert!(!activities(&panel, &all(2)).contains(&Activity::ScoreThenLunch));
}

#[test]
fn whoever_withdraws_moves_no_one_whichever_place_was_theirs() {
    let before = minutes(&panel(), &all(4));
    for gone in 0..4 {
        let mut slots = all(4);
        slots[gone].is_seen = false;
        let mut others = before.clone();
        others.remove(gone);
        assert_eq!(minutes(&panel(), &slots), others);
        // No one waits at the end of the day for someone who does not come.
        assert_eq!(activities(&panel(), &slots).contains(&Activity::Free(gone)), gone < 3);
        assert_eq!(activities(&panel(), &slots).contains(&Activity::Lunch), gone == 1);
    }
    let mut none = all(2);
    for slot in &mut none {
        slot.is_seen = false;
    }
    assert_eq!(activities(&panel(), &none), [], "no one comes for no one");
}

#[test]
fn a_promised_time_is_kept_and_the_others_come_around_it() {
    let mut slots = all(3);
    slots[2].at = Some(60);
    assert_eq!(minutes(&panel(), &slots), [(0, 0..45), (2, 60..105), (1, 150..195)]);
    // Where an interview does not fit before it, there is a rest.
    slots[2].at = Some(50);
    assert_eq!(minutes(&panel(), &slots), [(2, 50..95), (0, 110..155), (1, 200..245)]);
    assert_eq!(activities(&panel(), &slots)[1], Activity::Rest);
}

#[test]
fn someone_can_be_promised_the_place_of_whoever_withdrew() {
    let mut slots = all(4);
    slots[1].is_seen = false;
    slots[3].at = Some(60);
    assert_eq!(minutes(&panel(), &slots), [(0, 0..45), (3, 60..105), (2, 150..195)]);
}

#[test]
fn without_a_length_no_interview_takes_any_time() {
    let panel = Panel { length: None, gap: None, ..panel() };
    assert_eq!(minutes(&panel, &all(1)), [(0, 0..0)]);
    assert_eq!(steps(&panel, &all(1)).len(), 5);
}

#[test]
fn the_candidate_asks_in_the_minutes_that_are_left() {
    let parts = interview(Some(20), &[Some(5), None]);
    assert_eq!(parts, [0..3, 3..8, 8..14, 14..20]);
    assert_eq!(interview(Some(5), &[None]), [0..3, 3..9, 9..9]);
    assert_eq!(interview(None, &[]), [0..3, 3..3]);
}

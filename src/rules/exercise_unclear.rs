#![doc = include_str!("exercise_unclear.md")]

use super::prelude::*;
use crate::case::time;
use crate::case::timetable::{DAY, overlap, taken};
use crate::vacancy::{Assessed, Exercise};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for entry in &case.vacancy.exercises {
        gaps(case, entry, out);
        if case.is_marked_by_no_one(entry) {
            let message = format!("exercise {} is scored by no one who is there", entry.id);
            out.flag(entry.span(), message).about(&entry.id).help(
                "agree who scores it; then change `marked-by`, or add someone with `stands-in-for`",
            );
        }
    }
    for panel in case.panels() {
        for exercise in case.exercises_of(panel) {
            clash(case, panel, exercise, out);
        }
    }
    for entry in &case.vacancy.criteria {
        if entry.assessed.contains(&Assessed::Exercise) && !case.is_shown(entry) {
            let message = format!("no exercise looks for “{}”", entry.text);
            out.missing(entry.span(), message, case.due_with_papers())
                .about(&entry.id)
                .help("add an [[exercise]] with it in its `criteria`, or say that it is assessed elsewhere");
        }
    }
}

fn gaps(case: &Case<'_>, entry: &Spanned<Exercise>, out: &mut Reporter<'_>) {
    let id = &entry.id;
    let gaps = [
        (
            entry.brief.as_ref().is_none_or(Text::is_blank),
            format!("nothing says what candidates are told about exercise {id}"),
            ("what candidates are told", "brief"),
        ),
        (
            entry.minutes.is_none(),
            format!("nothing says how long exercise {id} takes"),
            ("how long it takes", "minutes"),
        ),
        (
            entry.look_for.iter().all(|line| line.is_blank()),
            format!("nothing says what to look for in exercise {id}"),
            ("what to look for", "look-for"),
        ),
        (
            entry.criteria.is_empty(),
            format!("exercise {id} looks for no criterion"),
            ("what it is for", "criteria"),
        ),
    ];
    for (_, message, (what, key)) in gaps.into_iter().filter(|(is_gap, ..)| *is_gap) {
        out.missing(entry.span(), message, case.due_with_papers())
            .about(id)
            .help(format!("add `{key}` to the exercise"))
            .lacks(what, key, "the exercise");
    }
}

/// Whether candidates are in an interview while all of them do the exercise.
fn clash(case: &Case<'_>, panel: &Panel, exercise: &Exercise, out: &mut Reporter<'_>) {
    let Some(taken) = taken(exercise) else {
        return;
    };
    let in_day = |seen: std::ops::Range<i64>| seen.start % DAY..seen.end % DAY;
    let mut times = case.times(panel).into_iter().map(|(_, seen)| in_day(seen));
    if let Some(seen) = times.find(|seen| overlap(seen, &taken)) {
        let message = format!(
            "all candidates are due at exercise {} at {}, but {} sees one of them from {}",
            exercise.id,
            case.words().time(time(taken.start)),
            panel_name(panel),
            case.words().time(time(seen.start))
        );
        out.flag(exercise.id.span(), message)
            .about(&exercise.id)
            .help("move its `start`, or leave `start` out so that each interview begins with it");
    }
}

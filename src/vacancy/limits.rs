//! How much a vacancy can hold, and how far its numbers go: far more than any has, and little enough to be printed.

use crate::source::{Fault, Span, Spanned};
use crate::vacancy::Vacancy;

/// The longest that anything on the day can take, in minutes.
const DAY: u32 = 1_440;
/// The most that anything counts, beside what counts once.
pub const WEIGHT: u32 = 100;

/// Where there is more of something than can be printed.
pub fn check(vacancy: &Vacancy) -> Vec<Fault> {
    let counts = [
        ("criterion", over(&vacancy.criteria, 100)),
        ("person", over(&vacancy.people, 300)),
        ("panel", over(&vacancy.panels, 20)),
        ("member", over(&vacancy.members, 100)),
        ("involvement", over(&vacancy.involvements, 200)),
        ("question", over(&vacancy.questions, 300)),
        ("exercise", over(&vacancy.exercises, 20)),
        ("candidate", over(&vacancy.candidates, 100)),
        ("waive", over(&vacancy.waivers, 300)),
    ];
    let mut faults: Vec<Fault> = Vec::new();
    for (heading, over) in counts {
        faults.extend(over.map(|(span, count, most)| {
            let words = format!(
                "there are {count} [[{heading}]], where at most {most} can be printed; spread them over several files"
            );
            Fault::in_vacancy(span, &words)
        }));
    }
    faults.extend(scoring(vacancy));
    let second = vacancy.second_round.iter();
    let preparation = vacancy.interviews.iter().filter_map(|day| day.preparation_minutes.as_ref());
    let preparation = preparation.chain(second.filter_map(|day| day.preparation_minutes.as_ref()));
    for minutes in preparation.filter(|minutes| !(1..=DAY).contains(&***minutes)) {
        let words = format!("`preparation-minutes` is {minutes}; type 1 to {DAY}, or leave it out");
        faults.push(Fault::in_vacancy(minutes.span(), &words));
    }
    for panel in &vacancy.panels {
        if let (Some(least), Some(most)) = (panel.members_least, panel.members_most)
            && least > most
        {
            let words = format!(
                "`members-least` is {least}, and `members-most` {most}; type a range that a panel can be in"
            );
            faults.push(Fault::in_vacancy(panel.id.span(), &words));
        }
        let minutes =
            [("length", panel.length), ("gap", panel.gap), ("lunch-minutes", panel.lunch_minutes)];
        for (key, minutes) in minutes {
            if let Some(minutes) = minutes.filter(|minutes| *minutes > DAY) {
                let words =
                    format!("`{key}` is {minutes} minutes, and a day has {DAY}; type fewer");
                faults.push(Fault::in_vacancy(panel.id.span(), &words));
            }
        }
    }
    let questions = vacancy.questions.iter().map(|question| (&question.id, question.minutes));
    let exercises = vacancy.exercises.iter().map(|exercise| (&exercise.id, exercise.minutes));
    for (id, minutes) in questions.chain(exercises) {
        if let Some(minutes) = minutes.filter(|minutes| *minutes > DAY) {
            let words = format!("`minutes` is {minutes}, and a day has {DAY}; type fewer");
            faults.push(Fault::in_vacancy(id.span(), &words));
        }
    }
    faults
}

/// What scoring says that cannot be counted with, or read beside the scale.
fn scoring(vacancy: &Vacancy) -> Vec<Fault> {
    let Some(scoring) = &vacancy.scoring else {
        return Vec::new();
    };
    let odd = scoring.weights.iter().filter(|(_, weight)| !(1..=WEIGHT).contains(*weight));
    let mut faults: Vec<Fault> = odd
        .map(|(panel, weight)| {
            let words = format!("`{panel}` counts {weight} times; type 1 to {WEIGHT}");
            Fault::in_vacancy(panel.span(), &words)
        })
        .collect();
    let (levels, easy) = (scoring.scale.len(), scoring.scale_easy.len());
    if easy > 0 && easy != levels {
        let words = format!(
            "`scale-easy` has {easy} levels and `scale` {levels}; give each level its words in both, in the same order"
        );
        faults.push(Fault::in_vacancy(scoring.span(), &words));
    }
    faults
}

/// Where the first entry is that is too many, with how many there are and may be.
fn over<T>(entries: &[Spanned<T>], most: usize) -> Option<(Span, usize, usize)> {
    let first = entries.get(most)?;
    Some((first.span(), entries.len(), most))
}

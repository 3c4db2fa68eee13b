#![doc = include_str!("questions_too_many.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for panel in &case.vacancy.panels {
        let Some(length) = panel.length.map(i64::from) else {
            continue;
        };
        let exercises = case.exercises_in_interview(panel).filter_map(|exercise| exercise.minutes);
        let minutes = case.questions_of(panel).filter_map(|question| question.minutes);
        let minutes = minutes.chain(exercises);
        let minutes: i64 = minutes.map(i64::from).sum();
        let found = how_many(case.questions_of(panel));
        let most = case.policy().questions_most.aim_in(length).max(1);
        let name = panel_name(panel);
        let left = case.policy().question_minutes_left.below(length - minutes);
        let (level, message) = if let Some(level) = left.filter(|_| minutes > 0) {
            let spare = case.policy().question_minutes_left.aim();
            let message = if minutes > length {
                let taken = count(minutes, "minute");
                format!(
                    "the questions of {name} take {taken}, but it has {length} with each candidate"
                )
            } else {
                format!(
                    "the questions of {name} take {minutes} of {length} minutes; {spare} are needed for the welcome and the candidate’s questions"
                )
            };
            (level, message)
        } else if found > most {
            let message =
                format!("{name} asks {found} questions in {length} minutes; the maximum is {most}");
            (Level::Warning, message)
        } else {
            continue;
        };
        out.flag(panel.span(), message)
            .level(level)
            .about(&panel.id)
            .help("leave out the question that tells you least, or see each candidate for longer");
    }
}

#![doc = include_str!("questions_too_few.md")]

use super::prelude::*;
use crate::vacancy::{Assessed, Stage};
use crate::workspace::policy::USUAL;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(deadline) = case.due_with_papers().filter(|_| !has_exercise(case)) else {
        return;
    };
    for panel in &case.vacancy.panels {
        let length = i64::from(panel.length.unwrap_or_default());
        let found = how_many(case.questions_of(panel));
        // A longer interview gives people time: it is not for more questions.
        let least = case.policy().questions_least.aim_in(length.min(USUAL));
        if found > 0 && found < least {
            let message = format!(
                "{} asks {} in {length} minutes; {least} or more are usual",
                panel_name(panel),
                count(found, "question")
            );
            out.missing(panel.span(), message, Some(deadline))
                .about(&panel.id)
                .help("ask members with lived experience what else they would like to know; or shorten the interviews");
        }
    }
}

/// Whether candidates do an exercise too.
fn has_exercise(case: &Case<'_>) -> bool {
    if !case.vacancy.exercises.is_empty() {
        return true;
    }
    let mut stages = case.vacancy.involvements.iter();
    let mut criteria = case.vacancy.criteria.iter();
    stages.any(|entry| entry.stage == Stage::Exercise)
        || criteria.any(|entry| entry.assessed.contains(&Assessed::Exercise))
}

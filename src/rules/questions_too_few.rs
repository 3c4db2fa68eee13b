#![doc = include_str!("questions_too_few.md")]

use super::{Check, Context, Reporter, Rule, count, here, panel_name};
use crate::finding::{Level, Principle};
use crate::vacancy::{Assessed, Stage};

pub static RULE: Rule = Rule {
    name: "questions-too-few",
    principle: Principle::Equality,
    level: Level::Note,
    summary: "there are too few questions to judge somebody by",
    explain: include_str!("questions_too_few.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let Some(deadline) = cx.due_with_papers().filter(|_| !has_exercise(cx)) else {
        return;
    };
    for entry in &cx.vacancy.panels {
        let panel = entry.get_ref();
        let length = i64::from(panel.length.unwrap_or_default());
        let found = cx.questions_of(panel).fold(0, |found, _| found + 1);
        let least = cx.policy.questions_least.aim() * length / 45;
        if found > 0 && found < least {
            let message = format!(
                "{} asks {} in {length} minutes; there is time for {least}",
                panel_name(panel),
                count(found, "question")
            );
            out.missing(here(entry.span()), message, Some(deadline))
                .level(RULE.level)
                .about(panel.id.get_ref())
                .help("ask members with lived experience what else they would like to know; or see each candidate for less long");
        }
    }
}

/// Whether candidates are seen at an exercise too.
fn has_exercise(cx: &Context<'_>) -> bool {
    let mut stages = cx.vacancy.involvements.iter();
    let mut criteria = cx.vacancy.criteria.iter();
    stages.any(|entry| entry.get_ref().stage.get_ref() == &Stage::Exercise)
        || criteria.any(|entry| entry.get_ref().assessed.contains(&Assessed::Exercise))
}

#![doc = include_str!("questions_without_anchors.md")]

use std::collections::BTreeSet;

use super::prelude::*;
use crate::vacancy::Question;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let lowest = case.vacancy.lowest_level();
    let papers = case.due_with_papers().map(|deadline| deadline.due);
    let deadline = Deadline::new(papers, case.before_interviews(1));
    let highest = case.vacancy.scale_levels().saturating_sub(1);
    for question in case.vacancy.questions.iter().filter(|one| case.is_scored(one)) {
        let lacks = lacking(question, lowest, highest);
        if !lacks.is_empty() {
            let id = &question.id;
            let levels = match lacks[..] {
                ["the lowest level", _, "the highest level"] => "any level".to_owned(),
                _ => lacks.join(" or "),
            };
            let message =
                format!("question {id} does not say what an answer sounds like at {levels}");
            // A scale of two levels has nothing in between.
            let levels = BTreeSet::from([lowest, usize::midpoint(lowest, highest), highest]);
            let levels: Vec<String> =
                levels.iter().map(|level| format!("{level} = \"…\"")).collect();
            let help = format!("add `anchors = {{ {} }}`", levels.join(", "));
            let first = question.anchors.keys().next();
            let span = first.map_or(question.span(), Spanned::span);
            let finding = out.unsettled(span, message, deadline).about(id).help(help);
            if question.anchors.is_empty() {
                finding.lacks("what an answer sounds like", "anchors", "the question");
            }
        }
    }
}

/// Which of the lowest, the middle and the highest level have no words.
fn lacking(question: &Question, lowest: usize, highest: usize) -> Vec<&'static str> {
    let worded = |from: usize, to: usize| {
        question.anchors.iter().any(|(level, words)| {
            let level = level.parse::<usize>();
            !words.is_blank() && level.is_ok_and(|level| from <= level && level <= to)
        })
    };
    let mut lacks = Vec::new();
    if !worded(lowest, lowest) {
        lacks.push("the lowest level");
    }
    if highest >= lowest + 2 && !worded(lowest + 1, highest - 1) {
        lacks.push("a level in the middle");
    }
    if highest > lowest && !worded(highest, highest) {
        lacks.push("the highest level");
    }
    lacks
}

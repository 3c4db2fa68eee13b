#![doc = include_str!("questions_leading.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for (question, line) in case.question_texts() {
        // It may do so in two ways, and is one finding.
        if let Some(hit) = case.wording().find(out.rule.name, &line.0).first() {
            let id = &question.id;
            let message = format!("question {id} gives its answer away: “{}”", hit.words);
            let help = hit.topic.instead.clone();
            out.flag(line.span(), message).about(id).help(help);
        }
    }
}

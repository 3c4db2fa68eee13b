#![doc = include_str!("questions_double.md")]

use super::Reporter;
use crate::case::Case;
use crate::prose::wording;
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    out.flag_phrases(case, "questions-double", case.question_texts(), |id, _| {
        format!("question {id} asks more than one thing")
    });
    for (question, line) in case.question_texts() {
        let text = &line.0;
        let said = case.wording().find("questions-double", text);
        let questions = wording::questions(text);
        if questions > 1 && said.is_empty() {
            let id = &question.id;
            out.flag(
                Place::vacancy(line.span()),
                format!("question {id} is {questions} questions"),
            )
            .about(id)
            .help("make it one question, or ask them separately");
        }
    }
}

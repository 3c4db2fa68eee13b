#![doc = include_str!("questions_off_limits.md")]

use super::Reporter;
use crate::case::Case;
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for (question, line) in case.question_texts() {
        for hit in case.wording().find("questions-off-limits", &line.0) {
            let (id, topic) = (&question.id, hit.topic);
            let mut message =
                format!("question {id} may ask about {}: “{}”", topic.about, hit.words);
            if let Some(ground) = &topic.ground {
                message.push_str(&format!(" (ground: {ground})"));
            }
            let help = format!("check this with human resources; {}", topic.instead);
            out.flag(Place::vacancy(line.span()), message).about(id).help(help);
        }
    }
}

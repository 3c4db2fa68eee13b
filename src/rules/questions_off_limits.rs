#![doc = include_str!("questions_off_limits.md")]

use super::prelude::*;
use crate::prose::wording::Hit;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for (question, line) in case.question_texts() {
        for hit in case.wording().find(out.rule.name, &line.0) {
            let id = &question.id;
            let message = format!("question {id} may ask about {}", what(hit));
            let help = format!("check this with human resources; {}", hit.topic.instead);
            out.flag(line.span(), message).about(id).help(help);
        }
    }
    let message = |name: &str, hit: Hit<'_>| format!("{name} may be about {}", what(hit));
    let help = "check this with human resources; say what someone has to do, not who they are";
    let texts = case.noted_texts().chain(case.advertised_texts());
    out.flag_noted(case, texts, message, Some(help));
}

fn what(hit: Hit<'_>) -> String {
    let ground = hit.topic.ground.as_ref();
    let ground = ground.map_or(String::new(), |ground| format!(" (ground: {ground})"));
    format!("{}: “{}”{ground}", hit.topic.about, hit.words)
}

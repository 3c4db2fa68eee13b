#![doc = include_str!("questions_double.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};
use crate::wording::sentences;

pub static RULE: Rule = Rule {
    name: "questions-double",
    principle: Principle::Accessibility,
    level: Level::Warning,
    summary: "a question asks more than one thing",
    explain: include_str!("questions_double.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    out.think_twice(cx, RULE.name, cx.asks(), |id, _| {
        format!("question {id} asks more than one thing")
    });
    for (question, line) in cx.asks() {
        let text = &line.get_ref().0;
        let said = cx.wording.find(RULE.name, text);
        let questions = sentences(text).questions();
        if questions > 1 && said.is_empty() {
            let id = question.id.get_ref();
            out.flag(
                here(line.span()),
                format!("question {id} is {questions} questions"),
            )
            .about(id)
            .help("make one question of it, or ask them one after the other as two");
        }
    }
}

#![doc = include_str!("questions_off_limits.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "questions-off-limits",
    principle: Principle::Diversity,
    level: Level::Warning,
    summary: "a question may be about something that is private",
    explain: include_str!("questions_off_limits.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    for (question, line) in cx.asks() {
        for hit in cx.wording.find(RULE.name, &line.get_ref().0) {
            let (id, topic) = (question.id.get_ref(), hit.topic);
            let mut message = format!(
                "question {id} may ask about {}: “{}”",
                topic.about, hit.words
            );
            if let Some(ground) = &topic.ground {
                message.push_str(&format!(" (ground: {ground})"));
            }
            let help = format!("check this with human resources; {}", topic.instead);
            out.flag(here(line.span()), message).about(id).help(help);
        }
    }
}

#![doc = include_str!("questions_too_many.md")]

use super::{Check, Context, Reporter, Rule, count, here, panel_name};
use crate::finding::{Level, Principle};
use crate::source::Spanned;
use crate::vacancy::Question;

pub static RULE: Rule = Rule {
    name: "questions-too-many",
    principle: Principle::Accessibility,
    level: Level::Error,
    summary: "there are more questions than fit into the interview",
    explain: include_str!("questions_too_many.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    for entry in &cx.vacancy.panels {
        let panel = entry.get_ref();
        let Some(length) = panel.length.map(i64::from) else {
            continue;
        };
        let questions: Vec<&Question> = cx.questions_of(panel).map(Spanned::get_ref).collect();
        let minutes = questions.iter().filter_map(|question| question.minutes);
        let minutes: i64 = minutes.map(i64::from).sum();
        let found = questions.iter().fold(0, |found, _| found + 1);
        let most = (cx.policy.questions_most.aim() * length / 45).max(1);
        let name = panel_name(panel);
        let left = cx.policy.question_minutes_left.below(length - minutes);
        let (level, message) = if let Some(level) = left.filter(|_| minutes > 0) {
            let message = format!(
                "the questions of {name} take {}, and it has {length} with each candidate",
                count(minutes, "minute")
            );
            (level, message)
        } else if found > most {
            let message =
                format!("{name} asks {found} questions in {length} minutes; {most} are enough");
            (Level::Warning, message)
        } else {
            continue;
        };
        out.flag(here(entry.span()), message)
            .level(level)
            .about(panel.id.get_ref())
            .help("leave out the question that tells you least, or see each candidate for longer");
    }
}

#![doc = include_str!("involvement_without_feedback.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};
use crate::vacancy::Stage;

pub static RULE: Rule = Rule {
    name: "involvement-without-feedback",
    principle: Principle::Reciprocity,
    level: Level::Warning,
    summary: "nobody is promised to hear what comes of it",
    explain: include_str!("involvement_without_feedback.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let stages = &cx.vacancy.involvements;
    let shared = stages.iter().rfind(|entry| cx.is_shared(entry.get_ref()));
    let told = stages
        .iter()
        .any(|entry| entry.get_ref().stage.get_ref() == &Stage::PanelFeedback);
    if let (Some(last), Some(deadline), false) = (shared, cx.due_with_papers(), told) {
        let message = "nothing says that people hear what came of it";
        out.missing(here(last.get_ref().stage.span()), message, Some(deadline))
            .help(
                "add an [[involvement]] with `stage = \"panel-feedback\"` and `level = \"told\"`, \
                 and say in `power` by which day",
            );
    }
}

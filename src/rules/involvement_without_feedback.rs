#![doc = include_str!("involvement_without_feedback.md")]

use super::prelude::*;
use crate::vacancy::Stage;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let stages = &case.vacancy.involvements;
    let shared = stages.iter().rfind(|entry| case.is_shared(entry));
    let told = stages.iter().any(|entry| entry.stage == Stage::PanelFeedback);
    if let (Some(last), Some(deadline), false) = (shared, case.due_with_papers(), told) {
        let message = "nothing says that people will hear the outcome";
        out.missing(last.stage.span(), message, Some(deadline)).help(
            "add an [[involvement]] with `stage = \"panel-feedback\"` and `level = \"told\"`, \
                 and give the date in `power`",
        );
    }
}

#![doc = include_str!("panel_no_lived_experience.md")]

use super::{Check, Context, Reporter, Rule, panel_name};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "panel-no-lived-experience",
    principle: Principle::Equality,
    level: Level::Error,
    summary: "nobody with lived experience has a vote",
    explain: include_str!("panel_no_lived_experience.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    if !cx.voters_with_lived_experience().is_empty() {
        return;
    }
    let panels: Vec<_> = cx.panels().collect();
    let aim = cx.policy.lived_experience_least.aim();
    let help = format!(
        "invite {} who use the service or care for somebody who does; \
         a peer worker who is there in paid working time counts as staff",
        if aim > 1 {
            format!("at least {aim} people")
        } else {
            "people".to_owned()
        }
    );
    if let [only] = panels[..] {
        let message = format!(
            "nobody with lived experience has a vote on {}",
            panel_name(only)
        );
        out.flag(cx.top(), message)
            .about(only.id.get_ref())
            .help(help);
    } else {
        out.flag(
            cx.top(),
            "nobody with lived experience has a vote on any panel",
        )
        .help(help);
    }
}

#![doc = include_str!("panel_lone_lived_experience.md")]

use super::{Check, Context, Reporter, Rule, here};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "panel-lone-lived-experience",
    principle: Principle::Diversity,
    level: Level::Warning,
    summary: "one person with lived experience sits there alone",
    explain: include_str!("panel_lone_lived_experience.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let members: Vec<_> = cx.voters_with_lived_experience().collect();
    if let [only] = members[..]
        && cx.voices(only) == 1
    {
        let id = only.id.get_ref();
        out.flag(
            here(only.id.span()),
            format!("{} is the only person with lived experience", cx.name(id)),
        )
        .about(id)
        .help("invite a second person, so that nobody has to speak for everybody");
    }
}

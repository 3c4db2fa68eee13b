#![doc = include_str!("outcome_difference_unexplained.md")]

use super::{Check, Context, Reporter, Rule, has_lived_experience, here, panel_name};
use crate::finding::{Level, Principle};
use crate::vacancy::Text;

pub static RULE: Rule = Rule {
    name: "outcome-difference-unexplained",
    principle: Principle::Equality,
    level: Level::Warning,
    summary: "somebody was not the first choice of a panel, and nothing says why",
    explain: include_str!("outcome_difference_unexplained.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let Some(outcome) = &cx.vacancy.outcome else {
        return;
    };
    let Some(appointed) = &outcome.appointed else {
        return;
    };
    let days = &cx.policy.outcome_days_after;
    let deadline = outcome.decided.and_then(|day| cx.due_after(day.0, days));
    let unexplained = outcome.difference.as_ref().is_none_or(Text::is_blank);
    for panel in cx.panels() {
        let (id, name) = (panel.id.get_ref(), panel_name(panel));
        let mut choices = outcome.first_choices.iter();
        match choices.find(|(panel, _)| panel.get_ref() == id) {
            None if cx.voters(panel).any(has_lived_experience) => {
                let message = format!("nothing says whom {name} put first");
                out.missing(here(appointed.span()), message, deadline)
                    .level(Level::Note)
                    .about(id)
                    .help(format!(
                        "add `first-choices = {{ {id} = \"{}\" }}` under [outcome], with their own first choice",
                        appointed.get_ref()
                    ));
            }
            Some((_, choice)) if unexplained && choice.get_ref() != appointed.get_ref() => {
                let message = format!(
                    "{} was appointed and {name} put {} first; nothing says why",
                    appointed.get_ref(),
                    choice.get_ref()
                );
                out.missing(here(choice.span()), message, deadline)
                    .about(id)
                    .help(
                        "tell the panel why, and write it down: add `difference` under [outcome]",
                    );
            }
            None | Some(_) => {}
        }
    }
}

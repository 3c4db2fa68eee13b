#![doc = include_str!("outcome_difference_unexplained.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(outcome) = &case.vacancy.outcome else {
        return;
    };
    let Some(appointed) = outcome.appointed.first() else {
        return;
    };
    let days = &case.policy().outcome_days_after;
    let deadline = outcome.decided.and_then(|day| case.due_after(day.0, days));
    let is_explained = outcome.difference.as_ref().is_some_and(|text| !text.is_blank());
    let all = outcome.appointed.iter().map(ToString::to_string).collect::<Vec<_>>();
    let were = if all.len() > 1 { "were" } else { "was" };
    for (panel, choice) in case.passed_over().filter(|_| !is_explained) {
        let named = panel.and_then(|id| case.panel(id));
        let name = named.map_or("members with lived experience", panel_name);
        let message = format!(
            "{} {were} appointed but {name} put {choice} first; nothing says why",
            all.join(" and ")
        );
        let deadline = Deadline::new(None, deadline.map(|deadline| deadline.due));
        let found = out.missing(choice.span(), message, deadline);
        if let Some(id) = panel {
            found.about(id);
        }
        found.help("tell the panel why, and write it down: add `difference` under [outcome]");
    }
    for panel in case.panels() {
        let (id, name) = (&panel.id, panel_name(panel));
        let mut choices = outcome.first_choices.iter();
        match choices.find(|(panel, _)| *panel == id) {
            None if case.voters(panel).any(has_lived_experience) => {
                let message = format!("nothing says who {name} put first");
                out.missing(appointed.span(), message, deadline)
                    .level(Level::Note)
                    .about(id)
                    .help(format!(
                        "add `first-choices = {{ {id} = \"{appointed}\" }}` under [outcome], with their own first choice"
                    ));
            }
            None | Some(_) => {}
        }
    }
}

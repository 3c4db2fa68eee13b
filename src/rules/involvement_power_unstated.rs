#![doc = include_str!("involvement_power_unstated.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    // People are told when they are invited; once papers go out without it, something is wrong.
    let day = |deadline: Option<Deadline>| deadline.map(|deadline| deadline.due);
    let invitations = day(case.due_before(&case.policy().notice_days));
    let deadline = Deadline::new(invitations, day(case.due_with_papers()));
    for panel in case.scoring_panels() {
        if panel.power.is_none() {
            let message = format!("nothing says how much the view of {} counts", panel_name(panel));
            let finding = out.unsettled(panel.span(), message, deadline);
            finding.about(&panel.id).help(
                "add `power = \"decides\"` to the panel, or `\"scores-count\"`, or `\"advises\"`",
            );
            finding.lacks("how much its view counts", "power", "the panel");
        }
    }
    for involvement in &case.vacancy.involvements {
        let place = Place::vacancy(involvement.stage.span());
        let stage = &case.workspace.stage(*involvement.stage).after_in.0;
        if involvement.who.is_empty() {
            let message = format!("nothing says who takes part in {stage}");
            out.flag(place.clone(), message)
                .level(Level::Warning)
                .help("add `who`: the ids of those who do; or delete the [[involvement]]");
        }
        if involvement.level.is_none() {
            let message = format!("nothing says how much people’s views count in {stage}");
            out.flag(place.clone(), message).level(Level::Warning).help(
                "add `level`: \"told\", \"asked\", \"advises\", \"scores-count\", \"equal\" or \"leads\"",
            );
        }
        if involvement.power.as_ref().is_none_or(Text::is_blank) {
            let message = format!("nothing says in plain words what people can decide in {stage}");
            out.flag(place, message)
                .level(Level::Warning)
                .help("add `power`: one or two plain sentences that begin with “You”");
        }
    }
}

#![doc = include_str!("panel_without_chair.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for panel in case.scoring_panels() {
        // Whoever sits on it is not known yet, and nor is who chairs it.
        if case.members_of(panel).next().is_none() {
            continue;
        }
        let chairs: Vec<_> = case.members_of(panel).filter(|member| member.chair).collect();
        let name = panel_name(panel);
        if chairs.is_empty() {
            out.flag(panel.span(), format!("{name} has no chair"))
                .about(&panel.id)
                .help("add `chair = true` to one of its members");
            continue;
        }
        let sittings = case.panel_days(panel);
        let mut days: Vec<_> = sittings.iter().map(|sitting| sitting.day).collect();
        if days.is_empty() {
            // No one knows yet who is seen when.
            days.extend(case.vacancy.days().into_iter().map(Some));
        }
        for day in days {
            let there = chairs.iter().filter(|chair| case.is_there_on(chair, day));
            match there.collect::<Vec<_>>()[..] {
                [] => {
                    let names = case.words().list(chairs.iter().map(|chair| case.name(&chair.id)));
                    let day = day.map(|day| case.words().day(day));
                    let message = format!(
                        "no one chairs {name} on {}, since {} is absent",
                        day.unwrap_or_default(),
                        names.unwrap_or_default()
                    );
                    out.flag(panel.span(), message).about(&panel.id).help(
                        "add someone with `stands-in-for` the chair and `chair = true`, or move the day",
                    );
                }
                [_] => {}
                [_, second, ..] => {
                    let names = chairs.iter().map(|chair| case.name(&chair.id));
                    let message = format!(
                        "{name} has {} chairs: {}",
                        chairs.len(),
                        case.words().list(names).unwrap_or_default()
                    );
                    out.flag(second.id.span(), message)
                        .level(Level::Warning)
                        .about(&panel.id)
                        .help("keep one `chair = true`: papers name one, who has the last word; two people can still share the work");
                    break;
                }
            }
        }
    }
}

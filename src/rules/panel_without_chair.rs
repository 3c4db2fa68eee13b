#![doc = include_str!("panel_without_chair.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for panel in case.scoring_panels() {
        let chairs: Vec<_> = case.members_of(panel).filter(|member| member.chair).collect();
        let name = panel_name(panel);
        match chairs[..] {
            // Whoever sits on it is not known yet, and nor is who chairs it.
            [] if case.members_of(panel).next().is_none() => {}
            [] => {
                out.flag(panel.span(), format!("{name} has no chair"))
                    .about(&panel.id)
                    .help("add `chair = true` to one of its members");
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
            }
        }
    }
}

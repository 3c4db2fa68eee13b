#![doc = include_str!("panel_without_chair.md")]

use super::Reporter;
use crate::case::{Case, panel_name};
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for panel in case.scoring_panels() {
        let mut members = case.members_of(panel).peekable();
        // Whoever sits on it is not known yet, and nor is who chairs it.
        if members.peek().is_some() && !members.any(|member| member.chair) {
            out.flag(Place::vacancy(panel.span()), format!("{} has no chair", panel_name(panel)))
                .about(&panel.id)
                .help("add `chair = true` to one of its members");
        }
    }
}

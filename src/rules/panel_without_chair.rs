#![doc = include_str!("panel_without_chair.md")]

use super::Reporter;
use crate::case::{Case, here, panel_name};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    for entry in &case.vacancy.panels {
        let panel = entry.get_ref();
        if !case.members_of(panel).any(|member| member.chair) {
            out.flag(
                here(entry.span()),
                format!("{} has no chair", panel_name(panel)),
            )
            .about(panel.id.get_ref())
            .help("add `chair = true` to one of its members");
        }
    }
}

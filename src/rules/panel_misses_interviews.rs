#![doc = include_str!("panel_misses_interviews.md")]

use super::prelude::*;
use crate::case::stands_down;
use crate::source::Code;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let codes: Vec<&Code> = case.seen().map(|candidate| &*candidate.code).collect();
    if codes.len() < 2 {
        return;
    }
    for panel in case.panels() {
        let members = case.members().filter(|member| member.panel == panel.id);
        for member in members.filter(|member| !member.conflicts.is_empty()) {
            if stands_down(member) {
                place_left_open(case, panel, member, out);
            } else if case.votes(member) {
                few_scored(case, panel, member, &codes, out);
            }
        }
    }
}

fn place_left_open(case: &Case<'_>, panel: &Panel, member: &Member, out: &mut Reporter<'_>) {
    if member.votes.as_deref() == Some(&false) {
        return;
    }
    let message = format!(
        "{} stands down but still has a place on {}",
        case.name(&member.id),
        panel_name(panel)
    );
    out.flag(member.id.span(), message)
        .about(&member.id)
        .private()
        .help("invite someone in their place; then add `votes = false`");
}

fn few_scored(
    case: &Case<'_>,
    panel: &Panel,
    member: &Member,
    codes: &[&Code],
    out: &mut Reporter<'_>,
) {
    let (id, panel) = (&member.id, panel_name(panel));
    let (name, place) = (case.name(id), Place::vacancy(member.id.span()));
    let all = codes.len();
    let scored = codes.iter().filter(|code| case.scores(member, code)).count();
    let missed = i64::try_from((all - scored) * 100 / all).unwrap_or_default();
    if let Some(level) = case.policy().missed_percent_most.above(missed) {
        let message = format!("{name} scores only {scored} of {all} candidates on {panel}");
        out.flag(place, message).level(level).about(id).private().help(
            "ask if someone who knows fewer of the candidates could take this place; \
             they can still help with the questions",
        );
    }
}

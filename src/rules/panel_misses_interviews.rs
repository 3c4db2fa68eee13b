#![doc = include_str!("panel_misses_interviews.md")]

use super::Reporter;
use crate::case::{Case, here, panel_name, scores, stands_down};
use crate::source::Code;
use crate::vacancy::{Member, Panel};

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let codes: Vec<&Code> = case
        .vacancy
        .candidates
        .iter()
        .map(|candidate| &*candidate.code)
        .collect();
    if codes.len() < 2 {
        return;
    }
    for panel in case.panels() {
        for member in case
            .voters(panel)
            .filter(|member| !member.conflicts.is_empty())
        {
            one(case, panel, member, &codes, out);
        }
    }
}

fn one(case: &Case<'_>, panel: &Panel, member: &Member, codes: &[&Code], out: &mut Reporter<'_>) {
    let (id, panel) = (member.id.get_ref(), panel_name(panel));
    let (name, place) = (case.name(id), here(member.id.span()));
    if stands_down(member) {
        let message = format!("{name} stands down, and still has a vote on {panel}");
        out.flag(place, message)
            .about(id)
            .help("say `votes = false`, and invite somebody in their place");
        return;
    }
    let all = codes.len();
    let scored = codes.iter().filter(|code| scores(member, code)).count();
    let missed = i64::try_from((all - scored) * 100 / all).unwrap_or_default();
    if let Some(level) = case.policy().missed_percent_most.above(missed) {
        let message = format!("{name} scores only {scored} of {all} candidates on {panel}");
        out.flag(place, message).level(level).about(id).help(
            "ask whether somebody who knows fewer of the candidates could take this place; \
             they can still help with the questions",
        );
    }
}

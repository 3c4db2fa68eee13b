#![doc = include_str!("panel_misses_interviews.md")]

use super::{Check, Context, Reporter, Rule, here, panel_name, scores, stands_down};
use crate::finding::{Level, Principle};
use crate::vacancy::{Code, Member, Panel};

pub static RULE: Rule = Rule {
    name: "panel-misses-interviews",
    principle: Principle::Diversity,
    level: Level::Warning,
    summary: "a voting member scores too few of the candidates",
    explain: include_str!("panel_misses_interviews.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let codes: Vec<&Code> = cx
        .vacancy
        .candidates
        .iter()
        .map(|candidate| candidate.get_ref().code.get_ref())
        .collect();
    if codes.len() < 2 {
        return;
    }
    for panel in cx.panels() {
        for member in cx
            .voters(panel)
            .filter(|member| !member.conflicts.is_empty())
        {
            one(cx, panel, member, &codes, out);
        }
    }
}

fn one(cx: &Context<'_>, panel: &Panel, member: &Member, codes: &[&Code], out: &mut Reporter<'_>) {
    let (id, panel) = (member.id.get_ref(), panel_name(panel));
    let (name, place) = (cx.name(id), here(member.id.span()));
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
    if let Some(level) = cx.policy.missed_percent_most.above(missed) {
        let message = format!("{name} scores only {scored} of {all} candidates on {panel}");
        out.flag(place, message).level(level).about(id).help(
            "ask whether somebody who knows fewer of the candidates could take this place; \
             they can still help with the questions",
        );
    }
}

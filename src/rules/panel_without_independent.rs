#![doc = include_str!("panel_without_independent.md")]

use super::{Check, Context, Reporter, Rule};
use crate::finding::{Level, Principle};
use crate::vacancy::Capacity;

pub static RULE: Rule = Rule {
    name: "panel-without-independent",
    principle: Principle::Diversity,
    level: Level::Warning,
    summary: "nobody on a panel comes from outside the team",
    explain: include_str!("panel_without_independent.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    let mut voters = cx.panels().flat_map(|panel| cx.voters(panel)).peekable();
    if voters.peek().is_none() {
        return;
    }
    let outside =
        |capacity: &Capacity| matches!(capacity, Capacity::Independent | Capacity::OtherStaff);
    if !voters.any(|member| outside(member.capacity.get_ref())) {
        out.flag(cx.top(), "nobody with a vote comes from outside the team").help(
            "invite somebody who works elsewhere, with `capacity = \"independent\"` or `\"other-staff\"`",
        );
    }
}

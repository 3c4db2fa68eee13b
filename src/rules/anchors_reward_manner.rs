#![doc = include_str!("anchors_reward_manner.md")]

use super::{Check, Context, Reporter, Rule};
use crate::finding::{Level, Principle};

pub static RULE: Rule = Rule {
    name: "anchors-reward-manner",
    principle: Principle::Diversity,
    level: Level::Warning,
    summary: "scores depend on manner, such as eye contact or a handshake",
    explain: include_str!("anchors_reward_manner.md"),
    check: Check::Vacancy(check),
};

fn check(cx: &Context<'_>, out: &mut Reporter<'_>) {
    out.think_twice(cx, RULE.name, cx.listens(), |id, hit| {
        let about = &hit.topic.about;
        format!("question {id} listens for {about}: “{}”", hit.words)
    });
}

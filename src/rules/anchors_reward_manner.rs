#![doc = include_str!("anchors_reward_manner.md")]

use super::prelude::*;
use crate::prose::wording::Hit;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let message = |name: &str, hit: Hit<'_>| {
        let listens = if name.starts_with("exercise") { "looks" } else { "listens" };
        format!("{name} {listens} for {}: “{}”", hit.topic.about, hit.words)
    };
    out.flag_noted(case, case.scoring_texts(), message, None);
}

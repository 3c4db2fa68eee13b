#![doc = include_str!("scoring_scale_too_short.md")]

use super::prelude::*;
use crate::vacancy::Judged;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let Some(entry) = &case.vacancy.scoring else {
        return;
    };
    let scale = &entry.scale[case.vacancy.lowest_level()..];
    let least = &case.policy().scale_levels_least;
    let found = how_many(scale);
    // Where what is essential is met or not met, 0 to 2 is enough for the rest.
    if entry.essential == Some(Judged::MetOrNot) && found > 2 {
        return;
    }
    if let Some(level) = least.below(found).filter(|_| found > 0) {
        let message =
            format!("the scale has {}; the minimum is {}", count(found, "level"), least.aim());
        out.flag(entry.span(), message).level(level).help(
            "name more levels, such as \"No evidence\", \"A little\", \"Enough\", \"Good\", \"Very good\"",
        );
    } else if found > 0 && case.policy().score_difference_most.above(found - 1).is_none() {
        let message =
            "no two scores on this scale can be so far apart that the panel talks about them";
        out.flag(entry.span(), message.to_owned()).help(
            "name more levels, or lower `score-difference-most` under [policy] in `copanel.toml`",
        );
    }
}

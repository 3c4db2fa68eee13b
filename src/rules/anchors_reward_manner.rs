#![doc = include_str!("anchors_reward_manner.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    out.flag_phrases(case, case.scoring_texts(), |id, hit| {
        let about = &hit.topic.about;
        format!("question {id} listens for {about}: “{}”", hit.words)
    });
}

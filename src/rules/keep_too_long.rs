#![doc = include_str!("keep_too_long.md")]

use super::Reporter;
use crate::case::Case;
use crate::prose::words::count;
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let keep = case.vacancy.keep.as_ref();
    let Some(months) = keep.and_then(|keep| keep.months.as_ref()) else {
        return;
    };
    let most = &case.policy().keep_months_most;
    let found = i64::from(**months);
    if let Some(level) = most.above(found) {
        let (found, most) = (count(found, "month"), most.aim());
        out.flag(
            Place::vacancy(months.span()),
            format!("papers are kept for {found}; the maximum is {most}"),
        )
        .level(level)
        .help("choose fewer months; if you need them longer, record why in a waiver");
    }
}

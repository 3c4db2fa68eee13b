#![doc = include_str!("keep_too_short.md")]

use super::Reporter;
use crate::case::Case;
use crate::prose::words::count;
use crate::source::Place;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let keep = case.vacancy.keep.as_ref();
    let Some(months) = keep.and_then(|keep| keep.months.as_ref()) else {
        return;
    };
    let least = &case.policy().keep_months_least;
    let found = i64::from(**months);
    if let Some(level) = least.below(found) {
        let (found, least) = (count(found, "month"), least.aim());
        out.flag(
            Place::vacancy(months.span()),
            format!("papers are kept for {found}; the minimum is {least}"),
        )
        .level(level)
        .help("keep them longer: a candidate may ask months later how it was decided");
    }
}

#![doc = include_str!("keep_too_short.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let least = &case.policy().keep_months_least;
    let Some(months) = case.vacancy.keep_months() else {
        return;
    };
    let found = i64::from(**months);
    if let Some(level) = least.below(found) {
        let found = count(found, "month");
        let message = format!("papers are kept for {found}; the minimum is {}", least.aim());
        out.flag(months.span(), message)
            .level(level)
            .help("keep them longer: a candidate may ask months later how it was decided");
    }
}

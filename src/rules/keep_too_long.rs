#![doc = include_str!("keep_too_long.md")]

use super::prelude::*;

pub fn check(case: &Case<'_>, out: &mut Reporter<'_>) {
    let most = &case.policy().keep_months_most;
    let Some(months) = case.vacancy.keep_months() else {
        return;
    };
    let found = i64::from(**months);
    if let Some(level) = most.above(found) {
        let found = count(found, "month");
        let message = format!("papers are kept for {found}; the maximum is {}", most.aim());
        out.flag(months.span(), message)
            .level(level)
            .help("choose fewer months; if you need them longer, record why in a waiver");
    }
}

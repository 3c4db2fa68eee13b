//! Bank holidays of each nation, worked out for any year.
//!
//! Days that one year alone has, and days on which an organisation is closed, are in its `copanel.toml`.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::{Nation, Settings};

impl Settings {
    /// Whether a day is not on a weekend, no bank holiday, and none on which the organisation is closed.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let own = &self.organisation;
        let is_closed = own.closed.iter().any(|closed| closed.0 == day);
        !is_weekend(day) && !is_closed && !is_bank_holiday(day, own.nation)
    }
}

/// Whether a day is a bank holiday; where no nation is named, those of England and Wales count.
pub fn is_bank_holiday(day: NaiveDate, nation: Option<Nation>) -> bool {
    // A holiday can be given on a day after the one it falls on, so the year before counts as well.
    [day.year() - 1, day.year()].into_iter().any(|year| in_year(year, nation).contains(&day))
}

/// The bank holidays of a year.
fn in_year(year: i32, nation: Option<Nation>) -> Vec<NaiveDate> {
    let nation = nation.unwrap_or(Nation::England);
    let fixed: &[(u32, u32)] = match nation {
        Nation::England | Nation::Wales => &[(1, 1), (12, 25), (12, 26)],
        Nation::Scotland => &[(1, 1), (1, 2), (11, 30), (12, 25), (12, 26)],
        Nation::NorthernIreland => &[(1, 1), (3, 17), (7, 12), (12, 25), (12, 26)],
    };
    let fixed: Vec<NaiveDate> = fixed
        .iter()
        .filter_map(|(month, day)| NaiveDate::from_ymd_opt(year, *month, *day))
        .collect();
    let easter = easter(year);
    let after_easter = |days| easter.map(|easter| easter + TimeDelta::days(days));
    let monday_from = |month, day| {
        NaiveDate::from_ymd_opt(year, month, day).and_then(|day| next(day, Weekday::Mon))
    };
    let (easter_monday, summer) = match nation {
        Nation::Scotland => (None, monday_from(8, 1)),
        Nation::England | Nation::Wales | Nation::NorthernIreland => {
            (after_easter(1), monday_from(8, 25))
        }
    };
    let moving = [after_easter(-2), easter_monday, monday_from(5, 1), monday_from(5, 25), summer];
    let mut days: Vec<NaiveDate> = moving.into_iter().flatten().collect();
    // On a weekend it is given on the next weekday that is not a holiday itself.
    let (weekends, weekdays): (Vec<NaiveDate>, Vec<NaiveDate>) =
        fixed.into_iter().partition(|day| is_weekend(*day));
    days.extend(weekdays);
    for day in weekends {
        let given = day.iter_days().find(|day| !is_weekend(*day) && !days.contains(day));
        days.push(day);
        days.extend(given);
    }
    days
}

/// The first of a day of the week from some day on.
fn next(day: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    day.iter_days().find(|day| day.weekday() == weekday)
}

/// Whether a day is a Saturday or a Sunday.
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Easter Sunday of a year, as Butcher’s rule has it.
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let corrected = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + corrected + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * late + 114;
    let (month, day) = (u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?);
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
#[path = "../../tests/inside/holidays.rs"]
mod tests;

use super::*;

#[test]
fn each_nation_has_its_own_days() {
    let closed = |nation, days: &str| {
        let day = |day: &str| is_bank_holiday(day.parse().unwrap(), Some(nation));
        days.split(' ').filter(|text| day(text)).collect::<Vec<_>>().join(" ")
    };
    let days = "2026-01-01 2026-01-02 2026-03-17 2026-04-03 2026-04-06 2026-05-04 2026-05-25 \
                2026-07-13 2026-08-03 2026-08-31 2026-11-30 2026-12-25 2026-12-28 2027-01-01";
    for nation in [Nation::England, Nation::Wales] {
        let own = "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 \
                   2026-12-25 2026-12-28 2027-01-01";
        assert_eq!(closed(nation, days), own);
    }
    assert_eq!(
        closed(Nation::Scotland, days),
        "2026-01-01 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-08-03 2026-11-30 \
         2026-12-25 2026-12-28 2027-01-01"
    );
    assert_eq!(
        closed(Nation::NorthernIreland, days),
        "2026-01-01 2026-03-17 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-07-13 \
         2026-08-31 2026-12-25 2026-12-28 2027-01-01"
    );
}

#[test]
fn what_falls_on_a_weekend_is_given_on_the_next_days_that_are_free() {
    let closed = |days: &str, nation| {
        let mut days = days.split(' ').map(|day| day.parse().unwrap());
        days.all(|day| is_bank_holiday(day, nation))
    };
    // Christmas on a Saturday, on a Sunday; the first two days of a year on a weekend in Scotland.
    assert!(closed("2027-12-27 2027-12-28", None) && !closed("2027-12-29", None));
    assert!(closed("2022-12-26 2022-12-27", None) && !closed("2022-12-28", None));
    assert!(closed("2022-01-03 2022-01-04", Some(Nation::Scotland)));
    assert!(closed("2022-01-03", None) && !closed("2022-01-04", None));
}

#[test]
fn easter_is_where_it_was() {
    let found = [2024, 2025, 2026, 2027, 2038].map(|year| easter(year).unwrap().to_string());
    assert_eq!(found, ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"]);
}

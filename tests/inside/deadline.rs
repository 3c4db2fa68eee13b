use super::*;
use crate::source::Source;
use crate::{case, workspace};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn working_days_leave_out_weekends_bank_holidays_and_days_the_organisation_is_closed() {
    let own = "[organisation]\nnation = \"Scotland\"\nclosed = [2026-12-24]\n";
    let text = |text: &str| Source { path: "x".into(), text: text.to_owned() };
    let workspace = workspace::parse(text(own), Source::default());
    let case = case::parse(text("format = 1"), &workspace);
    let thursday = day("2026-12-03");
    assert_eq!(case.working_days(day("2026-11-26"), thursday), 4);
    assert_eq!(case.working_days(day("2026-12-03"), day("2026-12-10")), 5);
    assert_eq!(case.working_days(thursday, thursday), 0);
    assert_eq!(case.working_days(thursday, day("2026-11-26")), -4);
    assert_eq!(case.working_days(day("2026-12-23"), day("2027-01-06")), 5);
    let before = |day, days| working_days_before(&workspace.settings, day, days);
    assert_eq!(before(thursday, 5), Some(day("2026-11-25")));
    assert_eq!(before(day("2026-12-07"), 1), Some(day("2026-12-06")));
}

#[test]
fn a_day_is_too_late_for_what_was_due_longer_ago_than_the_policy_says() {
    let text = |text: &str| Source { path: "x".into(), text: text.to_owned() };
    let vacancy = text("format = 1\n[interviews]\ndate = 2026-12-03\n");
    let is_too_late = |own: &str, due, today| {
        let workspace = workspace::parse(text(own), Source::default());
        case::parse(vacancy.clone(), &workspace).is_too_late_for(day(due), day(today))
    };
    assert!(is_too_late("", "2026-11-26", "2026-12-03"));
    assert!(!is_too_late("", "2026-11-27", "2026-12-03"));
    assert!(!is_too_late("", "2026-11-01", "2026-12-02"));
    let own = "[policy]\ncatch-up-days = { warn = 3 }\n";
    assert!(is_too_late(own, "2026-11-30", "2026-12-03"));
    assert!(!is_too_late(own, "2026-12-01", "2026-12-03"));
}

use super::*;
use crate::source::{Place, Principle};

#[test]
fn what_is_late_comes_first_and_what_is_alike_together() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let today = day("2026-11-24");
    let finding = |rule, due: Option<&str>, at| {
        let due = due.map(day);
        Finding {
            rule,
            principle: Principle::Equality,
            level: Level::Warning,
            place: Place::vacancy(at..at),
            about: None,
            message: String::new(),
            help: None,
            due,
            private: false,
            missing: false,
            gap: None,
            also: Vec::new(),
            to_do: due.is_some_and(|due| today <= due),
        }
    };
    let findings = [
        finding("later", Some("2026-12-24"), 1),
        finding("wrong", None, 2),
        finding("week", Some("2026-12-01"), 3),
        finding("late", Some("2026-11-23"), 4),
        finding("older", Some("2026-11-01"), 5),
        finding("late", Some("2026-11-23"), 6),
        finding("due", Some("2026-11-24"), 7),
    ];
    // On the day itself, what was due weeks before is after what can still be mended; a doubtful date is before all.
    let on_the_day = super::steps(&findings, today, |one| one.due == Some(day("2026-11-01")));
    let order: Vec<_> = on_the_day.iter().take(4).map(|step| step.first.rule).collect();
    assert_eq!(order, ["late", "wrong", "due", "older"]);
    let mut doubted = findings.clone();
    doubted[1].rule = rules::DOUBTS;
    assert_eq!(super::steps(&doubted, today, |_| false)[0].first.rule, rules::DOUBTS);
    let steps = steps(&findings, today, |_| false);
    let said: Vec<_> = steps.iter().map(|step| (step.first.rule, step.when)).collect();
    let expected = [
        ("older", When::Now),
        ("late", When::Now),
        ("wrong", When::Now),
        ("due", When::Now),
        ("week", When::Week),
        ("later", When::Later),
    ];
    assert_eq!(said, expected);
    assert_eq!(steps[1].like.len(), 1);
    assert_eq!(late(&findings[3], today).as_deref(), Some("1 day late"));
    assert_eq!(late(&findings[6], today).as_deref(), Some("today"));
}

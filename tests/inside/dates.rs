use super::*;

#[test]
fn days_and_times_are_understood_as_people_write_them() {
    for (text, meant) in [
        ("3 December 2026", "2026-12-03"),
        ("Thursday 3rd December 2026", "2026-12-03"),
        ("the 3rd of Sept 2026", "2026-09-03"),
        ("December 3, 2026", "2026-12-03"),
        ("3 Dec 26", "2026-12-03"),
        ("2026-12-3", "2026-12-03"),
        ("31/12/2026", "2026-12-31"),
        ("12/31/2026", "2026-12-31"),
        ("03/12/2026", "2026-12-03 2026-03-12"),
        ("31/31/2026", ""),
        ("a b c", ""),
    ] {
        let days: Vec<String> = days(text).iter().map(NaiveDate::to_string).collect();
        assert_eq!(days.join(" "), meant, "{text}");
    }
    for (text, meant) in [
        ("2026-06-31", "2026-06-30"),
        ("31 June 2026", "2026-06-30"),
        ("30/2/2030", "2030-02-28"),
        ("2026-13-01", "2026-01-13"),
        ("15 October", "YYYY-10-15"),
        ("31 June", "YYYY-06-30"),
        ("29 Feb", "YYYY-02-29"),
        ("soon", ""),
    ] {
        assert_eq!(super::meant(text).typed().join(" "), meant, "{text}");
    }
    for (text, meant) in [
        ("9:30", "09:30:00"),
        ("9.30am", "09:30:00"),
        ("2 pm", "14:00:00"),
        ("12am", "00:00:00"),
        ("9", ""),
        ("9.3", ""),
    ] {
        let time = time(text).map(|time| time.to_string());
        assert_eq!(time.unwrap_or_default(), meant, "{text}");
    }
}

use super::*;

#[test]
fn answers_are_understood_as_people_type_them() {
    let codes = ["C01".to_owned(), "C02".to_owned()];
    for (kind, typed, meant) in [
        (Kind::Words, "Ward 3, “Elm”", Some("Ward 3, “Elm”")),
        (Kind::Words, "\u{1b}[D", None),
        (Kind::Words, "Zo\u{fffd}", None),
        (Kind::Phone, "01632 960123, ext 4", Some("01632 960123, ext 4")),
        (Kind::Phone, "ask Jo", None),
        (Kind::Email, "jo.bell@example.org", Some("jo.bell@example.org")),
        (Kind::Email, "jo at example.org", None),
        (Kind::Email, "jo@example", None),
        (Kind::Number(0, 9), "two", Some("2")),
        (Kind::Number(0, 9), "3 people", Some("3")),
        (Kind::Number(0, 9), "none", Some("0")),
        (Kind::Number(1, 9), "none", None),
        (Kind::Number(0, 9), "10", None),
        (Kind::Day, "Thursday 3rd December 2026", Some("2026-12-03")),
        (Kind::Day, "3/12/2026", Some("2026-12-03")),
        (Kind::Day, "31 November 2026", None),
        (Kind::Day, "next week", None),
        (Kind::Time, "half past nine", None),
        (Kind::Time, "2pm", Some("14:00:00")),
        (Kind::Serves, "Patients and carers", Some("service-user, carer")),
        (Kind::Serves, "young people; Parents, parents", Some("young-person, parent")),
        (Kind::Serves, "patients, doctors", None),
        (Kind::Serves, ",", None),
        (Kind::Codes(&codes, 2), "c02 and C01", Some("C02, C01")),
        (Kind::Codes(&codes, 1), "C02, C01", None),
        (Kind::Codes(&codes, 1), "C04", None),
        (Kind::Codes(&codes, 1), "No one", Some("no-one")),
        (Kind::Text, " ", None),
        (Kind::Text, "They said why.", Some("They said why.")),
    ] {
        let answer = kind.understand(typed);
        assert_eq!(answer.as_deref(), meant, "{kind:?}: {typed}");
    }
}

//! Dates that belong to another time, come in the wrong order, or are over.

use super::found::{edited, found};
use crate::place::{Place, SMALL};

#[test]
fn case_2_3_dates_of_another_time_are_found_and_said_once() {
    let old = edited(
        "capacity = \"service-user\"\n",
        "capacity = \"service-user\"\ninvited = 2025-10-20\npapers-sent = 2025-11-19\nconflicts-declared = 2025-11-17\n",
    )
    .replace("date = 2026-12-03", "date = 2026-12-03\ncandidates-told = 2025-11-20")
        + "\n[outcome]\ndecided = 2025-12-04\nappointed = \"C01\"\n";
    let said = found(&old);
    assert_eq!(said.matches("dates-of-another-time").count(), 1, "{said}");
    assert!(said.contains("5 dates are far from the interviews"), "{said}");
    assert!(!said.contains("dates-out-of-order"), "{said}");
    // It is not over either: what is still to be done is still asked for.
    assert!(said.contains("vacancy-unfinished"), "{said}");
    // Half a year is far for papers, but invitations may be early.
    let papers =
        edited("chair = true", "chair = true\ninvited = 2026-08-10\npapers-sent = 2026-08-10");
    let said = found(&papers);
    assert!(
        said.contains("1 date is far from the interviews on 3 December 2026: 10 August 2026"),
        "{said}"
    );
    assert!(!found(SMALL).contains("dates-of-another-time"));
}

#[test]
fn case_2_4_dates_that_cannot_be_in_this_order_are_each_found() {
    let member = |lines: &str| edited("chair = true", &format!("chair = true\n{lines}"));
    let end = |lines: &str| format!("{SMALL}\n{lines}\n");
    let paid = "payment = { kind = \"paid\", offered = 2026-11-05, amount = \"75.00\"";
    for (file, said) in [
        (
            end("[outcome]\ndecided = 2026-12-02\nappointed = \"C01\""),
            "the appointment is decided on 2 December 2026, but the interviews are on 3 December 2026",
        ),
        (
            member("invited = 2026-11-21\npapers-sent = 2026-11-19"),
            "papers go to Amira Khan on 19 November 2026, but Amira Khan is invited on 21 November 2026",
        ),
        (
            member(&format!("{paid}, due = 2026-12-01 }}")),
            "Amira Khan is to be paid on 1 December 2026, but the interviews are on 3 December 2026",
        ),
        (
            member(&format!("{paid}, due = 2026-12-17, paid = 2026-11-30 }}")),
            "Amira Khan is paid on 30 November 2026, but the interviews are on 3 December 2026",
        ),
        (
            end("[shortlisting]\ndate = 2026-12-04"),
            "the interviews are on 3 December 2026, but candidates are shortlisted on 4 December 2026",
        ),
        (
            end("[outcome]\ndecided = 2026-12-04\ntold-members = 2026-12-03"),
            "the panel is told the outcome on 3 December 2026, but the appointment is decided on 4 December 2026",
        ),
        (
            end("[outcome]\ndecided = 2026-12-04\nthanked = 2026-12-01"),
            "the panel is thanked on 1 December 2026, but the interviews are on 3 December 2026",
        ),
        (
            edited("date = 2026-12-03", "date = 2026-12-03\ncandidates-told = 2026-11-10")
                + "\n[shortlisting]\ndate = 2026-11-17\n",
            "candidates are told who will be in the room on 10 November 2026, but candidates are shortlisted on 17 November 2026",
        ),
    ] {
        let findings = found(&file);
        assert!(findings.contains(said), "{said}\n{findings}");
        assert_eq!(findings.matches("dates-out-of-order").count(), 1, "{findings}");
    }
}

#[test]
fn case_2_5_once_it_is_decided_nothing_is_asked_that_can_no_longer_be_done() {
    let outcome = "\n[outcome]\ndecided = 2026-12-04\nappointed = \"C01\"\nfirst-choices = { main = \"C01\" }\n\
                   changed = \"The questions.\"\ntold-members = 2026-12-05\ntold-candidates = 2026-12-05\nthanked = 2026-12-05\n";
    let paid = "payment = { kind = \"paid\", offered = 2026-11-05, amount = \"75.00\", hours = \"5\", answer = \"accepted\", due = 2026-12-17, paid = 2026-12-15 }";
    let closed = edited("chair = true", &format!("chair = true\n{paid}")) + outcome;
    let check = |file: &str| {
        let place = Place::empty();
        place.write("v.toml", file);
        place.run("check v.toml --today 2027-01-11")
    };
    let ran = check(&closed);
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(!ran.out.contains("error") && !ran.out.contains("warning"), "{}", ran.out);
    assert!(ran.out.contains("closed: everyone has been told, thanked and paid"), "{}", ran.out);
    // What is still owed is still asked for, and nothing else.
    let owed = check(&closed.replace(", paid = 2026-12-15", ""));
    assert!(owed.out.contains("Amira Khan has not been paid yet"), "{}", owed.out);
    assert!(!owed.out.contains("has not been invited"), "{}", owed.out);
    let untold = check(&closed.replace("told-candidates = 2026-12-05\n", ""));
    assert!(
        untold.out.contains("candidates have not been told what was decided"),
        "{}",
        untold.out
    );
    // While nothing says what came of it, it goes on.
    let place = Place::empty();
    place.write("v.toml", SMALL);
    let open = place.run("check v.toml -v --today 2027-01-11").out.replace('\n', " ");
    assert!(open.contains("nothing says what was decided after the interviews"), "{open}");
}

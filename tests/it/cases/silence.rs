//! What a file does not say is no sign that all is well.

use super::found::{edited, found, papers};
use crate::place::{Place, SMALL};

/// A line of the small vacancy put in the place of another, and what is found then.
fn with(line: &str, instead: &str) -> String {
    found(&edited(line, instead))
}

#[test]
fn case_3_1_a_young_person_whose_age_is_not_recorded_is_asked_about() {
    let young = with("capacity = \"service-user\"", "capacity = \"young-person\"");
    assert!(young.contains("nothing says whether Amira Khan is under 18"), "{young}");
    // An answer of either kind ends it.
    let file = edited("capacity = \"service-user\"", "capacity = \"young-person\"");
    let named = "name = \"Amira Khan\"\n";
    let grown = file.replace(named, &format!("{named}over-18 = true\n"));
    assert!(!found(&grown).contains("under 18"));
    let child = file.replace(named, &format!("{named}under-18 = {{}}\n"));
    assert!(found(&child).contains("no adult is named"));
    // A parent or a carer is no child.
    assert!(!with("capacity = \"service-user\"", "capacity = \"carer\"").contains("under 18"));
}

#[test]
fn case_3_2_conflicts_that_no_one_was_ever_asked_about_are_said_after_the_interviews() {
    let file = edited("[[candidate]]\ncode = \"C01\"\n", "");
    let said = "no one has ever said whether they know a candidate";
    assert!(!found(&file).contains(said));
    let after = |text: &str| {
        let place = Place::empty();
        place.write("v.toml", text);
        place.run("check v.toml --output csv --private --today 2026-12-04").out
    };
    assert!(after(&file).contains(said), "{}", after(&file));
    let asked = "capacity = \"service-user\"\nconflicts-declared = 2026-11-20";
    assert!(!after(&file.replace("capacity = \"service-user\"", asked)).contains(said));
}

#[test]
fn case_3_3_shortlisting_is_taking_part() {
    let said = "nothing says which stages people take part in";
    assert!(found(SMALL).contains(said));
    let by = |who: &str| format!("{SMALL}\n[shortlisting]\nby = [{who}]\n");
    assert!(!found(&by("\"amira\", \"joe\"")).contains(said));
    // Staff alone are not.
    assert!(found(&by("\"joe\"")).contains(said));
}

#[test]
fn case_3_4_a_criterion_of_no_kind_is_asked_for_and_not_printed_as_essential() {
    let said = "nothing says yet if criterion listening is essential or desirable";
    assert!(found(SMALL).contains(said));
    let printed = papers(SMALL, "--for amira --only pack");
    assert!(printed.contains("Still to be settled: essential or desirable?"), "{printed}");
    assert!(!printed.contains("Essential: the person must have this"), "{printed}");
    let settled =
        edited("text = \"Listens well\"", "text = \"Listens well\"\nkind = \"essential\"");
    assert!(!found(&settled).contains(said));
    let printed = papers(&settled, "--for amira --only pack");
    assert!(printed.contains("Essential: the person must have this"), "{printed}");
    assert!(!printed.contains("Still to be settled"), "{printed}");
}

#[test]
fn case_3_5_a_scale_that_no_one_chose_is_printed_as_a_proposal_and_found() {
    assert!(found(SMALL).contains("nothing says how candidates are scored"));
    let proposal = "This scale is a proposal.";
    assert!(papers(SMALL, "--for amira --only score-sheets").contains(proposal));
    let scale =
        "[scoring]\nscale = [\"None\", \"A little\", \"Enough\", \"Good\", \"Very good\"]\n";
    let own = papers(&format!("{SMALL}\n{scale}"), "--for amira --only score-sheets");
    assert!(!own.contains(proposal), "{own}");
    // A heading alone is no scale.
    let empty = format!("{SMALL}\n[scoring]\ntie = \"second-interview\"\n");
    assert!(papers(&empty, "--for amira --only score-sheets").contains(proposal));
    assert!(found(&empty).contains("the levels of the scale have no words"));
}

#[test]
fn case_3_11_a_day_that_runs_past_midnight_is_found() {
    let late = edited("start = 09:30:00", "start = 20:15:00").replace("gap = 15", "gap = 55");
    let candidates = "[[candidate]]\ncode = \"C02\"\n\n[[candidate]]\ncode = \"C03\"\n";
    let said = "Interview panel sees candidates until after midnight";
    assert!(!found(&late).contains(said));
    assert!(found(&format!("{late}\n{candidates}")).contains(said));
}

#[test]
fn case_3_12_working_days_leave_out_the_bank_holidays_of_the_nation() {
    let told = |nation: &str, interviews: &str, told: &str| {
        let place = Place::empty();
        let date = format!("date = {interviews}\ncandidates-told = {told}");
        place.write("copanel.toml", format!("[organisation]\n{nation}\n"));
        place.write("v.toml", edited("date = 2026-12-03", &date));
        place.run("check v.toml --output csv --private --today 2026-11-24").out
    };
    let days = |count: &str| format!("in the room {count} working days before the interviews");
    // 1 January is no working day anywhere; 4 January none in Scotland in 2027, since 2 January is a Saturday.
    let england = told("nation = \"England\"", "2027-01-06", "2026-12-29");
    assert!(!england.contains("the minimum is 5"), "{england}");
    let england = told("nation = \"England\"", "2027-01-06", "2026-12-30");
    assert!(england.contains(&days("4")), "{england}");
    let scotland = told("nation = \"Scotland\"", "2027-01-06", "2026-12-29");
    assert!(scotland.contains(&days("4")), "{scotland}");
    // Good Friday and Easter Monday move.
    let easter = told("nation = \"Northern Ireland\"", "2027-03-30", "2027-03-24");
    assert!(easter.contains(&days("2")), "{easter}");
    let easter = told("nation = \"Scotland\"", "2027-03-30", "2027-03-24");
    assert!(easter.contains(&days("3")), "{easter}");
    // And where the organisation itself is closed.
    let closed = told("closed = [2026-11-26]", "2026-12-03", "2026-11-25");
    assert!(!closed.contains("the minimum is 5"), "{closed}");
    let closed = told("closed = [2026-11-26, 2026-11-27]", "2026-12-03", "2026-11-25");
    assert!(closed.contains(&days("4")), "{closed}");
}

#[test]
fn case_3_1_what_is_not_recorded_of_one_person_is_one_finding_with_all_that_is_missing() {
    let findings = found(SMALL);
    let of = |name: &str| findings.lines().filter(|line| line.contains(name)).count();
    // Late and still to do are told apart.
    assert!(of("not recorded yet for Joe Price") <= 2, "{findings}");
    let late = findings.lines().find(|line| line.contains("not recorded yet for Joe Price"));
    let late = late.unwrap_or_default();
    for what in ["an invitation", "what they need", "papers"] {
        assert!(late.contains(what), "{what}: {late}");
    }
    for key in ["`invited`", "`papers-sent`", "`access-asked`"] {
        assert!(late.contains(key), "{key}: {late}");
    }
    // A rule alone still speaks for itself, and every principle counts what belongs to it.
    let place = Place::small();
    let one = place.run("check v.toml --only papers-late --output csv --today 2026-11-24").out;
    assert!(one.contains("papers have not gone to Joe Price yet"), "{one}");
    let json = place.run("check v.toml --output json --today 2026-11-24").out;
    assert!(json.contains("not recorded yet for Joe Price"), "{json}");
}

#[test]
fn case_3_10_words_that_stand_for_others_are_asked_about() {
    for (line, instead, said) in [
        ("title = \"Peer worker\"", "title = \"TBC\"", "“TBC” is printed like that; is that so?"),
        (
            "name = \"Interview panel\"",
            "name = \"To be confirmed.\"",
            "“To be confirmed” is printed",
        ),
        (
            "name = \"Amira Khan\"",
            "name = \"Khan, Amira\"",
            "letters say “Khan, Amira”; is that so?",
        ),
        ("name = \"Amira Khan\"", "name = \"AMIRA KHAN\"", "letters say “AMIRA KHAN”; is that so?"),
        ("name = \"Jo Bell\"", "name = \"Jo Bell\"\nemail = \"jo@trust\"", "ends with “@trust”"),
    ] {
        let found = with(line, instead);
        assert!(found.contains(said), "{instead}: {found}");
    }
    for name in ["Amira Khan, Chair", "Dr A KHAN", "Amira", "Amira Khan, MBE"] {
        let found = with("name = \"Amira Khan\"", &format!("name = \"{name}\""));
        assert!(!found.contains("letters say"), "{name}: {found}");
    }
    // A word with others is no sign of it, and nothing at all is another matter.
    assert!(
        !with("title = \"Peer worker\"", "title = \"To be confirmed worker\"")
            .contains("like that")
    );
}

#[test]
fn case_3_10_print_that_is_smaller_than_its_edition_is_asked_about() {
    let named = "name = \"Amira Khan\"";
    let small = format!("{named}\nedition = \"large-print\"\nprint-size = 13");
    assert!(with(named, &small).contains("`print-size = 13`, smaller than the 18 points"));
    let large = format!("{named}\nedition = \"clear\"\nprint-size = 20");
    assert!(!with(named, &large).contains("smaller than"));
}

#[test]
fn case_13_9_one_answer_for_two_scores_is_asked_about() {
    let ask = "ask = \"Tell us about a time you listened.\"";
    let anchors = |low: &str, high: &str| {
        with(ask, &format!("{ask}\nanchors = {{ 0 = \"{low}\", 4 = \"{high}\" }}"))
    };
    assert!(anchors("Did not.", "did not").contains("question q1 has one answer for two scores"));
    assert!(!anchors("Did not.", "Did.").contains("one answer for two scores"));
}

#[test]
fn a_decision_that_says_nothing_of_who_is_appointed_is_asked_about() {
    let said = "nothing says who is appointed";
    let place = Place::empty();
    let report = |outcome: &str| {
        place.write("v.toml", format!("{SMALL}\n[outcome]\ndecided = 2026-12-03\n{outcome}\n"));
        place.run("check v.toml --today 2026-12-04 --verbose").out
    };
    let told = "told-members = 2026-12-04\nthanked = 2026-12-04\n";
    assert!(report(told).contains(said), "{}", report(told));
    // An empty list says that no one is.
    assert!(!report("appointed = []").contains(said));
    assert!(!report("appointed = \"C01\"").contains(said));
    // Where no candidate is left, no one can be.
    let left = SMALL.replace("\"C01\"", "\"C01\"\nwithdrew = 2026-11-30");
    assert!(!found(&format!("{left}\n[outcome]\ndecided = 2026-12-03\n")).contains(said));
}

#[test]
fn a_day_for_candidates_who_are_not_known_yet_is_said_to_be_an_example() {
    let none = edited("[[candidate]]\ncode = \"C01\"\n", "");
    for (only, easy) in [("pack", ""), ("chair", ""), ("pack", "edition = \"easy-read\"\n")] {
        let of = |file: &str| {
            let name = "name = \"Amira Khan\"\n";
            papers(&file.replacen(name, &format!("{name}{easy}"), 1), &format!("--only {only}"))
        };
        let printed = of(&none);
        assert!(printed.contains("This day is an example"), "{only}: {printed}");
        assert!(!of(SMALL).contains("This day is an example"));
    }
}

#[test]
fn what_is_to_be_paid_is_owed_whether_or_not_there_is_an_outcome() {
    let paid = "payment = { kind = \"paid\", offered = 2026-11-01, amount = \"75.00\" }";
    let file = edited("chair = true", &format!("chair = true\n{paid}"));
    let place = Place::empty();
    place.write("v.toml", &file);
    let owed = |day: &str| place.run(&format!("check v.toml --owed --today {day}")).out;
    let before = owed("2026-12-03");
    assert!(before.starts_with("No interviews here are over yet"), "{before}");
    let after = owed("2027-02-01");
    assert!(after.contains("Amira Khan  to be paid"), "{after}");
    assert!(after.contains("is not known: 1 vacancy has no outcome"), "{after}");
    place.write("v.toml", file.replace("75.00\"", "75.00\", paid = 2026-12-04"));
    let paid = owed("2027-02-01");
    assert!(paid.starts_with("No one is known to be owed payment."), "{paid}");
}

#[test]
fn whose_service_it_is_is_asked_for_and_each_kind_of_them_is_missed() {
    let unsaid = "nothing says yet whose service it is";
    assert!(found(SMALL).contains(unsaid));
    let title = "title = \"Peer worker\"";
    let serving = |kinds: &str| with(title, &format!("{title}\nserves = [{kinds}]"));
    assert!(!serving("\"service-user\"").contains("service is"));
    for (kinds, who) in [
        ("\"young-person\"", "young people"),
        ("\"carer\", \"parent\"", "carers and parents"),
        ("\"parent\", \"young-person\"", "young people"),
    ] {
        let said = format!("this service is for {who}, but none of them has a vote");
        assert!(serving(kinds).contains(&said), "{}", serving(kinds));
    }
    assert!(!serving("\"service-user\", \"carer\"").contains("has a vote"));
}

#[test]
fn advice_about_a_day_that_has_passed_is_advice_that_can_be_followed() {
    let offer = |day: &str| {
        let payment =
            format!("payment = {{ kind = \"paid\", offered = {day}, amount = \"75.00\" }}");
        edited("chair = true", &format!("chair = true\n{payment}\npapers-sent = {day}"))
    };
    let told = |file: String| {
        file.replace("date = 2026-12-03", "date = 2026-12-03\ncandidates-told = 2026-12-02")
    };
    let place = Place::empty();
    let advice = |file: String, today: &str| {
        place.write("v.toml", file);
        place.run(&format!("check v.toml --output csv --private --today {today}")).out
    };
    let ahead = advice(told(offer("2026-12-09")), "2026-11-24");
    assert!(ahead.contains("offer it before the interviews, and correct `offered`"), "{ahead}");
    assert!(ahead.contains("send them earlier"), "{ahead}");
    let past = advice(told(offer("2026-12-09")), "2026-12-10");
    assert!(past.contains("say sorry and pay it soon; record why"), "{past}");
    for never in ["offer it in writing, with the invitation", "send them earlier"] {
        assert!(!past.contains(never), "{past}");
    }
    // What it advises clears it.
    let rules = ["payment-not-offered", "candidates-told-late", "papers-late"];
    let waivers = rules.map(|rule| {
        format!(
            "\n[[waive]]\nrule = \"{rule}\"\nreason = \"We were late.\"\nagreed-by = \"Jo Bell\"\nuntil = 2027-06-01\n"
        )
    });
    let waived = advice(told(offer("2026-12-09")) + &waivers.concat(), "2026-12-10");
    assert!(waived.contains("panel-untrained"), "{waived}");
    for rule in rules {
        assert!(past.contains(rule) && !waived.contains(rule), "{rule}: {waived}");
    }
}

#[test]
fn expenses_that_nothing_says_are_asked_for_in_a_way_that_ends_the_question() {
    let paid = |more: &str| {
        let offer = "kind = \"paid\", offered = 2026-11-01, amount = \"75.00\"";
        edited("chair = true", &format!("chair = true\npayment = {{ {offer}{more} }}"))
    };
    let unsaid = found(&paid(""));
    assert!(unsaid.contains("or `expenses = []` if there are none"), "{unsaid}");
    assert!(!found(&paid(", expenses = []")).contains("which expenses"));
}

#[test]
fn numbers_that_no_one_can_ring_and_names_of_boxes_are_asked_about() {
    let name = "name = \"Jo Bell\"";
    let contact = |more: &str| with(name, &format!("{name}\n{more}"));
    for (line, said) in [
        ("phone = \"123\"", "the phone number has 3 digits"),
        ("phone = \"01632 960 123 960 123 77\"", "the phone number has 19 digits"),
        ("on-the-day = \"Yasmin Patel, from 9am\"", "which has no number"),
    ] {
        assert!(contact(line).contains(said), "{line}: {}", contact(line));
    }
    for line in [
        "phone = \"01632 960 123 or 07700 900 142\"",
        "phone = \"18001 01632 960 123\"",
        "on-the-day = \"Yasmin Patel, 07700 900 142, from 9am\"",
    ] {
        let found = contact(line);
        assert!(!found.contains("digit") && !found.contains("no number"), "{line}: {found}");
    }
    assert!(with(name, "name = \"Name\"").contains("“Name” is printed like that"));
    let amira = "name = \"Amira Khan\"";
    let none = with(amira, &format!("{amira}\naccess = \"N/A\""));
    assert!(none.contains("“N/A” is printed like that"), "{none}");
}

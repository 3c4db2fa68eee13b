//! Facts that are untrue or contradict one another: each is refused with its line, or found.

use super::found::{edited, found, papers, refused};
use crate::place::{Place, SMALL};

/// The small vacancy with lines at its end.
fn and(lines: &str) -> String {
    format!("{SMALL}\n{lines}\n")
}

/// The small vacancy with a line below another one.
fn below(line: &str, lines: &str) -> String {
    edited(line, &format!("{line}\n{lines}"))
}

/// Each file is checked, and each of these is found in it.
fn all_found(cases: &[(String, &str)]) {
    for (file, said) in cases {
        let findings = found(file);
        assert!(findings.contains(said), "{said}\n{findings}");
        assert!(!found(SMALL).contains(said), "{said}");
    }
}

/// Each file is refused with the line that is wrong and what to do.
fn all_refused(cases: &[(String, &str)]) {
    for (file, said) in cases {
        let messages = refused(file);
        assert!(messages.contains(said), "{said}\n{messages}");
        assert!(messages.contains("--> v.toml:") && messages.contains("help: "), "{messages}");
    }
}

const TWO: &str = "[[panel]]\nid = \"tea\"\nname = \"Tea panel\"\n";

#[test]
fn case_13_1_numbers_that_cannot_be_printed_are_refused_with_their_line() {
    let weights = |weights: &str| {
        and(&format!("{TWO}\n[scoring]\ncombine = \"weighted\"\nweights = {{ {weights} }}"))
    };
    all_refused(&[
        (below("text = \"Listens well\"", "weight = 1000"), "a criterion counts 1 to 100 times"),
        (below("text = \"Listens well\"", "weight = 0"), "a criterion counts 1 to 100 times"),
        (
            edited("gap = 15", "gap = 15\nmembers-least = 6\nmembers-most = 3"),
            "`members-least` is 6, and `members-most` 3",
        ),
        (weights("main = 0, tea = 1"), "`main` counts 0 times"),
        (weights("main = 1000000, tea = 2"), "`main` counts 1000000 times"),
        (edited("format = 1", "format = 1\nrevision = 9999"), "papers have versions 1 to 99"),
        (
            and(
                "[scoring]\nscale = [\"None\", \"Some\", \"Good\"]\nscale-easy = [\"None\", \"Good\"]",
            ),
            "`scale-easy` has 2 levels and `scale` 3",
        ),
        (
            edited("date = 2026-12-03", "date = 2026-12-03\npreparation-minutes = 0"),
            "`preparation-minutes` is 0",
        ),
    ]);
}

#[test]
fn case_13_12_thousands_of_brackets_in_a_text_are_printed_as_typed() {
    let many = "[".repeat(2_500);
    let file = edited("One paragraph.", &many);
    assert!(papers(&file, "--for amira --only pack").matches('[').count() >= 2_500);
}

#[test]
fn case_13_9_panels_and_bars_that_contradict_themselves_are_found() {
    let bar = |bar: &str| and(&format!("[scoring]\nappointable = {{ {bar} }}"));
    let weights = |combine: &str, weights: &str| {
        and(&format!("{TWO}\n[scoring]\ncombine = \"{combine}\"\nweights = {{ {weights} }}"))
    };
    let chairs = edited(
        "panel = \"main\"\ncapacity = \"manager\"",
        "panel = \"main\"\nchair = true\ncapacity = \"manager\"",
    );
    let settled = format!("{chairs}\n[scoring]\ntie = \"second-interview\"\n");
    all_found(&[
        (settled, "Interview panel has 2 chairs: Amira Khan and Joe Price"),
        (weights("weighted", "main = 2"), "nothing says how much Tea panel counts"),
        (weights("equal-members", "main = 2, tea = 1"), "`combine` is not `weighted`"),
        (weights("advisory", "main = 2, tea = 1"), "no panel only advises"),
        (bar("never = 4"), "no one may be given a 4, the highest score"),
        (bar("never = 2"), "a 2 rules someone out, but the lower 0 does not"),
        (bar("percent = 100"), "100% of all points"),
        (
            bar("at-most = { level = 1, times = 99 }"),
            "a 1 may be given 99 times, but there are 2 scores in all",
        ),
        (
            bar("never = 0, at-most = { level = 0, times = 2 }"),
            "a 0 may never be given, and may be given 2 times",
        ),
        (bar("at-most = { level = 4, times = 1 }"), "the highest score, more than 1 times"),
        (
            edited("assessed = [\"interview\"]", "weight = 3\nassessed = [\"application\"]")
                .replace("criteria = [\"listening\"]\n", ""),
            "counts 3 times, but no question scores it",
        ),
        (
            and("[scoring]\nscale = [\"Excellent\", \"Good\", \"Fair\", \"Weak\", \"Poor\"]"),
            "the scale begins with its best words",
        ),
        (and("[scoring]\nscale = [\"0\", \"1\", \"2\"]"), "the levels of the scale have no words"),
        (
            format!(
                "{}\n[scoring]\ncombine = \"equal-members\"\n",
                edited("capacity = \"manager\"", "capacity = \"manager\"\nvotes = false")
            ),
            "nothing says what happens if two candidates come out equal",
        ),
    ]);
}

#[test]
fn case_1_3_facts_about_one_person_that_contradict_each_other_are_found() {
    let seat = "capacity = \"service-user\"";
    let payment = |rest: &str| below(seat, &format!("payment = {{ {rest} }}"));
    let stage =
        |stage: &str, who: &str| format!("[[involvement]]\nstage = \"{stage}\"\nwho = [{who}]\n");
    let by = |who: &str| format!("[shortlisting]\nby = [{who}]\n");
    all_found(&[
        (
            edited(seat, "capacity = \"observer\"\nvotes = true"),
            "Amira Khan only watches, but has a vote",
        ),
        (
            edited("capacity = \"service-user\"", "capacity = \"observer\""),
            "Amira Khan only watches, but asks question q1",
        ),
        (
            edited("gap = 15", "gap = 15\nlunch-minutes = 40"),
            "40 minutes for lunch, but nothing says after which candidate",
        ),
        (
            payment("kind = \"in-working-time\", amount = \"75\", due = 2026-12-10"),
            "paid working time, but the file has an amount and a day to be paid by",
        ),
        (
            payment("kind = \"paid\", answer = \"declined\", paid = 2026-11-20"),
            "Amira Khan said no to payment, but was paid",
        ),
        (
            and(&(stage("shortlisting", "\"amira\"") + &by("\"joe\""))),
            "Amira Khan is told that they take part in shortlisting, but",
        ),
        (
            and(&(stage("shortlisting", "\"joe\"") + &by("\"joe\", \"amira\""))),
            "Amira Khan shortlists, but the stage `shortlisting` does not name them",
        ),
        (and(&stage("chair", "\"joe\"")), "Joe Price is told that they chair, but chairs no panel"),
        (
            and(&(stage("questions", "\"amira\"") + &stage("questions", "\"amira\""))),
            "Amira Khan is listed twice in",
        ),
        (and(&by("\"amira\", \"amira\"")), "`by` names the same twice"),
        (
            edited(
                "title = \"Peer worker\"",
                "title = \"Peer worker\"\nserves = [\"carer\", \"carer\"]",
            ),
            "`serves` names the same twice",
        ),
        (and(&stage("questions", "")), "nothing says who takes part in writing the questions"),
        (
            below(seat, "introduced-as = \"Amira Khan\""),
            "candidates are told no more of Amira Khan",
        ),
        (
            below(seat, "introduced-as = \"C03\""),
            "candidates are told no more of Amira Khan than “C03”",
        ),
        (edited("name = \"Amira Khan\"", "name = \"C03\""), "someone on the panel is called C03"),
    ]);
}

#[test]
fn case_2_4_what_is_recorded_as_done_was_done() {
    let name = "name = \"Amira Khan\"";
    let seat = "capacity = \"service-user\"";
    let future = "a day that is still to come";
    for file in [
        below(name, "trained = 2026-11-25"),
        below(name, "access-asked = 2026-11-25"),
        below(name, "photo-agreed = 2027-01-01"),
        below(name, "under-18 = { consent = 2026-11-25 }"),
        below(seat, "invited = 2026-11-25"),
        below(seat, "papers-sent = 2026-11-25"),
        below(seat, "conflicts-declared = 2026-11-25"),
        below(seat, "payment = { kind = \"paid\", offered = 2026-11-25 }"),
        below(seat, "payment = { kind = \"paid\", paid = 2026-12-25 }"),
        below(seat, "payment = { kind = \"paid\", claimed-on = 2026-12-25 }"),
        below(seat, "payment = { kind = \"paid\", rate-as-of = 2027-04-01 }"),
        and("[easy-read]\nchecked-by = [\"Ann\"]\nchecked-on = 2026-11-25"),
        and("[scoring]\ndecided = 2026-11-25"),
        and("[outcome]\ndecided = 2026-12-04\nthanked = 2026-12-05"),
    ] {
        let findings = found(&file);
        assert!(findings.contains(future), "{file}\n{findings}");
    }
    assert!(!found(SMALL).contains(future));
    let planned =
        edited("date = 2026-12-03", "date = 2026-12-03\npreparation = 2026-11-26T14:00:00");
    assert!(!found(&planned).contains(future));
    assert!(found(&below(name, "trained = 1926-03-02")).contains("more than 20 years ago"));
    let late = "date = 2026-12-03\npreparation = 2026-11-26T19:00:00\npreparation-minutes = 320";
    assert!(found(&edited("date = 2026-12-03", late)).contains("until late in the evening"));
}

#[test]
fn case_2_3_no_letter_is_printed_from_an_outcome_of_another_time_or_of_no_day() {
    let letters = |outcome: &str| {
        let place = Place::empty();
        place.write("v.toml", and(outcome));
        let ran = place.run("pack v.toml --format text --today 2026-12-10");
        assert_eq!(ran.code, 0, "{}", ran.all());
        let files = place.files("out").into_iter().map(|(path, _)| path);
        files.filter(|path| path.contains("letter") || path.contains("certificate")).count()
    };
    assert!(letters("[outcome]\ndecided = 2026-12-03\nappointed = \"C01\"") > 0);
    for outcome in
        ["appointed = \"C01\"", "decided = 2026-12-02\nappointed = \"C01\"", "decided = 2025-12-04"]
    {
        assert_eq!(letters(&format!("[outcome]\n{outcome}")), 0, "{outcome}");
    }
    let said = "nothing says when it was decided";
    assert!(found(&and("[outcome]\nappointed = \"C01\"")).contains(said));
    assert!(!found(SMALL).contains(said));
}

#[test]
fn case_1_6_papers_do_not_go_back_to_a_version_before() {
    let place = Place::empty();
    let version = |number: u32| edited("format = 1", &format!("format = 1\nrevision = {number}"));
    let pack = "pack v.toml --format text --only leaflet --today 2026-11-24";
    place.write("v.toml", version(2));
    assert_eq!(place.run(pack).code, 0);
    place.write("v.toml", version(1));
    let ran = place.run(pack);
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(
        ran.messages.contains("holds papers of version 2; type `revision = 2` or more"),
        "{}",
        ran.all()
    );
    place.write("v.toml", version(3));
    assert_eq!(place.run(pack).code, 0);
}

#[test]
fn case_11_1_what_comes_next_is_what_is_most_serious_in_check_and_record_alike() {
    let place = Place::empty();
    let file = edited("chair = true\n", "");
    place.write("v.toml", &file);
    let check = place.run("check v.toml --today 2026-11-24").out.replace('\n', " ");
    let next = check.split("Next: ").nth(1).unwrap();
    let first = check.split(" Now ").nth(1).unwrap();
    assert!(first.trim_start().starts_with('✗'), "{check}");
    // An error comes before what is a warning, however late.
    let error = first.split(" (line").next().unwrap().trim_start_matches(['✗', ' ']);
    let words = error.split(": ").last().unwrap();
    assert!(next.starts_with(&words[..20]), "{next}\n{words}");
}

#[test]
fn case_13_17_no_public_report_says_where_a_payment_is_written_down() {
    let paid = "payment = { kind = \"paid\", offered = 2026-11-05, amount = \"75.00\" }";
    let file = below("capacity = \"service-user\"", paid)
        .replace("capacity = \"manager\"", &format!("capacity = \"carer\"\n{paid}"));
    let place = Place::empty();
    place.write("v.toml", &file);
    let csv = place.run("check v.toml --output csv --today 2026-11-24").out;
    let line =
        csv.lines().find(|line| line.contains("benefits-advice-missing")).unwrap_or_default();
    let at = file.lines().position(|line| line.starts_with("payment")).unwrap() + 1;
    assert!(line.contains("v.toml,") && !line.contains(&format!("v.toml,{at},")), "{csv}");
}

#[test]
fn case_4_1_advice_has_no_day_of_another_recruitment() {
    let place = Place::empty();
    place.write("v.toml", SMALL);
    for day in ["2026-11-24", "2026-12-20"] {
        let all = place.run(&format!("check v.toml --output csv --private --today {day}")).out;
        for key in [
            "trained",
            "access-asked",
            "invited",
            "papers-sent",
            "decided",
            "paid",
            "offered",
            "conflicts-declared",
            "candidates-told",
        ] {
            assert!(!all.contains(&format!("`{key} = 20")), "{key}: {all}");
        }
        assert_eq!(all.contains("preparation = 2026-11-26T14:00:00"), day == "2026-11-24", "{all}");
    }
}

#[test]
fn case_3_10_an_organisation_can_make_any_rule_an_error() {
    let place = Place::empty();
    let twice = "[shortlisting]\nby = [\"amira\", \"amira\"]";
    place.write("v.toml", and(&format!("{twice}\n[scoring]\ncombine = \"equal-members\"")));
    let level = |rules: &str| {
        place.write("copanel.toml", format!("[rules]\n{rules}\n"));
        let csv = place.run("check v.toml --output csv --private --today 2026-12-02").out;
        let errors = csv.lines().filter(|line| line.starts_with("v.toml,error,"));
        errors
            .filter(|line| line.contains("listed-twice") || line.contains("scoring-without-bar"))
            .count()
    };
    assert_eq!(level(""), 0);
    assert_eq!(level("listed-twice = \"error\"\nscoring-without-bar = \"error\""), 2);
}

#[test]
fn case_13_9_what_one_entry_says_and_another_takes_back_is_found() {
    let each = edited("name = \"Amira Khan\"", "name = \"Amira Khan\"\nsupporter = \"joe\"");
    let each = each.replace("name = \"Joe Price\"", "name = \"Joe Price\"\nsupporter = \"amira\"");
    let manager =
        |lines: &str| edited("capacity = \"manager\"", &format!("capacity = \"manager\"\n{lines}"));
    let waive = "[[waive]]\nrule = \"panel-too-small\"\nreason = \"x\"\nagreed-by = \"y\"\nuntil = 2026-12-31\n";
    all_found(&[
        (each, "Amira Khan supports Joe Price, and Joe Price supports Amira Khan"),
        (
            manager("votes = false\nno-sheet = [{ candidate = \"C01\", reason = \"Ill.\" }]"),
            "no sheet of Joe Price comes for C01, but they do not score C01",
        ),
        (and(&format!("{waive}\n{waive}")), "`panel-too-small` is waived twice for the same"),
        (
            manager("invited = 2026-11-05\npayment = { kind = \"paid\", claimed-on = 2026-11-01 }"),
            "Joe Price claims expenses on 1 November 2026, but Joe Price is invited on 5 November 2026",
        ),
    ]);
}

//! Values that cannot be right are refused, and those that can hardly be right are asked about.

use super::found::{edited, found, refused};
use crate::place::{Place, SMALL};

/// The small vacancy with lines at its end.
fn and(lines: &str) -> String {
    format!("{SMALL}\n{lines}\n")
}

/// The small vacancy with lines below Amira’s seat.
fn member(lines: &str) -> String {
    edited("chair = true", &format!("chair = true\n{lines}"))
}

/// The small vacancy with lines below Amira’s name.
fn person(lines: &str) -> String {
    edited("name = \"Amira Khan\"", &format!("name = \"Amira Khan\"\n{lines}"))
}

#[test]
fn case_3_10_what_can_hardly_be_right_is_asked_about() {
    let paid = |rest: &str| {
        member(&format!("payment = {{ kind = \"paid\", offered = 2026-11-05, {rest} }}"))
    };
    let second = "[[question]]\nid = \"q2\"\nask = \"Tell us about a time you  listened\"\npanel = \"main\"\n";
    for (file, said) in [
        (
            edited("date = 2026-12-03", "date = 2026-12-06"),
            "the interviews are on 6 December 2026, a Sunday",
        ),
        (
            edited("date = 2026-12-03", "date = 2026-12-25"),
            "25 December 2026, a day on which most people are off",
        ),
        (
            edited("date = 2026-12-03", "date = 2028-12-05"),
            "the interviews are on 5 December 2028, in 742 days",
        ),
        (
            and("[shortlisting]\ndate = 2026-11-15"),
            "candidates are shortlisted on 15 November 2026, a Sunday",
        ),
        (
            edited("date = 2026-12-03", "date = 2026-12-03\npreparation = 2026-11-26T02:00:00"),
            "the panel prepares at 2am",
        ),
        (edited("start = 09:30:00", "start = 03:30:00"), "Interview panel starts at 3:30am"),
        (edited("length = 45", "length = 450"), "sees each candidate for 450 minutes"),
        (edited("length = 45", "length = 4"), "sees each candidate for 4 minutes"),
        (edited("gap = 15", "gap = 300"), "rests for 300 minutes"),
        (paid("amount = \"6000\", hours = \"4\""), "Amira Khan is offered £6,000.00 for 4 hours"),
        (paid("amount = \"60000\""), "Amira Khan is offered £60,000.00"),
        (paid("amount = \"60\", hours = \"400\""), "Amira Khan is paid for 400 hours"),
        (and(second), "this question is asked twice"),
        (
            and(
                "[[criterion]]\nid = \"again\"\ntext = \"Listens well.\"\nassessed = [\"interview\"]",
            ),
            "this criterion is listed twice",
        ),
        (person("group-of = 400"), "Amira Khan is a group of 400 people"),
        (
            edited("name = \"Jo Bell\"", "name = \"Jo Bell\"\nphone = \"none\""),
            "the phone number has no digits",
        ),
    ] {
        let findings = found(&file);
        assert!(findings.contains(said), "{said}\n{findings}");
        assert!(findings.contains("is that so?"), "{findings}");
    }
    let usual = found(SMALL);
    assert!(!usual.contains("is that so?"), "{usual}");
    // Interviews on a Saturday are usual with people who work.
    assert!(!found(&edited("date = 2026-12-03", "date = 2026-12-05")).contains("is that so?"));
}

#[test]
fn case_3_10_a_band_that_the_nhs_does_not_have_is_asked_about() {
    let place = Place::empty();
    place.write("copanel.toml", "[organisation]\nname = \"Riverside NHS Trust\"\n");
    for (band, is_odd) in [("Band 13", true), ("Band 9", false), ("Band 8a", false)] {
        let title = "title = \"Peer worker\"";
        place.write("v.toml", SMALL.replacen(title, &format!("{title}\nband = \"{band}\""), 1));
        let found = place.run("check v.toml --today 2026-11-24 -v --only vacancy-unlikely").all();
        assert_eq!(found.contains("is in band 13 of the NHS; is that so?"), is_odd, "{found}");
    }
}

#[test]
fn an_old_rate_is_asked_about_beside_rates_of_the_organisation() {
    let place = Place::empty();
    place.write(
        "copanel.toml",
        "[payment]\nrate = { amount = \"15.00\", per = \"hour\", as-of = 2026-04-01, source = \"policy\" }\n",
    );
    let paid = "capacity = \"service-user\"\npayment = { kind = \"paid\", amount = \"60\", rate-as-of = 2016-04-01 }";
    place.write("v.toml", SMALL.replacen("capacity = \"service-user\"", paid, 1));
    let found = place.run("check v.toml --today 2026-11-24 -v").all();
    assert!(found.contains("the rate for Amira Khan is that of 1 April 2016"), "{found}");
}

#[test]
fn case_3_10_what_cannot_be_right_is_refused() {
    for (file, said) in [
        (
            edited("name = \"Jo Bell\"", "name = \"Jo Bell\"\nemail = \"jo.bell\""),
            "this is not an email address",
        ),
        (
            edited("name = \"Jo Bell\"", "name = \"Jo Bell\"\nemail = \"jo bell@x.org\""),
            "this is not an email address",
        ),
        (edited("format = 1", "format = 1\nrevision = 0"), "papers have versions 1 to 99"),
        (and("[scoring]\nappointable = { percent = 600 }"), "in percent"),
        (and("[scoring]\nappointable = { percent = 0 }"), "in percent"),
        (edited("length = 45", "length = 0"), "this cannot be 0"),
        (edited("gap = 15", "gap = 15\nlunch-after = 0"), "this cannot be 0"),
        (person("group-of = 0"), "this cannot be 0"),
        (person("over-18 = true\nunder-18 = {}"), "under 18, and that they are 18 or older"),
    ] {
        let said_of_it = refused(&file);
        assert!(said_of_it.contains(said), "{said}\n{said_of_it}");
    }
    // What is not filled in yet is no fault.
    found(&edited("name = \"Jo Bell\"", "name = \"Jo Bell\"\nemail = \"\""));
}

#[test]
fn case_13_9_what_contradicts_itself_is_refused_or_found() {
    let conflicts = |second: &str| {
        member(&format!(
            "conflicts = [{{ candidate = \"C01\", action = \"does-not-score\" }}, {{ candidate = \"C01\", action = \"{second}\" }}]"
        ))
    };
    for (file, said) in [
        (person("supporter = \"amira\""), "`amira` cannot be their own helper"),
        (person("under-18 = { adult = \"amira\" }"), "`amira` cannot be their own helper"),
        (edited("minutes = 6", "minutes = 0"), "this cannot be 0"),
        (conflicts("leaves-the-room"), "`C01` has two entries under `conflicts`"),
        (conflicts("does-not-score"), "`C01` has two entries under `conflicts`"),
        (and("[scoring]\nappointable = { never = 9 }"), "`9` is not a level of the scale"),
        (
            and("[scoring]\nappointable = { at-most = { level = 5, times = 1 } }"),
            "`5` is not a level of the scale",
        ),
    ] {
        let said_of_it = refused(&file);
        assert!(said_of_it.contains(said), "{said}\n{said_of_it}");
    }
    let scale = "[scoring]\nscale = [\"Good\", \"good\", \"Good.\", \"Good\", \"Good\"]";
    for (file, said) in [
        (
            member(
                "payment = { kind = \"paid\", offered = 2026-11-05, amount = \"0\", hours = \"4\" }",
            ),
            "Amira Khan is offered £0",
        ),
        (
            member(
                "payment = { kind = \"paid\", offered = 2026-11-05, amount = \"60\", hours = \"0\" }",
            ),
            "Amira Khan is paid for 0 hours",
        ),
        (
            member("payment = { kind = \"in-working-time\" }"),
            "Amira Khan takes part in paid working time, but not as staff",
        ),
        (and(scale), "two levels of the scale have the same words"),
        (
            edited("gap = 15", "gap = 15\nlunch-after = 99"),
            "Interview panel has lunch after 99, but sees 1 candidate",
        ),
        (
            edited("gap = 15", "gap = 15\nlunch-minutes = 2"),
            "Interview panel has 2 minutes for lunch",
        ),
        (and("[scoring]\ncombine = \"two-panels-mean\""), "there is one panel"),
        (and("[scoring]\ncombine = \"weighted\""), "there is one panel"),
        (
            edited("capacity = \"service-user\"", "capacity = \"observer\""),
            "Amira Khan only watches, but chairs the panel",
        ),
        (
            edited("title = \"Peer worker\"", "title = \"Peer worker\"\nserves = [\"manager\"]"),
            "the post serves staff",
        ),
    ] {
        let findings = found(&file);
        assert!(findings.contains(said), "{said}\n{findings}");
    }
}

#[test]
fn case_13_17_what_tells_of_one_person_is_private() {
    let place = crate::place::Place::empty();
    let file = member(
        "conflicts = [{ candidate = \"C01\", action = \"does-not-score\" }]\n\
         payment = { kind = \"paid\", offered = 2026-11-05, amount = \"75.00\" }",
    );
    place.write("v.toml", file);
    let report = |words: &str| place.run(&format!("check v.toml --today 2026-11-24 {words}")).out;
    let private = ["score C01", "scores C01", "someone is paid"];
    let all = report("--output csv --private");
    assert!(
        all.contains("1 member of Interview panel scores C01") && all.contains("someone is paid"),
        "{all}"
    );
    for output in ["csv", "html", "markdown"] {
        let sent_on = report(&format!("--output {output}"));
        for words in private {
            assert!(!sent_on.contains(words), "{output}: {sent_on}");
        }
    }
}

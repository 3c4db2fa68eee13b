//! The file that `copanel new` writes: what somebody said, and what is only proposed.

use super::found::papers;
use crate::place::{Place, SMALL};

/// What `new` is told, in ways that differ.
const ANSWERS: [&str; 8] = [
    "",
    "--candidates 5",
    "--candidates 4 --questions 8",
    "--questions 10 --candidates 4",
    "--questions 20",
    "--panel 1 --lived-experience 1",
    "--panel 3 --lived-experience 4 --candidates 3",
    "--panel 4 --lived-experience 2 --questions 5",
];

/// Rules that these answers themselves cannot keep, whatever the file says.
const BY_ANSWERS: [&str; 7] = [
    "involvement-power-unstated",
    "panel-lone-lived-experience",
    "panel-without-independent",
    "panel-too-small",
    "panel-too-large",
    "questions-mostly-asked-by-staff",
    "service-users-outnumbered",
];

/// The rules that find something in a vacancy that is not only still to do, with what they say.
fn broken(place: &Place, words: &str) -> Vec<String> {
    let ran = place.run(&format!("check v.toml --output json {words}"));
    assert!(ran.code < 2, "{}", ran.all());
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let broken = findings.iter().filter(|f| f["to-do"] == false && f["level"] != "note");
    broken.map(|f| format!("{}: {}", f["rule"].as_str().unwrap(), f["message"])).collect()
}

/// A file as it is once someone says yes to every proposal.
fn confirmed(text: &str) -> String {
    let mut out = String::new();
    let mut in_table = false;
    for line in text.lines() {
        // The lines of a table that is proposed go with its first.
        in_table = line.starts_with("# [[") && line.contains("# proposed")
            || in_table && line.starts_with("# ");
        let yes = in_table || line.starts_with("# ") && line.contains("  # proposed");
        out.push_str(if yes { &line[2..] } else { line });
        out.push('\n');
    }
    out
}

#[test]
fn case_4_1_nothing_that_nobody_said_is_in_the_file_or_on_paper() {
    let place = Place::empty();
    place.run("new v --interviews 2026-12-03 --candidates 3");
    let file: toml::Table = toml::from_str(&place.read("v.toml")).unwrap();
    assert!(!file.contains_key("involvement"), "{file}");
    assert_eq!(file["interviews"].to_string(), "{ date = 2026-12-03 }");
    for table in ["shortlisting", "scoring", "keep"] {
        assert!(file[table].as_table().unwrap().is_empty(), "{table}: {file}");
    }
    let panel = file["panel"][0].as_table().unwrap();
    assert_eq!(panel.keys().collect::<Vec<_>>(), ["id", "name"]);
    for member in file["member"].as_array().unwrap() {
        assert!(member.get("payment").is_none() && member.get("votes").is_none(), "{member}");
    }
    let ran = place.run("pack v.toml --format text --today 2026-10-01");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let papers = place.files("out");
    let papers = papers
        .iter()
        .filter(|(path, _)| path.ends_with(".txt") && !path.contains("manager/record"));
    let papers: String = papers.map(|(_, text)| String::from_utf8_lossy(text)).collect();
    for made_up in [
        "You write some of the questions",
        "You score the applications",
        "26 November 2026",
        "19 November 2026",
        "9:30am",
        "60%",
        "45 minutes",
    ] {
        assert!(!papers.contains(made_up), "papers say “{made_up}”, which nobody said");
    }
    // Once someone says yes, it is printed.
    place.write("v.toml", confirmed(&place.read("v.toml")));
    let ran = place.run("pack v.toml --format text --today 2026-10-01");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let pack = place.read("out/v/people/member-1/pack.txt");
    assert!(pack.contains("You write some of the questions") && pack.contains("9:30am"), "{pack}");
}

#[test]
fn case_4_2_the_file_breaks_no_rule_that_its_answers_could_have_kept() {
    for answers in ANSWERS {
        let place = Place::empty();
        let ran = place.run(&format!("new v --interviews 2026-12-03 {answers}"));
        assert_eq!(ran.code, 0, "{}", ran.all());
        for text in [place.read("v.toml"), confirmed(&place.read("v.toml"))] {
            place.write("v.toml", text);
            let mut broken = broken(&place, "--today 2026-09-01");
            broken.retain(|found| !BY_ANSWERS.iter().any(|rule| found.starts_with(rule)));
            assert_eq!(broken, Vec::<String>::new(), "{answers}");
        }
    }
    // Without a day nothing is late; two things are wrong until somebody does them.
    let place = Place::empty();
    place.run("new v");
    let mut late = broken(&place, "--today 2026-09-01");
    let known = ["panel-untrained", "payment-not-offered", "involvement-power-unstated"];
    late.retain(|found| !known.iter().any(|rule| found.starts_with(rule)));
    assert_eq!(late, Vec::<String>::new());
}

#[test]
fn case_4_1_no_length_of_a_meeting_and_no_day_is_printed_that_no_one_said() {
    let text =
        SMALL.replace("date = 2026-12-03", "date = 2026-12-03\npreparation = 2026-11-26T14:00:00");
    for (edition, how_long) in [("standard", ", for 60 minutes"), ("easy-read", "It takes 1 hour.")]
    {
        let text = text.replace(
            "name = \"Joe Price\"",
            &format!("name = \"Joe Price\"\nedition = \"{edition}\""),
        );
        let silent = papers(&text, "--for joe");
        assert!(silent.contains("26 November 2026") && !silent.contains(how_long), "{silent}");
        let said = text.replace("14:00:00", "14:00:00\npreparation-minutes = 60");
        assert!(papers(&said, "--for joe").contains(how_long), "{edition}");
    }
    let kept = papers(&SMALL.replace("months = 12", ""), "--for joe");
    assert!(kept.contains("Copies are destroyed when I say so."), "{kept}");
}

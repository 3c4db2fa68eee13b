//! One scale does not fit all, and no one number of people or questions.

use super::found::{edited, found, papers};
use crate::place::{Place, SMALL, repository};

/// The small vacancy with lines at its end.
fn and(lines: &str) -> String {
    format!("{SMALL}\n{lines}\n")
}

/// What a paper of an example says, without its line breaks.
fn of_example(example: &str, person: &str, document: &str) -> String {
    let place = Place::empty();
    let file = repository().join(format!("examples/{example}/vacancy.toml"));
    let file = file.display();
    let ran = place.run(&format!(
        "pack {file} --for {person} --only {document} --format text --today 2026-11-24"
    ));
    assert!(ran.code < 2, "{}", ran.all());
    let printed = place.read(&format!("out/{example}/people/{person}/{document}.txt"));
    printed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A second panel with somebody who scores, and how both count.
fn two_panels(scoring: &str) -> String {
    and(&format!(
        "[[panel]]\nid = \"young\"\nname = \"Young panel\"\nstart = 13:00:00\nlength = 45\ngap = 15\n\n[[member]]\nid = \"amira\"\npanel = \"young\"\ncapacity = \"carer\"\n\n[scoring]\nappointable = {{ percent = 50 }}\n{scoring}"
    ))
}

#[test]
fn case_6_3_weights_are_printed_for_everyone_who_decides() {
    let example = "family-support-practitioner";
    let chair = of_example(example, "leanne", "chair");
    for said in [
        "Interview panel: 3 parts of 5 - Parents’ panel: 2 parts of 5",
        "divide its points by the most it can give, then multiply by its parts",
        "at least 60% of all the points: 3 of 5 parts",
        "All panels’ parts added up",
    ] {
        assert!(chair.contains(said), "{said}: {chair}");
    }
    assert!(!chair.contains("All members’ scores added up"), "{chair}");
    for (person, said) in [
        ("omar", "at least 60% of all the points: 3 of 5 parts"),
        ("samira", "Interview panel: 3 parts of 5"),
        ("kai", "at least 60% of all the points: 3 of 5 parts"),
        ("tuesday-parents", "Parents’ panel: 2 parts of 5"),
    ] {
        let pack = of_example(example, person, "pack");
        assert!(pack.contains(said), "{person}, {said}: {pack}");
    }
}

#[test]
fn case_6_3_a_share_of_parts_may_be_a_broken_number() {
    let weighted = "combine = \"weighted\"\nweights = { main = 3, young = 2 }";
    let said = papers(&two_panels(weighted), "--only pack --for joe");
    assert!(said.contains("at least 50% of all the points: 2.5 of 5 parts"), "{said}");
    let easy = two_panels(weighted)
        .replace("name = \"Joe Price\"", "name = \"Joe Price\"\nedition = \"easy-read\"");
    let easy = papers(&easy, "--only pack --for joe");
    assert!(easy.contains("2.5 parts or more out of 5 parts"), "{easy}");
    // Where panels count the same there are no parts.
    let same = papers(&two_panels("combine = \"two-panels-mean\""), "--only pack --for joe");
    let lines: Vec<&str> = same.lines().filter(|line| line.contains("50%")).collect();
    assert_eq!(lines, ["- at least 50% of all the points"]);
}

#[test]
fn case_6_4_a_share_of_all_points_is_said_in_points() {
    let chair = of_example("peer-support-worker", "ruth", "chair");
    assert!(chair.contains("at least 60% of all the points: 72 of 120"), "{chair}");
    assert!(of_example("peer-support-worker", "amira", "pack").contains("72 of 120"));
    // One member may not score C03: the share is of what the others can give, and never rounded down.
    assert_eq!(chair.matches("added up: 72 of 120 points are needed").count(), 3, "{chair}");
    assert_eq!(chair.matches("added up: 58 of 96 points are needed").count(), 1, "{chair}");
    // Two members, one question, a scale from 0 to 4: half of 8; from 1 to 5 the most is 10.
    let of = |lines: &str| papers(&and(&format!("[scoring]\n{lines}")), "--only chair");
    let half = of("appointable = { percent = 50 }");
    assert!(half.contains("4 of 8 points are needed"), "{half}");
    let third = of("appointable = { percent = 33 }");
    assert!(third.contains("3 of 8 points are needed"), "{third}");
    let ten = of(
        "scale = [\"\", \"Poor\", \"Fair\", \"OK\", \"Good\", \"Very good\"]\nappointable = { percent = 50 }",
    );
    assert!(ten.contains("5 of 10 points are needed"), "{ten}");
}

#[test]
fn case_6_5_the_chair_has_a_place_for_each_score_of_each_member() {
    let chair = of_example("family-support-practitioner", "leanne", "chair");
    let (_, grids) = chair.split_once("Question 1.").unwrap();
    let (first, rest) = grids.split_once("Question 2.").unwrap();
    let rows = |codes: &str| {
        let people = ["Leanne Whitaker", "Kai Thompson", "Samira Hussain", "Omar Aziz", "Added up"];
        people.map(|name| {
            let link = if name == "Samira Hussain" { ": link" } else { "" };
            format!("Member: {name} {}", codes.replace("C02", &format!("C02{link}")))
        })
    };
    // Samira knows C02 and gives no score.
    for row in rows("C01 C02 C03 C04") {
        assert!(first.contains(&row) && rest.contains(&row), "{row}: {first}");
    }
    assert!(rest.contains("Member: All members C01 C02 C03 C04"), "{rest}");
    assert!(rest.contains("The most points there can be: C01 96, C02 72, C03 96, C04 96."));
}

/// The small vacancy with so many more people on its panel, of one capacity.
fn with_members(panel: &str, more: usize, capacity: &str) -> String {
    let people = (1..=more).map(|number| {
        format!(
            "[[person]]\nid = \"p{number}\"\nname = \"Person {number} Shah\"\n\n[[member]]\nid = \"p{number}\"\npanel = \"main\"\ncapacity = \"{capacity}\"\n\n"
        )
    });
    let file = edited("gap = 15\n", &format!("gap = 15\n{panel}"));
    format!("{file}\n{}", people.collect::<String>())
}

#[test]
fn case_5_14_a_panel_may_have_numbers_of_its_own_with_a_reason() {
    let has = |file: &str, rule: &str| found(file).contains(rule);
    let by_law = "members-most = 6\nmembers-reason = \"The law asks for six.\"\n";
    assert!(has(&with_members("", 4, "other-staff"), "panel-too-large"));
    assert!(!has(&with_members(by_law, 4, "other-staff"), "panel-too-large"));
    assert!(has(&with_members(by_law, 5, "other-staff"), "panel-too-large"));
    assert!(has(SMALL, "panel-too-small"));
    let two = "members-least = 2\nmembers-reason = \"Two children are as many as came forward.\"\n";
    assert!(!has(&with_members(two, 0, "carer"), "panel-too-small"));
    // Whoever has used a service, or cares for someone who does, comes from outside.
    let independent = |capacity: &str| {
        has(
            &with_members("", 3, capacity)
                .replace("capacity = \"service-user\"", &format!("capacity = \"{capacity}\"")),
            "panel-without-independent",
        )
    };
    assert!(independent("manager"));
    for capacity in ["service-user", "carer", "young-person", "independent", "other-staff"] {
        assert!(!independent(capacity), "{capacity}");
    }
}

#[test]
fn case_5_14_a_panel_of_which_everyone_is_absent_is_not_one_that_no_one_was_named_for() {
    let absent = |text: String, id: &str| {
        let member = format!("id = \"{id}\"\npanel = \"main\"\n");
        assert!(text.contains(&member), "{id}");
        text.replacen(&member, &format!("{member}absent = 2026-12-03\n"), 1)
    };
    let all = found(&absent(absent(SMALL.to_owned(), "amira"), "joe"));
    assert!(all.contains("Interview panel has no voting members; the minimum is 3"), "{all}");
    let unnamed = SMALL.split("[[member]]").next().unwrap().to_owned() + "\n[keep]\nmonths = 12\n";
    for (file, is_unnamed) in [(all, false), (found(&unnamed), true)] {
        assert_eq!(file.contains("nothing says yet who sits on"), is_unnamed, "{file}");
        assert_eq!(file.contains("panel-too-small"), !is_unnamed, "{file}");
    }
}

#[test]
fn case_5_15_a_longer_interview_is_not_for_more_questions() {
    let with = |length: u32, questions: u32| {
        let more = (2..=questions).map(|number| {
            format!("[[question]]\nid = \"q{number}\"\nask = \"What is your answer to number {number}?\"\npanel = \"main\"\ncriteria = [\"listening\"]\nasked-by = \"joe\"\n\n")
        });
        let file = edited("length = 45", &format!("length = {length}"));
        found(&format!("{file}\n{}", more.collect::<String>())).contains("questions-too-few")
    };
    for length in [45, 60, 90, 120] {
        assert!(!with(length, 5), "{length}");
        assert!(with(length, 4), "{length}");
    }
    // A shorter one asks fewer.
    assert!(!with(30, 4) && with(30, 1));
}

#[test]
fn case_6_2_where_nothing_is_scored_no_score_is_asked_for() {
    let essential =
        edited("text = \"Listens well\"", "text = \"Listens well\"\nkind = \"essential\"");
    let judged =
        |more: &str| format!("{essential}\n[scoring]\nessential = \"met-or-not\"\n{more}\n");
    let said = "asks for scores, but all that is asked is met or not met";
    assert!(found(&judged("appointable = { percent = 60 }")).contains(said));
    assert!(!found(&judged("")).contains(said));
    let desirable =
        judged("appointable = { percent = 60 }").replacen("= \"essential\"", "= \"desirable\"", 1);
    assert!(!found(&desirable).contains(said));
    let sheets = papers(&judged(""), "--for joe --only score-sheets");
    assert!(sheets.contains("Met or not") || sheets.contains("[ ] Met"), "{sheets}");
    assert!(!sheets.contains("low score") && !sheets.contains("nought"), "{sheets}");
}

#[test]
fn case_6_1_no_score_is_called_by_the_number_of_another() {
    let scale = |words: &str| and(&format!("[scoring]\nscale = [{words}]"));
    let said = "the score 0 is called “1 Poor”";
    assert!(found(&scale("\"1 Poor\", \"2 Fair\", \"3 Good\"")).contains(said));
    assert!(!found(&scale("\"0 Poor\", \"1 Fair\", \"2 Good\"")).contains("is called “"));
    assert!(!found(&scale("\"\", \"1 Poor\", \"2 Good\"")).contains("is called “"));
}

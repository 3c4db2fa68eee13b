//! Two rounds of interviews in one file: who is invited back, what each holds, and what is kept of the first.

use crate::place::{Place, repository};

/// What is added to the example when it comes to a second round.
const SECOND: &str = "
[second-round]
date = 2026-12-10
invited-back = [\"C01\", \"C03\"]
reason = \"C01 and C03 had the same points.\"
reason-easy = \"Both were good.\"
start = 14:00:00
at = { C03 = 2026-12-10T15:00:00 }

[[question]]
id = \"again-1\"
round = 2
ask = \"What would you do in your first month?\"
ask-easy = \"What do you do first?\"
panel = \"main\"
criteria = [\"listening\"]
asked-by = \"desmond\"
minutes = 10
listen-for = [\"Asks people who use the service\"]
anchors = { 0 = \"No idea\", 2 = \"Some\", 4 = \"A lot\" }
";

/// A panel of managers that meets in the second round alone.
const OTHERS: &str = "
[[panel]]
id = \"others\"
name = \"Second panel\"
round = 2
power = \"decides\"
start = 14:00:00
length = 30
gap = 10

[[person]]
id = \"una\"
name = \"Una Berry\"

[[member]]
id = \"una\"
panel = \"others\"
capacity = \"manager\"
chair = true

[[member]]
id = \"ruth\"
panel = \"others\"
capacity = \"clinician\"
";

fn example() -> String {
    std::fs::read_to_string(repository().join("examples/peer-support-worker/vacancy.toml")).unwrap()
}

fn two_rounds() -> String {
    example() + SECOND
}

fn changed(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1)
}

/// The example’s workspace with this vacancy.
fn place(text: &str) -> Place {
    let place = Place::empty();
    place.write("v.toml", text);
    for name in ["map.svg", "door.svg", "copanel.toml"] {
        let file = repository().join("examples/peer-support-worker").join(name);
        place.write(name, std::fs::read(file).unwrap());
    }
    place
}

fn pack(place: &Place, today: &str) -> Vec<(String, String)> {
    let ran = place.run(&format!("pack v.toml --format text --today {today}"));
    assert!(ran.code < 2, "{}", ran.all());
    let files = place.files("out").into_iter().filter(|(path, _)| path.ends_with(".txt"));
    files.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

fn papers(text: &str, today: &str) -> Vec<(String, String)> {
    pack(&place(text), today)
}

fn paper<'a>(papers: &'a [(String, String)], path: &str) -> &'a str {
    let paper = papers.iter().find(|(own, _)| own.ends_with(&format!("/{path}.txt")));
    &paper.unwrap_or_else(|| panic!("no {path}")).1
}

fn found(text: &str, today: &str) -> String {
    let ran = place(text).run(&format!("check v.toml --output csv --private --today {today}"));
    assert!(ran.code < 2, "{}", ran.all());
    ran.out
}

fn refused(text: &str) -> String {
    let ran = place(text).run("check v.toml --today 2026-12-05");
    assert_eq!(ran.code, 2, "{}", ran.all());
    ran.all()
}

#[test]
fn case_5_7_those_invited_back_are_seen_again_and_the_record_says_both_rounds() {
    let papers = papers(&two_rounds(), "2026-12-05");
    let sheets = paper(&papers, "amira/score-sheets-second-round");
    assert!(sheets.contains("What would you do in your first month?"), "{sheets}");
    assert!(sheets.contains("Candidate C01") && sheets.contains("Candidate C03"), "{sheets}");
    assert!(!sheets.contains("Candidate C02") && !sheets.contains("quiet person"), "{sheets}");
    assert!(sheets.contains("Thursday 10 December 2026") && !sheets.contains("3 December 2026"));
    let chair = paper(&papers, "ruth/chair-second-round");
    let both = "In the first round, on Thursday 3 December 2026, the panel saw C01, C02, C03 and C04. \
                C01 and C03 are invited back. The scores of the first round are kept as they are.";
    assert_eq!(chair.matches(both).count(), 2, "the running order and the record: {chair}");
    assert_eq!(chair.matches("C01 and C03 had the same points.").count(), 2);
    assert!(chair.contains("2pm: Candidate C01") && chair.contains("3pm: Candidate C03"));
    assert!(chair.contains("First round: all members’ scores added up"), "{chair}");
    assert!(!chair.contains("it holds second interviews"), "it has come to that: {chair}");
    assert!(paper(&papers, "manager/record").contains(both));
    assert!(
        paper(&papers, "amira/pack-second-round").contains("This pack is for the second round.")
    );
    // What is for candidates says nothing of anyone else.
    let leaflet = paper(&papers, "candidates/leaflet");
    assert!(leaflet.contains("Your second interview") && leaflet.contains("10 December 2026"));
    assert!(!leaflet.contains("C03") && !leaflet.contains("same points"), "{leaflet}");
}

#[test]
fn case_5_7_letters_say_no_only_once_it_is_no() {
    let letter = |papers: &[(String, String)], code: &str| {
        paper(papers, &format!("candidates/candidate-letter-{code}")).to_owned()
    };
    let before = papers(&two_rounds(), "2026-12-05");
    let invited = letter(&before, "C03");
    assert!(invited.contains("We would like to see you again"), "{invited}");
    assert!(invited.contains("Thursday 10 December 2026 at 3pm"), "{invited}");
    assert!(letter(&before, "C01").contains("Thursday 10 December 2026, at ____"));
    let once = letter(&before, "C02");
    assert!(once.contains("on Thursday 3 December 2026") && once.contains("this is not a no"));
    assert!(!once.contains("sorry"), "{once}");
    let outcome = "\n[outcome]\ndecided = 2026-12-10\nappointed = \"C03\"\n";
    let after = papers(&(two_rounds() + outcome), "2026-12-11");
    assert!(letter(&after, "C03").contains("we would like to offer you the job"));
    for (code, day) in [("C01", "10 December 2026"), ("C02", "3 December 2026")] {
        let no = letter(&after, code);
        assert!(no.contains("you were not chosen this time") && no.contains(day), "{no}");
    }
    assert!(paper(&after, "amira/result-letter").contains("candidate C03"));
    // Between the rounds nothing can be decided.
    let early = changed(outcome, "2026-12-10", "2026-12-04");
    let early = found(&(two_rounds() + &early), "2026-12-11");
    assert!(early.contains("the appointment is decided on 4 December 2026"), "{early}");
}

#[test]
fn a_second_round_that_is_planned_is_said_beforehand_and_changes_no_one_else() {
    let planned = changed(&two_rounds(), "invited-back = [\"C01\", \"C03\"]\n", "");
    let planned = changed(&planned, "at = { C03 = 2026-12-10T15:00:00 }\n", "");
    let planned = changed(&planned, "edition = \"large-print\"", "edition = \"easy-read\"");
    let papers = papers(&planned, "2026-11-24");
    let said = "There is a second round on Thursday 10 December 2026.";
    assert!(paper(&papers, "amira/pack").contains(said));
    assert!(paper(&papers, "desmond/pack").contains("Some candidates come a second time."));
    let leaflet = paper(&papers, "candidates/leaflet");
    assert!(leaflet.contains("We may ask to see you again on Thursday 10 December 2026"));
    let sheets = paper(&papers, "amira/score-sheets");
    assert!(sheets.contains("Candidate C04") && !sheets.contains("first month"), "{sheets}");
    // Papers are destroyed so long after the last day of both.
    assert!(sheets.contains("10 December 2027"), "{sheets}");
    let late = found(&planned, "2026-12-05");
    assert!(late.contains("no one has been invited back to the second round yet"), "{late}");
    assert!(!found(&planned, "2026-11-24").contains("papers have not gone to Desmond"));
}

#[test]
fn sheets_of_the_first_round_that_were_filled_in_stay_and_others_go() {
    let place = place(&example());
    pack(&place, "2026-11-24");
    let filled = place.read("out/v/people/amira/score-sheets.txt") + "3, well said\n";
    place.write("out/v/people/amira/score-sheets.txt", &filled);
    place.write("v.toml", two_rounds());
    let papers = pack(&place, "2026-12-05");
    assert_eq!(paper(&papers, "amira/score-sheets"), filled);
    assert!(paper(&papers, "amira/score-sheets-second-round").contains("first month"));
    assert!(papers.iter().all(|(path, _)| !path.ends_with("gurpreet/score-sheets.txt")));
    assert!(papers.iter().all(|(path, _)| !path.contains("what-changed")));
}

#[test]
fn a_panel_of_the_second_round_alone_is_judged_and_the_others_are_still_thanked() {
    let text = two_rounds() + OTHERS;
    let text = changed(&text, "round = 2\nask", "round = 2\npanel = \"others\"\nask");
    let text = changed(
        &text,
        "panel = \"main\"\ncriteria = [\"listening\"]\nasked-by = \"desmond\"",
        "criteria = [\"listening\"]\nasked-by = \"una\"",
    );
    let outcome = "\n[outcome]\ndecided = 2026-12-10\nappointed = \"C03\"\n";
    let after = papers(&(text.clone() + outcome), "2026-12-11");
    let has = |path: &str| after.iter().any(|(own, _)| own.ends_with(&format!("{path}.txt")));
    assert!(has("una/pack-second-round") && has("una/letter"));
    assert!(!has("amira/pack-second-round") && !has("amira/score-sheets-second-round"));
    for path in ["amira/letter", "amira/result-letter", "amira/certificate", "amira/claim-form"] {
        assert!(has(path), "{path}");
    }
    let owed = place(&(text.clone() + outcome)).run("check v.toml --owed --today 2026-12-20").out;
    assert!(owed.contains("Amira Khan"), "whoever was only in the first round is owed too: {owed}");
    let found = found(&text, "2026-12-05");
    assert!(found.contains("panel-no-lived-experience"), "{found}");
    assert!(found.contains("Amira Khan has not been paid yet"), "{found}");
    // The same is said while it is only planned.
    let planned = changed(&text, "invited-back = [\"C01\", \"C03\"]\n", "");
    let planned = changed(&planned, "at = { C03 = 2026-12-10T15:00:00 }\n", "");
    assert!(self::found(&planned, "2026-11-24").contains("panel-no-lived-experience"));
    // Both panels can meet again.
    let both = changed(&text, "start = 14:00:00\nat", "panels = [\"main\"]\nstart = 14:00:00\nat");
    assert!(!self::found(&both, "2026-12-05").contains("panel-no-lived-experience"));
}

#[test]
fn whoever_was_absent_or_withdrew_is_so_in_one_round() {
    let gurpreet = "id = \"gurpreet\"\npanel = \"main\"\n";
    let absent =
        |day: &str| changed(&two_rounds(), gurpreet, &format!("{gurpreet}absent = {day}\n"));
    let was_ill = papers(&absent("2026-12-03"), "2026-12-05");
    assert!(paper(&was_ill, "gurpreet/score-sheets-second-round").contains("Candidate C01"));
    let is_ill = papers(&absent("2026-12-10"), "2026-12-10");
    assert!(is_ill.iter().all(|(path, _)| !path.contains("gurpreet/score-sheets")));
    let withdrew = changed(
        &two_rounds(),
        "[[candidate]]\ncode = \"C01\"\n",
        "[[candidate]]\ncode = \"C01\"\nwithdrew = 2026-12-08\n",
    );
    let papers = papers(&withdrew, "2026-12-09");
    let chair = paper(&papers, "ruth/chair-second-round");
    assert!(chair.contains("A rest. C01 does not come."), "{chair}");
    assert!(chair.contains("C01 withdrew on 8 December 2026."), "{chair}");
    assert!(chair.contains("the panel saw C01, C02, C03 and C04"), "{chair}");
    let both = changed(
        &withdrew,
        "[[candidate]]\ncode = \"C03\"\n",
        "[[candidate]]\ncode = \"C03\"\nwithdrew = 2026-12-08\n",
    );
    assert!(found(&both, "2026-12-09").contains("everyone who was invited back has left"));
}

#[test]
fn rules_look_at_each_round() {
    let text = two_rounds();
    let found_now = found(&text, "2026-12-05");
    for said in [
        "candidates have not been told who will be in the room",
        "papers of the second round have not gone to Amira Khan yet",
        "under [second-round]",
    ] {
        assert!(found_now.contains(said), "{said}: {found_now}");
    }
    // Nothing is due before the first round is over, and what the first asked is not asked again.
    assert!(!found_now.contains("2026-11-30"), "{found_now}");
    assert!(!found_now.contains("no question looks for"), "{found_now}");
    assert!(!found_now.contains("nothing says what was decided"), "{found_now}");
    let nothing = text.replace("round = 2\n", "");
    let nothing = found(&nothing, "2026-12-05");
    assert!(nothing.contains("Interview panel asks nothing in the second round"), "{nothing}");
}

#[test]
fn what_contradicts_itself_about_two_rounds_is_refused() {
    let other = |old: &str, new: &str| refused(&changed(&two_rounds(), old, new));
    for (said, message) in [
        (
            other("date = 2026-12-10", "date = 2026-12-01"),
            "the second round is on 1 December 2026, before the first is over on 3 December 2026",
        ),
        (other("[\"C01\", \"C03\"]", "[\"C01\", \"C09\"]"), "there is no candidate `C09`"),
        (other("[\"C01\", \"C03\"]", "[\"C03\", \"C03\"]"), "C03 is invited back twice"),
        (other("[\"C01\", \"C03\"]", "[\"C01\"]"), "C03 has a time, but is not invited back"),
        (
            other("C03 = 2026-12-10T15", "C03 = 2026-12-11T15"),
            "there are no second interviews on 11 December 2026",
        ),
        (other("C03 = 2026-12-10T15", "C03 = 2026-12-10T13"), "is promised 1pm, but"),
        (
            other(
                "[[candidate]]\ncode = \"C01\"\n",
                "[[candidate]]\ncode = \"C01\"\ndid-not-come = 2026-12-03\n",
            ),
            "C01 is invited back, but did not come on 3 December 2026",
        ),
        (
            other("start = 14:00:00\nat", "panels = [\"mian\"]\nstart = 14:00:00\nat"),
            "there is no panel `mian`",
        ),
        (other("round = 2", "round = 3"), "there are two rounds of interviews at most"),
        (
            refused(
                &(example()
                    + SECOND
                        .split_once("[[question]]")
                        .map(|(_, q)| format!("\n[[question]]{q}"))
                        .unwrap()
                        .as_str()),
            ),
            "this is for a second round, and there is none",
        ),
        (
            refused(&(two_rounds() + OTHERS)),
            "this is for the second round, in which panel `main` does not meet",
        ),
    ] {
        assert!(said.contains(message), "{message}: {said}");
    }
}

#[test]
fn each_round_is_opened_by_itself_from_one_folder_of_sheets() {
    let place = place(&example());
    let print = |today: &str| {
        let ran = place
            .run(&format!("pack v.toml -o p --format html --only score-sheets --today {today}"));
        assert!(ran.code < 2, "{}", ran.all());
    };
    let come_back = |sheet: &str, score: &str| {
        for (path, page) in place.files("p/v/people") {
            let Some(whose) = path.strip_suffix(&format!("/{sheet}.html")) else { continue };
            let page = String::from_utf8(page).unwrap();
            let page = crate::scores::filled(&page, |_| score.to_owned());
            let (before, after) = page.split_once("name=\"total.C01.main\"").unwrap();
            let sum = format!("{before}name=\"total.C01.main\" value=\"{score}\"{after}");
            place.write(&format!("back/{whose}-{sheet}.html"), sum);
        }
    };
    print("2026-11-24");
    come_back("score-sheets", "2");
    let ran = place.run("scores v.toml back -o out --format text --today 2026-12-03");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let first = place.files("out/v-scores");
    place.write("v.toml", two_rounds());
    print("2026-12-05");
    come_back("score-sheets-second-round", "4");
    let ran = place.run("scores v.toml back -o out --format text --today 2026-12-10");
    assert_eq!((ran.code, ran.messages.as_str()), (0, ""), "{}", ran.all());
    assert!(ran.out.starts_with("C01: ") && !ran.out.contains("C02"), "{}", ran.all());
    let record = place.read("out/v-scores-second-round/manager/scores-record.txt");
    assert!(!record.contains("C02") && record.contains("C01"), "{record}");
    assert_eq!(place.files("out/v-scores"), first);
}

#[test]
fn the_day_of_the_second_round_is_that_of_those_invited_back() {
    let text = changed(&two_rounds(), "[\"C01\", \"C03\"]", "[\"C03\", \"C04\"]")
        .replace("at = { C03 = 2026-12-10T15:00:00 }\n", "");
    let place = place(&text);
    let ran = place.run("day v.toml --today 2026-12-06 --write");
    assert_eq!(ran.code, 0, "{}", ran.messages);
    assert!(!ran.out.contains("C01") && !ran.out.contains("C02"), "{}", ran.out);
    let now = place.read("v.toml");
    let times = "at = { C03 = 2026-12-10T14:00:00, C04 = 2026-12-10T15:00:00 }";
    assert!(now.contains(times), "{now}");
    // Nothing else is another.
    assert_eq!(now.replace(&format!("{times}\n"), ""), text);
    let barred = changed(&text, "code = \"C03\"\n", "code = \"C03\"\nnot-on = [2026-12-10]\n");
    place.write("v.toml", &barred);
    let ran = place.run("day v.toml --today 2026-12-06");
    assert!(ran.messages.contains("C03 cannot come on 10 December 2026"), "{}", ran.messages);
}

#[test]
fn papers_of_the_first_round_are_a_line_to_change_and_not_to_add() {
    let said = found(&two_rounds(), "2026-12-04");
    assert!(said.contains("papers of the second round have not gone to Amira Khan yet"), "{said}");
    assert!(said.contains("change `papers-sent` of the member to the day"), "{said}");
    assert!(!said.contains("add `papers-sent"), "{said}");
    // Whoever hears on the day of the first round who is seen again can have them at once.
    let sent = two_rounds().replace("papers-sent = 2026-11-19", "papers-sent = 2026-12-03");
    let said = found(&sent, "2026-12-04");
    assert!(!said.contains("papers of the second round have not gone"), "{said}");
}

//! Score sheets come back, are filled in as a browser saves them, and are opened once all are in.

use serde_json::Value;

use crate::place::{Place, Ran, repository};

const NURSE: &str = "learning-disability-nurse";

/// The score sheets of an example, filled in by each member with a score for each field, in `returned`.
fn returned(example: &str, score: impl Fn(&str, &str) -> u32) -> Place {
    let place = Place::empty();
    let vacancy = vacancy(example);
    let day = "--today 2026-11-24";
    let ran =
        place.run(&format!("pack {vacancy} -o p --only score-sheets,views --format html {day}"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    for (path, page) in place.files("p") {
        let Some(person) = path.split("/people/").nth(1).and_then(|rest| rest.split('/').next())
        else {
            continue;
        };
        let page = String::from_utf8(page).unwrap();
        let paper = path.rsplit('/').next().unwrap();
        let filled = filled(&page, |field| score(person, field).to_string());
        place.write(&format!("returned/{person}-{paper}"), filled);
    }
    place
}

fn vacancy(example: &str) -> String {
    repository().join(format!("examples/{example}/vacancy.toml")).display().to_string()
}

/// A page with the answer to each score ticked.
pub fn filled(page: &str, answer: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    for tag in page.split_inclusive('>') {
        let value = |name: &str| {
            let (_, rest) = tag.split_once(&format!("{name}=\""))?;
            rest.split('"').next()
        };
        let field = value(" name").filter(|field| field.starts_with("score."));
        let is_it = field.is_some_and(|field| value(" value") == Some(&answer(field)));
        match tag.strip_suffix('>') {
            Some(open) if is_it => out.push_str(&format!("{open} checked>")),
            _ => out.push_str(tag),
        }
    }
    out
}

/// Later candidates do better, and Kevin and Fiona do not agree about one answer.
fn scores(person: &str, field: &str) -> u32 {
    match (person, field) {
        ("kevin" | "fiona", field) if field.starts_with("score.C01") => 0,
        (_, field) if field.starts_with("score.C01") => 2,
        (_, field) if field.starts_with("score.C02") => 3,
        ("joyce" | "kevin" | "shabnam", field) if field.starts_with("score.C03") => 4,
        _ => 2,
    }
}

fn scored(place: &Place, example: &str, more: &str) -> Ran {
    place.run_beside(
        "returned",
        &format!("scores {} returned --today 2026-11-24 {more}", vacancy(example)),
    )
}

#[test]
fn until_all_are_in_only_who_is_in_is_told_and_nothing_is_written() {
    let place = returned(NURSE, scores);
    std::fs::remove_file(place.path("returned/kevin-score-sheets.html")).unwrap();
    let ran = scored(&place, NURSE, "-o out");
    assert_eq!(ran.code, 1);
    assert!(!place.path("out").exists());
    let c04 = "\
C04: 5 score sheets, 4 in
  in: Joyce Mensah; Fiona MacLeod; Dr Tunde Bakare; Alison Petty
  not in: Kevin O’Donnell
  does not score this candidate: Shabnam Begum
Nothing of what is on them is shown until all are in. That is about showing, not about secrecy: anyone who has the files can open them.
If a sheet will not come, the chair writes why under that member: no-sheet = [{ candidate = \"C01\", reason = \"…\" }]
";
    assert!(ran.out.ends_with(c04), "{}", ran.all());
    let json = scored(&place, NURSE, "-o out --output json").out;
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["all-in"], &json["opened"]), (&Value::Bool(false), &Value::Null));
    assert!(!place.path("out").exists());
}

#[test]
fn what_is_missing_on_a_sheet_is_named_and_not_what_is_there() {
    let place = returned(NURSE, scores);
    let page = place.read("returned/kevin-score-sheets.html");
    place.write("returned/kevin-score-sheets.html", page.replacen(" checked>", ">", 1));
    let ran = scored(&place, NURSE, "");
    assert!(ran.out.contains("  not in: Kevin O’Donnell (Question 1 to go)\n"), "{}", ran.all());
    assert!(ran.out.starts_with("C01: 6 score sheets, 5 in\n"), "{}", ran.all());
}

#[test]
fn opened_scores_are_a_page_for_each_member_with_the_names_of_their_own_panel_only() {
    let place = returned(NURSE, scores);
    let ran = scored(&place, NURSE, "-o out --format text");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let folder = format!("out/{NURSE}-scores");
    let joyce = place.read(&format!("{folder}/people/joyce/scores-room.txt"));
    let fiona = place.read(&format!("{folder}/people/fiona/scores-room.txt"));
    let row = |page: &str, name: &str, at: usize| {
        let row = page.split(name).nth(at + 1).unwrap().split("\n\n").next().unwrap();
        row.lines().filter_map(|line| line.split(": ").nth(1)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(row(&joyce, "2. Kevin O’Donnell", 0), "0 0 0 0");
    assert_eq!(row(&joyce, "3. Shabnam Begum", 3), "link link link link");
    assert_eq!(row(&fiona, "1. Fiona MacLeod", 1), "3 3 3 3 3 3");
    assert!(!joyce.contains("Fiona MacLeod") && !fiona.contains("Kevin"), "{joyce}{fiona}");
    // Two apart is to be talked about, and one apart is not.
    assert!(fiona.contains("C01: Question 1") && !fiona.contains("C02: Question 1"), "{fiona}");
    // Each panel has someone else first, and both are told.
    for page in [&joyce, &fiona] {
        assert!(page.contains("Speaking Up panel: C03") && page.contains("Formal panel: C02"));
    }
    let record = place.read(&format!("{folder}/manager/scores-record.txt"));
    assert!(record.contains("Fiona MacLeod") && record.contains("Kevin O’Donnell"), "{record}");
    assert!(!record.contains("Kendall") && !fiona.contains("Kendall"));
    let chair = place.read(&format!("{folder}/people/fiona/scores-chair.txt"));
    assert!(chair.contains("Kendall’s W") && !chair.contains("Kevin"), "{chair}");
    for path in ["people/tunde/scores-chair.txt", "people/kevin/scores-chair.txt"] {
        assert!(!place.path(&format!("{folder}/{path}")).exists(), "{path}");
    }
    let first = place.files("out");
    scored(&place, NURSE, "-o again --format text");
    let named = |files: Vec<(String, Vec<u8>)>| -> Vec<(String, Vec<u8>)> {
        files.into_iter().filter(|(path, _)| !path.ends_with("record.json")).collect()
    };
    assert_eq!(named(first), named(place.files("again")));
}

#[test]
fn the_numbers_are_those_of_the_sheets() {
    let place = returned(NURSE, scores);
    let json = scored(&place, NURSE, "-o out --format text --output json").out;
    let json: Value = serde_json::from_str(&json).unwrap();
    let opened = &json["opened"];
    let result = |code: &str| {
        let mut results = opened["results"].as_array().unwrap().iter();
        results.find(|one| one["candidate"] == code).unwrap().clone()
    };
    // Four questions for three people there, and six for three here; each panel counts for half.
    let share = |code: &str| result(code)["share"].as_f64().unwrap();
    assert!((share("C01") - f64::midpoint(16.0 / 48.0, 24.0 / 72.0)).abs() < 1e-12);
    assert!((share("C02") - 0.75).abs() < 1e-12);
    assert!((share("C03") - f64::midpoint(1.0, 0.5)).abs() < 1e-12);
    assert_eq!((&result("C02")["place"], &result("C03")["place"]), (&1.into(), &1.into()));
    assert_eq!(result("C01")["reaches-the-bar"], Value::Bool(false));
    assert_eq!(result("C02")["reaches-the-bar"], Value::Bool(true));
    let kevin = &opened["panels"][0]["items"][0]["scores"]["kevin"];
    assert_eq!((&kevin["C01"], &kevin["C04"]), (&0.into(), &2.into()));
    assert_eq!(opened["panels"][0]["items"][0]["scores"]["shabnam"]["C04"], "conflict");
    // Those who have the same result see what to do next.
    let page = place.read(&format!("out/{NURSE}-scores/people/fiona/scores-room.txt"));
    assert!(page.contains("C02 and C03 have the same result"), "{page}");
}

#[test]
fn a_sheet_that_changes_later_is_seen_and_never_wins_by_itself() {
    let place = returned(NURSE, scores);
    scored(&place, NURSE, "-o out --format text");
    let record = format!("out/{NURSE}-scores/manager/scores-record.txt");
    let before = place.read(&record);
    let sheet = "returned/tunde-score-sheets.html";
    place.write(sheet, place.read(sheet) + "<!-- opened and saved -->");
    let ran = scored(&place, NURSE, "-o out --format text");
    assert_eq!(ran.code, 1);
    let said = "these members’ sheets have changed since the scores were opened: Dr Tunde Bakare";
    assert!(ran.messages.contains(said), "{}", ran.all());
    assert_eq!(place.read(&record), before);
    scored(&place, NURSE, "-o out --format text --force");
    let ran = scored(&place, NURSE, "-o out --format text");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let after = place.read(&record);
    assert!(after.contains("the sheets of Dr Tunde Bakare") && after != before, "{after}");
}

#[test]
fn a_sheet_that_will_not_come_has_a_reason_for_the_record_alone() {
    let place = returned("befriending-lead", |_, field| u32::from(field.contains("C02")) + 2);
    std::fs::remove_file(place.path("returned/mo-score-sheets.html")).unwrap();
    let text = std::fs::read_to_string(vacancy("befriending-lead")).unwrap();
    let member = text.find("id = \"mo\"\npanel").unwrap();
    let text = format!(
        "{}no-sheet = [{{ reason = \"Went home ill.\" }}]\n{}",
        &text[..member],
        &text[member..]
    );
    place.write("befriending-lead/vacancy.toml", text);
    let ran = place.run(
        "scores befriending-lead/vacancy.toml returned -o out --format text --today 2026-11-24",
    );
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(ran.out.contains("  will not come: Mo Farrell\n"), "{}", ran.all());
    let read = |path: &str| place.read(&format!("out/befriending-lead-scores/{path}.txt"));
    assert!(read("manager/scores-record").contains("Mo Farrell, candidate C01: Went home ill."));
    assert!(read("people/priya/scores-chair").contains("Went home ill."));
    let room = read("people/sylvia/scores-room");
    assert!(room.contains("no sheet") && !room.contains("ill."), "{room}");
    // A group’s views stand beside the scores, and no one’s name with them.
    assert!(room.contains("Presentation") && room.contains("1. Tell us about a time"), "{room}");
}

#[test]
fn what_is_no_score_sheet_is_left_aside() {
    let place = returned(NURSE, scores);
    place.write("empty/notes.txt", "C01 was lovely");
    for paths in ["empty", "nowhere", "p/learning-disability-nurse/people"] {
        let ran = place.run(&format!("scores {} {paths} --today 2026-11-24", vacancy(NURSE)));
        assert!(ran.code == 1 && ran.messages.starts_with("warning: "), "{}", ran.all());
        assert!(ran.out.starts_with("C01: 6 score sheets, 0 in\n"), "{}", ran.all());
    }
    let ran = place.run("scores nothing.toml returned");
    assert_eq!(ran.code, 2, "{}", ran.all());
    place.write("v.toml", "[post]\ntitle = 'Nurse'\n");
    let ran = place.run("scores v.toml empty -o out --today 2026-11-24");
    assert!(ran.out.ends_with("The vacancy has no candidates yet, so there is nothing to score\n"));
    assert!(!place.path("out").exists());
}

#[test]
fn what_does_not_count_is_named_by_person_candidate_and_question_and_the_rest_counts() {
    let place = Place::small();
    let day = "--today 2026-11-24";
    assert_eq!(place.run(&format!("pack v.toml -o p --format html {day}")).code, 0);
    let page = |whose: &str, give: &dyn Fn(&str) -> String| {
        filled(&place.read(&format!("p/v/people/{whose}/score-sheets.html")), give)
    };
    let three = |_: &str| "3".to_owned();
    let amira = page("amira", &three);
    let with = |old: &str, new: &str| {
        assert!(amira.contains(old), "{old}");
        amira.replace(old, new)
    };
    let said = |text: String| {
        place.write("back/amira.html", text);
        let ran = place.run(&format!("scores v.toml back {day}"));
        assert_eq!(ran.code, 1, "{}", ran.all());
        let first = ran.messages.lines().next().unwrap();
        first.replace("warning: back/amira.html: ", "")
    };
    let tick = |value: &str| format!("name=\"score.C01.q1\" value=\"{value}\"");
    assert_eq!(
        said(with(&tick("2"), &format!("{} checked", tick("2")))),
        "Amira Khan: “C01, question 1: your score” has 2 answers where one is asked"
    );
    assert_eq!(
        said(with(&tick("3"), &tick("9"))),
        "Amira Khan: “C01, question 1: your score” has an answer that is none of 0, 1, 2, 3, 4, not-asked"
    );
    assert_eq!(
        said(
            with("name=\"score.C01.q1\"", "data-was=\"it\"")
                .replace("name=\"total.C01.main\"", "name=\"total.C01.main\" value=\"3\"")
        ),
        "Amira Khan: “C01, question 1: your score” is not in the file any more, so no one can tell what was meant"
    );
    assert_eq!(
        said(with("score.C01.q1", "score.C09.q1")),
        "Amira Khan: an answer about C09 is for a candidate who is not on this person’s paper now"
    );
    assert_eq!(
        said(with("&quot;revision&quot;:1", "&quot;revision&quot;:2")),
        "is of version 2, and this is version 1; copy it by hand onto a new one"
    );
    // Joe’s own count all the same; of two that differ neither does.
    place.write("back/joe.html", page("joe", &three));
    place.write("back/amira.html", &amira);
    place.write("back/later.html", page("amira", &|_| "4".to_owned()));
    let ran = place.run(&format!("scores v.toml back -o out {day}"));
    for (one, other) in [("amira", "later"), ("later", "amira")] {
        let named = format!(
            "warning: back/{one}.html: Amira Khan: “C01, question 1: your score” is not answered the same in `back/{other}.html`\n"
        );
        assert!(ran.messages.contains(&named), "{}", ran.all());
    }
    assert!(ran.out.starts_with("C01: 2 score sheets, 1 in\n  in: Joe Price\n"), "{}", ran.all());
    assert!(!place.path("out").exists());
    // The same again is named, and opens nothing anew.
    place.write("back/later.html", &amira);
    let ran = place.run(&format!("scores v.toml back -o out --format text {day}"));
    assert!(ran.messages.contains("is the same as `back/amira.html`, which counts"));
    assert!(place.path("out/v-scores/manager/scores-record.txt").exists(), "{}", ran.all());
}

#[test]
fn codes_written_by_hand_on_blank_sheets_count() {
    let place = Place::small();
    let whole = place.read("v.toml");
    let at = whole.find("[[candidate]]").unwrap();
    let end = whole[at + 1..].find("\n[").map_or(whole.len(), |end| at + 1 + end);
    place.write("v.toml", format!("{}{}", &whole[..at], &whole[end..]));
    let day = "--today 2026-11-24";
    let ran = place.run(&format!("pack v.toml -o p --format html --only score-sheets {day}"));
    assert!(ran.code < 2, "{}", ran.all());
    place.write("v.toml", whole);
    for (whose, code) in [("amira", "c01"), ("joe", "C09")] {
        let page = place.read(&format!("p/v/people/{whose}/score-sheets.html"));
        let is_first = |field: &str| field.contains("blank-1");
        let page = filled(&page, |field| if is_first(field) { "4" } else { "" }.to_owned());
        let (before, after) = page.split_once("name=\"code.blank-1.main\"").unwrap();
        let page = format!("{before}name=\"code.blank-1.main\" value=\"{code}\"{after}");
        place.write(&format!("back/{whose}.html"), page);
    }
    let ran = place.run(&format!("scores v.toml back {day}"));
    assert!(ran.out.starts_with("C01: 2 score sheets, 1 in\n  in: Amira Khan\n"), "{}", ran.all());
    let named = "warning: back/joe.html: Joe Price: the form has a sheet with “c09” on it, which is no candidate’s code\n";
    assert!(ran.messages.contains(named), "{}", ran.all());
}

#[test]
fn two_editions_of_one_sheet_are_one_person() {
    let place = Place::small();
    let vacancy = place.read("v.toml");
    let day = "--today 2026-11-24";
    for edition in ["standard", "large-print"] {
        let old = "name = \"Amira Khan\"";
        let new = format!("{old}\nedition = \"{edition}\"");
        place.write("v.toml", vacancy.replacen(old, &new, 1));
        let ran = place.run(&format!("pack v.toml -o {edition} --format html {day}"));
        assert_eq!(ran.code, 0, "{}", ran.all());
        for whose in ["amira", "joe"] {
            let page = place.read(&format!("{edition}/v/people/{whose}/score-sheets.html"));
            place.write(&format!("back/{edition}-{whose}.html"), filled(&page, |_| "3".to_owned()));
        }
    }
    let ran = place.run(&format!("scores v.toml back {day}"));
    assert!(ran.out.starts_with("C01: 2 score sheets, all in\n"), "{}", ran.all());
    assert!(!ran.messages.contains("not answered the same"), "{}", ran.all());
    let other = place.read("back/large-print-amira.html");
    let other = other.replace("value=\"3\" checked", "value=\"3\"");
    place.write("back/large-print-amira.html", ticked_four(&other));
    let ran = place.run(&format!("scores v.toml back {day}"));
    assert!(ran.out.starts_with("C01: 2 score sheets, 1 in\n"), "{}", ran.all());
    assert!(ran.messages.contains("not answered the same in `back/standard-amira.html`"));
}

fn ticked_four(page: &str) -> String {
    filled(page, |_| "4".to_owned())
}

//! What people are called on paper: never by an id, and no two by one name.

use super::found::found;
use crate::place::{Place, SMALL};

const PACK: &str = "pack v.toml -o out --format text --today 2026-11-24";

fn packed(text: &str) -> Place {
    let place = Place::empty();
    place.write("v.toml", text);
    let ran = place.run(PACK);
    assert_eq!(ran.code, 0, "{}", ran.all());
    place
}

/// The papers of a folder, as texts.
fn papers(place: &Place) -> Vec<(String, String)> {
    let files = place.files("out/v").into_iter().filter(|(path, _)| path.ends_with(".txt"));
    files.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

#[test]
fn case_4_3_an_id_is_never_printed_on_paper() {
    let ids = ["xa1-manager", "xb2-member", "xc3-helper"];
    let text = SMALL
        .replace(
            "name = \"Amira Khan\"",
            &format!("name = \"\"\nsupporter = \"{}\"\nedition = \"easy-read\"", ids[2]),
        )
        .replace("name = \"Joe Price\"", "name = \"\"")
        .replace("\"amira\"", &format!("\"{}\"", ids[0]))
        .replace("\"joe\"", &format!("\"{}\"", ids[1]))
        .replace(
            "[[panel]]",
            &format!("[[person]]\nid = \"{}\"\nname = \"\"\n\n[[panel]]", ids[2]),
        )
        + "\n[[involvement]]\nstage = \"formal-panel\"\nwho = [\"xa1-manager\", \"xb2-member\"]\n";
    let place = packed(&text);
    // The print plan lists the folders, as the index does.
    for (path, paper) in papers(&place).into_iter().filter(|one| !one.0.contains("print-plan")) {
        for id in ids {
            assert!(!paper.contains(id), "{path}: {id}");
        }
    }
    let pack = place.read(&format!("out/v/people/{}/pack.txt", ids[1]));
    assert!(pack.contains("____________ chairs it."), "{pack}");
    // Of those who are not named, only the chair is told that they chair.
    assert!(!pack.contains("You chair"), "{pack}");
    let easy = place.read(&format!("out/v/people/{}/pack.txt", ids[0]));
    assert_eq!(easy.matches("(you").count(), 1, "{easy}");
    let ran = place.run(&format!("{PACK} --rehearsal"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    for (path, bytes) in place
        .files("out/v-rehearsal")
        .into_iter()
        .filter(|(p, _)| p.ends_with("txt") && !p.contains("print-plan"))
    {
        let paper = String::from_utf8(bytes).unwrap();
        assert!(!ids.iter().any(|id| paper.contains(id)), "{path}");
    }
}

#[test]
fn case_4_3_a_new_file_prints_no_id() {
    let place = Place::empty();
    assert_eq!(place.run("new v --no-questions").code, 0);
    let ran = place.run(PACK);
    assert_eq!(ran.code, 0, "{}", ran.all());
    for (path, paper) in papers(&place).into_iter().filter(|one| !one.0.contains("print-plan")) {
        for id in ["chaired by manager", "Tell manager", "member-1", "manager chairs", "staff-2"] {
            assert!(!paper.contains(id), "{path}: {id}");
        }
    }
}

/// The small vacancy with two people called Sam Jones.
fn two_sams() -> String {
    SMALL.replace("Amira Khan", "Sam Jones").replace("Joe Price", "Sam  jones")
}

/// The headings of the index.
fn headings(place: &Place) -> Vec<String> {
    let index = place.read("out/v/index.html");
    let headings = index.split("<h2").skip(1);
    let texts = headings.map(|heading| {
        let heading = heading.split_once('>').unwrap().1;
        heading.split("</h2>").next().unwrap().to_owned()
    });
    texts.filter(|heading| heading.starts_with("Sam")).collect()
}

#[test]
fn case_9_1_two_people_of_one_name_are_told_apart() {
    let place = packed(&two_sams());
    assert_eq!(headings(&place), ["Sam Jones (1)", "Sam jones (2)"]);
    let pack = place.read("out/v/people/joe/pack.txt");
    assert!(pack.contains("Sam Jones (1) chairs it."), "{pack}");
    assert!(place.read("out/v/people/amira/pack.txt").contains("You chair the"), "{pack}");
    for (path, paper) in
        papers(&place).iter().filter(|(path, _)| path.starts_with("people/joe/score"))
    {
        assert!(paper.contains("Sam jones (2)"), "{path}: {paper}");
    }
    let found = place.run("check v.toml --only names-alike --today 2026-11-24");
    assert!(found.out.contains("2 people here are called"), "{}", found.all());
    // What each would like to be called is enough.
    place.write("v.toml", two_sams().replace("Sam  jones", "Sam J."));
    let found = place.run("check v.toml --only names-alike --today 2026-11-24");
    assert!(!found.out.contains("are called"), "{}", found.all());
}

#[test]
fn case_9_1_by_where_they_sit_or_by_what_candidates_are_told() {
    let second = "[[panel]]\nid = \"tea\"\nname = \"Tea panel\"\n\n[[question]]";
    let text = two_sams()
        .replacen("[[question]]", second, 1)
        .replace("id = \"joe\"\npanel = \"main\"", "id = \"joe\"\npanel = \"tea\"");
    let place = packed(&text);
    assert_eq!(headings(&place), ["Sam Jones (Interview panel)", "Sam jones (Tea panel)"]);
    let text = two_sams()
        .replace("chair = true", "chair = true\nintroduced-as = \"Sam, panel member\"")
        .replace(
            "capacity = \"manager\"",
            "capacity = \"manager\"\nintroduced-as = \"Sam, ward manager\"",
        );
    let place = packed(&text);
    assert_eq!(
        headings(&place),
        ["Sam Jones (Sam, panel member)", "Sam jones (Sam, ward manager)"]
    );
    // A supporter has no seat.
    let text = SMALL
        .replace("name = \"Joe Price\"", "name = \"Joe Price\"\nsupporter = \"sam\"")
        .replace("Amira Khan\"", "Sam Jones\"\n\n[[person]]\nid = \"sam\"\nname = \"Sam Jones\"");
    let place = packed(&text);
    assert_eq!(headings(&place), ["Sam Jones (Interview panel)", "Sam Jones (supporter)"]);
}

#[test]
fn case_9_3_people_on_two_panels_at_one_hour_are_named() {
    let second = "[[panel]]\nid = \"tea\"\nname = \"Tea panel\"\nstart = 09:50:00\nlength = 45\ngap = 15\n\n[[member]]\nid = \"amira\"\npanel = \"tea\"\ncapacity = \"service-user\"\n\n[[member]]\nid = \"joe\"\npanel = \"tea\"\ncapacity = \"manager\"\n\n[[question]]";
    let place = Place::empty();
    let text = SMALL.replacen("[[question]]", second, 1);
    place.write("v.toml", &text);
    let ran = place.run("check v.toml --only panels-clash --output csv --today 2026-11-24");
    for who in ["C01", "Amira Khan", "Joe Price"] {
        let said =
            format!("{who} is due on Interview panel until 10:15am, but on Tea panel from 9:50am");
        assert!(ran.out.contains(&said), "{}", ran.all());
    }
    // Who is on one of them only is not named; nor is anyone where the panels follow each other.
    place.write("v.toml", text.replace("09:50:00", "10:30:00"));
    let ran = place.run("check v.toml --only panels-clash --output csv --today 2026-11-24");
    assert!(!ran.out.contains("is due on"), "{}", ran.all());
}

#[test]
fn case_9_1_panels_and_codes_that_can_be_taken_for_one_another_are_found() {
    let panel = |name: &str| format!("{SMALL}\n[[panel]]\nid = \"tea\"\nname = \"{name}\"\n");
    let code = |code: &str| format!("{SMALL}\n[[candidate]]\ncode = \"{code}\"\n");
    for (text, said) in [
        (panel("interview  Panel"), "two panels here are called interview  Panel"),
        (code("C1"), "the code C1 differs from another only by a nought"),
    ] {
        assert!(found(&text).contains(said), "{said}");
    }
    for text in [panel("Tea panel"), code("C10"), code("D01")] {
        assert!(!found(&text).contains("names-alike"), "{text}");
    }
    // Nor is anyone introduced as someone else.
    let told = SMALL.replace(
        "capacity = \"manager\"",
        "capacity = \"manager\"\nintroduced-as = \"Amira Khan, panel member\"",
    );
    assert!(
        found(&told).contains("candidates are told of Joe Price as “Amira Khan, panel member”")
    );
}

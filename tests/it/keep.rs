//! What must be destroyed, by when, and its end.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use crate::place::{Place, Ran, SMALL};

const OUTCOME: &str = "\n[outcome]\ndecided = 2026-12-04\nappointed = \"C01\"\nfirst-choices = { main = \"C01\" }\n\
    told-members = 2026-12-04\nthanked = 2026-12-04\n";

/// A folder with the papers of a vacancy whose day has come by the end of 2027.
pub fn due() -> Place {
    let place = Place::empty();
    let declined = "chair = true\npayment = { kind = \"paid\", answer = \"declined\" }";
    place.write("v.toml", SMALL.replace("chair = true", declined) + OUTCOME);
    pack(&place);
    place
}

fn pack(place: &Place) {
    let ran = place.run("pack v.toml -o out --format html --today 2026-12-10");
    assert_eq!(ran.code, 0, "{}", ran.all());
}

fn destroy(place: &Place) -> Ran {
    place.run("keep out --destroy --yes out/v --today 2027-12-31")
}

fn names(place: &Place, folder: &str) -> Vec<String> {
    place.files(folder).into_iter().map(|(name, _)| name).collect()
}

/// Nothing is destroyed, and the reason is said.
fn stops(place: &Place, why: &str) {
    let before = place.files("out");
    let ran = destroy(place);
    assert!(ran.code == 2 && ran.messages.contains(why), "{}", ran.all());
    assert!(ran.out.contains(why), "{}", ran.out);
    assert!(before == place.files("out"), "{why}");
}

#[test]
fn a_list_says_what_is_due_and_where_copanel_cannot_look_and_destroys_nothing() {
    let place = due();
    place.write("out/v/people/amira/score-sheets.html", "filled in");
    let before = place.files("");
    let ran = place.run("keep out --today 2027-12-31");
    // How many papers there are is no matter here.
    let digits = |c: char| c.is_ascii_digit();
    let parts = ran
        .all()
        .split(" files")
        .map(|part| part.trim_end_matches(digits).to_owned())
        .collect::<Vec<_>>();
    insta::assert_snapshot!(parts.join("N files"));
    let early = place.run("keep --today 2027-06-30").out;
    assert!(early.contains("by 3 December 2027, in 156 days"), "{early}");
    assert!(early.contains("from 3 October 2027 on"), "{early}");
    assert!(before == place.files(""));
    // A folder is known by its record, even where its vacancy file is gone.
    fs::rename(place.path("v.toml"), place.path("other.txt")).unwrap();
    let alone = place.run("keep out --today 2027-12-31").out;
    assert!(alone.contains("by 3 December 2027, 28 days late"), "{alone}");
    stops(&place, "its vacancy file, which may say why not, is not here");
}

#[test]
fn what_copanel_wrote_and_what_came_back_is_destroyed_and_nothing_else() {
    let place = due();
    place.write("out/v/people/amira/score-sheets.html", "filled in");
    place.write("out/v/notes.txt", "mine");
    place.write("returned/amira.html", "a form");
    // A form says of which vacancy it is.
    let other = place.read("out/v/people/joe/score-sheets.html");
    place.write("returned/joe.html", &other);
    place.write(
        "returned/other.html",
        other.replace("&quot;vacancy&quot;:&quot;v&quot;", "&quot;vacancy&quot;:&quot;w&quot;"),
    );
    place.write("elsewhere/secret.txt", "not yours");
    symlink(place.path("elsewhere"), place.path("returned/link")).unwrap();
    symlink(place.path("elsewhere/secret.txt"), place.path("out/v/people/amira/link.txt")).unwrap();
    // A paper that has become a link is not followed either.
    let linked = place.path("out/v/people/joe/pack.html");
    fs::remove_file(&linked).unwrap();
    symlink(place.path("elsewhere/secret.txt"), &linked).unwrap();
    let ran = place.run("keep out --returned returned --destroy --yes out/v --today 2027-12-31");
    assert_eq!(ran.code, 0, "{}", ran.all());
    insta::assert_snapshot!(names(&place, "").join("\n"));
    assert_eq!(place.read("elsewhere/secret.txt"), "not yours");
    assert!(linked.is_symlink());
    let index = place.read("out/v/index.html");
    for person in ["Amira", "amira", "Joe", "joe", "C01"] {
        assert!(!index.contains(person), "{person}");
    }
    assert!(index.contains("Forms that came back") && index.contains("31 December 2027"));
    let record: serde_json::Value = serde_json::from_str(&place.read("out/v/record.json")).unwrap();
    assert_eq!(record["destroyed"][0]["files"]["returned"], 2);
    assert_eq!(record["destroyed"][0]["files"]["score-sheets"], 2);
    assert_eq!(record["counts"]["lived-experience"], 1);
    assert!(record.get("told").is_none() && record.get("findings").is_none());
}

#[test]
fn afterwards_the_vacancy_is_closed_in_every_report() {
    let place = due();
    place.write("v.toml", place.read("v.toml").replace("months = 12", "months = 12 # as agreed"));
    assert_eq!(destroy(&place).code, 0);
    assert!(place.read("v.toml").contains("months = 12 # as agreed\ndestroyed = 2027-12-31\n"));
    let closed = "closed: its papers were destroyed on";
    for report in ["check v.toml", "check v.toml --output html", "check v.toml --output markdown"] {
        let ran = place.run(&format!("{report} --today 2028-01-03"));
        assert!(ran.code == 0 && ran.out.contains(closed), "{report}: {}", ran.all());
    }
    let owed = place.run("check v.toml --owed --today 2028-01-03").out;
    assert!(owed.starts_with("Nothing is owed to anyone"), "{owed}");
    let again = place.run("keep out --today 2028-01-03").out;
    assert!(again.contains("Nothing is left to destroy here") && !again.contains("--destroy"));
    // Nobody brings the papers back by mistake.
    let before = place.files("out");
    let packed = place.run("pack v.toml -o out --today 2028-01-03");
    assert!(packed.code == 2 && packed.messages.contains("is closed"), "{}", packed.all());
    place.write("v.toml", place.read("v.toml").replace("destroyed = 2027-12-31\n", ""));
    let packed = place.run("pack v.toml -o out --today 2028-01-03");
    assert!(packed.code == 2 && packed.messages.contains("2027-12-31"), "{}", packed.all());
    assert!(before == place.files("out"));
}

#[test]
fn a_hold_a_debt_and_an_early_day_stop_it() {
    let place = due();
    let vacancy = place.read("v.toml");
    let with = |from: &str, to: &str| place.write("v.toml", vacancy.replace(from, to));
    let hold =
        "[keep]\nhold = { reason = \"C01 has asked a tribunal.\", agreed-by = \"Jo Bell, HR\" }";
    with("[keep]", hold);
    stops(&place, "there is a hold: C01 has asked a tribunal (Jo Bell, HR)");
    with("payment = { kind = \"paid\", answer = \"declined\" }\n", "");
    stops(&place, "people are still owed something (to be offered payment: Amira Khan)");
    with("declined", "accepted");
    stops(&place, "people are still owed something (to be paid: Amira Khan)");
    with("thanked = 2026-12-04", "");
    stops(&place, "to be thanked: Amira Khan and Joe Price");
    with("months = 12", "");
    stops(&place, "no one has said how long they are kept");
    with("format = 1", "format = 1\nno-such-key = 1");
    stops(&place, "`v.toml` cannot be read");
    // Without an outcome nobody is told or thanked, but a debt is a debt.
    let (open, _) = vacancy.split_once("[outcome]").unwrap();
    place.write("v.toml", open.replace(", answer = \"declined\"", ""));
    stops(&place, "to be paid: Amira Khan");
    with("", "");
    let before = place.files("");
    let early = place.run("keep out --destroy --yes out/v --today 2027-10-02");
    assert!(early.code == 2 && early.messages.contains("candidates can still ask"));
    assert!(before == place.files(""));
    let unnamed = place.run("keep out --destroy --today 2027-12-31");
    assert!(unnamed.code == 2 && unnamed.messages.contains("`--destroy --yes out/v`"));
    let other = place.run("keep out --destroy --yes out/w --today 2027-12-31");
    assert!(other.code == 2 && other.messages.contains("`out/w` is no folder of papers"));
}

#[test]
fn a_debt_keeps_a_vacancy_open_whatever_was_destroyed() {
    let place = due();
    let vacancy = place.read("v.toml").replace("declined", "accepted");
    place.write("v.toml", vacancy.replace("[keep]", "[keep]\ndestroyed = 2026-12-20"));
    let ran = place.run("check v.toml --today 2026-12-24");
    assert!(ran.out.contains("open: 1 thing is still owed"), "{}", ran.out);
    // A day before the interviews is a mistake.
    place.write("v.toml", vacancy.replace("[keep]", "[keep]\ndestroyed = 2026-12-02"));
    let ran = place.run("check v.toml --today 2026-12-24");
    assert!(ran.messages.contains("before the interviews on 3 December 2026"), "{}", ran.all());
}

#[test]
fn what_cannot_be_destroyed_is_told_and_the_next_run_finishes() {
    let place = due();
    let stuck = place.path("out/v/people/joe");
    fs::set_permissions(&stuck, fs::Permissions::from_mode(0o500)).unwrap();
    let can_write_anyway = fs::write(stuck.join("probe"), "").is_ok();
    if can_write_anyway {
        // The superuser is stopped by no permission: a folder in the place of a file stops everyone.
        fs::set_permissions(&stuck, fs::Permissions::from_mode(0o700)).unwrap();
        fs::remove_file(stuck.join("probe")).unwrap();
        fs::remove_file(stuck.join("pack.html")).unwrap();
        place.write("out/v/people/joe/pack.html/inside.txt", "someone’s own");
    }
    let ran = destroy(&place);
    assert!(ran.code == 2 && ran.messages.contains("could not be destroyed"), "{}", ran.all());
    assert!(ran.messages.contains("people/joe/pack.html"), "{}", ran.messages);
    assert!(place.read("out/v/record.json").contains("people/joe/pack.html"));
    assert!(place.read("out/v/index.html").contains("What could not be destroyed"));
    assert!(!place.read("v.toml").contains("destroyed"));
    assert!(!place.path("out/v/people/amira/pack.html").exists());
    if can_write_anyway {
        fs::remove_dir_all(stuck.join("pack.html")).unwrap();
    } else {
        fs::set_permissions(&stuck, fs::Permissions::from_mode(0o700)).unwrap();
    }
    let ran = destroy(&place);
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(place.read("v.toml").contains("destroyed = 2027-12-31"));
}

#[test]
fn a_vacancy_file_that_may_only_be_read_is_told_and_practice_papers_go_too() {
    let place = due();
    let ran = place.run("pack v.toml -o out --format html --rehearsal --today 2026-12-10");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let vacancy = place.path("v.toml");
    fs::set_permissions(&vacancy, fs::Permissions::from_mode(0o400)).unwrap();
    let yes = "keep out --destroy --yes out/v,out/v-rehearsal --today 2027-12-31";
    let ran = place.run(yes);
    assert!(
        ran.code == 2 && ran.messages.contains("add `destroyed = 2027-12-31`"),
        "{}",
        ran.all()
    );
    assert!(names(&place, "out/v-rehearsal").len() == 2, "{:?}", names(&place, "out/v-rehearsal"));
    fs::set_permissions(&vacancy, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(place.run(yes).code, 0);
    assert!(place.read("v.toml").contains("destroyed = 2027-12-31"));
}

#[test]
fn the_index_over_several_vacancies_forgets_people_when_papers_are_destroyed() {
    let place = due();
    place.write("w.toml", SMALL.replace("Amira Khan", "Zoe Hill"));
    let ran = place.run("pack v.toml w.toml -o out --format html --today 2026-12-10");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let index = || place.read("out/index.html");
    assert!(index().contains("Amira Khan") && index().contains("Zoe Hill"));
    assert_eq!(destroy(&place).code, 0);
    assert!(!index().contains("Amira Khan") && index().contains("Zoe Hill"));
}

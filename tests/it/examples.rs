//! Every example is checked and printed; what must not be in somebody’s papers is not.

use crate::place::{Place, below, repository, word_text};

const STORIES: [&str; 8] = [
    "activities-coordinator",
    "befriending-lead",
    "community-connector",
    "family-support-practitioner",
    "house-team-leader",
    "learning-disability-nurse",
    "lonely-panel",
    "peer-support-worker",
];

/// A folder with a copy of the examples in it.
fn examples() -> Place {
    let place = Place::empty();
    for path in below("examples") {
        place.write(&path, std::fs::read(repository().join(&path)).unwrap());
    }
    place
}

#[test]
fn findings_are_in_the_lonely_panel_alone() {
    let place = examples();
    for story in STORIES {
        let ran = place.run(&format!(
            "check examples/{story}/vacancy.toml --today 2026-11-24 --fail-on warning"
        ));
        let expected = i32::from(story == "lonely-panel");
        assert_eq!(ran.code, expected, "{}", ran.all());
        insta::assert_snapshot!(format!("check-{story}"), ran.all());
    }
}

#[test]
fn the_lonely_panel_breaks_at_least_forty_rules() {
    let place = examples();
    let ran =
        place.run("check examples/lonely-panel/vacancy.toml --today 2026-11-24 --output json");
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let rules: std::collections::BTreeSet<&str> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["rule"].as_str().unwrap())
        .collect();
    assert!(rules.len() >= 40, "{rules:?}");
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let place = examples();
    let all: Vec<String> =
        STORIES.iter().map(|story| format!("examples/{story}/vacancy.toml")).collect();
    let all = all.join(" ");
    // Typst takes nineteen parts of twenty of the time, so one story must do.
    for pack in [
        format!("pack {all} --format html,docx"),
        format!("pack examples/{}/vacancy.toml --format pdf --only pack", STORIES[6]),
    ] {
        assert_eq!(place.run(&format!("{pack} -o a")).code, 0);
        let mut again = place.command(&format!("{pack} -o b"));
        let again = again.env("RAYON_NUM_THREADS", "1").output().unwrap();
        assert!(again.status.success());
    }
    let (a, b) = (place.files("a"), place.files("b"));
    assert!(a.len() > 200 && a == b);
}

#[test]
fn private_things_stay_in_their_own_papers() {
    let place = examples();
    assert_eq!(
        place.run("pack examples/peer-support-worker/vacancy.toml -o out --format html").code,
        0
    );
    let own = "A break each hour.";
    let holders: Vec<String> = place
        .files("out/peer-support-worker")
        .into_iter()
        .filter(|(name, bytes)| {
            name.ends_with("html") && String::from_utf8_lossy(bytes).contains(own)
        })
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        holders,
        ["coordinator/adjustments.html", "people/amira/pack.html", "people/joe/pack.html"]
    );
    let record = place.read("out/peer-support-worker/record.json");
    assert!(!record.contains(own) && !record.contains("service-user"));
}

#[test]
fn word_says_the_same_as_the_web_page() {
    let place = examples();
    assert_eq!(
        place
            .run("pack examples/peer-support-worker/vacancy.toml -o out --for amira --format docx")
            .code,
        0
    );
    let word = word_text(&place.path("out/peer-support-worker/people/amira/pack.docx"));
    insta::assert_snapshot!("pack-of-amira", word);
}

#[test]
fn every_edition_of_the_guide_is_printed() {
    let place = Place::empty();
    for edition in ["standard", "clear", "large-print", "easy-read"] {
        let ran = place.run(&format!("guide what -o {edition} --edition {edition} --format html"));
        assert_eq!(ran.code, 0, "{}", ran.all());
        let book = place.read(&format!("{edition}/guide/{edition}/what.html"));
        let page = format!("{edition}/guide/{edition}/what/levels-of-involvement.html");
        assert!(place.read(&page).contains("<h1") && book.contains("<h2"));
        let page = "guide levels-of-involvement --format pdf,docx";
        let ran = place.run(&format!("{page} -o {edition} --edition {edition}"));
        assert_eq!(ran.code, 0, "{}", ran.all());
    }
}

#[test]
fn blank_sheets_are_printed_while_nobody_has_applied() {
    let place = Place::empty();
    assert_eq!(place.run("new nurse").code, 0);
    let ran = place.run("pack nurse.toml -o out --format html");
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(
        place.read("out/nurse/people/member-1/score-sheets.html").contains("write the code here")
    );
    let again = place.run("new nurse");
    assert!(
        again.code == 2 && again.messages.contains("already exists and has not been changed"),
        "{}",
        again.all()
    );
}

#[test]
fn a_template_may_hold_every_kind_of_block() {
    let everything = include_str!("everything.md");
    let place = Place::small();
    place.write("copanel.toml", "");
    place.write("templates/leaflet.md", everything);
    for size in ["12", "36"] {
        place.write("v.toml", crate::place::SMALL);
        let ran = place
            .run(&format!("pack v.toml -o out{size} --only leaflet --format html,pdf,docx,text"));
        assert_eq!(ran.code, 0, "{}", ran.all());
    }
    insta::assert_snapshot!("everything", place.read("out12/v/candidates/leaflet.txt"));
}

#[test]
fn every_link_of_the_index_leads_to_a_file() {
    let place = Place::small();
    assert_eq!(place.run("pack v.toml -o out --format html,docx").code, 0);
    let index = place.read("out/v/index.html");
    let links: Vec<&str> =
        index.split("href=\"./").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(links.len() > 10, "{links:?}");
    for link in links {
        assert!(place.path(&format!("out/v/{link}")).is_file(), "{link}");
    }
}

//! What the toolkit answers.

use serde_json::Value;

use crate::place::{Place, built_in_pages, repository};

#[test]
fn the_built_in_pages_answer_every_area_stage_and_reader() {
    let place = Place::empty();
    let ran = place.run("guide --coverage");
    assert_eq!(ran.code, 0, "{}", ran.all());

    let schema: Value = serde_json::from_str(&place.run("schema vacancy").out).unwrap();
    let stage = &schema["properties"]["involvement"]["items"]["properties"]["stage"];
    let stages: Vec<&str> =
        stage["enum"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(stages.len(), 18);
    assert_eq!(unnamed("stages", &stages), Vec::<&str>::new());

    let refused = place.run("guide --audience nobody").messages;
    let (_, readers) = refused.trim_end().split_once("hoices are ").unwrap();
    let readers: Vec<&str> = readers.split(", ").map(|name| name.trim_matches('`')).collect();
    assert_eq!(readers.len(), 9);
    assert_eq!(unnamed("audience", &readers), Vec::<&str>::new());
}

/// Those of some names that no built-in page has under a key of its front matter.
fn unnamed<'a>(key: &str, names: &[&'a str]) -> Vec<&'a str> {
    let mut answered = Vec::new();
    for (_, text) in built_in_pages() {
        let front: toml::Table = toml::from_str(text.split("+++\n").nth(1).unwrap()).unwrap();
        let list = front.get(key).and_then(toml::Value::as_array);
        answered.extend(list.cloned().unwrap_or_default());
    }
    let is_named = |name: &&str| answered.iter().any(|found| found.as_str() == Some(name));
    names.iter().copied().filter(|name| !is_named(name)).collect()
}

#[test]
fn an_area_without_a_page_is_a_gap_until_a_page_answers_it() {
    let place = own_framework();
    let ran = place.run("guide --coverage");
    assert_eq!(ran.code, 1, "{}", ran.all());
    assert!(ran.messages.contains("ours.kindness"), "{}", ran.all());

    place.write("toolkit/how/be-kind.md", page("ours.kindness"));
    let ran = place.run("guide --coverage");
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(ran.out.contains("ours.kindness: Kindness\n    how/be-kind\n"), "{}", ran.out);
}

#[test]
fn a_page_that_answers_what_does_not_exist_is_told_the_nearest() {
    let place = own_framework();
    place.write("toolkit/how/be-kind.md", page("ours.kindnes"));
    let ran = place.run("guide --list");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(
        ran.messages.contains("no framework has an area `ours.kindnes`")
            && ran.messages.contains("did you mean `ours.kindness`?")
            && ran.messages.contains("toolkit/how/be-kind.md:"),
        "{}",
        ran.all()
    );
}

/// A workspace with one framework beside the built-in ones.
fn own_framework() -> Place {
    let place = Place::empty();
    let built_in = std::fs::read_to_string(repository().join("toolkit/frameworks.toml")).unwrap();
    place.write("copanel.toml", "");
    place.write(
        "toolkit/frameworks.toml",
        format!(
            "{built_in}\n[[framework]]\nid = \"ours\"\ntitle = \"Our values\"\nareas = [{{ id = \"kindness\", title = \"Kindness\" }}]\n"
        ),
    );
    place
}

fn page(answer: &str) -> String {
    format!(
        "+++\ntitle = \"Be kind\"\nsummary = \"To everybody.\"\naudience = [\"chair\"]\nanswers = [\"{answer}\"]\nsources = []\n+++\n\nStart today.\n"
    )
}

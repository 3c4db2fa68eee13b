//! What the toolkit answers.

use crate::place::{Place, repository};

#[test]
fn the_built_in_pages_answer_everything() {
    let ran = Place::empty().run("guide --coverage");
    assert_eq!(ran.code, 0, "{}", ran.all());
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
    assert!(
        ran.out
            .contains("ours.kindness: Kindness\n    how/be-kind\n"),
        "{}",
        ran.out
    );
}

#[test]
fn a_page_that_answers_what_does_not_exist_is_told_the_nearest() {
    let place = own_framework();
    place.write("toolkit/how/be-kind.md", page("ours.kindnes"));
    let ran = place.run("guide --list");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(
        ran.messages
            .contains("`toolkit/how/be-kind.md` answers `ours.kindnes`, which is in no framework; did you mean `ours.kindness`?"),
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

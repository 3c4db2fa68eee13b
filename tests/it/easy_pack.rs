//! The pack in Easy Read: cards with the chair’s words, and a supporter’s own words.

use crate::place::{Place, below, repository};

const STORY: &str = "learning-disability-nurse";

/// The story of the nurse, in which Joyce reads Easy Read and Kevin large print.
fn nurse() -> Place {
    let place = Place::empty();
    for path in below(&format!("examples/{STORY}")) {
        place.write(&path, std::fs::read(repository().join(&path)).unwrap());
    }
    place
}

fn pack(place: &Place, options: &str) {
    let ran = place.run(&format!(
        "pack examples/{STORY}/vacancy.toml -o out {options}"
    ));
    assert_eq!(ran.code, 0, "{}", ran.all());
}

#[test]
fn the_chair_says_the_same_as_the_cards() {
    let place = nurse();
    pack(&place, "--format text --only pack --only chair");
    for paper in [
        "joyce/pack",
        "kevin/pack",
        "fiona/pack",
        "joyce/chair",
        "fiona/chair",
    ] {
        let text = place.read(&format!("out/{STORY}/people/{paper}.txt"));
        let words: Vec<&str> = text.split_whitespace().collect();
        let said = words.join(" ");
        let line = "Say so, or hold up a card.";
        assert!(said.contains(line), "{paper}: {said}");
    }
}

#[test]
fn each_card_is_described_for_those_who_do_not_see_it() {
    let place = nurse();
    pack(&place, "--format html --only pack");
    for reader in ["joyce", "kevin"] {
        let page = place.read(&format!("out/{STORY}/people/{reader}/pack.html"));
        for card in ["red", "yellow", "green"] {
            let described = format!("alt=\"A {card} card with ");
            assert_eq!(page.matches(&described).count(), 1, "{reader}, {card}");
        }
    }
}

#[test]
fn a_supporter_in_easy_read_has_the_same_papers_and_no_offer_to_answer() {
    let place = nurse();
    let people = format!("examples/{STORY}/people.toml");
    let text = place.read(&people);
    let martin = "name = \"Martin Webb\"\n";
    assert!(text.contains(martin));
    let easy = format!("{martin}edition = \"easy-read\"\n");
    place.write(&people, text.replace(martin, &easy));
    pack(&place, "--format html --only pack");
    let page = |id: &str| place.read(&format!("out/{STORY}/people/{id}/pack.html"));
    let (joyce, martin) = (page("joyce"), page("martin"));
    let means = "<strong>you</strong> means Joyce Mensah.";
    assert!(martin.contains(means) && !joyce.contains(means));
    let answer = "name=\"payment.answer\"";
    assert!(joyce.contains(answer) && !martin.contains(answer));
    for both in ["£255.00", "name=\"conflict.C01\"", "Ask your questions."] {
        assert!(joyce.contains(both) && martin.contains(both), "{both}");
    }
}

//! The pack in Easy Read: its papers and their length, cards with the chair’s words, and a supporter’s own words.

use crate::place::{Place, below, repository};

const STORY: &str = "learning-disability-nurse";
/// The stories in which a check finds nothing wrong.
const CLEAN: [&str; 4] = [
    "activities-coordinator",
    "family-support-practitioner",
    "learning-disability-nurse",
    "peer-support-worker",
];
/// The most pages of an Easy Read document.
const PAGES: usize = 20;

/// A folder with one story in it.
fn copied(story: &str) -> Place {
    let place = Place::empty();
    for path in below(&format!("examples/{story}")) {
        place.write(&path, std::fs::read(repository().join(&path)).unwrap());
    }
    place
}

/// The story of the nurse, in which Joyce and Shabnam read Easy Read and Kevin large print.
fn nurse() -> Place {
    copied(STORY)
}

/// A story in which everybody reads Easy Read, in its own size.
fn all_easy(story: &str) -> Place {
    let place = copied(story);
    for file in ["people.toml", "vacancy.toml"] {
        let path = format!("examples/{story}/{file}");
        if !place.path(&path).exists() {
            continue;
        }
        let text = place.read(&path);
        let lines = text.lines().filter(|line| {
            let own = ["edition = ", "print-size = "];
            !own.iter().any(|key| line.starts_with(key))
        });
        let kept: Vec<&str> = lines.collect();
        let person = "[[person]]\n";
        let easy = kept.join("\n").replace(person, &format!("{person}edition = \"easy-read\"\n"));
        place.write(&path, easy);
    }
    place
}

/// How many pages each PDF of a folder has.
fn pages(place: &Place, folder: &str) -> Vec<(String, usize)> {
    let files = place.files(folder).into_iter();
    files
        .filter_map(|(path, bytes)| {
            let stem = path.strip_suffix(".pdf")?.to_owned();
            let text = String::from_utf8_lossy(&bytes);
            let all = text.matches("/Type/Page").count();
            Some((stem, all - text.matches("/Type/Pages").count()))
        })
        .collect()
}

/// Score sheets are read one at a time, each with a page for every question, and so may have more.
fn assert_short(papers: &[(String, usize)]) {
    let most = |path: &str| if path.ends_with("/score-sheets") { 2 * PAGES } else { PAGES };
    let odd = papers.iter().find(|(path, pages)| !(1..=most(path)).contains(pages));
    assert_eq!(odd, None, "{papers:?}");
}

fn pack(place: &Place, options: &str) {
    let ran = place.run(&format!("pack examples/{STORY}/vacancy.toml -o out {options}"));
    assert_eq!(ran.code, 0, "{}", ran.all());
}

#[test]
fn the_chair_says_the_same_as_the_cards() {
    let place = nurse();
    pack(&place, "--format text --only pack --only chair");
    for paper in ["joyce/pack", "kevin/pack", "fiona/pack", "joyce/chair", "fiona/chair"] {
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
        // The words say which card it is; its drawing only decorates.
        for card in ["Red", "Yellow", "Green"] {
            let described = format!("<strong>{card}</strong>");
            assert_eq!(page.matches(&described).count(), 1, "{reader}, {card}");
        }
    }
}

#[test]
fn a_supporter_has_copies_of_the_same_papers_and_a_page_on_support() {
    for edition in ["", "edition = \"easy-read\"\n"] {
        let place = nurse();
        let people = format!("examples/{STORY}/people.toml");
        let text = place.read(&people);
        let martin = "name = \"Martin Webb\"\n";
        assert!(text.contains(martin));
        place.write(&people, text.replace(martin, &format!("{martin}{edition}")));
        pack(&place, "--format html --for joyce,martin");
        let page = |path: &str| place.read(&format!("out/{STORY}/people/{path}.html"));
        for copied in ["pack", "day", "working-with-me"] {
            assert!(page(&format!("joyce/{copied}")) == page(&format!("martin/{copied}")));
        }
        let support = page("martin/support");
        assert!(support.contains("You support Joyce Mensah."), "{support}");
        let means = if edition.is_empty() {
            "In them, “you” means"
        } else {
            "<strong>you</strong> means"
        };
        assert!(support.contains(&format!("{means} Joyce Mensah.")), "{support}");
        assert!(!place.path(&format!("out/{STORY}/people/martin/score-sheets.html")).exists());
        // What is handed in is the supporter’s own.
        assert!(page("martin/claim-form").contains("Martin Webb"));
        assert!(!page("martin/claim-form").contains("Joyce Mensah</h1>"));
    }
}

#[test]
fn every_easy_read_document_of_the_examples_has_few_pages() {
    let place = nurse();
    pack(&place, "--format pdf --for joyce --for shabnam");
    pack(&place, "--format pdf --only reader-test");
    pack(&place, "--format pdf --for joyce --rehearsal");
    let real = pages(&place, &format!("out/{STORY}"));
    let practice = pages(&place, &format!("out/{STORY}-rehearsal"));
    assert!(real.len() > 20 && practice.len() > 2, "{real:?}");
    assert_short(&real);
    assert_short(&practice);
}

#[test]
fn a_young_person_and_who_supports_them_have_papers_of_few_pages_too() {
    let story = "family-support-practitioner";
    let place = all_easy(story);
    let ran = place.run(&format!(
        "pack examples/{story}/vacancy.toml -o out --format pdf --for kai --for hannah"
    ));
    assert_eq!(ran.code, 0, "{}", ran.all());
    assert!(!ran.messages.contains("pages"), "{}", ran.messages);
    let papers = pages(&place, &format!("out/{story}"));
    assert!(papers.len() > 9, "{papers:?}");
    assert_short(&papers);
}

#[test]
fn what_is_longer_in_larger_print_is_told() {
    let place = nurse();
    let people = format!("examples/{STORY}/people.toml");
    let name = "name = \"Joyce Mensah\"\n";
    let large = format!("{name}print-size = 28\n");
    place.write(&people, place.read(&people).replace(name, &large));
    let ran = place.run(&format!(
        "pack examples/{STORY}/vacancy.toml -o out --format pdf --for joyce --only pack --only feedback-form"
    ));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let papers = pages(&place, &format!("out/{STORY}"));
    let (_, count) = papers.iter().find(|(path, _)| path.ends_with("/pack")).unwrap();
    let said = format!(
        "note: `people/joyce/pack.pdf` has {count} pages in print of 28 points, where Easy Read has 20 at most"
    );
    assert!(ran.messages.contains(&said), "{}", ran.messages);
    assert!(!ran.messages.contains("feedback-form"), "{}", ran.messages);
}

#[test]
fn the_day_and_its_questions_are_a_paper_of_their_own_in_easy_read_alone() {
    let place = nurse();
    pack(&place, "--format text");
    let path = |paper: &str| format!("out/{STORY}/people/{paper}.txt");
    let (pack, day) = (place.read(&path("joyce/pack")), place.read(&path("joyce/day")));
    for words in ["How do you get to know a new person?", "10:30am: Candidate C01", "Getting there"]
    {
        assert!(day.contains(words) && !pack.contains(words), "{words}: {day}");
    }
    // What is done for candidates stands there in easy words.
    assert!(day.contains("C02: Each question on paper, to read while we ask it"), "{day}");
    assert!(!place.path(&path("kevin/day")).exists());
    let bound = place.read(&path("kevin/pack"));
    for words in ["How do you get to know a person", "Questions on paper, one at a time"] {
        assert!(bound.contains(words), "{words}: {bound}");
    }
    // What goes only to those whom its owner ticks is bound to nothing else.
    for reader in ["joyce", "kevin", "martin"] {
        let own = place.read(&path(&format!("{reader}/working-with-me")));
        let pack = place.read(&path(&format!("{reader}/pack")));
        let words = "What I like to be called";
        assert!(own.contains(words) && !pack.contains(words), "{reader}");
    }
}

#[test]
fn what_the_program_says_itself_keeps_to_what_it_asks_of_others() {
    for story in CLEAN {
        for place in [copied(story), all_easy(story)] {
            let ran = place.run(&format!(
                "check examples/{story}/vacancy.toml --wording --today 2026-11-24 --output json"
            ));
            let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
            let own: Vec<&serde_json::Value> = report["findings"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|finding| finding["file"].as_str().unwrap().starts_with("templates/"))
                .collect();
            assert!(own.is_empty(), "{story}: {own:#?}");
        }
    }
}

#[test]
fn the_wording_of_the_examples_is_clean() {
    for story in CLEAN {
        let ran = copied(story).run(&format!(
            "check examples/{story}/vacancy.toml --wording --today 2026-11-24 --principle accessibility --output json"
        ));
        let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let found = report["findings"].as_array().unwrap().iter();
        let now: Vec<&serde_json::Value> =
            found.filter(|finding| finding["to-do"] == false).collect();
        assert!(now.is_empty(), "{story}: {now:#?}");
    }
}

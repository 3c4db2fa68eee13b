//! Drawings made from facts: each has the same facts in words, in every format.

use crate::place::{Place, SMALL, word_text};

/// A second panel, with someone on it.
const SECOND: &str = "[[panel]]\nid = \"young\"\nname = \"Young people’s panel\"\npower = \"POWER\"\n\n[[member]]\nid = \"joe\"\npanel = \"young\"\ncapacity = \"young-person\"\n\n";

/// The small vacancy with two panels whose scores are put together in some way.
fn together(combine: &str, power: &str) -> String {
    let second = SECOND.replace("POWER", power);
    let scoring = format!("[scoring]\ncombine = {combine}\n\n[interviews]");
    SMALL.replacen("[[question]]", &format!("{second}[[question]]"), 1).replacen(
        "[interviews]",
        &scoring,
        1,
    )
}

#[test]
fn who_decides_is_drawn_from_what_the_file_says_and_told_in_words() {
    let weights = "\"weighted\"\nweights = { main = 3, young = 1 }\nweights-reason = \"Why.\"";
    let table = [
        (
            "\"two-panels-mean\"",
            "scores-count",
            [
                "Interview panel: 1 part of 2. 2 members score",
                "Young people’s panel: 1 part of 2. 1 member scores",
            ],
        ),
        (
            "\"equal-members\"",
            "scores-count",
            ["Interview panel: 2 parts of 3", "Young people’s panel: 1 part of 3"],
        ),
        (
            weights,
            "scores-count",
            ["Interview panel: 3 parts of 4", "Young people’s panel: 1 part of 4"],
        ),
        (
            "\"advisory\"",
            "advises",
            ["Interview panel: decides", "Young people’s panel: gives advice"],
        ),
    ];
    let mut drawings = Vec::new();
    for (combine, power, words) in table {
        let place = Place::empty();
        place.write("v.toml", together(combine, power));
        let ran = place.run("pack v.toml -o out --today 2026-11-24 --for amira --only pack --format html,pdf,docx,text");
        assert_eq!(ran.code, 0, "{combine}: {}", ran.all());
        let page = place.read("out/v/people/amira/pack.html");
        let word = word_text(&place.path("out/v/people/amira/pack.docx"));
        let text = place.read("out/v/people/amira/pack.txt");
        for words in words {
            for printed in [&page, &word, &text] {
                assert!(printed.contains(words), "{combine}: {words}\n{text}");
            }
        }
        let (before, _) = page.split_once(words[0]).unwrap();
        let at = before.rfind("<img ").unwrap();
        drawings.push(before[at..].split('"').nth(1).unwrap().to_owned());
    }
    drawings.sort();
    drawings.dedup();
    assert_eq!(drawings.len(), table.len());
}

#[test]
fn the_chair_has_a_line_for_each_member_who_scores_and_is_told_who_does_not() {
    let place = Place::empty();
    let conflict = "capacity = \"manager\"\nconflicts = [{ candidate = \"C01\", action = \"does-not-score\" }]";
    place.write("v.toml", SMALL.replacen("capacity = \"manager\"", conflict, 1));
    for edition in ["standard", "large-print", "easy-read"] {
        let own = format!("name = \"Amira Khan\"\nedition = \"{edition}\"");
        let text = place.read("v.toml").replacen("name = \"Amira Khan\"", &own, 1);
        place.write("w.toml", text);
        let ran = place
            .run("pack w.toml -o out --today 2026-11-24 --only chair --format html,pdf,docx,text");
        assert_eq!(ran.code, 0, "{edition}: {}", ran.all());
        let text = place.read("out/w/people/amira/chair.txt");
        let (_, apart) =
            text.split_once("far apart?").unwrap_or_else(|| text.split_once("far apart").unwrap());
        assert!(apart.contains("1. Amira Khan"), "{edition}: {apart}");
        assert!(apart.contains("2. Joe Price"), "{edition}: {apart}");
        if edition != "easy-read" {
            assert!(apart.contains("2. Joe Price does not score this candidate"), "{edition}");
        }
    }
}

#[test]
fn the_record_begins_with_what_to_do_first_and_says_how_much_each_principle_asks() {
    let place = Place::small();
    let ran = place
        .run("pack v.toml -o out --today 2026-11-24 --only record --format text,html,pdf,docx");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let text = place.read("out/v/manager/record.txt");
    let (_, first) = text.split_once("Start here").unwrap();
    let (first, _) = first.split_once("What to look at").unwrap();
    assert!(first.contains("1. ") && first.contains("3. ") && !first.contains("4. "), "{first}");
    let check = place.run("check v.toml --today 2026-11-24 --output json").out;
    let found: serde_json::Value = serde_json::from_str(&check).unwrap();
    let findings = found["findings"].as_array().unwrap();
    for principle in ["equality", "diversity", "accessibility", "reciprocity"] {
        let errors = findings.iter().filter(|finding| {
            finding["principle"] == principle
                && finding["level"] == "error"
                && finding["private"] == false
                && finding["to-do"] == false
        });
        let heading = format!("{}{}", principle[..1].to_uppercase(), &principle[1..]);
        let (_, tile) = first.split_once(&heading).unwrap();
        let tile: String = tile.chars().take(220).collect();
        match errors.count() {
            0 => {}
            1 => assert!(tile.contains("1 error"), "{tile}"),
            count => assert!(tile.contains(&format!("{count} errors")), "{tile}"),
        }
    }
}

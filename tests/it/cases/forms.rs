//! Forms on a screen and on both sides of paper, and keys that must do what they say.

use super::found::{edited, refused};
use crate::place::{Place, SMALL, word_part};

fn score_sheets(format: &str) -> Place {
    let place = Place::small();
    let ran = place.run(&format!(
        "pack v.toml --for joe --only score-sheets --format {format} --today 2026-11-24"
    ));
    assert!(ran.code < 2, "{}", ran.all());
    place
}

/// `tests/check/scores.mjs` tries it with the keyboard.
#[test]
fn case_10_1_an_answer_can_be_taken_back_and_that_is_said() {
    let page = score_sheets("html").read("out/v/people/joe/score-sheets.html");
    let (_, script) = page.split_once("<script>").unwrap();
    for part in ["radio.checked = false", "radios[0].focus()", "[role=status]", "type: \"button\""]
    {
        assert!(script.contains(part), "{part}");
    }
    assert!(page.contains("role=\"status\""));
}

#[test]
fn case_10_2_where_no_script_runs_that_is_said_above_the_first_field() {
    let page = score_sheets("html").read("out/v/people/joe/score-sheets.html");
    let (said, field) = (page.find("class=\"no-script\""), page.find("<fieldset"));
    assert!(said.is_some() && said < field, "{said:?} {field:?}");
    assert!(page.contains("You cannot save what you type here"));
}

#[test]
fn case_10_4_each_candidate_begins_a_sheet_of_paper() {
    let page = score_sheets("html").read("out/v/people/joe/score-sheets.html");
    assert!(page.contains("class=\"sheet new-sheet\""), "{page}");
    assert!(page.contains(".sheet + .new-sheet { break-before: recto; }"), "{page}");
    let word = score_sheets("docx");
    let path = word.path("out/v/people/joe/score-sheets.docx");
    assert!(word_part(&path, "word/document.xml").contains("Candidate C01"));
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut xml).unwrap();
    assert!(xml.contains("w:val=\"oddPage\""), "{xml}");
}

#[test]
fn case_3_9_every_key_works_or_is_refused() {
    let weighed = edited("assessed = [\"interview\"]", "weight = 3\nassessed = [\"interview\"]");
    let place = Place::empty();
    place.write("v.toml", &weighed);
    place.write("copanel.toml", "[organisation]\nlanguage = \"cy\"\n");
    place.run("pack v.toml --for joe --only score-sheets --format html --today 2026-11-24");
    let page = place.read("out/v/people/joe/score-sheets.html");
    assert!(page.contains("counts 3 times") && page.contains("<html lang=\"cy\""), "{page}");
    assert!(refused(&edited("[keep]", "[keep]\nweeks = 3")).contains("there is no key `weeks`"));
    for (settings, said) in [
        ("[organisation]\nnation = \"Narnia\"\n", "`Narnia` is not one of the choices"),
        (
            "[payment]\nrate = { amount = \"20.00\", per = \"hour\", as-of = 2026-04-01, source = \"Policy\", often = 2 }\n",
            "there is no key `often` here",
        ),
    ] {
        place.write("copanel.toml", settings);
        place.write("v.toml", SMALL);
        let ran = place.run("check v.toml --today 2026-11-24");
        assert!(ran.code == 2 && ran.all().contains(said), "{}", ran.all());
    }
}

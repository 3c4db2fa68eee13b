//! How hard the toolkit is to read.

use crate::place::{Place, Ran, built_in_pages, repository};

#[test]
fn every_page_of_the_toolkit_keeps_the_limits_and_every_page_is_measured() {
    let ran = Place::empty().run("guide --readability");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let pages = built_in_pages();
    assert!(pages.len() > 50, "{}", pages.len());
    for (path, _) in pages {
        assert!(ran.out.contains(&format!("  {path}\n")), "{path}");
    }
}

/// What the command says of a page whose body is this, in standard words and in Easy Read.
fn measured(body: &str) -> (i32, String) {
    let ran = ran(body);
    (ran.code, ran.messages)
}

fn ran(body: &str) -> Ran {
    let place = Place::empty();
    place.write("copanel.toml", "");
    let front = "title = \"Be kind\"\nsummary = \"To all.\"\n";
    let more = "audience = [\"chair\"]\nsources = []\n";
    place.write("toolkit/how/be-kind.md", format!("+++\n{front}{more}+++\n\n{body}\n"));
    place.write("toolkit/how/be-kind.easy.md", format!("+++\n{front}+++\n\n{body}\n"));
    place.run("guide be-kind --readability")
}

#[test]
fn each_limit_that_is_broken_is_told_with_the_sentence() {
    let sixteen = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.";
    let (code, said) = measured(sixteen);
    assert_eq!(code, 1);
    assert_eq!(
        said,
        format!(
            "toolkit/how/be-kind.easy.md: a sentence has 16 words, and the maximum in Easy Read is 15: “{sixteen}”; make it two sentences, or leave out what is said elsewhere\n"
        )
    );
    // The same words in a list, or with a stop between, are no long sentence.
    assert_eq!(measured(&sixteen.replace(" nine", ".\n\n- Nine")), (0, String::new()));
    assert_eq!(measured(&sixteen.replace(" nine", ". Nine")), (0, String::new()));

    let (code, said) = measured("You don’t pay.");
    assert_eq!((code, said.lines().count()), (1, 1), "{said}");
    assert!(said.contains(".easy.md: “don’t” runs two words together"), "{said}");

    let (_, said) = measured("Ask the QZX, e.g. now.");
    assert_eq!(said.lines().count(), 4, "{said}");
    assert!(said.contains("be-kind.md: “QZX” is not explained"), "{said}");
    assert!(said.contains("write “for example”"), "{said}");
    assert_eq!(
        measured("The Quick Zebra Crossing (QZC) is open. QZC is good."),
        (0, String::new())
    );
    // The glossary explains it to those who read standard print.
    let (_, said) = measured("Ask HR now.");
    assert!(said.starts_with("toolkit/how/be-kind.easy.md: “HR”"), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");

    let (_, said) = measured(
        &"Organisational responsibility necessitates multidisciplinary accountability. ".repeat(9),
    );
    assert!(
        said.contains("be-kind.md: “Be kind” in Standard print has a SMOG grade of 1")
            && said.contains("the maximum is 12"),
        "{said}"
    );
    assert!(said.contains("the maximum is 9"), "{said}");
}

#[test]
fn a_workspace_has_limits_of_its_own() {
    let place = Place::empty();
    place.write("copanel.toml", "");
    let built_in = std::fs::read_to_string(repository().join("toolkit/readability.toml")).unwrap();
    let own = built_in.replacen("sentence-words = 20", "sentence-words = 12", 1);
    place.write("toolkit/readability.toml", &own);
    let ran = place.run("guide plan-back-from-the-day --readability");
    assert_eq!(ran.code, 1, "{}", ran.all());
    assert!(ran.messages.contains("the maximum in Standard print is 12"), "{}", ran.messages);
    place.write("toolkit/readability.toml", own.replace("smog", "smoke"));
    let ran = place.run("guide --readability");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(
        ran.messages.contains("toolkit/readability.toml:7:1") && ran.messages.contains("smoke"),
        "{}",
        ran.messages
    );
}

#[test]
fn sentences_are_shown_where_they_are_asked_for() {
    let ran = Place::empty().run("guide quiz --readability --verbose");
    assert!(ran.out.contains("\n      6   0  When do you give your score?\n"), "{}", ran.out);
}

#[test]
fn smog_is_the_formula_of_1969() {
    // With title and summary 10 sentences, 8 words of three syllables or more: 1.0430 × √(8 × 30 ÷ 10) + 3.1291 = 8.24.
    let said = ran(&"Interview the candidate. Listen. ".repeat(4));
    assert!(said.out.contains("   20        3   8.2  toolkit/how/be-kind.md\n"), "{}", said.out);
}

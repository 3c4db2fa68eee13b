//! How hard the toolkit is to read.

use crate::place::{Place, built_in_pages, repository};

#[test]
fn every_page_of_the_toolkit_keeps_the_limits_and_every_page_is_measured() {
    let ran = Place::empty().run("guide --readability");
    assert_eq!(ran.code, 0, "{}", ran.all());
    let (easy, standard): (Vec<String>, Vec<String>) = built_in_pages()
        .into_iter()
        .map(|(path, _)| path)
        .partition(|path| path.ends_with(".easy.md"));
    assert_eq!(ran.out.matches("  in Easy Read ").count(), easy.len());
    for path in standard {
        let slug = path.strip_prefix("toolkit/").unwrap();
        let slug = slug.strip_suffix(".md").unwrap();
        assert!(ran.out.contains(&format!("{slug} ")), "{slug}");
    }
}

/// What the command says of a page whose body is this, in standard words and in Easy Read.
fn measured(body: &str) -> (i32, String) {
    let place = Place::empty();
    place.write("copanel.toml", "");
    let front = "title = \"Be kind\"\nsummary = \"To all.\"\n";
    let more = "audience = [\"chair\"]\nsources = []\n";
    place.write(
        "toolkit/how/be-kind.md",
        format!("+++\n{front}{more}+++\n\n{body}\n"),
    );
    place.write(
        "toolkit/how/be-kind.easy.md",
        format!("+++\n{front}+++\n\n{body}\n"),
    );
    let ran = place.run("guide be-kind --readability");
    (ran.code, ran.messages)
}

#[test]
fn each_limit_that_is_broken_is_told_with_the_sentence() {
    let sixteen = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.";
    let (code, said) = measured(sixteen);
    assert_eq!(code, 1);
    assert_eq!(
        said,
        format!(
            "toolkit/how/be-kind.easy.md: a sentence of 16 words, where 15 is the most: “{sixteen}”\n"
        )
    );
    // The same words in a list, or with a stop between, are no long sentence.
    assert_eq!(
        measured(&sixteen.replace(" nine", ".\n\n- Nine")),
        (0, String::new())
    );
    assert_eq!(
        measured(&sixteen.replace(" nine", ". Nine")),
        (0, String::new())
    );

    let (code, said) = measured("You don’t pay.");
    assert_eq!((code, said.lines().count()), (1, 1), "{said}");
    assert!(
        said.contains(".easy.md: “don’t” is two words drawn together"),
        "{said}"
    );

    let (_, said) = measured("Ask the QZX, e.g. now.");
    assert_eq!(said.lines().count(), 4, "{said}");
    assert!(
        said.contains("be-kind.md: `QZX` is not explained"),
        "{said}"
    );
    assert!(said.contains("write “for example”"), "{said}");
    assert_eq!(
        measured("The Quick Zebra Crossing (QZC) is open. QZC is good."),
        (0, String::new())
    );
    // The glossary explains it to those who read standard print.
    let (_, said) = measured("Ask HR now.");
    assert!(
        said.starts_with("toolkit/how/be-kind.easy.md: `HR`"),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1, "{said}");

    let (_, said) = measured(
        &"Organisational responsibility necessitates multidisciplinary accountability. ".repeat(9),
    );
    assert!(
        said.contains("be-kind.md: a SMOG grade of 1") && said.contains("where 12 is the most"),
        "{said}"
    );
    assert!(said.contains("where 9 is the most"), "{said}");
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
    assert!(
        ran.messages.contains("where 12 is the most"),
        "{}",
        ran.messages
    );
    place.write("toolkit/readability.toml", own.replace("smog", "smoke"));
    let ran = place.run("guide --readability");
    assert_eq!(ran.code, 2, "{}", ran.all());
    assert!(
        ran.messages.contains("`toolkit/readability.toml`") && ran.messages.contains("smoke"),
        "{}",
        ran.messages
    );
}

#[test]
fn sentences_are_shown_where_they_are_asked_for() {
    let ran = Place::empty().run("guide quiz --readability --verbose");
    assert!(
        ran.out
            .contains("\n      6   0  When do you give your score?\n"),
        "{}",
        ran.out
    );
}

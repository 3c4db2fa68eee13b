//! Easy Read: the same fields as everybody’s, easy words, and a sheet on which readers test each paper.

use std::collections::BTreeSet;

use crate::place::{Place, below, repository};

/// The stories in which these tests give somebody Easy Read, and who.
const READERS: [(&str, &str, &str); 3] = [
    ("learning-disability-nurse", "people.toml", "Joyce Mensah\"\nedition = \"easy-read\""),
    ("family-support-practitioner", "vacancy.toml", "Kai Thompson\""),
    ("activities-coordinator", "vacancy.toml", "Walter Pym\"\nedition = \"clear\""),
];

/// A folder with one story in it.
fn copied(name: &str) -> Place {
    let place = Place::empty();
    for path in below(&format!("examples/{name}")) {
        place.write(&path, std::fs::read(repository().join(&path)).unwrap());
    }
    place
}

/// A story in which somebody reads Easy Read.
fn story(name: &str, file: &str, reader: &str) -> Place {
    let place = copied(name);
    let path = format!("examples/{name}/{file}");
    let before = place.read(&path);
    let (person, _) = reader.split_once('\n').unwrap_or((reader, ""));
    assert!(before.contains(reader), "nobody in {path} is like {reader}");
    let after = before.replacen(reader, &format!("{person}\nedition = \"easy-read\""), 1);
    place.write(&path, after);
    place
}

/// The same story in which nobody does.
fn standard(name: &str, file: &str) -> Place {
    let place = copied(name);
    let path = format!("examples/{name}/{file}");
    place.write(&path, place.read(&path).replace("\"easy-read\"", "\"clear\""));
    place
}

fn pack(place: &Place, name: &str, options: &str) {
    let ran = place.run(&format!("pack examples/{name}/vacancy.toml -o out {options}"));
    assert_eq!(ran.code, 0, "{}", ran.all());
}

/// The fields of a web page with their answers, in order: `name` and `value` of each.
fn fields(html: &str) -> Vec<String> {
    let tags =
        html.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("textarea"));
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(rest.split_once('"')?.0.to_owned())
    };
    tags.filter_map(|tag| {
        let name = attribute(tag, "name")?;
        let value = attribute(tag, "value").unwrap_or_default();
        Some(format!("{name}={value}"))
    })
    .collect()
}

/// What is filled in, paper by paper.
fn forms(place: &Place, name: &str, id: &str) -> Vec<(String, Vec<String>)> {
    let files = place.files(&format!("out/{name}")).into_iter();
    let own = files.filter(|(path, _)| path.starts_with(&format!("people/{id}/")));
    own.map(|(path, bytes)| (path, fields(&String::from_utf8(bytes).unwrap())))
        // In Easy Read what there is to read stands in more papers.
        .filter(|(_, fields)| !fields.is_empty())
        .collect()
}

#[test]
fn easy_read_has_the_same_fields_so_that_all_sheets_add_up() {
    let ids = ["joyce", "kai", "walter"];
    let mut documents = BTreeSet::new();
    for ((name, file, reader), id) in READERS.into_iter().zip(ids) {
        let easy = story(name, file, reader);
        let options = format!("--format html --for {id}");
        pack(&easy, name, &options);
        let standard = standard(name, file);
        pack(&standard, name, &options);
        let (easy, standard) = (forms(&easy, name, id), forms(&standard, name, id));
        assert_eq!(easy, standard);
        documents.extend(easy);
    }
    let names: BTreeSet<&str> =
        documents.iter().filter_map(|(path, _)| path.rsplit('/').next()).collect();
    let with_fields = [
        "chair-feedback-form.html",
        "chair.html",
        "claim-form.html",
        "consent-form.html",
        "feedback-form.html",
        "pack.html",
        "score-sheets.html",
        "working-with-me.html",
    ];
    assert_eq!(names, BTreeSet::from(with_fields));
}

#[test]
fn each_number_of_the_scale_is_explained_with_a_picture() {
    let (name, file, reader) = READERS[0];
    let place = story(name, file, reader);
    pack(&place, name, "--format html --for joyce --only score-sheets");
    let sheet = place.read(&format!("out/{name}/people/joyce/score-sheets.html"));
    let pictures: Vec<&str> = (0..=4)
        .map(|level| {
            let says = format!("<strong>{level}</strong> means:");
            let (before, _) = sheet.split_once(&says).unwrap();
            let (_, picture) = before.rsplit_once("<img src=\"").unwrap();
            picture.split_once('"').unwrap().0
        })
        .collect();
    let different: BTreeSet<&&str> = pictures.iter().collect();
    assert_eq!(different.len(), 5, "two numbers have the same picture");
}

#[test]
fn there_is_a_sheet_to_test_each_easy_read_paper_with() {
    let (name, file, reader) = READERS[0];
    let place = story(name, file, reader);
    pack(&place, name, "--format text");
    let files = place.files(&format!("out/{name}"));
    let under = |folder: &str| -> Vec<String> {
        let names = files.iter().filter_map(|(path, _)| path.strip_prefix(folder));
        names.map(str::to_owned).collect()
    };
    // Hers, and those that every candidate can have.
    let mut papers = under("people/joyce/");
    let others = under("candidates/").into_iter();
    papers.extend(others.filter(|paper| paper.contains("-easy-read")));
    let mut papers: Vec<String> = papers
        .iter()
        .map(|paper| format!("reader-test-{}", paper.replace("-easy-read", "")))
        .collect();
    papers.sort();
    assert_eq!(under("reader-tests/"), papers);
    let sheet = place.read(&format!("out/{name}/reader-tests/reader-test-score-sheets.txt"));
    insta::assert_snapshot!("reader-test", sheet);
}

#[test]
fn where_nobody_reads_easy_read_there_is_nothing_to_test() {
    let name = "peer-support-worker";
    let place = copied(name);
    pack(&place, name, "--format text");
    let files = place.files(&format!("out/{name}")).into_iter();
    let sheets: Vec<String> =
        files.map(|(path, _)| path).filter(|path| path.starts_with("reader-tests")).collect();
    assert_eq!(sheets, [""; 0]);
}

#[test]
fn an_outcome_without_easy_words_is_told() {
    let (name, file, reader) = READERS[2];
    let place = story(name, file, reader);
    let path = format!("examples/{name}/vacancy.toml");
    let check = format!("check {path} -v --today 2026-11-24");
    let says = "the outcome has no easy words";
    let before = place.run(&check).all();
    assert!(!before.contains(says), "{before}");
    let text = place.read(&path).replace("changed-easy", "# changed-hard");
    let text =
        text.split_once("# changed-hard").unwrap().0.to_owned() + "told-members = 2026-10-20\n";
    place.write(&path, text);
    let after = place.run(&check).all();
    assert!(after.contains(says), "{after}");
    assert!(after.contains("add `changed-easy`"), "{after}");
}

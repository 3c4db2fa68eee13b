//! From a folder to a printer: what is printed for whom, one PDF for each person, and the index in a browser.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::place::{Place, Ran, repository};

fn place() -> Place {
    Place::small()
}

fn pack(place: &Place, more: &str) -> Ran {
    let ran = place.run(&format!("pack v.toml -o out --today 2026-11-24 {more}"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    ran
}

/// How many pages a PDF has, as `record.json` says, and as its own page tree says.
fn pages(place: &Place, path: &str) -> u64 {
    let record: serde_json::Value = serde_json::from_str(&place.read("out/v/record.json")).unwrap();
    record["prints"][path]["pages"].as_u64().unwrap()
}

#[test]
fn all_papers_of_a_person_are_one_accessible_pdf_each_on_its_own_sheets() {
    let place = place();
    pack(&place, "--format pdf --bind");
    for person in ["amira", "joe"] {
        let folder = format!("people/{person}");
        let files = place.files(&format!("out/v/{folder}"));
        let parts = files.iter().filter(|(name, _)| name != "all-papers.pdf");
        let counts: Vec<u64> =
            parts.map(|(name, _)| pages(&place, &format!("{folder}/{name}"))).collect();
        assert!(counts.len() > 3);
        // Each begins on the front of a sheet; only after the last there is no blank back.
        let fronts: u64 = counts.iter().map(|count| count.div_ceil(2) * 2).sum();
        let all = pages(&place, &format!("{folder}/all-papers.pdf"));
        assert!(all == fronts || all == fronts - 1, "{person}: {all} of {counts:?}");
        let (_, pdf) = files.iter().find(|(name, _)| name == "all-papers.pdf").unwrap();
        let says = |what: &str| pdf.windows(what.len()).any(|part| part == what.as_bytes());
        assert!(says("pdfuaid:part") && says("StructTreeRoot"));
    }
    let index = place.read("out/v/index.html");
    assert!(index.contains("people/amira/all-papers.pdf") && index.contains("print-plan.pdf"));
    // What has not changed is not made again, and is what a fresh run gives.
    let before = place.files("out");
    pack(&place, "--format pdf --bind");
    assert!(before == place.files("out"));
    // Without `--bind` the folder is what it would be without.
    pack(&place, "--format pdf");
    assert!(!place.path("out/v/people/amira/all-papers.pdf").exists());
    let wrong = place.run("pack v.toml -o out --format html --bind");
    assert!(
        wrong.code == 2 && wrong.messages.contains("add `pdf` to `--format`"),
        "{}",
        wrong.all()
    );
    let wrong = place.run("pack v.toml -o out --bind --only chair");
    assert_eq!(wrong.code, 2, "{}", wrong.all());
}

#[test]
fn people_of_every_edition_have_a_bound_pdf() {
    let place = Place::empty();
    let path = repository().join("examples/learning-disability-nurse/vacancy.toml");
    let vacancy = path.display();
    let ran = place.run(&format!("pack {vacancy} -o out --format pdf --bind --today 2026-11-24"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let all = place.files("out");
    let bound = all.iter().filter(|(name, _)| name.ends_with("all-papers.pdf")).count();
    let people: std::collections::BTreeSet<&str> = all
        .iter()
        .filter_map(|(name, _)| name.split_once("people/")?.1.split_once('/'))
        .map(|(id, _)| id)
        .collect();
    assert!(bound == people.len() && bound > 3, "{bound}");
}

#[test]
fn a_print_plan_says_who_gets_what_on_which_paper() {
    let place = place();
    let vacancy = place.read("v.toml");
    place.write(
        "v.toml",
        vacancy.replace("name = \"Joe Price\"", "name = \"Joe Price\"\npaper-colour = \"#fff4d6\""),
    );
    pack(&place, "--format pdf,text");
    let plan = place.read("out/v/print-plan.txt");
    for said in [
        "Print plan: Peer worker",
        "Amira Khan",
        "Joe Price",
        "Score sheets",
        "one side",
        "both sides",
        "#fff4d6",
        "Coordinator",
    ] {
        assert!(plan.contains(said), "{said}: {plan}");
    }
    let record: serde_json::Value = serde_json::from_str(&place.read("out/v/record.json")).unwrap();
    let prints = record["prints"].as_object().unwrap();
    let printed = prints.iter().filter(|(path, _)| path.contains('/'));
    let all: u64 = printed.map(|(_, print)| print["pages"].as_u64().unwrap()).sum();
    assert!(plan.contains(&format!("all papers have {all} pages")), "{all}: {plan}");
    // One in a format that is not asked for would say what was there before.
    pack(&place, "--format pdf");
    assert!(
        !place.path("out/v/print-plan.txt").exists() && place.path("out/v/print-plan.pdf").exists()
    );
}

#[test]
fn the_index_opens_in_a_browser_and_only_a_note_says_where_that_fails() {
    let place = place();
    let open = |status: i32| {
        place.write(
            "bin/xdg-open",
            format!("#!/bin/sh\necho \"$@\" > {}\nexit {status}\n", place.path("opened").display()),
        );
        fs::set_permissions(place.path("bin/xdg-open"), fs::Permissions::from_mode(0o755)).unwrap();
        let mut command =
            place.command("pack v.toml -o out --format html --open --today 2026-11-24");
        let path = format!("{}:/usr/bin:/bin", place.path("bin").display());
        let output = command.env("PATH", path).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, said) = open(0);
    assert!(code == Some(0) && !said.contains("could not be opened"), "{said}");
    let index = place.path("out/v/index.html");
    assert_eq!(place.read("opened").trim(), index.display().to_string());
    let (code, said) = open(3);
    assert!(code == Some(0) && said.contains("open it yourself"), "{said}");
    let mut command = place.command("pack v.toml -o out --format html --open --today 2026-11-24");
    let output = command.env("PATH", place.path("nothing")).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(0) && said.contains("open it yourself"), "{said}");
}

//! `copanel sheets`: a spreadsheet for each member, with what is on their paper.

use std::io::Read;
use std::path::Path;

use crate::place::{Place, repository};

/// The text of all parts of a workbook.
fn text(path: &Path) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    for index in 0..archive.len() {
        archive.by_index(index).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

fn example(name: &str) -> String {
    repository().join(format!("examples/{name}/vacancy.toml")).display().to_string()
}

#[test]
fn each_member_who_scores_has_a_file_of_their_own_with_no_one_else_in_it() {
    let place = Place::empty();
    let vacancy = example("learning-disability-nurse");
    let ran = place.run(&format!("sheets {vacancy} --today 2026-11-24 -o out"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    let files = place.files("out/learning-disability-nurse/people");
    let names: Vec<&str> = files.iter().map(|(path, _)| path.split('/').next().unwrap()).collect();
    assert_eq!(names, ["alison", "fiona", "joyce", "kevin", "shabnam", "tunde"]);
    for (path, _) in &files {
        let said = text(&place.path(&format!("out/learning-disability-nurse/people/{path}")));
        for other in &names {
            let is_own = path.starts_with(other);
            assert_eq!(
                said.contains(&format!("&quot;person&quot;:&quot;{other}&quot;"))
                    || said.contains(&format!("\"person\":\"{other}\"")),
                is_own,
                "{path} {other}"
            );
        }
    }
    let before = files;
    place.run(&format!("sheets {vacancy} --today 2026-12-24 -o out"));
    assert_eq!(place.files("out/learning-disability-nurse/people"), before);
}

#[test]
fn a_sheet_asks_what_the_paper_asks() {
    let place = Place::empty();
    for name in [
        "learning-disability-nurse",
        "peer-support-worker",
        "community-connector",
        "activities-coordinator",
    ] {
        let vacancy = example(name);
        place.run(&format!("sheets {vacancy} --today 2026-11-24 -o out"));
        place.run(&format!(
            "pack {vacancy} --today 2026-11-24 -o out --only score-sheets --format html"
        ));
        let files = place.files(&format!("out/{name}/people"));
        let pages: Vec<_> = files.iter().filter(|(path, _)| path.ends_with(".html")).collect();
        assert!(!pages.is_empty());
        for (path, page) in pages {
            let said =
                text(&place.path(&format!("out/{name}/people/{}", path.replace(".html", ".xlsx"))));
            let page = String::from_utf8_lossy(page);
            let ids = page.split("name=\"").skip(1).filter_map(|rest| rest.split('"').next());
            let is_asked =
                |id: &&str| ["score.", "met.", "notes."].iter().any(|form| id.starts_with(form));
            let ids: Vec<&str> = ids.filter(is_asked).collect();
            assert!(ids.len() > 3, "{path}");
            for id in ids {
                assert!(said.contains(&format!(">{id}<")), "{path}: {id}");
            }
        }
    }
}

#[test]
fn a_sheet_that_somebody_filled_in_is_never_written_over() {
    let place = Place::small();
    let ran = place.run("sheets v.toml --today 2026-11-24 -o out");
    let file = ran.out.lines().next().unwrap().to_owned();
    place.write(&file, "filled in");
    let ran = place.run("sheets v.toml --today 2026-11-24 -o out");
    assert!(ran.code == 2 && ran.messages.contains("filled in or changed"), "{}", ran.all());
    assert_eq!(place.read(&file), "filled in");
    // Papers that are printed leave it alone, and know of it.
    place.run("pack v.toml --today 2026-11-24 -o out --format html");
    assert_eq!(place.read(&file), "filled in");
    let index = place.read("out/v/index.html");
    assert!(index.contains("href=\"./people/amira/score-sheets.xlsx\">spreadsheet<"), "{index}");
    assert_eq!(place.run("sheets v.toml --today 2026-11-24 -o out --force").code, 0);
    assert_ne!(place.files("out").len(), 0);
}

#[test]
fn one_file_for_whoever_types_in_what_is_on_paper() {
    let place = Place::small();
    let ran = place.run("sheets v.toml --today 2026-11-24 -o all.xlsx");
    assert_eq!((ran.code, ran.out.as_str()), (0, "all.xlsx\n"));
    let again = place.run("sheets v.toml --today 2026-11-24 -o all.xlsx");
    assert_eq!(again.code, 0, "{}", again.all());
    place.write("all.xlsx", "filled in");
    let ran = place.run("sheets v.toml --today 2026-11-24 -o all.xlsx");
    assert!(ran.code == 2 && ran.messages.contains("already exists"), "{}", ran.all());
}

#[test]
fn who_does_not_score_is_said_so() {
    let place = Place::small();
    let ran = place.run("sheets v.toml --for nobody -o out");
    assert!(
        ran.code == 2 && ran.messages.contains("no one with the id `nobody` scores"),
        "{}",
        ran.all()
    );
    let vacancy = example("learning-disability-nurse");
    place.run(&format!("sheets {vacancy} --today 2026-11-24 -o out --for shabnam"));
    let files = place.files("out/learning-disability-nurse/people");
    let [(path, _)] = files.as_slice() else { panic!("{files:?}") };
    let said = text(&place.path(&format!("out/learning-disability-nurse/people/{path}")));
    assert!(said.contains("You do not score C04.") && said.contains(">conflict.C04."), "{said}");
    assert!(!said.contains(">score.C04."));
}

//! Formats of vacancy files: an older one is read as it is, and can be had in the newest.

use crate::place::{Place, below, repository};

/// The examples, as they were written in format 1.
fn of_format_1() -> Vec<(String, String)> {
    let examples = below("examples").into_iter().filter(|path| path.ends_with("/vacancy.toml"));
    let read = |path: String| {
        let text = std::fs::read_to_string(repository().join(&path)).unwrap();
        let folder = path.strip_suffix("vacancy.toml").unwrap().to_owned();
        let old = text.replacen("format = 2\n", "format = 1\n", 1);
        assert_ne!(old, text, "{path} is of the newest format");
        (folder, old.replace("links = [\"this-team\"]", "link-to-team = true"))
    };
    examples.map(read).collect()
}

#[test]
fn a_file_of_format_1_and_its_twin_of_format_2_give_the_same_papers() {
    let mut changed = 0;
    for (folder, old) in of_format_1() {
        let place = Place::empty();
        for name in std::fs::read_dir(repository().join(&folder)).unwrap() {
            let path = name.unwrap().path();
            if path.is_file() {
                place.write(
                    path.file_name().unwrap().to_str().unwrap(),
                    std::fs::read(&path).unwrap(),
                );
            }
        }
        place.write("vacancy.toml", &old);
        let ran = place.run("migrate vacancy.toml -o new.toml");
        assert_eq!(ran.code, 0, "{}", ran.all());
        let new = place.read("new.toml");
        assert!(new.contains("format = 2") && !new.contains("link-to-team"), "{new}");
        let remarks = |text: &str| text.matches('#').count();
        assert_eq!(remarks(&old), remarks(&new), "remarks are kept");
        changed += usize::from(old.contains("link-to-team"));
        let pack = |text: &str| {
            place.write("vacancy.toml", text);
            let ran =
                place.run("pack vacancy.toml --format text,html --today 2026-11-24 -o out --force");
            assert!(ran.code < 2, "{}", ran.all());
            let mut files = place.files("out");
            files.retain(|(path, _)| !path.ends_with("record.json"));
            files
        };
        assert!(pack(&old) == pack(&new), "{folder}");
    }
    assert!(changed > 3);
}

#[test]
fn migrate_shows_what_would_change_and_changes_nothing() {
    let (_, old) =
        of_format_1().into_iter().find(|(path, _)| path.contains("peer-support")).unwrap();
    let place = Place::empty();
    place.write("v.toml", &old);
    let ran = place.run("migrate v.toml");
    let shown = ran.all();
    assert!(shown.contains("v.toml, line 4\n  was  format = 1\n  now  format = 2\n"), "{shown}");
    assert!(
        shown.contains("  was  link-to-team = true\n  now  links = [\"this-team\"]"),
        "{shown}"
    );
    assert!(shown.contains("`copanel migrate v.toml -o NEW.toml` writes the new file"), "{shown}");
    assert_eq!(place.read("v.toml"), old);
    // A vacancy that is there is not written over, not even this one.
    let over = place.run("migrate v.toml -o v.toml");
    assert_eq!((over.code, place.read("v.toml")), (2, old), "{}", over.all());
    assert_eq!(place.run("migrate v.toml -o new.toml").code, 0);
    let again = place.run("migrate new.toml").all();
    assert!(again.contains("`new.toml` is of format 2 already"), "{again}");
}

#[test]
fn what_a_format_cannot_say_is_a_fault_with_what_to_do() {
    let said = |head: &str, rest: &str| {
        let place = Place::empty();
        place.write("v.toml", format!("{head}\n[post]\ntitle = \"Post\"\n{rest}"));
        let ran = place.run("check v.toml --today 2026-11-24");
        (ran.code, ran.all())
    };
    let panel = "[[panel]]\nid = \"main\"\nname = \"Panel\"\nlink-to-team = true\n";
    let twice = "[interviews]\ndate = 2026-12-03\ndays = [2026-12-04]\n";
    for (head, rest, message) in [
        ("format = 3", "", "this file is of format 3, and this copanel reads formats 1 and 2"),
        ("format = 0", "", "there is no format 0"),
        ("format = 2", panel, "`link-to-team` is of format 1"),
        ("format = 2", twice, "the days of the interviews are said twice"),
    ] {
        let (code, said) = said(head, rest);
        assert!(code == 2 && said.contains(message) && said.contains("help:"), "{said}");
    }
    for rest in [panel, twice] {
        assert!(said("format = 1", rest).0 < 2, "{rest}");
        assert!(said("", rest).0 < 2, "{rest}");
    }
}

//! What is found in a vacancy, and what is printed of it.

use crate::place::{Place, SMALL};

/// What is found in a vacancy on the usual day, private findings and all.
pub fn found(text: &str) -> String {
    let place = Place::empty();
    place.write("v.toml", text);
    let ran = place.run("check v.toml --output csv --private --today 2026-11-24");
    assert!(ran.code < 2, "{}\n{text}", ran.all());
    ran.out
}

/// What is said of a vacancy that cannot be used.
pub fn refused(text: &str) -> String {
    let place = Place::empty();
    place.write("v.toml", text);
    let ran = place.run("check v.toml --today 2026-11-24");
    assert_eq!(ran.code, 2, "{}\n{text}", ran.all());
    ran.all()
}

/// The small vacancy with one line put in the place of another.
pub fn edited(line: &str, instead: &str) -> String {
    assert!(SMALL.contains(line), "{line}");
    SMALL.replacen(line, instead, 1)
}

/// What papers say in plain text.
pub fn papers(text: &str, which: &str) -> String {
    let place = Place::empty();
    place.write("v.toml", text);
    let ran = place.run(&format!("pack v.toml {which} --format text --today 2026-11-24"));
    assert!(ran.code < 2, "{}", ran.all());
    let files = place.files("out").into_iter().filter(|(path, _)| path.ends_with(".txt"));
    files.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect()
}

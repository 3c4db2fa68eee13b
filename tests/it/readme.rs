//! What the README and the help show can be typed.

use std::fs;

use crate::place::{Place, repository};

#[test]
fn every_help_begins_with_something_to_paste() {
    let place = Place::empty();
    for command in ["", "new", "pack", "check", "guide", "explain", "rules", "schema", "doctor"] {
        let help = place.run(&format!("{command} --help")).out;
        assert!(help.trim_start().starts_with("copanel "), "{command}: {help}");
    }
}

#[test]
fn the_readme_shows_what_new_writes() {
    let place = Place::empty();
    place.run("new health-visitor --interviews 2026-12-03");
    let text = place.read("health-visitor.toml");
    assert!(
        readme().contains(&format!("```toml\n{text}```\n")),
        "the README should show:\n\n{text}"
    );
}

#[test]
fn the_commands_of_the_readme_work() {
    let place = Place::empty();
    let readme = readme();
    let (_, rest) = readme.split_once("```console\n").unwrap();
    let commands: Vec<&str> = rest.split("```").next().unwrap().lines().collect();
    assert!(commands.len() > 5);
    for command in commands {
        let words = command.strip_prefix("$ copanel ").unwrap();
        let ran = place.run(words);
        // A vacancy that is not filled in yet has findings, and that is exit code 1.
        let expected = if words.starts_with("check") { 0..=1 } else { 0..=0 };
        assert!(expected.contains(&ran.code), "{command}\n{}", ran.all());
    }
    assert!(
        readme.contains(
            "cargo run --release -- pack examples/peer-support-worker/vacancy.toml -o out"
        )
    );
}

fn readme() -> String {
    fs::read_to_string(repository().join("README.md")).unwrap()
}

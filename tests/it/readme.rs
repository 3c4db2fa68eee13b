//! What the README and the help show can be typed.

use std::fs;

use crate::place::{Place, repository};

#[test]
fn every_help_begins_with_something_to_paste() {
    let place = Place::empty();
    let commands = [
        "", "new", "decide", "fill", "pack", "sheets", "check", "keep", "guide", "explain",
        "rules", "schema", "returned", "scores", "doctor",
    ];
    for command in commands {
        let help = place.run(&format!("{command} --help")).out;
        assert!(help.trim_start().starts_with("copanel "), "{command}: {help}");
    }
}

#[test]
fn the_commands_of_the_readme_work() {
    let place = Place::empty();
    let readme = readme();
    let blocks = readme.split("```console\n").skip(1);
    let blocks = blocks.map(|rest| rest.split("```").next().unwrap());
    let commands: Vec<&str> = blocks.flat_map(str::lines).collect();
    assert!(commands.len() > 15);
    for command in commands {
        let words = command.strip_prefix("$ copanel ").unwrap();
        let ran = place.run(words);
        // A vacancy that is not filled in yet has findings, and that is exit code 1.
        let expected = if words.starts_with("check") { 0..=1 } else { 0..=0 };
        assert!(expected.contains(&ran.code), "{command}\n{}", ran.all());
    }
}

#[test]
fn two_commands_set_everything_up() {
    let place = Place::empty();
    let readme = readme();
    let (_, rest) = readme.split_once("```sh\n").unwrap();
    let commands: Vec<&str> = rest.split("```").next().unwrap().lines().collect();
    let [main, tests] = commands[..] else { panic!("{commands:?}") };
    let vacancy = main.strip_prefix("cargo run --release -- pack ").unwrap();
    let (vacancy, to) = vacancy.split_once(" -o ").unwrap();
    let vacancy = repository().join(vacancy);
    let ran = place.run(&format!("pack {} -o {to} --format html", vacancy.display()));
    assert!(ran.code == 0 && readme.contains("`out/learning-disability-nurse/index.html`"));
    assert!(place.path("out/learning-disability-nurse/index.html").exists());
    let ci = fs::read_to_string(repository().join(".ci/run")).unwrap();
    assert_eq!(ci.trim_end().lines().last(), Some(tests));
}

#[test]
fn what_the_readme_sets_up_is_well() {
    let place = Place::empty();
    let readme = readme();
    let (_, rest) = readme.split_once("```toml\n").unwrap();
    place.write("copanel.toml", rest.split("```").next().unwrap());
    place.write("copanel.schema.json", place.run("schema organisation").out);
    let ran = place.run("doctor");
    assert!(ran.code == 0 && ran.out.ends_with("All is well.\n"), "{}", ran.all());
    for step in 1..=10 {
        assert!(readme.contains(&format!("\n{step}. **")), "step {step}");
    }
    for picture in ["pack", "check", "index"] {
        let path = format!("examples/peer-support-worker/{picture}.png");
        assert!(readme.contains(&path) && repository().join(&path).exists(), "{path}");
    }
}

#[test]
fn every_field_of_a_vacancy_is_in_the_table_for_people() {
    let place = Place::empty();
    let table = place.run("schema --markdown").out;
    let schema: serde_json::Value = serde_json::from_str(&place.run("schema").out).unwrap();
    let mut found = Vec::new();
    keys(&schema, &mut found);
    assert!(found.len() > 80);
    for key in found {
        let known = [format!("`{key}`"), format!("{key}]"), format!("{key} = ")];
        assert!(known.iter().any(|known| table.contains(known)), "{key}");
    }
}

fn readme() -> String {
    fs::read_to_string(repository().join("README.md")).unwrap()
}

/// Every key that a schema knows.
fn keys(schema: &serde_json::Value, found: &mut Vec<String>) {
    for (key, about) in schema["properties"].as_object().into_iter().flatten() {
        found.push(key.clone());
        keys(about, found);
        keys(&about["items"], found);
    }
}

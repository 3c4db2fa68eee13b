//! Lists are whole, the README is current, files are short.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use clap::CommandFactory;
use copanel::rules;
use copanel::workspace::{built_in, pictures, toolkit};

use crate::place::{Place, below, repository};

#[test]
fn every_rule_file_is_listed() {
    let listed: BTreeSet<String> = rules::RULES
        .iter()
        .map(|rule| rule.name.replace('-', "_"))
        .collect();
    let pages = names("src/rules", "md");
    assert_eq!(
        pages, listed,
        "a page without a rule, or a rule without a page"
    );
    assert!(
        names("src/rules", "rs").is_superset(&listed),
        "a rule without a file of its name"
    );
}

#[test]
fn every_page_and_template_is_listed() {
    let listed: BTreeSet<String> = built_in::FILES
        .iter()
        .map(|file| file.path.to_owned())
        .filter(|path| ends(path, "md"))
        .collect();
    let there: BTreeSet<String> = below("toolkit")
        .into_iter()
        .chain(below("templates"))
        .filter(|path| ends(path, "md"))
        .collect();
    assert_eq!(there, listed);
    let pages: BTreeSet<String> = toolkit::PAGES
        .iter()
        .map(|slug| format!("toolkit/{slug}.md"))
        .collect();
    let page = |path: &&String| path.starts_with("toolkit/") && !path.ends_with(built_in::EASY);
    assert_eq!(
        listed.iter().filter(page).cloned().collect::<BTreeSet<_>>(),
        pages
    );
}

#[test]
fn every_drawing_and_emoji_is_listed_and_shows_an_idea() {
    let ideas =
        toml::from_str::<BTreeMap<String, pictures::Idea>>(built_in::text(pictures::PATH).unwrap())
            .unwrap();
    assert!(ideas.len() > 100);
    let sorted = |names: Vec<String>| names.into_iter().collect::<BTreeSet<String>>();
    let there = below("toolkit/pictures");
    let drawings = pictures::DRAWINGS.iter();
    let drawings = sorted(drawings.map(|(name, _)| (*name).to_owned()).collect());
    let named = sorted(
        ideas
            .values()
            .filter_map(|idea| idea.drawing.clone())
            .collect(),
    );
    assert_eq!(named, drawings);
    let files = drawings
        .iter()
        .map(|name| format!("toolkit/pictures/{name}"));
    assert_eq!(sorted(there), sorted(files.collect()));
    let emoji = pictures::EMOJI.iter();
    let emoji = sorted(emoji.map(|(name, _)| (*name).to_owned()).collect());
    let named = ideas.values().filter_map(|idea| idea.emoji.as_ref());
    let named = named.map(|code| format!("U_{}", code.to_uppercase()));
    assert_eq!(sorted(named.collect()), emoji);
    let all = pictures::load(&copanel::workspace::load(None).unwrap()).unwrap();
    assert!(all.ideas().eq(ideas.keys()));
    for (name, idea) in &ideas {
        assert!(
            !idea.shows.is_empty(),
            "`{name}` does not say what is to be seen"
        );
    }
}

#[test]
fn every_page_has_something_to_do_an_example_and_a_source() {
    for (path, text) in toolkit::PAGES.iter().map(|slug| {
        let path = format!("toolkit/{slug}.md");
        let text = built_in::text(&path).unwrap();
        (path, text)
    }) {
        let headings: &[&str] = if path.contains("/train/") {
            &[]
        } else {
            &["\n## Do this on Monday\n", "\n## Example\n"]
        };
        for wanted in headings.iter().chain(&["url = \"https://"]) {
            assert!(text.contains(wanted), "{path} has no `{}`", wanted.trim());
        }
    }
}

#[test]
fn every_file_is_short() {
    let mut long = Vec::new();
    for path in below("src").into_iter().filter(|path| ends(path, "rs")) {
        let lines = fs::read_to_string(repository().join(&path))
            .unwrap()
            .lines()
            .count();
        if lines > 320 {
            long.push(format!("{path}: {lines} lines"));
        }
    }
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn the_top_level_holds_what_it_should_and_nothing_else() {
    let allowed = [
        "Cargo.toml",
        "Cargo.lock",
        "README.md",
        "LICENSE",
        "src",
        "toolkit",
        "templates",
        "examples",
        "tests",
        "target",
        "out",
    ];
    for entry in fs::read_dir(repository()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            name.starts_with('.') || allowed.contains(&name.as_str()),
            "`{name}` stands at the top level"
        );
    }
}

#[test]
fn the_command_line_is_sound() {
    copanel::cli::Cli::command().debug_assert();
}

#[test]
fn every_help_begins_with_something_to_paste() {
    let place = Place::empty();
    for command in [
        "", "new", "pack", "check", "guide", "explain", "rules", "schema", "doctor",
    ] {
        let help = place.run(&format!("{command} --help")).out;
        assert!(
            help.trim_start().starts_with("copanel "),
            "{command}: {help}"
        );
    }
}

#[test]
fn the_readme_lists_every_rule() {
    let mut table =
        String::from("| Rule | Principle | Level | What is wrong |\n|---|---|---|---|\n");
    for rule in rules::RULES {
        let name = rule.name;
        let file = name.replace('-', "_");
        table.push_str(&format!(
            "| [`{name}`](src/rules/{file}.md) | {} | {} | {} |\n",
            rule.principle.title(),
            rule.level.title(),
            rule.summary
        ));
    }
    assert!(
        readme().contains(&table),
        "the README’s table should be:\n\n{table}"
    );
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
        let expected = if words.starts_with("check") {
            0..=1
        } else {
            0..=0
        };
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

fn ends(path: &str, ending: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|found| found == ending)
}

/// The stems of the files of one kind in a folder.
fn names(folder: &str, ending: &str) -> BTreeSet<String> {
    below(folder)
        .iter()
        .filter(|path| ends(path, ending))
        .map(|path| {
            Path::new(path)
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .collect()
}

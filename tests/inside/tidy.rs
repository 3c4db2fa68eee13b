//! Lists are whole, the README is current, files are short.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::doc::Family;
use crate::rules;
use crate::workspace::{built_in, pictures, toolkit};
use clap::CommandFactory;

use super::files::{below, repository};

#[test]
fn every_rule_file_is_listed() {
    let listed: BTreeSet<String> =
        rules::RULES.iter().map(|rule| rule.name.replace('-', "_")).collect();
    let pages = names("src/rules", "md");
    assert_eq!(pages, listed, "a page without a rule, or a rule without a page");
    assert!(names("src/rules", "rs").is_superset(&listed), "a rule without a file of its name");
}

#[test]
fn no_rule_uses_another() {
    for rule in names("src/rules", "md") {
        let text = fs::read_to_string(repository().join(format!("src/rules/{rule}.rs"))).unwrap();
        for other in names("src/rules", "md") {
            let used =
                ["super", "rules"].iter().any(|room| text.contains(&format!("{room}::{other}")));
            assert!(!used, "`{rule}` uses `{other}`");
        }
    }
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
    let page = |path: &&str| path.starts_with("toolkit/") && !path.ends_with(built_in::EASY);
    let pages: BTreeSet<&str> = toolkit::built_in_pages().collect();
    assert_eq!(listed.iter().map(String::as_str).filter(page).collect::<BTreeSet<_>>(), pages);
}

#[test]
fn templates_do_not_put_ids_of_fields_together() {
    let mut made = 0;
    for file in built_in::FILES.iter().filter(|file| ends(file.path, "md")) {
        // A figure and a step of a day have numbers and no ids.
        let has_no_id =
            |line: &str| [":::figure ", ":::moment "].iter().any(|no| line.starts_with(no));
        let has_id = |line: &&str| line.starts_with(":::") && !has_no_id(line);
        for line in file.text.lines().filter(has_id) {
            let Some((before, id)) = line.split_once("{{ field_id(") else {
                assert!(!line.contains("{{"), "{}: {line}", file.path);
                continue;
            };
            // After an id comes no more of it, but perhaps how many times a score counts.
            let (_, after) = id.split_once("}}").unwrap();
            let alone = before.ends_with(' ') && !before.contains("{{");
            let ends = after.is_empty() || after.starts_with(' ') || after.starts_with("{% if");
            assert!(alone && ends, "{}: {line}", file.path);
            made += 1;
        }
    }
    assert!(made > 20, "{made}");
}

#[test]
fn every_drawing_is_listed_and_shows_an_idea() {
    let ideas = toml::from_str::<BTreeMap<String, String>>(built_in::text(pictures::PATH).unwrap());
    let ideas = ideas.unwrap();
    assert!(ideas.len() > 100);
    assert!(ideas.keys().map(String::as_str).eq(pictures::DRAWINGS.iter().map(|(name, _)| *name)));
    let files = ideas.keys().map(|name| format!("toolkit/pictures/{name}.svg"));
    let there = below("toolkit/pictures").into_iter();
    assert_eq!(there.collect::<BTreeSet<_>>(), files.collect());
    assert!(pictures::BUILT_IN.ideas().eq(ideas.keys()));
    for family in [Family::Keep, Family::HandIn, Family::Private, Family::Room] {
        assert!(ideas.contains_key(family.name()), "{family:?} has no drawing");
    }
    for (name, shows) in &ideas {
        assert!(!shows.is_empty(), "`{name}` does not say what is to be seen");
    }
}

#[test]
fn every_page_has_something_to_do_an_example_a_picture_and_a_source() {
    for path in toolkit::built_in_pages() {
        let text = built_in::text(path).unwrap();
        let headings: &[&str] = if path.contains("/train/") {
            &[]
        } else {
            &["\n![](picture:calendar) Do this on Monday\n", "\n![](picture:chat) Example\n"]
        };
        for wanted in headings.iter().chain(&["url = \"https://", "\npicture = \""]) {
            assert!(text.contains(wanted), "{path} has no `{}`", wanted.trim());
        }
    }
}

/// The rooms, from the ground up; those in one row lie on one floor.
const FLOORS: [&[&str]; 13] = [
    &["source"],
    &["prose"],
    &["doc"],
    &["vacancy"],
    &["write"],
    &["workspace"],
    &["case"],
    &["rules"],
    &["documents"],
    &["returned"],
    &["scores", "feedback"],
    &["report"],
    &["commands", "cli"],
];

#[test]
fn each_room_uses_only_rooms_below_it() {
    let floor = |room: &str| FLOORS.iter().position(|floor| floor.contains(&room));
    let mut wrong = Vec::new();
    for path in below("src").iter().filter(|path| ends(path, "rs")) {
        let room = path.trim_start_matches("src/").split(['/', '.']).next();
        // What is above the rooms may use all of them, and tests may look anywhere.
        let Some(own) = room.and_then(floor).filter(|_| !path.ends_with("/tests.rs")) else {
            continue;
        };
        let text = fs::read_to_string(repository().join(path)).unwrap();
        for used in rooms_used(text.split("#[cfg(test)]\nmod ").next().unwrap()) {
            let at = floor(used).unwrap_or_else(|| panic!("{path} uses `{used}`"));
            let is_closed =
                room == Some("write") && !["source", "prose", "doc", "write"].contains(&used);
            if at > own || is_closed {
                wrong.push(format!("{path} uses {used}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// The rooms that a text names: `crate::doc::Block`, `crate::{case, rules}`.
fn rooms_used(text: &str) -> Vec<&str> {
    let mut rooms = Vec::new();
    for rest in text.split("crate::").skip(1) {
        let named = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default(),
            None => {
                rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
            }
        };
        rooms.extend(named.split(',').filter_map(|path| path.trim().split("::").next()));
    }
    rooms
}

#[test]
fn rooms_are_found_in_every_way_to_name_them() {
    let text = "use crate::{case, rules::run};\nuse crate::doc::Doc;\nlet a = crate::prose::b();";
    assert_eq!(rooms_used(text), ["case", "rules", "doc", "prose"]);
}

#[test]
fn every_file_is_short() {
    let mut long = Vec::new();
    for path in below("src").into_iter().filter(|path| ends(path, "rs")) {
        let lines = fs::read_to_string(repository().join(&path)).unwrap().lines().count();
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
    crate::Cli::command().debug_assert();
}

fn ends(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

/// The stems of the files of one kind in a folder.
fn names(folder: &str, ending: &str) -> BTreeSet<String> {
    below(folder)
        .iter()
        .filter(|path| ends(path, ending))
        .map(|path| Path::new(path).file_stem().unwrap().to_string_lossy().into_owned())
        .collect()
}

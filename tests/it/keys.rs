//! A key that is accepted does something: another value for it changes a paper, a finding or what is said of a rule.
//!
//! The files in `keys/` use every key. One value after the other is changed, and what copanel makes of the files must
//! change with it. A value that is refused proves nothing.

use std::collections::BTreeMap;
use std::sync::Mutex;

use image::ImageFormat;
use serde_json::Value as Schema;
use toml::{Table, Value};

use crate::pictures::picture;
use crate::place::{Place, repository};
use crate::schemas::schema;

/// Keys without an effect of their own, and why.
const NO_EFFECT: [(&str, &str); 2] = [
    (
        "organisation/organisation/language",
        "it is said to readers aloud and not printed; `words.rs` looks for it in HTML, PDF and Word",
    ),
    (
        "vacancy/format",
        "it says by which version of copanel a file can be read, and there is one so far",
    ),
];

/// The kinds of file, by the name of their schema, and their place in a workspace.
const FILES: [(&str, &str); 3] =
    [("vacancy", "v.toml"), ("organisation", "copanel.toml"), ("people", "people.toml")];

/// The pictures that they name, no two of one size.
const PICTURES: [&str; 9] = [
    "job.png",
    "logo.png",
    "map.png",
    "door.png",
    "jo.png",
    "kim.png",
    "ruth.png",
    "bo.png",
    "other.png",
];

/// While interviews are being prepared, and when all is over.
const DAYS: [&str; 2] = ["2026-11-24", "2026-12-20"];

/// What the files of a workspace say, by kind. Where all is over there is an outcome, and the organisation’s own contact.
type Files = BTreeMap<&'static str, Value>;

fn files(day: &str) -> Files {
    let text = |name: &str| {
        let path = repository().join("tests/it/keys").join(name);
        std::fs::read_to_string(path).unwrap()
    };
    let outcome = text("outcome.toml");
    let after = if day == DAYS[1] { &outcome } else { "" };
    let texts = [
        ("vacancy", text("vacancy.toml") + after),
        ("organisation", text("copanel.toml")),
        ("people", text("people.toml")),
    ];
    let read = |(kind, text): (&'static str, String)| (kind, text.parse::<Table>().unwrap().into());
    let mut files = Files::from(texts.map(read));
    if day == DAYS[1] {
        files.get_mut("vacancy").unwrap().as_table_mut().unwrap().remove("contact");
    }
    files
}

/// A folder with these files.
fn folder(files: &Files) -> Place {
    let place = Place::empty();
    for (kind, path) in FILES {
        place.write(path, toml::to_string(&files[kind]).unwrap());
    }
    for (size, name) in (40..).zip(PICTURES) {
        place.write(name, picture(size, size, ImageFormat::Png));
    }
    place
}

/// What copanel makes of the files in a folder, one part after the other; nothing where it refuses them.
fn made(place: &Place, day: &str, part: usize) -> Option<Vec<(String, Vec<u8>)>> {
    let (folder, command) = match part {
        0 => ("text", "pack v.toml --format text"),
        1 => ("findings", "check v.toml --output json"),
        2 => ("html", "pack v.toml --format html"),
        _ => ("guide", "guide --format text"),
    };
    let to = if folder == "findings" { String::new() } else { format!("-o {folder}") };
    let ran = place.run(&format!("{command} --today {day} {to}"));
    let mut files = place.files(folder);
    // What went in is listed there, used or not.
    files.retain(|(path, _)| !path.ends_with("record.json"));
    // Where in a file something is found says nothing about the file.
    let is_place = |line: &&str| ["\"line\":", "\"column\":"].iter().any(|key| line.contains(key));
    let lines: Vec<&str> = ran.out.lines().filter(|line| !is_place(line)).collect();
    files.push(("said".to_owned(), lines.join("\n").into_bytes()));
    (ran.code < 2).then_some(files)
}

/// How many parts `made` has.
const PARTS: usize = 4;

/// The ways to a value, one for each time the key is used: names of keys, and numbers in lists.
fn ways(value: &Value, path: &[&str]) -> Vec<Vec<String>> {
    let Some((first, rest)) = path.split_first() else {
        return vec![Vec::new()];
    };
    let inner: Vec<(String, &Value)> = match (value, *first) {
        (Value::Array(items), "*") => (0..).map(|at: usize| at.to_string()).zip(items).collect(),
        (Value::Table(table), "*") => {
            table.iter().map(|(key, value)| (key.clone(), value)).collect()
        }
        (Value::Table(table), key) => {
            table.get(key).map(|value| (key.to_owned(), value)).into_iter().collect()
        }
        _ => Vec::new(),
    };
    let below = inner.into_iter().flat_map(|(step, value)| {
        let ways = ways(value, rest).into_iter();
        ways.map(move |way| [vec![step.clone()], way].concat())
    });
    below.collect()
}

fn at<'a>(value: &'a mut Value, way: &[String]) -> &'a mut Value {
    way.iter().fold(value, |value, step| match value {
        Value::Array(items) => &mut items[step.parse::<usize>().unwrap()],
        other => other.get_mut(step).unwrap(),
    })
}

/// Other values that a key may have. A day says that something was done, so it may be left out, too.
fn others(schema: &Schema, value: &Value, names: &[Value]) -> Vec<Option<Value>> {
    let some =
        |values: Vec<Value>| values.into_iter().filter(|other| other != value).map(Some).collect();
    match value {
        Value::String(_) if schema["enum"].is_array() => {
            let names = schema["enum"].as_array().unwrap().iter();
            some(names.map(|name| Value::try_from(name).unwrap()).collect())
        }
        Value::String(_) if names.contains(value) => some(names.to_vec()),
        Value::String(text) if text.starts_with('#') => {
            some(["#e8f4ff", "#1a1a1a", "#7a1a3a"].map(Value::from).into())
        }
        Value::String(text) if text.rsplit('.').next() == Some("png") => {
            some(vec!["other.png".into()])
        }
        Value::String(text) if text.parse::<f64>().is_ok() => {
            some(["7.00", "90.00"].map(Value::from).into())
        }
        Value::String(text) if text.contains('@') => some(vec![format!("other.{text}").into()]),
        Value::String(text) if text.starts_with("https://") => {
            some(vec![format!("{text}more").into()])
        }
        Value::String(text) => some(vec![format!("{text} and more").into()]),
        Value::Integer(number) => some([1, -1, 9].map(|more| (number + more).into()).into()),
        Value::Boolean(is) => some(vec![(!is).into()]),
        Value::Datetime(moment) => {
            let text = moment.to_string();
            let later = [("2026-", "2025-"), ("-1", "-0"), (":30", ":45"), (":00", ":15")];
            let mut others: Vec<Option<Value>> = later
                .iter()
                .filter(|(part, _)| text.contains(part))
                .filter_map(|(part, other)| {
                    Some(Some(Value::Datetime(text.replacen(part, other, 1).parse().ok()?)))
                })
                .collect();
            others.push(None);
            others
        }
        Value::Array(items) => {
            let mut all = vec![Some(Value::Array(items[1..].to_vec()))];
            for other in others(&schema["items"], &items[0], names).into_iter().flatten() {
                all.push(Some([vec![other], items[1..].to_vec()].concat().into()));
            }
            all
        }
        other => panic!("a {other}"),
    }
}

/// The ids and codes by which parts of the files speak of one another.
fn names(files: &Files) -> Vec<Value> {
    let mut names = Vec::new();
    for (kind, path) in [
        ("vacancy", "person/*/id"),
        ("vacancy", "panel/*/id"),
        ("vacancy", "criterion/*/id"),
        ("vacancy", "candidate/*/code"),
        ("people", "person/*/id"),
    ] {
        let mut file = files[kind].clone();
        let path: Vec<&str> = path.split('/').collect();
        for way in ways(&file, &path) {
            names.push(at(&mut file, &way).clone());
        }
    }
    names
}

/// The same files with another value behind one key, in every way the test knows.
fn changed(files: &Files, kind: &'static str, schema: &Schema, way: &[String]) -> Vec<Files> {
    let with = |change: &dyn Fn(&mut Value)| {
        let mut files = files.clone();
        change(files.get_mut(kind).unwrap());
        files
    };
    let (key, table) = way.split_last().unwrap();
    let value = at(&mut files[kind].clone(), way).clone();
    if let ("id" | "code", Some((place, list))) = (key.as_str(), table.split_last()) {
        // Its own name: it changes places with another in the list, since others speak of it.
        let Value::Array(list_of) = at(&mut files[kind].clone(), list).clone() else {
            panic!("no list")
        };
        let others =
            (0..list_of.len()).map(|other| other.to_string()).filter(|other| other != place);
        let swapped = others.map(|other| {
            with(&|file| {
                let other = [list, &[other.clone(), key.clone()]].concat();
                let theirs = at(file, &other).clone();
                *at(file, &other) = value.clone();
                *at(file, way) = theirs;
            })
        });
        return swapped.collect();
    }
    let others = others(schema, &value, &names(files)).into_iter();
    let files = others.map(|other| {
        with(&|file| match &other {
            Some(other) => *at(file, way) = other.clone(),
            None => {
                at(file, table).as_table_mut().unwrap().remove(key);
            }
        })
    });
    files.collect()
}

/// Every schema inside one, with the keys that lead there.
fn all<'a>(schema: &'a Schema, path: &str, into: &mut Vec<(String, &'a Schema)>) {
    into.push((path.to_owned(), schema));
    for (key, inner) in schema["properties"].as_object().into_iter().flatten() {
        all(inner, &format!("{path}/{key}"), into);
    }
    for inner in ["items", "additionalProperties"].map(|key| &schema[key]) {
        if inner.is_object() {
            all(inner, &format!("{path}/*"), into);
        }
    }
}

/// The keys of a kind of file that have a value, and are no headings.
fn keys(schema: &Schema) -> Vec<(String, &Schema)> {
    let mut inner = Vec::new();
    all(schema, "", &mut inner);
    inner.retain(|(path, schema)| {
        let is_heading = |schema: &Schema| schema["type"] == "object";
        let is_item = path.ends_with("/*") && !is_free(path);
        !path.is_empty() && !is_item && !is_heading(schema) && !is_heading(&schema["items"])
    });
    inner.into_iter().map(|(path, schema)| (path[1..].to_owned(), schema)).collect()
}

/// Whether a path ends with a name of one’s own, rather than with an item of a list.
fn is_free(path: &str) -> bool {
    ["weights/*", "anchors/*", "anchors-easy/*", "first-choices/*", "pictures/*"]
        .iter()
        .any(|end| path.ends_with(end))
}

/// Whether any other value of a key makes a difference on any of the days.
fn has_effect(kind: &'static str, path: &str, schema: &Schema, base: &Base) -> bool {
    let path: Vec<&str> = path.split('/').collect();
    (0..DAYS.len()).any(|day| {
        let files = &base.files[day];
        let mut ways = ways(&files[kind], &path).into_iter();
        ways.any(|way| {
            let mut others = changed(files, kind, schema, &way).into_iter();
            others.any(|other| {
                let place = folder(&other);
                let before = &base.made[day];
                let is_other = |part: usize| made(&place, DAYS[day], part) != before[part];
                // What is refused is refused by the first part, and proves nothing.
                match made(&place, DAYS[day], 0) {
                    None => false,
                    text => text != before[0] || (1..PARTS).any(is_other),
                }
            })
        })
    })
}

/// Each file that copanel wrote or printed, with what it holds; none where it failed.
type Made = Option<Vec<(String, Vec<u8>)>>;

/// The files as they are, and what copanel makes of them on each of the days.
struct Base {
    files: [Files; 2],
    made: [Vec<Made>; 2],
}

impl Base {
    fn new() -> Base {
        let files = DAYS.map(files);
        let made = [0, 1].map(|day: usize| {
            let place = folder(&files[day]);
            (0..PARTS).map(|part| made(&place, DAYS[day], part)).collect()
        });
        Base { files, made }
    }
}

#[test]
fn every_key_is_used_in_the_files_of_this_test() {
    let files = DAYS.map(files);
    for (kind, _) in FILES {
        for (path, _) in keys(&schema(kind)) {
            if !path.starts_with("policy/") && !path.starts_with("rules/") {
                let steps: Vec<&str> = path.split('/').collect();
                assert!(
                    files.iter().any(|files| !ways(&files[kind], &steps).is_empty()),
                    "{kind}/{path} is not in tests/it/keys"
                );
            }
        }
    }
}

#[test]
fn the_files_of_this_test_are_read_and_only_values_count() {
    for day in DAYS {
        let place = folder(&files(day));
        let ran = place.run(&format!("check v.toml --today {day}"));
        assert!(ran.code < 2, "{}", ran.all());
        let before: Vec<_> = (0..PARTS).map(|part| made(&place, day, part)).collect();
        for (_, path) in FILES {
            place.write(path, format!("# A line more.\n\n{}", place.read(path)));
        }
        for (part, before) in before.iter().enumerate() {
            assert!(before.is_some() && *before == made(&place, day, part), "{day}, part {part}");
        }
    }
}

#[test]
fn every_key_has_an_effect() {
    let base = Base::new();
    let schemas = FILES.map(|(kind, _)| (kind, schema(kind)));
    let mut left = Vec::new();
    for (kind, schema) in &schemas {
        let keys = keys(schema).into_iter();
        let keys =
            keys.filter(|(path, _)| !path.starts_with("policy/") && !path.starts_with("rules/"));
        left.extend(keys.map(|(path, schema)| (*kind, path, schema)));
    }
    let (left, dead) = (Mutex::new(left), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let Some((kind, path, schema)) = left.lock().unwrap().pop() else {
                        break;
                    };
                    if !has_effect(kind, &path, schema, &base) {
                        dead.lock().unwrap().push(format!("{kind}/{path}"));
                    }
                }
            });
        }
    });
    let mut dead = dead.into_inner().unwrap();
    dead.sort();
    let known: Vec<&str> = NO_EFFECT.iter().map(|(key, _)| *key).collect();
    assert_eq!(dead, known, "these keys are accepted, and nothing comes of them");
}

#[test]
fn every_level_and_number_of_ones_own_is_in_force() {
    let schema = schema("organisation");
    let place = Place::small();
    for (path, schema) in keys(&schema) {
        let steps: Vec<&str> = path.split('/').collect();
        let (values, command) = match steps[..] {
            ["rules", rule] => {
                let values = schema["enum"].as_array().unwrap().iter();
                let set = |level| format!("[rules]\n{rule} = {level}\n");
                (values.map(set).collect::<Vec<_>>(), "rules")
            }
            ["policy", number, key] => {
                let values = match key {
                    "warn" | "fail" => ["7", "8"],
                    "as-of" => ["2026-04-01", "2026-04-02"],
                    _ => ["\"Policy\"", "\"Other\""],
                };
                let set = |value: &str| format!("[policy.{number}]\n{key} = {value}\n");
                (values.map(set).into(), "rules")
            }
            _ => continue,
        };
        let said = values.iter().map(|text| {
            place.write("copanel.toml", text);
            let ran = place.run(command);
            assert!(ran.code < 2, "{text}{}", ran.all());
            ran.out
        });
        let said: std::collections::BTreeSet<String> = said.collect();
        assert_eq!(said.len(), values.len(), "{path}");
    }
}

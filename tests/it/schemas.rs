//! The schemas by which editors help: what they say is what copanel reads.

use copanel::source::Origin;
use copanel::vacancy::{Vacancy, read};
use copanel::workspace::{PeopleFile, Settings};
use serde_json::Value;

use crate::place::{Place, below, repository};

fn schema(kind: &str) -> Value {
    let ran = Place::empty().run(&format!("schema {kind}"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    serde_json::from_str(&ran.out).unwrap()
}

/// Every schema inside one, with the keys that lead there.
fn all<'a>(schema: &'a Value, path: &str, into: &mut Vec<(String, &'a Value)>) {
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

/// A value as the schema wants it: of several names the one in that place, and every other time from its examples.
fn made(schema: &Value, round: usize) -> toml::Value {
    if let Some(names) = schema["enum"].as_array() {
        return toml::Value::try_from(&names[round % names.len()]).unwrap();
    }
    let shown = [&schema["const"], &schema["default"], &schema["examples"][0]];
    let mut shown = shown.into_iter().filter(|value| !value.is_null());
    let kind = schema["type"].as_str().unwrap();
    if let Some(value) = shown.next()
        && (round.is_multiple_of(2) || !["array", "object"].contains(&kind))
    {
        let words = schema["description"].as_str().unwrap_or_default();
        return match value.as_str() {
            Some(text) if words.contains("without quotation marks") => {
                toml::Value::Datetime(text.parse().unwrap())
            }
            _ => toml::Value::try_from(value).unwrap(),
        };
    }
    match kind {
        "object" => {
            let mut table = toml::Table::new();
            for (key, value) in schema["properties"].as_object().into_iter().flatten() {
                table.insert(key.clone(), made(value, round));
            }
            if schema["additionalProperties"].is_object() {
                let value = made(&schema["additionalProperties"], round);
                table.insert("own".to_owned(), value);
            }
            table.into()
        }
        "array" => vec![made(&schema["items"], round)].into(),
        "boolean" => false.into(),
        "integer" => schema["minimum"].as_i64().unwrap_or(1).into(),
        "string" => "words".into(),
        other => panic!("a `{other}`"),
    }
}

#[test]
fn what_a_schema_shows_is_what_copanel_reads() {
    for kind in ["vacancy", "organisation", "people"] {
        let schema = schema(kind);
        let mut inner = Vec::new();
        all(&schema, "", &mut inner);
        let rounds = inner
            .iter()
            .filter_map(|(_, schema)| schema["enum"].as_array());
        let rounds = rounds.map(Vec::len).max().unwrap();
        for round in 0..rounds {
            let text = toml::to_string(&made(&schema, round)).unwrap();
            let faults = match kind {
                "vacancy" => read::read::<Vacancy>(&text, Origin::Vacancy).1,
                "organisation" => read::read::<Settings>(&text, Origin::Organisation).1,
                _ => read::read::<PeopleFile>(&text, Origin::People).1,
            };
            assert!(faults.is_empty(), "{kind}: {faults:#?}\n{text}");
        }
    }
}

#[test]
fn a_schema_says_what_every_key_is_for() {
    for kind in ["vacancy", "organisation", "people"] {
        let schema = schema(kind);
        assert!(schema["title"].is_string(), "{kind}");
        let mut inner = Vec::new();
        all(&schema, "", &mut inner);
        assert!(inner.len() > 15, "{kind}");
        for (path, schema) in inner {
            let described = schema["description"].is_string() || path.ends_with('*');
            assert!(described, "{kind}{path}");
            // Editors leave out what is said beside a reference, and cannot list what stands in `oneOf`.
            for key in ["$ref", "oneOf", "anyOf", "$comment"] {
                assert!(schema[key].is_null(), "{kind}{path}: {key}");
            }
            if schema["type"] == "object" {
                assert!(!schema["additionalProperties"].is_null(), "{kind}{path}");
            }
            if let Some(names) = schema["enum"].as_array() {
                let words = &schema["x-taplo"]["docs"]["enumValues"];
                assert_eq!(words.as_array().unwrap().len(), names.len(), "{kind}{path}");
            }
        }
    }
}

/// What a schema does not know of a file: only keys, names to choose from and what may not be missing.
fn unknown(schema: &Value, value: &toml::Value, path: &str, into: &mut Vec<String>) {
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                let path = format!("{path}/{key}");
                let others = [
                    &schema["properties"][key],
                    &schema["additionalProperties"],
                    &schema["patternProperties"]["^[a-z][a-z0-9-]*$"],
                ];
                match others.into_iter().find(|inner| inner.is_object()) {
                    Some(inner) => unknown(inner, value, &path, into),
                    None => into.push(path),
                }
            }
            let required = schema["required"].as_array().into_iter().flatten();
            let missing = required.filter(|key| !table.contains_key(key.as_str().unwrap()));
            into.extend(missing.map(|key| format!("{path}: no {key}")));
        }
        toml::Value::Array(values) => {
            for value in values {
                unknown(&schema["items"], value, path, into);
            }
        }
        toml::Value::String(name) => {
            if let Some(names) = schema["enum"].as_array()
                && !names.iter().any(|known| known == name)
            {
                into.push(format!("{path}: {name}"));
            }
        }
        _ => {}
    }
}

#[test]
fn the_schemas_know_every_example() {
    let mut looked_at = 0;
    for path in below("examples") {
        let kind = match path.rsplit('/').next().unwrap() {
            "vacancy.toml" => "vacancy",
            "copanel.toml" => "organisation",
            "people.toml" => "people",
            _ => continue,
        };
        let text = std::fs::read_to_string(repository().join(&path)).unwrap();
        let mut faults = Vec::new();
        unknown(
            &schema(kind),
            &text.parse::<toml::Table>().unwrap().into(),
            "",
            &mut faults,
        );
        assert!(faults.is_empty(), "{path}: {faults:?}");
        looked_at += 1;
    }
    assert!(looked_at >= 10, "{looked_at}");
}

#[test]
fn the_first_line_of_a_new_vacancy_leads_to_its_schema() {
    let place = Place::empty();
    place.run("new nurse");
    let text = place.read("nurse.toml");
    let path = text
        .lines()
        .next()
        .unwrap()
        .strip_prefix("#:schema ./")
        .unwrap();
    assert_eq!(place.read(path), place.run("schema vacancy").out);
    let mut faults = Vec::new();
    unknown(
        &schema("vacancy"),
        &text.parse::<toml::Table>().unwrap().into(),
        "",
        &mut faults,
    );
    assert!(faults.is_empty(), "{faults:?}");
}

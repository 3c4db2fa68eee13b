//! The schemas by which editors help: what they say is what copanel reads.

use crate::commands::schemas;
use crate::source::Origin;
use crate::vacancy::{Vacancy, read};
use crate::workspace::{PeopleFile, Settings};
use serde_json::Value;

pub fn schema(kind: &str) -> Value {
    let text = match kind {
        "vacancy" => schemas::json_schema::<Vacancy>(),
        "organisation" => schemas::json_schema::<Settings>(),
        _ => schemas::json_schema::<PeopleFile>(),
    };
    serde_json::from_str(&text).unwrap()
}

/// Every schema inside one, with the keys that lead there.
pub fn all<'a>(schema: &'a Value, path: &str, into: &mut Vec<(String, &'a Value)>) {
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
        let rounds = inner.iter().filter_map(|(_, schema)| schema["enum"].as_array());
        let rounds = rounds.map(Vec::len).max().unwrap();
        for round in 0..rounds {
            let text = toml::to_string(&made(&schema, round)).unwrap();
            let faults = match kind {
                "vacancy" => read::read::<Vacancy>(&text, &Origin::Vacancy).1,
                "organisation" => read::read::<Settings>(&text, &Origin::Organisation).1,
                _ => read::read::<PeopleFile>(&text, &Origin::People).1,
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

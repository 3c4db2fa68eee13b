//! The schemas by which editors help: they know every key of a file that copanel reads.

use serde_json::Value;

use crate::place::{Place, below, repository};

pub fn schema(kind: &str) -> Value {
    let ran = Place::empty().run(&format!("schema {kind}"));
    assert_eq!(ran.code, 0, "{}", ran.all());
    serde_json::from_str(&ran.out).unwrap()
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
        unknown(&schema(kind), &text.parse::<toml::Table>().unwrap().into(), "", &mut faults);
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
    let path = text.lines().next().unwrap().strip_prefix("#:schema ./").unwrap();
    assert_eq!(place.read(path), place.run("schema vacancy").out);
    let mut faults = Vec::new();
    unknown(&schema("vacancy"), &text.parse::<toml::Table>().unwrap().into(), "", &mut faults);
    assert!(faults.is_empty(), "{faults:?}");
}

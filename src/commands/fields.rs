//! The fields of a kind of file as Markdown, for people: read from its JSON Schema, and so from the types.

use serde_json::{Map, Value};

/// A heading for each table of the file, and below it a row for each of its keys.
pub fn markdown(schema: &str) -> String {
    let schema: Value = serde_json::from_str(schema).unwrap_or_default();
    let mut out = String::new();
    if let Some(words) = schema["description"].as_str() {
        out.push_str(&format!("{words}\n\n"));
    }
    table("", &schema, &mut out);
    out.trim_end().to_owned() + "\n"
}

/// The keys of one table, then the tables in it.
fn table(name: &str, schema: &Value, out: &mut String) {
    let none = Map::new();
    let keys = schema["properties"].as_object().unwrap_or(&none);
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let (tables, plain): (Vec<_>, Vec<_>) =
        keys.iter().partition(|(_, key)| has_keys(key) || has_keys(&key["items"]));
    if !plain.is_empty() {
        out.push_str("| Key | What it is | Written |\n|---|---|---|\n");
        for (key, about) in plain {
            let must = if required.contains(&key.as_str()) { ", always there" } else { "" };
            let what = cell(about["description"].as_str().unwrap_or_default());
            out.push_str(&format!("| `{key}`{must} | {what} | {} |\n", cell(&written(about))));
        }
        out.push('\n');
    }
    for (key, about) in tables {
        let inside = if has_keys(about) { about } else { &about["items"] };
        let path = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
        let heading = match (name.is_empty(), has_keys(about)) {
            (true, true) => format!("[{path}]"),
            (true, false) => format!("[[{path}]]"),
            (false, true) => format!("{path} = {{ … }}"),
            (false, false) => format!("{path} = [{{ … }}]"),
        };
        let what = about["description"].as_str().unwrap_or_default();
        out.push_str(&format!("### `{heading}`\n\n{what}\n\n"));
        table(&path, inside, out);
    }
}

fn has_keys(schema: &Value) -> bool {
    schema["properties"].as_object().is_some_and(|keys| !keys.is_empty())
}

/// An example of a value, or its kind.
fn written(about: &Value) -> String {
    let day_or_time = about["pattern"].as_str().is_some_and(|pattern| pattern.contains("[0-3]"));
    let example = about["examples"].get(0).or(about.get("default")).or(about["enum"].get(0));
    match (example, about["type"].as_str()) {
        (Some(Value::String(day)), _) if day_or_time || day.contains(':') && !day.contains(' ') => {
            format!("`{day}`")
        }
        (Some(Value::Object(table)), _) => {
            let each = table.iter().map(|(key, value)| format!("{key} = {value}"));
            format!("`{{ {} }}`", each.collect::<Vec<_>>().join(", "))
        }
        (Some(example), _) => format!("`{example}`"),
        (None, Some("boolean")) => "`true` or `false`".to_owned(),
        (None, Some("integer" | "number")) => "a number".to_owned(),
        (None, Some("array")) => "`[\"…\"]`".to_owned(),
        (None, Some("object")) => "`{ … }`".to_owned(),
        (None, Some(_) | None) => "`\"…\"`".to_owned(),
    }
}

/// Words in one cell: a list of choices becomes a line.
fn cell(words: &str) -> String {
    let paragraphs = words.split("\n\n").map(|part| part.replace("\n- ", " ").replace('\n', " "));
    let parts: Vec<String> =
        paragraphs.map(|part| part.strip_prefix("- ").unwrap_or(&part).to_owned()).collect();
    parts.join(" ").replace('|', "\\|")
}

#[cfg(test)]
#[path = "../../tests/inside/schema_fields.rs"]
mod tests;

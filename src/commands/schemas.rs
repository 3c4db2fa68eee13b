//! The JSON Schemas of the files that people write, made from the very types that read them.
//!
//! An editor that knows the schema says what each key is for while it is typed. There is no `$ref`,
//! since editors leave out what is said beside one. Only what the types cannot say is said here: names from
//! lists of our own.

use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, json_schema};
use serde_json::{Map, Value, json};

use crate::doc::edition::EDITIONS;
use crate::rules::{RULES, Rule};
use crate::source::described::settings;
use crate::workspace::RuleLevel;
use crate::workspace::policy::{self, NUMBERS, OwnLimits};
use crate::workspace::words::BUILT_IN_RULES;

/// The schema of a kind of file, as text.
pub fn json_schema<T: JsonSchema>() -> String {
    let settings = settings().with_transform(RecursiveTransform(as_toml_is));
    let schema = settings.into_generator().into_root_schema_for::<T>();
    format!("{:#}\n", schema.as_value())
}

/// The types mark where a name from one of our own lists belongs; here it is filled in.
fn fill_in(schema: &mut Map<String, Value>, names: &str) {
    let filled = match names {
        "rule-name" => rule_name(),
        "edition-name" => edition_name(),
        "rule-levels" => rule_levels(),
        "policy-numbers" => policy_numbers(),
        _ => unreachable!("a type asks for names of `{names}`"),
    };
    for key in ["type", "additionalProperties", "propertyNames"] {
        schema.shift_remove(key);
    }
    schema.extend(filled.to_value().as_object().cloned().unwrap_or_default());
}

/// What a schema made from a type says, as someone who types TOML can use it.
fn as_toml_is(schema: &mut Schema) {
    let Some(schema) = schema.as_object_mut() else {
        return;
    };
    without_null(schema);
    if let Some(Value::String(names)) = schema.shift_remove("x-names") {
        fill_in(schema, &names);
    }
    // Only Rust knows its kinds of whole number.
    if schema.get("type") == Some(&json!("integer")) {
        schema.shift_remove("format");
    }
    let says_nothing = |value: &Value| [json!(null), json!(""), json!([])].contains(value);
    if schema.get("default").is_some_and(says_nothing) {
        schema.shift_remove("default");
    }
    if let Some(Value::String(how)) = schema.shift_remove("$comment") {
        say(schema, &how);
    }
    if let Some(Value::Array(choices)) = schema.shift_remove("oneOf") {
        with_choices(schema, &choices);
    }
    // What it is for comes first, then what it may be.
    for key in ["description", "title", "$schema"] {
        if let Some(words) = schema.shift_remove(key) {
            schema.shift_insert(0, key.to_owned(), words);
        }
    }
}

/// Says more in the description.
fn say(schema: &mut Map<String, Value>, words: &str) {
    let said = schema.get("description").and_then(Value::as_str);
    let said = said.map_or_else(|| words.to_owned(), |said| format!("{said}\n\n{words}"));
    schema.insert("description".to_owned(), json!(said));
}

/// TOML has no null: what may be left out is left out, and then no choice is left between null and a value.
fn without_null(schema: &mut Map<String, Value>) {
    let null = json!("null");
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| *kind != null);
        if let [only] = types.as_slice() {
            schema["type"] = only.clone();
        }
    }
    if let Some(Value::Array(any)) = schema.shift_remove("anyOf") {
        for one in any.into_iter().filter(|one| one["type"] != null) {
            for (key, value) in one.as_object().cloned().unwrap_or_default() {
                schema.entry(key).or_insert(value);
            }
        }
    }
}

/// Names to choose from: editors say which of them there are, and list them when one is mistyped.
fn with_choices(schema: &mut Map<String, Value>, choices: &[Value]) {
    let each = choices.iter().map(|choice| {
        let word = |key: &str| choice[key].as_str().unwrap_or_default().to_owned();
        (word("const"), word("description"))
    });
    let each: Vec<(String, String)> = each.collect();
    let list: Vec<String> =
        each.iter().map(|(name, words)| format!("- `{name}`: {words}")).collect();
    say(schema, &list.join("\n"));
    schema.extend(choice(each).ensure_object().clone());
}

/// One of these names; what each means is said where `taplo` looks for it, the reader of TOML in editors.
fn choice(each: Vec<(String, String)>) -> Schema {
    let (names, words): (Vec<String>, Vec<String>) = each.into_iter().unzip();
    json_schema!({
        "type": "string",
        "enum": names,
        "x-taplo": { "docs": { "enumValues": words } },
    })
}

/// The schema of a type that is used inside another.
fn subschema<T: JsonSchema>() -> Schema {
    settings().into_generator().subschema_for::<T>()
}

/// A rule’s name.
fn rule_name() -> Schema {
    let each = RULES.iter().map(|rule| (rule.name.to_owned(), summary(rule).to_owned()));
    choice(each.collect())
}

/// What is built in of what a rule says is wrong.
fn summary(rule: &Rule) -> &'static str {
    BUILT_IN_RULES.say(&format!("{}.summary", rule.name))
}

/// An edition’s name.
fn edition_name() -> Schema {
    let each = EDITIONS.iter().map(|edition| {
        let words = format!("{}, {} points.", edition.title, edition.size);
        json!({ "const": edition.name, "description": words })
    });
    json_schema!({ "oneOf": each.collect::<Vec<_>>(), "default": EDITIONS[0].name })
}

/// A level for any of the rules.
fn rule_levels() -> Schema {
    let level = subschema::<RuleLevel>();
    let each = RULES.iter().map(|rule| {
        let words = format!(
            "{}: {}. Unless set here: {}.",
            rule.principle.title(),
            summary(rule),
            rule.level.title()
        );
        (rule.name, words)
    });
    named(each, &level)
}

/// A number for any key of the policy.
fn policy_numbers() -> Schema {
    let limits = subschema::<OwnLimits>();
    let built_in = policy::built_in();
    let each = NUMBERS.iter().map(|number| {
        let unit = (number.threshold)(&built_in).unit.clone().unwrap_or_default();
        let words = format!(
            "What is counted: {unit}. Built in: {}. Rules that go by it: {}.",
            number.limits(&built_in),
            number.rules.join(", ")
        );
        (number.name, words)
    });
    named(each, &limits)
}

/// A table with these keys, each with what is said of it, and no others.
fn named(each: impl Iterator<Item = (&'static str, String)>, value: &Schema) -> Schema {
    let keys = each.map(|(name, words)| {
        let mut key = value.clone();
        key.insert("description".to_owned(), json!(words));
        (name.to_owned(), key.to_value())
    });
    let keys: Map<String, Value> = keys.collect();
    json_schema!({ "type": "object", "properties": keys, "additionalProperties": false })
}

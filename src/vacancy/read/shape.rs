//! What a kind of file can hold: the keys of each table, and the kind of value of each key.
//!
//! It is asked of the JSON Schema that the types make of themselves, so that no list can go stale.

use schemars::JsonSchema;
use serde_json::Value;
use toml::de::DeValue;

use super::everyday::{HEADINGS, meant};
use super::suggest::{as_written, suggestions};
use crate::source::{described, nearest};

/// A kind of value; text is all that is in quotation marks and is not a choice of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Choice,
    Day,
    Time,
    DateTime,
    Number,
    YesNo,
    List,
    Table,
}

impl Kind {
    /// How it is typed.
    pub fn wanted(self) -> &'static str {
        match self {
            Kind::Text => "text in straight quotation marks",
            Kind::Choice => "one of its choices in quotation marks",
            Kind::Day => "a date without quotation marks, such as 2026-12-03",
            Kind::Time => "a time without quotation marks, such as 09:30:00",
            Kind::DateTime => "a date with a time, such as 2026-11-26T14:00:00",
            Kind::Number => "a whole number without quotation marks, such as 45",
            Kind::YesNo => "`true` or `false`, without quotation marks",
            Kind::List => "a list in square brackets, such as [\"…\", \"…\"]",
            Kind::Table => "a table in braces",
        }
    }

    /// Whether a value is of this kind.
    pub fn fits(self, value: &DeValue<'_>) -> bool {
        match self {
            Kind::Text | Kind::Choice => value.is_str(),
            Kind::Day | Kind::Time | Kind::DateTime => value.is_datetime(),
            Kind::Number => value.as_integer().is_some_and(|n| n.as_str().parse::<u32>().is_ok()),
            Kind::YesNo => value.is_bool(),
            Kind::List => value.is_array(),
            Kind::Table => value.is_table(),
        }
    }
}

/// The schema of a kind of file, with nothing in a `$ref`.
pub fn schema<T: JsonSchema>() -> Value {
    described::settings().into_generator().into_root_schema_for::<T>().to_value()
}

/// What there can be in one place of a file.
#[derive(Clone, Copy, Debug)]
pub struct Shape<'a>(&'a Value);

impl<'a> Shape<'a> {
    /// What a schema says; where it is one thing or nothing, the one thing.
    pub fn new(schema: &'a Value) -> Shape<'a> {
        let mut either = schema["anyOf"].as_array().into_iter().flatten();
        Shape(either.find(|one| one["type"] != "null").unwrap_or(schema))
    }

    /// What a key of a table holds.
    pub fn key(self, name: &str) -> Option<Shape<'a>> {
        let patterns = self.0["patternProperties"].as_object();
        let pattern = patterns.and_then(|patterns| patterns.values().next());
        let named = Some(&self.0["properties"][name]);
        let other = Some(&self.0["additionalProperties"]);
        // Where there may be anything, there may be anything in it.
        let any = Some(self.0).filter(|schema| **schema == true);
        let mut found = [named, pattern, other, any].into_iter().flatten();
        let found = found.find(|schema| schema.is_object() || **schema == true);
        found.map(Shape::new)
    }

    /// The keys that a table has by name.
    pub fn keys(self) -> impl Iterator<Item = &'a str> {
        let keys = self.0["properties"].as_object().into_iter();
        keys.flatten().map(|(name, _)| name.as_str())
    }

    /// The key of a table that was meant, where any name can be typed and only some mean anything.
    pub fn meant_key(self, name: &'a str) -> &'a str {
        let names = self.0["propertyNames"]["enum"].as_array().into_iter();
        let mut names = names.flatten().filter_map(Value::as_str);
        names.clone().find(|known| *known == name).or(nearest(name, &mut names)).unwrap_or(name)
    }

    /// What its text looks like, where not every text will do.
    pub fn pattern(self) -> Option<&'a str> {
        self.0["pattern"].as_str()
    }

    /// Whether it is one word, such as an id or a choice.
    pub fn is_name(self) -> bool {
        self.pattern().is_some() || self.choices().next().is_some()
    }

    /// Whether a table has a key by name.
    pub fn has(self, key: &str) -> bool {
        self.keys().any(|known| known == key)
    }

    /// An example of a value, as it is typed.
    pub fn example(self) -> String {
        let example = &self.0["examples"][0];
        let text = example.as_str().or(self.choices().next());
        match (self.kind(), text) {
            (Kind::Text | Kind::Choice, text) => format!("\"{}\"", text.unwrap_or("…")),
            (Kind::List, _) => format!("[{}]", self.item().example()),
            (_, Some(text)) => text.to_owned(),
            (Kind::Number, None) if example.is_null() => "45".to_owned(),
            (Kind::Table, None) => {
                suggestions("", self).pop().unwrap_or_else(|| "{ … }".to_owned())
            }
            (_, None) => example.to_string(),
        }
    }

    /// The keys that a table needs.
    pub fn required(self) -> impl Iterator<Item = &'a str> {
        let keys = self.0["required"].as_array().into_iter();
        keys.flatten().filter_map(Value::as_str)
    }

    /// The names to choose from.
    pub fn choices(self) -> impl Iterator<Item = &'a str> {
        let each = self.0["oneOf"].as_array().into_iter();
        let each = each.flatten().map(|choice| &choice["const"]);
        let listed = self.0["enum"].as_array().into_iter();
        each.chain(listed.flatten()).filter_map(Value::as_str)
    }

    /// What each value of a list is; of anything else, itself.
    pub fn item(self) -> Shape<'a> {
        let items = self.0.get("items");
        items.map_or(self, Shape::new)
    }

    /// What is below a heading: `question.anchors`.
    pub fn section(self, heading: &str) -> Option<Shape<'a>> {
        let mut names = heading.split('.');
        names.try_fold(self, |shape, name| Some(shape.key(name)?.item()))
    }

    /// The headings of a file, by name.
    pub fn headings(self) -> impl Iterator<Item = &'a str> {
        let is_table = move |name: &&str| self.section(name).map(Shape::kind) == Some(Kind::Table);
        self.keys().filter(is_table)
    }

    /// The name of the heading that was meant.
    pub fn meant_heading(self, name: &str) -> Option<&'a str> {
        let exact = self.headings().find(|known| *known == name);
        let typed = as_written(name);
        let other = || {
            let mut others = meant(&typed, &HEADINGS);
            others.find_map(|other| self.headings().find(|known| *known == other))
        };
        exact.or_else(other).or_else(|| nearest(&typed, self.headings()))
    }

    /// A heading as it is typed: `[post]` or `[[panel]]`.
    pub fn heading(self, name: &str) -> String {
        match self.key(name).map(Shape::kind) {
            Some(Kind::List) => format!("[[{name}]]"),
            _ => format!("[{name}]"),
        }
    }

    /// The kind of value.
    pub fn kind(self) -> Kind {
        let kinds = &self.0["type"];
        let is = |kind: &str| {
            kinds == kind
                || kinds.as_array().is_some_and(|kinds| kinds.iter().any(|one| one == kind))
        };
        match self.pattern() {
            Some(described::DAY) => Kind::Day,
            Some(described::TIME) => Kind::Time,
            Some(described::MOMENT) => Kind::DateTime,
            _ if self.choices().next().is_some() => Kind::Choice,
            _ if is("array") => Kind::List,
            _ if is("object") => Kind::Table,
            _ if is("integer") => Kind::Number,
            _ if is("boolean") => Kind::YesNo,
            _ => Kind::Text,
        }
    }
}

/// Names in a sentence.
pub fn listed<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> String {
    let names = names.into_iter();
    let names: Vec<String> = names.map(|name| format!("`{}`", name.as_ref())).collect();
    names.join(", ")
}

//! The words in force, and what is said of each rule: the built-in texts, with an organisation’s own in their place.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;
use toml::de::{DeTable, DeValue};

use super::built_in;
use crate::prose::vocabulary::{OTHER, Vocabulary, Words, parts};
use crate::source::{Fault, Language, Line, Origin, Source, Span, did_you_mean, nearest};
use crate::vacancy::read;

/// The words of standard papers.
pub const STANDARD: &str = "templates/words.toml";
/// What Easy Read says differently.
const EASY: &str = "templates/words.easy.toml";
/// What each rule finds wrong, and what can be done about it.
pub const RULES: &str = "toolkit/rules.toml";

/// The built-in words.
pub static BUILT_IN: LazyLock<Vocabulary> = LazyLock::new(|| load(&BTreeMap::new()).0);

/// What is built in of each rule.
pub static BUILT_IN_RULES: LazyLock<Words> = LazyLock::new(|| rules(&BTreeMap::new()).0);

/// A text in a file of words, with the places of its name and its own; no text where something else is there.
struct Entry {
    name: String,
    named: Span,
    text: Option<String>,
    at: Span,
}

/// The words in force where these files replace built-in ones, and what is wrong in them.
pub fn load(own: &BTreeMap<String, Source>) -> (Vocabulary, Vec<Fault>) {
    let mut faults = Vec::new();
    let standard = layered(Words::default(), STANDARD, own, &mut faults);
    let easy = layered(standard.clone(), EASY, own, &mut faults);
    let words = Vocabulary { language: Language::default(), standard, easy };
    (words, faults)
}

/// What is said of each rule where these files replace built-in ones, and what is wrong in them.
pub fn rules(own: &BTreeMap<String, Source>) -> (Words, Vec<Fault>) {
    let mut faults = Vec::new();
    let words = layered(Words::default(), RULES, own, &mut faults);
    (words, faults)
}

/// Words with those of a built-in file over them, and over these those of the organisation’s own file.
fn layered(
    mut words: Words,
    path: &str,
    own: &BTreeMap<String, Source>,
    faults: &mut Vec<Fault>,
) -> Words {
    words.extend(texts(entries(built_in::text(path).unwrap_or_default())));
    let Some(source) = own.get(path) else {
        return words;
    };
    let origin = Origin::File(path.into());
    faults.extend(read::read::<BTreeMap<String, Value>>(&source.text, &origin).1);
    let mut good = Vec::new();
    for entry in entries(&source.text) {
        match wrong(&entry, &words) {
            None => good.push(entry),
            Some((span, words)) => faults.push(Fault::new(origin.clone(), span, &words)),
        }
    }
    words.extend(texts(good));
    words
}

fn texts(entries: Vec<Entry>) -> impl Iterator<Item = (String, String)> {
    let entries = entries.into_iter();
    entries.filter_map(|entry| Some((entry.name, entry.text?)))
}

/// Every text in a file of words, in its order, as far as the file can be read.
fn entries(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let (table, _) = DeTable::parse_recoverable(text);
    collect(table.get_ref(), "", &mut entries);
    entries.sort_by_key(|entry| entry.at.start);
    entries
}

fn collect(table: &DeTable<'_>, above: &str, into: &mut Vec<Entry>) {
    for (key, value) in table {
        let name = format!("{above}{}", key.get_ref());
        if let DeValue::Table(table) = value.get_ref() {
            collect(table, &format!("{name}."), into);
        } else {
            into.push(Entry {
                name,
                named: key.span(),
                text: value.get_ref().as_str().map(str::to_owned),
                at: value.span(),
            });
        }
    }
}

/// What is wrong with a text that is to replace another, and where.
fn wrong(entry: &Entry, words: &Words) -> Option<(Span, String)> {
    let Entry { name, named, text, at } = entry;
    let Some(built_in) = replaced(name, words) else {
        let near = did_you_mean(nearest(name, words.names()));
        return Some((named.clone(), format!("there is no text `{name}` to replace{near}")));
    };
    let wrong = |words| Some((at.clone(), words));
    let text = text.as_deref().unwrap_or_default();
    if text.trim().is_empty() {
        return wrong(format!("`{name}` has no text; write its text between quotation marks"));
    }
    if let Err(why) = Line::try_from(text.to_owned()) {
        return wrong(why.replace('\n', "; "));
    }
    let known: Vec<&str> = parts(built_in).filter_map(|(_, name)| name).collect();
    let help = match known.as_slice() {
        [] => "nothing is filled in here, so leave out the braces".to_owned(),
        known => format!("what is filled in here is `{{{}}}`", known.join("}`, `{")),
    };
    parts(text).find_map(|(words, filled)| match filled {
        Some(filled) if !known.contains(&filled) => {
            wrong(format!("`{{{filled}}}` is not filled in here; {help}"))
        }
        _ if words.contains(['{', '}']) => wrong(format!("a brace is missing; {help}")),
        _ => None,
    })
}

/// The text that one of this name replaces; for a number it is the one of all other numbers.
fn replaced<'a>(name: &str, words: &'a Words) -> Option<&'a str> {
    let number = name.rsplit_once('.').filter(|(_, form)| form.parse::<u32>().is_ok());
    let other = number.and_then(|(group, _)| words.get(&format!("{group}.{OTHER}")));
    other.or_else(|| words.get(name))
}

//! The words in force: the built-in ones, with an organisation’s own in their place.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use toml::de::{DeTable, DeValue};

use super::built_in;
use crate::prose::vocabulary::{OTHER, Vocabulary, Words, parts};
use crate::source::{Fault, Language, Origin, Place, Source, Span, nearest};
use crate::vacancy::read;

/// The words of standard papers.
const STANDARD: &str = "templates/words.toml";
/// What Easy Read says differently.
const EASY: &str = "templates/words.easy.toml";

/// The built-in words.
pub static BUILT_IN: LazyLock<Vocabulary> = LazyLock::new(|| load(&BTreeMap::new()).0);

/// A text in a file of words; none where something else is there.
struct Entry {
    name: String,
    text: Option<String>,
    at: Span,
}

/// The words in force where these files replace built-in ones, and what is wrong in them.
pub fn load(own: &BTreeMap<String, Source>) -> (Vocabulary, Vec<Fault>) {
    let mut faults = Vec::new();
    let standard = layered(Words::default(), STANDARD, own, &mut faults);
    let easy = layered(standard.clone(), EASY, own, &mut faults);
    let words = Vocabulary {
        language: Language::default(),
        standard,
        easy,
    };
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
    faults.extend(read::read::<toml::Table>(&source.text, origin.clone()).1);
    let mut good = Vec::new();
    for entry in entries(&source.text) {
        match wrong(&entry, &words) {
            None => good.push(entry),
            Some((message, help)) => faults.push(Fault {
                place: Place {
                    origin: origin.clone(),
                    span: entry.at,
                },
                about: None,
                message,
                help,
            }),
        }
    }
    words.extend(texts(good));
    words
}

fn texts(entries: Vec<Entry>) -> impl Iterator<Item = (String, String)> {
    let entries = entries.into_iter();
    entries.filter_map(|entry| Some((entry.name, entry.text?)))
}

/// Every text in a file of words, as far as the file can be read.
fn entries(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    collect(
        DeTable::parse_recoverable(text).0.get_ref(),
        "",
        &mut entries,
    );
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
                text: value.get_ref().as_str().map(str::to_owned),
                at: value.span(),
            });
        }
    }
}

/// What is wrong with a text that is to replace another, and what may help.
fn wrong(entry: &Entry, words: &Words) -> Option<(String, Option<String>)> {
    let name = &entry.name;
    let Some(built_in) = replaced(name, words) else {
        let near = nearest(name, words.names());
        let help = near.map(|near| format!("did you mean `{near}`?"));
        return Some((format!("there is no word `{name}`"), help));
    };
    let text = entry.text.as_deref().unwrap_or_default();
    if text.trim().is_empty() {
        let help = "write its text between quotation marks".to_owned();
        return Some((format!("`{name}` has no text"), Some(help)));
    }
    let known: Vec<&str> = parts(built_in).filter_map(|(_, name)| name).collect();
    parts(text).find_map(|(words, filled)| match filled {
        Some(filled) if !known.contains(&filled) => {
            let message = format!("nothing is filled in for `{{{filled}}}` here");
            Some((message, Some(help(&known))))
        }
        _ if words.contains(['{', '}']) => {
            Some(("a brace without the other".to_owned(), Some(help(&known))))
        }
        _ => None,
    })
}

fn help(known: &[&str]) -> String {
    match known {
        [] => "leave the braces out: nothing is filled in here".to_owned(),
        known => format!(
            "what can be filled in here is `{{{}}}`",
            known.join("}`, `{")
        ),
    }
}

/// The text that one of this name replaces; for a number it is the one of all other numbers.
fn replaced<'a>(name: &str, words: &'a Words) -> Option<&'a str> {
    let number = name
        .rsplit_once('.')
        .filter(|(_, form)| form.parse::<u32>().is_ok());
    let other = number.and_then(|(group, _)| words.get(&format!("{group}.{OTHER}")));
    other.or_else(|| words.get(name))
}

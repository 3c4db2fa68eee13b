//! The glossary: terms that not everyone knows, and which of them occur in a text.

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::built_in;
use crate::source::{Fault, Origin};
use crate::vacancy::read;

/// Where the terms are.
pub const PATH: &str = "toolkit/glossary.toml";

/// A term that not everyone knows.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Term {
    /// The term.
    #[expect(clippy::struct_field_names, reason = "the key in the file")]
    pub term: String,
    /// Other ways in which it is written.
    #[serde(default, skip_serializing)]
    pub also: Vec<String>,
    /// What it means.
    pub meaning: String,
}

impl Term {
    /// All ways in which it is written.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        self.also.iter().chain([&self.term])
    }
}

/// The built-in terms.
pub static BUILT_IN: LazyLock<Vec<Term>> =
    LazyLock::new(|| parse(built_in::text(PATH).unwrap_or_default()).0);

#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Glossary {
    #[serde(default)]
    term: Vec<Term>,
}

/// The terms of a glossary, in the order of the alphabet, and what is wrong in it.
pub fn parse(text: &str) -> (Vec<Term>, Vec<Fault>) {
    let (glossary, faults) = read::read::<Glossary>(text, &Origin::File(PATH.into()));
    let mut terms = glossary.term;
    terms.sort_by_key(|term| term.term.to_lowercase());
    (terms, faults)
}

/// The terms that really occur in a text.
pub fn occurring<'a>(terms: &'a [Term], text: &str) -> Vec<&'a Term> {
    let lower = text.to_lowercase();
    terms.iter().filter(|term| term.names().any(|word| occurs(word, [text, &lower]))).collect()
}

/// Whether a word is on its own in a text, given as it is and in small letters; an abbreviation only in its own capitals.
fn occurs(word: &str, [text, lower]: [&str; 2]) -> bool {
    let is_abbreviation = word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let (word, text) =
        if is_abbreviation { (word.to_owned(), text) } else { (word.to_lowercase(), lower) };
    text.match_indices(&word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    fn occurs(word: &str, text: &str) -> bool {
        super::occurs(word, [text, &text.to_lowercase()])
    }

    #[test]
    fn a_term_occurs_only_as_a_whole_word() {
        assert!(occurs("DBS", "a DBS check"));
        assert!(!occurs("DBS", "dbs or DBSX"));
        assert!(occurs("person specification", "the Person specification says"));
        assert!(!occurs("panel", "panelling"));
    }
}

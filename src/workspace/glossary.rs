//! The glossary: terms that not everybody knows, and which of them occur in a text.

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::workspace::Workspace;

/// Where the terms stand.
pub const PATH: &str = "toolkit/glossary.toml";

/// A term that not everybody knows.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Term {
    /// The term.
    #[expect(clippy::struct_field_names, reason = "the key in the file")]
    pub term: String,
    /// Other ways in which it is written.
    #[serde(default)]
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Glossary {
    term: Vec<Term>,
}

/// The terms of the glossary, in the order of the alphabet.
pub fn terms(workspace: &Workspace) -> Result<Vec<Term>> {
    let mut terms = toml::from_str::<Glossary>(workspace.text(PATH))
        .with_context(|| format!("in `{PATH}`"))?
        .term;
    terms.sort_by_key(|term| term.term.to_lowercase());
    Ok(terms)
}

/// The terms that really occur in a text.
pub fn occurring<'a>(terms: &'a [Term], text: &str) -> Vec<&'a Term> {
    terms
        .iter()
        .filter(|term| term.names().any(|word| occurs(word, text)))
        .collect()
}

/// Whether a word stands in a text on its own; an abbreviation only in its own capitals.
fn occurs(word: &str, text: &str) -> bool {
    let is_abbreviation = word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let (word, text) = if is_abbreviation {
        (word.to_owned(), text.to_owned())
    } else {
        (word.to_lowercase(), text.to_lowercase())
    };
    text.match_indices(&word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_occurs_only_as_a_whole_word() {
        assert!(occurs("DBS", "a DBS check"));
        assert!(!occurs("DBS", "dbs or DBSX"));
        assert!(occurs(
            "person specification",
            "the Person specification says"
        ));
        assert!(!occurs("panel", "panelling"));
    }
}

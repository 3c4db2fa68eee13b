//! An Easy Read paper, as those see it who test it.

use serde::Serialize;

use crate::prose::vocabulary::Words;

/// A paper that readers test, or as much of it as one sheet asks about.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReaderTestView {
    /// What it is called.
    pub title: String,
    /// How many parts the whole paper has.
    pub all_parts: usize,
    /// The parts that this sheet asks about, in order of reading.
    pub parts: Vec<PartView>,
    /// Which sheet this is, from 1.
    pub sheet: usize,
    /// How many sheets there are.
    pub sheets: usize,
    /// The file of a page of the toolkit; absent for the papers of a vacancy.
    pub file: Option<String>,
}

impl ReaderTestView {
    /// The paper, and which sheet where there are several.
    pub fn called(&self, words: &Words) -> String {
        if self.sheets > 1 {
            words.fill(
                "test.sheet",
                &[("title", &self.title), ("sheet", &self.sheet), ("sheets", &self.sheets)],
            )
        } else {
            self.title.clone()
        }
    }

    /// The name of a sheet’s file, from a name for them all.
    pub fn named(&self, name: &str) -> String {
        if self.sheets > 1 { format!("{name}-{}", self.sheet) } else { name.to_owned() }
    }
}

/// A part of such a paper: what stands below one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartView {
    /// Its place in the paper, from 1.
    pub number: usize,
    /// Its heading in letters, digits and hyphens; part of the ids of form fields.
    pub id: String,
    /// Its heading.
    pub title: String,
}

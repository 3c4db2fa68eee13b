//! An Easy Read paper, as those see it who test it.

use serde::Serialize;

/// A paper that readers test.
#[derive(Clone, Debug, Serialize)]
pub struct ReaderTestView {
    /// What it is called.
    pub title: String,
    /// Its parts, in order of reading.
    pub parts: Vec<PartView>,
}

/// A part of such a paper: what stands below one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartView {
    /// Its heading in letters, digits and hyphens; part of the ids of form fields.
    pub id: String,
    /// Its heading.
    pub title: String,
}

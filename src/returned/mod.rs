//! What comes back: forms that somebody filled in, whatever kind of file they are in.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::source::{FieldId, FormMark};

/// One form, as it came back; the file itself is never changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// Its file.
    pub file: PathBuf,
    /// The hash of its file, in hexadecimal digits: whether it is the same as another, or as it was.
    pub fingerprint: String,
    /// Which paper it is, and whose.
    pub mark: FormMark,
    /// What was filled in; a field that was left empty is not here.
    pub answers: BTreeMap<FieldId, Answer>,
}

/// What someone answered to one question of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What they wrote, without white space around it; never empty.
    Words(String),
    /// What they ticked, never nothing: the places of answers from 1, a score’s number, or [`crate::source::NOT_ASKED`].
    Ticked(Vec<String>),
}

//! Answers that somebody typed into a TOML file: which form it is, then each field by its id.
//!
//! ```toml
//! [copanel-form]
//! paper = "score-sheets"
//! vacancy = "health-visitor"
//! revision = 1
//! edition = "standard"
//! person = "amira"
//!
//! [ticked]
//! "score.C01.q1" = 3
//! "score.C01.q2" = "not-asked"
//!
//! [written]
//! "notes.C01.q1" = "Asked me what I wanted."
//! ```

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, anyhow};
use serde::Deserialize;

use super::{Answer, Filled, Trouble, words};
use crate::source::{FieldId, FormMark};

/// A file.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Typed {
    copanel_form: FormMark,
    #[serde(default)]
    ticked: BTreeMap<String, Ticked>,
    #[serde(default)]
    written: BTreeMap<String, String>,
}

/// What was ticked: a score, a word such as `not-asked`, or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Ticked {
    Score(i64),
    Word(String),
    Several(Vec<Ticked>),
}

impl Ticked {
    fn values(self) -> Vec<String> {
        match self {
            Ticked::Score(score) => vec![score.to_string()],
            Ticked::Word(word) if word.trim().is_empty() => Vec::new(),
            Ticked::Word(word) => vec![word.trim().to_owned()],
            Ticked::Several(all) => all.into_iter().flat_map(Ticked::values).collect(),
        }
    }
}

/// The form in a TOML file.
pub fn read(bytes: &[u8]) -> Result<Vec<Filled>> {
    let text = std::str::from_utf8(bytes).context("is not in Unicode")?;
    let text = text.trim_start_matches('\u{feff}');
    let typed: Typed = toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|at| text.get(..at.start)).unwrap_or_default();
        let line = 1 + before.matches('\n').count();
        anyhow!("cannot be read as a form: line {line}: {}", error.message())
    })?;
    let (mut fields, mut troubles) = (BTreeMap::new(), Vec::new());
    let ticked = typed.ticked.into_iter().map(|(id, ticked)| {
        let values = ticked.values();
        (id, (!values.is_empty()).then_some(Answer::Ticked(values)))
    });
    let written = typed.written.into_iter().map(|(id, text)| (id, words(&text)));
    for (id, answer) in ticked.chain(written) {
        match id.parse::<FieldId>() {
            Ok(id) => drop(fields.insert(id, answer)),
            Err(why) => troubles.push(Trouble { field: None, what: why }),
        }
    }
    Ok(vec![Filled { mark: typed.copanel_form, fields, troubles }])
}

//! What a field of a form is called, in every file in which someone may fill it in.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::hex;

/// What a field is called: names with a full stop between, such as `score.C01.q1`.
///
/// The first says which form it belongs to, or what is written in it: `score`, `claim`. Then comes what it is about,
/// in the order of [`FieldParts`]: a candidate, a person, a stage, a part of a paper, a question, a panel, a number.
/// Last comes a name of its own, where a form asks more than one thing: `decision.C01.reasons`, `claim.travel`.
/// Where forms are bound together, each id begins with the name of its page. Answers to tick add their place from 1,
/// or their score.
///
/// Each name is letters, digits and hyphens, so an id is the same on a web page, in Word and in a spreadsheet, and
/// falls into its names again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldId(Vec<String>);

/// What templates say of a field; `field_id(form="score", candidate=…, question=…)` makes its id.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldParts {
    /// The form, or what is written.
    form: String,
    /// A candidate’s code, or `blank-1` where there are no codes yet.
    candidate: Option<String>,
    person: Option<String>,
    /// A stage of the recruitment.
    stage: Option<String>,
    /// A part of a paper that is tested.
    part: Option<String>,
    question: Option<String>,
    panel: Option<String>,
    /// Which of several.
    number: Option<usize>,
    /// What of it is asked.
    name: Option<String>,
}

/// The answer to a question that was not asked, beside its scores, where the others have their number.
pub const NOT_ASKED: &str = "not-asked";

/// The longest tag that Word takes.
const LONGEST_TAG: usize = 64;

/// The longest name of a bookmark that Word takes.
const LONGEST_BOOKMARK: usize = 40;

impl FieldId {
    /// The same field on a page with that name, among the fields of other pages.
    #[must_use]
    pub fn on_page(&self, page: &str) -> FieldId {
        let letter = |c: char| if is_plain(c) { c } else { '-' };
        let page = page.chars().map(letter).collect();
        FieldId([vec![page], self.0.clone()].concat())
    }

    /// One answer among those to tick.
    #[must_use]
    pub fn answer(&self, value: &(impl ToString + ?Sized)) -> FieldId {
        FieldId([self.0.clone(), vec![value.to_string()]].concat())
    }

    /// What Word calls the field: the id, or its start and a number made from all of it where it is too long for Word.
    ///
    /// Two ids have two tags. To find the field of a tag, compare it with the tags of the ids that the form has.
    pub fn word_tag(&self) -> String {
        let id = self.to_string();
        if id.len() <= LONGEST_TAG {
            return id;
        }
        let number = format!("~{}", number(&id));
        format!("{}{number}", &id[..LONGEST_TAG - number.len()])
    }

    /// What Word calls the bookmark around the field, in which a full stop is `_` and a hyphen is `__`.
    ///
    /// Where that is too long for Word, or would be read as another id, it is a number made from the id.
    pub fn bookmark(&self) -> String {
        let id = self.to_string();
        let name = format!("f_{}", id.replace('-', "__").replace('.', "_"));
        let comes_back = Self::from_bookmark(&name).as_ref() == Some(self);
        if name.len() <= LONGEST_BOOKMARK && comes_back {
            name
        } else {
            format!("n_{}", number(&id))
        }
    }

    /// The field that a bookmark is around, where its name is not a number.
    pub fn from_bookmark(name: &str) -> Option<FieldId> {
        name.strip_prefix("f_")?.replace("__", "-").replace('_', ".").parse().ok()
    }

    /// The question to which it is one answer, and that answer.
    pub fn of_answer(&self) -> Option<(FieldId, &str)> {
        let (answer, question) = self.0.split_last().filter(|(_, names)| !names.is_empty())?;
        Some((FieldId(question.to_vec()), answer))
    }

    /// The names that it consists of.
    pub fn names(&self) -> &[String] {
        &self.0
    }

    /// Whether it is a score, which no one is shown before all are in.
    pub fn is_score(&self) -> bool {
        self.0[0] == "score"
    }
}

impl TryFrom<FieldParts> for FieldId {
    type Error = String;

    fn try_from(parts: FieldParts) -> Result<Self, String> {
        let number = parts.number.map(|number| number.to_string());
        let names = [
            Some(parts.form),
            parts.candidate,
            parts.person,
            parts.stage,
            parts.part,
            parts.question,
            parts.panel,
            number,
            parts.name,
        ];
        let names: Vec<String> = names.into_iter().flatten().collect();
        names.join(".").parse()
    }
}

impl FromStr for FieldId {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let is_name = |name: &str| !name.is_empty() && name.chars().all(is_plain);
        if text.split('.').all(is_name) {
            return Ok(FieldId(text.split('.').map(str::to_owned).collect()));
        }
        Err(format!(
            "`{text}` cannot be a field’s id: use letters, digits and `-`, with `.` between names"
        ))
    }
}

impl fmt::Display for FieldId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("."))
    }
}

fn number(id: &str) -> String {
    hex(&Sha256::digest(id)[..8])
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

#[cfg(test)]
#[path = "../../tests/inside/field_id.rs"]
mod tests;

//! Which paper a form is: what it carries inside its file, so that it is known when it comes back.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Which paper a form is, of which vacancy, and whose, where its reader’s name is on it.
///
/// It is written as JSON: in a `meta` of a web page, among the properties of a Word file and of a spreadsheet.
#[serde_with::skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FormMark {
    /// The document’s name: `score-sheets`.
    pub paper: String,
    /// The vacancy’s name: that of its file, or of its folder.
    pub vacancy: String,
    /// The number under which the vacancy is advertised.
    pub reference: Option<String>,
    /// The first day of its interviews: `2026-12-03`.
    pub interviews: Option<String>,
    /// The revision of the vacancy that it was printed from, from 1.
    pub revision: u32,
    /// The edition’s name: `large-print`.
    pub edition: String,
    /// Whose form it is, by id; `None` where it may be given without a name.
    pub person: Option<String>,
}

impl FormMark {
    /// What it is called among the properties of a file, and in a `meta`.
    pub const NAME: &str = "copanel-form";
}

impl fmt::Display for FormMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(self).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for FormMark {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_comes_back_as_it_went() {
        let mark = FormMark {
            paper: "feedback-form".to_owned(),
            vacancy: "nurse \"two\"".to_owned(),
            revision: 2,
            edition: "clear".to_owned(),
            ..FormMark::default()
        };
        assert_eq!(mark.to_string().parse::<FormMark>().unwrap(), mark);
        assert!("{}".parse::<FormMark>().is_err());
    }
}

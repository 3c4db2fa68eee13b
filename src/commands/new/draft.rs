//! The answers so far, in a file beside the vacancy that is not written yet.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};

use super::questions::{Answers, QUESTIONS};
use crate::commands::files;
use crate::source::Source;

/// The file that keeps answers until the vacancy file is written.
pub struct Draft {
    /// Where it is.
    pub path: PathBuf,
    /// The name of the vacancy.
    name: String,
}

impl Draft {
    /// The draft of a vacancy; its ending keeps it apart from files that are checked and printed.
    pub fn of(name: &str) -> Draft {
        Draft {
            path: PathBuf::from(format!("{name}.draft")),
            name: name.to_owned(),
        }
    }

    /// The answers in it; none where there is none.
    pub fn load(&self) -> Result<Answers> {
        if !self.path.exists() {
            return Ok(Answers::new());
        }
        let shown = self.path.display();
        let source = Source::read(&self.path)?;
        let mut answers: Answers = toml::from_str(&source.text).map_err(|error| {
            let line = source.line(error.span().unwrap_or_default().start);
            anyhow!(
                "line {line} of `{shown}` is no answer; move the file elsewhere to start afresh"
            )
        })?;
        let known = |name: &String| QUESTIONS.iter().any(|question| question.name == name);
        if let Some(strange) = answers.keys().find(|name| !known(name)) {
            bail!(
                "`{shown}` answers `{strange}`, which is not asked; take that line out, or move the file elsewhere to start afresh"
            );
        }
        // What somebody has changed so that it cannot be understood is asked again.
        answers.retain(|name, answer| {
            let question = QUESTIONS.iter().find(|question| question.name == name);
            answer.is_empty() || question.is_some_and(|q| q.kind.understand(answer).is_some())
        });
        Ok(answers)
    }

    /// Keeps answers; a file that is half written never takes the place of a whole one.
    pub fn save(&self, answers: &Answers) -> Result<()> {
        let head = format!(
            "# Answers for {0}.toml, saved as you go; \"\" was left out.\n# `copanel new {0}` goes on from here. Delete this file to start afresh.\n",
            self.name
        );
        let text = head + &toml::to_string(answers)?;
        files::one(&self.path, text.as_bytes())
    }

    /// Removes it once the vacancy file is written.
    pub fn discard(&self) -> Result<()> {
        if self.path.exists() {
            files::discard(&self.path)?;
        }
        Ok(())
    }
}

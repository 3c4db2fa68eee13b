//! Several vacancies, each in a process of its own: what the PDF engine keeps for later papers is freed only when a process ends.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};

use super::Readers;
use super::asked::Roles;
use crate::commands::CommandOutput;

/// What became of one of the vacancies, or of all.
#[derive(Default, Serialize, Deserialize)]
pub struct Part {
    /// What there is to say.
    pub said: CommandOutput,
    /// Who gets papers for any of them.
    pub readers: Readers,
    /// Who of them has which role.
    pub roles: Roles,
}

impl Part {
    /// Adds what became of others.
    pub fn add(&mut self, other: Part) {
        self.said.add(&other.said);
        self.readers.extend(other.readers);
        for (role, ids) in other.roles {
            self.roles.entry(role).or_default().extend(ids);
        }
    }
}

/// Packs one of the vacancies that were typed, by its place among them, in another process.
pub fn elsewhere(words: &[OsString], place: usize, vacancy: &Path) -> Part {
    packed(words, place).unwrap_or_else(|error| {
        let vacancy = vacancy.display();
        let mut said = CommandOutput::default();
        said.fail(&format!(
            "error: `{vacancy}` may not be printed as a whole: {error:#}; pack it again\n"
        ));
        Part { said, ..Part::default() }
    })
}

/// What a process that packs a vacancy says of it, as JSON.
fn packed(words: &[OsString], place: usize) -> Result<Part> {
    let program = std::env::current_exe().context("cannot find copanel itself")?;
    let typed = words.get(1..).unwrap_or_default();
    let options = typed.iter().position(|word| word == "--").unwrap_or(typed.len());
    let (options, names) = typed.split_at(options);
    let mut command = Command::new(program);
    command.args(options).arg("--part").arg(place.to_string()).args(names);
    let ended = command.stdin(Stdio::inherit()).stderr(Stdio::inherit()).output();
    let ended = ended.context("no process could be started")?;
    match serde_json::from_slice::<[Part; 1]>(&ended.stdout) {
        Ok([part]) => Ok(part),
        Err(_) => bail!("its process ended too early ({})", ended.status),
    }
}

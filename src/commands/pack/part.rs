//! Many vacancies, a few in a process of their own: what the PDF engine keeps for later papers is freed only when a process ends.

use std::ffi::OsString;
use std::ops::Range;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};

use super::Readers;
use crate::commands::CommandOutput;

/// How many vacancies one process packs; each more needs a little more memory.
const AT_A_TIME: usize = 5;

/// What became of some of the vacancies.
#[derive(Default, Serialize, Deserialize)]
pub struct Part {
    /// What there is to say of them.
    pub said: CommandOutput,
    /// Who gets papers for any of them.
    pub readers: Readers,
}

/// In how many parts so many vacancies are packed.
pub fn count(vacancies: usize) -> usize {
    vacancies.div_ceil(AT_A_TIME)
}

/// The places of the vacancies that are in a part, the first part being 0.
pub fn of(vacancies: usize, part: usize) -> Range<usize> {
    let start = part.saturating_mul(AT_A_TIME).min(vacancies);
    start..(start + AT_A_TIME).min(vacancies)
}

/// Packs a part of the vacancies that were typed in another process.
pub fn elsewhere(words: &[OsString], part: usize, vacancies: &[PathBuf]) -> Part {
    packed(words, part).unwrap_or_else(|error| {
        let theirs = &vacancies[of(vacancies.len(), part)];
        let [first, last] = [theirs.first(), theirs.last()]
            .map(|path| path.map(|path| path.display().to_string()).unwrap_or_default());
        let mut said = CommandOutput::default();
        said.fail(&format!(
            "error: `{first}` to `{last}` may not all be printed: {error:#}; pack them again\n"
        ));
        Part { said, ..Part::default() }
    })
}

/// What a process that packs a part says of it, as JSON.
fn packed(words: &[OsString], part: usize) -> Result<Part> {
    let program = std::env::current_exe().context("cannot find copanel itself")?;
    let typed = words.get(1..).unwrap_or_default();
    let options = typed.iter().position(|word| word == "--").unwrap_or(typed.len());
    let (options, names) = typed.split_at(options);
    let mut command = Command::new(program);
    command.args(options).arg("--part").arg(part.to_string()).args(names);
    let ended = command.stdin(Stdio::inherit()).stderr(Stdio::inherit()).output();
    let ended = ended.context("no process could be started")?;
    match serde_json::from_slice(&ended.stdout) {
        Ok(part) => Ok(part),
        Err(_) => bail!("their process ended too early ({})", ended.status),
    }
}

//! `-o FILE`: what is otherwise shown, written to a file.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::{CommandOutput, Exit, files};
use crate::workspace;

/// The folders in which an organisation has files of its own.
const OWN: [&str; 4] = ["templates", "toolkit", "pictures", "fonts"];

/// How files end that people make and copanel reads.
const READ: [&str; 7] = ["toml", "png", "jpg", "jpeg", "svg", "ttf", "otf"];

/// Writes what a command has to show, and shows where it is; `vacancies` are what it read.
pub fn save(path: &Path, vacancies: &[PathBuf], said: &mut CommandOutput) -> Result<()> {
    if path == Path::new("-") || (said.out.is_empty() && said.exit == Exit::Failed) {
        return Ok(());
    }
    if path.is_dir() {
        bail!("`{}` is a folder; name a file in it after `-o`", path.display());
    }
    if is_read(path, vacancies) {
        bail!(
            "`{}` is a file that copanel reads, so it has not been written over; choose another name after `-o`",
            path.display()
        );
    }
    let plain = anstream::adapter::strip_str(&said.out).to_string();
    files::write_atomic(path, plain.as_bytes())?;
    said.out = format!("{}\n", path.display());
    Ok(())
}

/// Whether a file is there that is a vacancy, a picture or a font, or is an organisation’s own.
fn is_read(path: &Path, vacancies: &[PathBuf]) -> bool {
    let Ok(whole) = path.canonicalize() else {
        return false;
    };
    let is_vacancy = |vacancy: &PathBuf| vacancy.canonicalize().is_ok_and(|v| v == whole);
    let folder = path.parent().unwrap_or(Path::new("."));
    let root = workspace::find(folder).and_then(|root| root.canonicalize().ok());
    let own = root.and_then(|root| whole.strip_prefix(root).ok().map(Path::to_owned));
    let is_own = own.is_some_and(|own| OWN.iter().any(|folder| own.starts_with(folder)));
    let ending = whole.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| READ.contains(&ending.as_str()))
        || vacancies.iter().any(is_vacancy)
        || is_own
}

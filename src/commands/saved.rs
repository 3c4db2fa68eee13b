//! `-o FILE`: what is otherwise shown, written to a file.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::{CommandOutput, Exit, files};
use crate::workspace;

/// How files end that people make and copanel reads.
const READ: [&str; 7] = ["toml", "png", "jpg", "jpeg", "svg", "ttf", "otf"];

/// How files end that are no text, and what they are.
const KINDS: [(&str, &str); 4] = [
    ("htm html", "a web page"),
    ("pdf", "a PDF"),
    ("doc docx odt rtf", "a Word file"),
    ("ods xls xlsx", "a spreadsheet"),
];

/// Writes what a command has to show, and shows where it is; `vacancies` are what it read.
pub fn save(path: &Path, vacancies: &[PathBuf], said: &mut CommandOutput) -> Result<()> {
    if path == Path::new("-") || (said.out.is_empty() && said.exit == Exit::Failed) {
        return Ok(());
    }
    if path.is_dir() {
        bail!("`{}` is a folder; name a file in it after `-o`", path.display());
    }
    if let Some(other) = other_kind(path, &said.out) {
        let (what, ending) =
            if is_page(&said.out) { ("a web page", "html") } else { ("text", "txt") };
        bail!(
            "`{}` would not be {other}, since {what} is shown here; end its name with `.{ending}`",
            path.display()
        );
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

/// What a file would be by its name, where what is written to it is something else.
fn other_kind(path: &Path, out: &str) -> Option<&'static str> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    let kind = KINDS.iter().find(|(endings, _)| endings.split(' ').any(|one| one == ending));
    let is_right = is_page(out) && ending.starts_with("htm");
    kind.map(|(_, kind)| *kind).filter(|_| !is_right)
}

fn is_page(out: &str) -> bool {
    out.starts_with("<!DOCTYPE html>")
}

/// Whether a file is there that is a vacancy, a picture or a font, or is an organisation’s own.
fn is_read(path: &Path, vacancies: &[PathBuf]) -> bool {
    let Ok(whole) = path.canonicalize() else {
        return false;
    };
    let is_vacancy = |vacancy: &PathBuf| vacancy.canonicalize().is_ok_and(|v| v == whole);
    let ending = whole.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| READ.contains(&ending.as_str()))
        || vacancies.iter().any(is_vacancy)
        || workspace::is_own(path)
}

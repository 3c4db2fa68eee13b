//! The vacancy files of a workspace, and drafts of some that are not written yet.

use std::path::{Path, PathBuf};

use anyhow::Error;

use super::folder::{self, OWN};
use crate::source::{self, Source};

/// How many folders deep vacancies are looked for.
const DEPTH: usize = 3;
/// What only a vacancy file has, at the start of a line.
const HEADINGS: [&str; 4] = ["[post]", "[[panel]]", "[[member]]", "[interviews]"];

/// What was found.
#[derive(Debug, Default)]
pub struct Vacancies {
    /// The vacancy files, as texts.
    pub sources: Vec<Source>,
    /// Answers to the questions of `new` whose file is not written.
    pub drafts: Vec<PathBuf>,
    /// Schemas, for editors.
    pub schemas: Vec<PathBuf>,
    /// What cannot be read.
    pub unread: Vec<Error>,
}

/// Looks for vacancy files in a workspace’s folder and those below it, but not in another workspace.
pub fn vacancies(root: &Path) -> Vacancies {
    let mut found = Vacancies::default();
    collect(root, DEPTH, &mut found);
    found
}

fn collect(folder: &Path, depth: usize, found: &mut Vacancies) {
    let entries = source::entries(folder).unwrap_or_else(|error| {
        found.unread.push(error);
        Vec::new()
    });
    for path in entries.into_iter().filter(|path| !folder::is_litter(path)) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let ending = path.extension().unwrap_or_default();
        if path.is_dir() {
            let is_elsewhere = path.is_symlink() || path.join("copanel.toml").is_file();
            if depth > 0 && !is_elsewhere && !OWN.contains(&&*name) {
                collect(&path, depth - 1, found);
            }
        } else if name.ends_with(".schema.json") {
            found.schemas.push(path);
        } else if ending == "draft" {
            found.drafts.push(path);
        } else if ending == "toml" && name != "copanel.toml" && name != "people.toml" {
            match Source::read(&path) {
                Ok(source) if is_vacancy(&source) => found.sources.push(source),
                Ok(_) => {}
                Err(error) => found.unread.push(error),
            }
        }
    }
}

fn is_vacancy(source: &Source) -> bool {
    let mut lines = source.text.lines().map(str::trim_start);
    lines.any(|line| HEADINGS.iter().any(|heading| line.starts_with(heading)))
}

//! Files that look like settings or people and that no one reads.

use std::path::{Path, PathBuf};

use super::folder::KEPT;
use crate::source::{self, Source, copied};

/// An organisation’s files.
const OWN: [&str; 2] = ["copanel.toml", PEOPLE];
/// The people of an organisation.
const PEOPLE: &str = "people.toml";
/// How many folders deep they are looked for.
const DEPTH: usize = 3;

/// A file that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stray {
    /// What it is called, and why it is not read.
    pub message: String,
    /// What to do; nothing where all is well.
    pub help: Option<String>,
    /// Whether it may be meant as the people.
    pub is_of_people: bool,
}

/// What is not read in a folder, which may be that of a workspace.
pub fn strays(root: &Path, is_workspace: bool) -> Vec<Stray> {
    let mut files = Vec::new();
    collect(root, DEPTH, &mut files);
    files.iter().filter_map(|path| stray(path, root, is_workspace)).collect()
}

/// What to say of a file that is not read, though someone may think so.
fn stray(path: &Path, root: &Path, is_workspace: bool) -> Option<Stray> {
    let name = path.file_name()?.to_str()?;
    let lower = name.to_lowercase();
    let inside = path.strip_prefix(root).unwrap_or(path).display();
    let found = |meant: &str, message: String, help: String| {
        let is_of_people = meant == PEOPLE;
        Some(Stray { message, help: Some(help), is_of_people })
    };
    if let Some(meant) = lower.strip_suffix(".toml.txt").or(lower.strip_suffix(".toml.toml")) {
        let meant = format!("{meant}.toml");
        return found(
            &meant,
            format!("`{inside}` is not read: its name has one ending too many"),
            format!("rename it to `{meant}`; Windows may hide the last ending of a name"),
        );
    }
    for meant in OWN {
        if lower == meant && name != meant {
            let message =
                format!("`{inside}` is not read everywhere: its name has capital letters");
            return found(meant, message, format!("rename it to `{meant}`"));
        }
    }
    if let Some(meant) = KEPT.iter().find_map(|ending| lower.strip_suffix(ending))
        && meant.ends_with(".toml")
    {
        let message = format!("`{inside}` is not read: it is a copy of `{meant}`");
        return Some(Stray { message, help: None, is_of_people: false });
    }
    if let Some(meant) = copied(&lower).filter(|meant| OWN.contains(&meant.as_str())) {
        return found(
            &meant,
            format!("`{inside}` is not read: only a file called `{meant}` is"),
            format!("if it is the newer one, rename it to `{meant}`; else delete it"),
        );
    }
    let is_beside = path.parent() == Some(root);
    if name == PEOPLE && is_beside && !is_workspace {
        return found(
            PEOPLE,
            format!("`{inside}` is not read: there is no `copanel.toml` beside it"),
            "put a `copanel.toml` there, even an empty one".to_owned(),
        );
    }
    let is_people = name == PEOPLE || lower.ends_with(".toml") && has_only_people(path);
    if is_people && name != "copanel.toml" && !(name == PEOPLE && is_beside) {
        return if root.join(PEOPLE).exists() {
            found(
                PEOPLE,
                format!("`{inside}` is a second file of people, and it is not read"),
                "move its [[person]] entries into the `people.toml` beside `copanel.toml`"
                    .to_owned(),
            )
        } else {
            found(
                PEOPLE,
                format!("`{inside}` is a file of people, and it is not read"),
                "put it beside `copanel.toml`, with the name `people.toml`".to_owned(),
            )
        };
    }
    None
}

/// Whether a file has people in it and nothing that a vacancy has.
fn has_only_people(path: &Path) -> bool {
    let table = Source::read(path).ok().and_then(|source| source.text.parse::<toml::Table>().ok());
    table.is_some_and(|table| table.len() == 1 && table.contains_key("person"))
}

fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    for path in source::entries(folder).unwrap_or_default() {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.is_dir() {
            let is_elsewhere = path.is_symlink() || path.join("copanel.toml").is_file();
            if depth > 0 && !hidden && !is_elsewhere {
                collect(&path, depth - 1, files);
            }
        } else if !hidden {
            files.push(path);
        }
    }
}

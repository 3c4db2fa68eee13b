//! Files that look like settings or people and that nobody reads.

use std::path::{Path, PathBuf};

use super::Remark;
use crate::source::{self, Source};
use crate::workspace::{KEPT, Workspace};

/// An organisation’s files.
const OWN: [&str; 2] = ["copanel.toml", "people.toml"];
/// How many folders deep they are looked for.
const DEPTH: usize = 3;

/// What is not read in a workspace’s folder, or in this one where there is no workspace.
pub fn inspect(workspace: &Workspace) -> Vec<Remark> {
    let root = workspace.root.as_deref().unwrap_or(Path::new("."));
    let mut files = Vec::new();
    collect(root, DEPTH, &mut files);
    files.iter().filter_map(|path| stray(path, root, workspace.root.is_some())).collect()
}

/// What to say of a file that is not read, though someone may think so.
fn stray(path: &Path, root: &Path, is_workspace: bool) -> Option<Remark> {
    let name = path.file_name()?.to_str()?;
    let lower = name.to_lowercase();
    let inside = path.strip_prefix(root).unwrap_or(path).display();
    if let Some(meant) = lower.strip_suffix(".toml.txt").or(lower.strip_suffix(".toml.toml")) {
        return Some(Remark::warning(
            format!("`{inside}` is not read: its name has one ending too many"),
            format!("rename it to `{meant}.toml`; Windows may hide the last ending of a name"),
        ));
    }
    for meant in OWN {
        if lower == meant && name != meant {
            let what = format!("`{inside}` is not read everywhere: its name has capital letters");
            return Some(Remark::warning(what, format!("rename it to `{meant}`")));
        }
    }
    if let Some(meant) = KEPT.iter().find_map(|ending| lower.strip_suffix(ending))
        && meant.ends_with(".toml")
    {
        return Some(Remark::ok(format!("`{inside}` is not read: it is a copy of `{meant}`")));
    }
    if let Some(meant) = copied(&lower).filter(|meant| OWN.contains(&meant.as_str())) {
        return Some(Remark::warning(
            format!("`{inside}` is not read: only a file called `{meant}` is"),
            format!("if it is the newer one, rename it to `{meant}`; else delete it"),
        ));
    }
    let is_beside = path.parent() == Some(root);
    if name == "people.toml" && is_beside && !is_workspace {
        return Some(Remark::warning(
            format!("`{inside}` is not read: there is no `copanel.toml` beside it"),
            "put a `copanel.toml` there, even an empty one",
        ));
    }
    let is_people = name == "people.toml" || lower.ends_with(".toml") && has_only_people(path);
    if is_people && name != "copanel.toml" && !(name == "people.toml" && is_beside) {
        return Some(Remark::warning(
            format!("`{inside}` is a second file of people, and it is not read"),
            "move its [[person]] entries into the `people.toml` beside `copanel.toml`",
        ));
    }
    None
}

/// The name of the file that another is a copy of: `people (1).toml`, `people - Copy.toml`, `Copy of people.toml`.
fn copied(lower: &str) -> Option<String> {
    let stem = lower.strip_suffix(".toml")?;
    let numbered = stem.strip_suffix(')').and_then(|stem| stem.rsplit_once('('));
    let numbered = numbered.filter(|(_, number)| number.parse::<u32>().is_ok());
    let copy = numbered.map(|(stem, _)| stem).or_else(|| stem.split_once(" copy").map(|(a, _)| a));
    let copy = copy.or_else(|| stem.strip_prefix("copy of "));
    copy.map(|stem| format!("{}.toml", stem.trim_end_matches([' ', '-'])))
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

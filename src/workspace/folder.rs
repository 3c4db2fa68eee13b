//! What is in a workspace’s folder: files to read, what cannot be read, and what is not copanel’s.

use std::path::{Path, PathBuf};

use crate::source::{self, Fault};

/// Files that other programs leave in every folder, and notes; so are those that begin with a dot or with `~$`.
const LITTER: [&str; 7] =
    ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "readme", "readme.md", "readme.txt"];
/// The folders of a workspace for what an organisation has of its own.
pub const OWN: [&str; 4] = ["toolkit", "templates", "fonts", "pictures"];
/// How the names of copies end that an editor keeps, or that someone made before a change.
pub const KEPT: [&str; 5] = [".bak", "~", ".old", ".orig", ".tmp"];

/// Something in a workspace’s folders that copanel does not use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// Its path in the workspace.
    pub path: String,
    /// Why it is not used.
    pub why: Why,
}

/// Why something is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Another program left it there.
    Litter,
    /// It is a link that leads into itself.
    Loop,
    /// It is of a kind that is not read in this folder.
    Kind,
}

/// What is in some folders of a workspace, in the order of names.
#[derive(Debug, Default)]
pub struct Folder {
    /// The files that may be copanel’s, by their path in the workspace.
    pub files: Vec<String>,
    /// What is not used.
    pub foreign: Vec<Foreign>,
    /// What cannot be read.
    pub faults: Vec<Fault>,
}

impl Folder {
    /// Adds what is in one folder of a workspace, and below it.
    pub fn add(&mut self, root: &Path, folder: &str) {
        let whole = root.join(folder);
        if whole.is_dir() {
            self.below(root, &whole, &[]);
        }
    }

    /// Notes that a file is of a kind that is not read in its folder.
    pub fn leave(&mut self, path: String) {
        let why = Why::Kind;
        self.foreign.push(Foreign { path, why });
    }

    /// Adds what is below a folder; `above` is where the walk has come from.
    fn below(&mut self, root: &Path, folder: &Path, above: &[PathBuf]) {
        let real = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let above = [above, &[real]].concat();
        let entries = match source::entries(folder) {
            Ok(entries) => entries,
            Err(error) => {
                let fault = Fault::in_file(&relative(root, folder), 0..0, &format!("{error:#}"));
                return self.faults.push(fault);
            }
        };
        for path in entries {
            let name = relative(root, &path);
            let mut foreign = |why| {
                let path = name.clone();
                self.foreign.push(Foreign { path, why });
            };
            if is_litter(&path) {
                foreign(Why::Litter);
            } else if leads_back(&path, &above) {
                foreign(Why::Loop);
            } else if path.is_dir() {
                self.below(root, &path, &above);
            } else {
                self.files.push(name);
            }
        }
    }
}

/// Whether a path, where there may be nothing yet, is in a folder for what an organisation has of its own.
pub fn is_own(path: &Path) -> bool {
    let whole = path.canonicalize().or_else(|_| std::path::absolute(path));
    let whole = whole.unwrap_or_else(|_| path.to_owned());
    let root = whole.parent().and_then(super::find);
    root.and_then(|root| whole.strip_prefix(root).ok())
        .is_some_and(|inside| OWN.iter().any(|folder| inside.starts_with(folder)))
}

/// Whether another program left a file, or it is hidden.
pub fn is_litter(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_known = LITTER.iter().any(|known| name.eq_ignore_ascii_case(known))
        || KEPT.iter().any(|ending| name.ends_with(ending));
    is_known || name.starts_with('.') || name.starts_with("~$")
}

/// Whether a link leads to itself or to a folder that it is in.
fn leads_back(path: &Path, above: &[PathBuf]) -> bool {
    path.is_symlink()
        && match std::fs::canonicalize(path) {
            Ok(real) => above.contains(&real),
            Err(error) => error.kind() != std::io::ErrorKind::NotFound,
        }
}

/// A path in the workspace, with `/` between names.
fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

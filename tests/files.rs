//! The repository’s files and a small vacancy, for tests of either kind.

use std::fs;
use std::path::{Path, PathBuf};

/// The repository’s folder.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder of the repository, by its path in the repository.
pub fn below(folder: &str) -> Vec<String> {
    let mut files = Vec::new();
    collect(&repository(), &repository().join(folder), &mut files);
    files.into_iter().map(|(path, _)| path).collect()
}

/// Adds every file below a folder, by its path from another, with what it holds.
pub fn collect(root: &Path, folder: &Path, into: &mut Vec<(String, Vec<u8>)>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect(root, &path, into);
        } else {
            let name = path.strip_prefix(root).unwrap().display().to_string();
            into.push((name, fs::read(&path).unwrap()));
        }
    }
}

/// A vacancy that prints quickly and has one of each thing.
pub const SMALL: &str = r#"format = 1

[post]
title = "Peer worker"
summary = "One paragraph."

[contact]
name = "Jo Bell"

[[criterion]]
id = "listening"
text = "Listens well"
assessed = ["interview"]

[[person]]
id = "amira"
name = "Amira Khan"

[[person]]
id = "joe"
name = "Joe Price"

[[panel]]
id = "main"
name = "Interview panel"
power = "decides"
start = 09:30:00
length = 45
gap = 15

[[member]]
id = "amira"
panel = "main"
capacity = "service-user"
chair = true

[[member]]
id = "joe"
panel = "main"
capacity = "manager"

[[question]]
id = "q1"
ask = "Tell us about a time you listened."
panel = "main"
criteria = ["listening"]
asked-by = "amira"
minutes = 6

[interviews]
date = 2026-12-03

[[candidate]]
code = "C01"

[keep]
months = 12
"#;

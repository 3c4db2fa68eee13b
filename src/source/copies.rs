//! Files that are called as programs call the copies that they make of another.

use std::path::Path;

/// The name of the file that another is a copy of, in small letters: `people (1).toml`, `people - Copy.toml`, `Copy of people.toml`.
pub fn copied(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let (stem, ending) = lower.rsplit_once('.')?;
    let numbered = stem.strip_suffix(')').and_then(|stem| stem.rsplit_once('('));
    let numbered = numbered.filter(|(_, number)| number.parse::<u32>().is_ok());
    let copy = numbered.map(|(stem, _)| stem);
    let copy = copy.or_else(|| stem.split_once(" copy").map(|(stem, _)| stem));
    let copy = copy.or_else(|| stem.strip_prefix("copy of "));
    copy.map(|stem| format!("{}.{ending}", stem.trim_end_matches([' ', '-'])))
}

/// Whether a file is called as a copy of another in its folder.
pub fn is_copy(path: &Path, of: &Path) -> bool {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    path.parent() == of.parent()
        && copied(&name(path)).is_some_and(|first| first == name(of).to_lowercase())
}

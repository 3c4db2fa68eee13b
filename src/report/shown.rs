//! How files are called in reports that are sent on: never by where they are on this computer.

use std::path::{Component, Path, PathBuf};

use crate::case::Case;

/// A path as typed where it leads down from here; otherwise from the workspace’s folder, or the name alone.
pub fn path(case: &Case<'_>, path: &Path) -> String {
    let below = case.workspace.root.as_deref().and_then(|root| path.strip_prefix(root).ok());
    let here = |part| matches!(part, Component::Normal(_) | Component::CurDir);
    let shown = match below {
        Some(below) => below.to_owned(),
        None if path.components().all(here) => path.to_owned(),
        None => path.file_name().map(PathBuf::from).unwrap_or_default(),
    };
    shown.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use crate::workspace;

    #[test]
    fn no_folder_of_this_computer_is_named() {
        let mut workspace = workspace::load(None);
        workspace.root = Some("/home/jane/trust".into());
        let case = crate::case::parse(Source::default(), &workspace);
        for (typed, shown) in [
            ("vacancies/nurse.toml", "vacancies/nurse.toml"),
            ("/home/jane/trust/a/nurse.toml", "a/nurse.toml"),
            ("/home/jane/nurse.toml", "nurse.toml"),
            ("../../jane/nurse.toml", "nurse.toml"),
        ] {
            assert_eq!(path(&case, Path::new(typed)), shown);
        }
    }
}

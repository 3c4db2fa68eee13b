//! What replaces something built in, or is added to it: whether it loads, and whether the original has changed.

use anyhow::Error;

use super::Found;
use crate::documents::{render, shop};
use crate::source::did_you_mean;
use crate::workspace::{Drift, Workspace, built_in, drift, glossary, readability, toolkit};

/// Files in `templates/` and `toolkit/`.
pub fn look(workspace: &Workspace, unread: &[Error]) -> Vec<Found> {
    let Some(root) = workspace.root.as_deref() else {
        return Vec::new();
    };
    let (_, pages) = toolkit::readable(workspace);
    let data = [
        glossary::terms(workspace).err(),
        readability::load(workspace).err(),
        shop::word(workspace).err(),
    ];
    let mut found: Vec<Found> = unread.iter().map(Found::broken_own).collect();
    found.extend(render::broken(workspace).iter().map(Found::broken_own));
    found.extend(pages.iter().map(Found::broken_own));
    found.extend(data.iter().flatten().map(Found::broken_own));
    let all_load = found.is_empty();
    let all_unused = render::unused(workspace);
    let unused: Vec<&String> = all_unused.iter().map(|(path, _)| path).collect();
    for (path, near) in &all_unused {
        found.push(Found::look(
            format!(
                "`{path}` replaces nothing and nothing uses it{}",
                did_you_mean(*near)
            ),
            "give it the name of what it should replace, or take it out; `copanel templates list` has all names",
        ));
    }
    for path in workspace.overrides.keys() {
        let file = built_in::FILES.iter().find(|file| file.path == path);
        let since = file.map(|file| (file, drift(root, *file)));
        found.extend(match since {
            Some((file, Ok(Drift::Changed(_)))) => Some(Found::look(
                format!("`{path}`: the built-in file has changed since you copied it"),
                format!(
                    "`copanel templates diff {}` shows what; take over what you want",
                    file.name()
                ),
            )),
            Some((_, Err(error))) => Some(Found::broken(&error)),
            Some((_, Ok(Drift::Unchanged | Drift::Unknown))) | None if !all_load => None,
            Some((_, Ok(Drift::Unchanged))) => Some(Found::well(format!(
                "`{path}`: the built-in file has not changed since you copied it"
            ))),
            Some((_, Ok(Drift::Unknown))) => Some(Found::well(format!(
                "`{path}`: not copied with `copanel templates eject`, so nobody knows what has changed since"
            ))),
            None if unused.contains(&path) => None,
            None => Some(Found::well(format!("`{path}`: your own"))),
        });
    }
    found
}

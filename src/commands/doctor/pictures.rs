//! An organisation’s own pictures: each that cannot be printed, and each that nothing uses.

use anyhow::Error;

use super::Found;
use crate::doc::Pictures;
use crate::prose::words::counted;
use crate::workspace::{Workspace, pictures};

/// The pictures that can be printed, and what was found.
pub fn look(workspace: &Workspace, unread: &[Error]) -> (Pictures, Vec<Found>) {
    let (pictures, wrong) = pictures::printable(workspace);
    let mut found: Vec<Found> = unread.iter().chain(&wrong).map(Found::broken).collect();
    for (path, help) in pictures::unused(workspace, &pictures) {
        found.push(Found::look(
            format!("`{path}` replaces nothing and nothing uses it{help}"),
            "rename each to the idea that it shows, or take it out",
        ));
    }
    let own = counted(workspace.pictures.len(), "picture", "pictures");
    if let Some(own) = own.filter(|_| found.is_empty()) {
        found.push(Found::well(format!("{own} of your own")));
    }
    let logo = workspace.logo.as_ref();
    if let Some(logo) = logo.filter(|_| unread.is_empty() && wrong.is_empty()) {
        found.push(Found::well(format!("`{}` is the logo", logo.path)));
    }
    (pictures, found)
}

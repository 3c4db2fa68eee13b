//! The index over the folders of several vacancies: whichever run ends last has seen them all.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::folder::{Folder, Plan, RECORD};
use super::owner::{Owner, Purpose};
use super::{load, record, root_of};
use crate::cli::Global;
use crate::documents::{overview, printer};
use crate::source;

/// Whether a folder has an index over the folders in it.
pub fn is_of_several(folder: &Path) -> bool {
    let owner = record::read(&folder.join(RECORD)).ok().and_then(|before| before.owner);
    owner.is_some_and(|owner| owner.purpose() == Purpose::Several)
}

/// Writes the index of a folder in which there are the papers of more than one vacancy, or of which there is one already.
pub fn write(out: &Path, global: &Global, force: bool) -> Result<Option<PathBuf>> {
    // Where nothing could be printed there is no folder.
    let is_there = is_of_several(out);
    if !is_there && (!out.exists() || folders(out)?.len() < 2) {
        return Ok(None);
    }
    let page = out.join("index.html");
    let workspace = load(root_of(&page, global)?);
    let printer = printer::open(&workspace)?;
    let held = Folder::open(out, Owner::of(Purpose::Several))?;
    // Looked at once more, since no other run writes it from now on.
    let state = held.write(Plan::of(vec![overview::page(folders(out)?, &printer)?], force))?;
    held.commit(|owner| record::guide(&state.papers, owner))?;
    Ok(Some(page))
}

/// The vacancies whose papers are in a folder, by the names of their folders.
fn folders(out: &Path) -> Result<Vec<(String, overview::Summary)>> {
    let summary = |folder: PathBuf| {
        let name = folder.file_name()?.to_str()?.to_owned();
        Some((name, record::glance(&folder.join(RECORD)).summary?))
    };
    Ok(source::entries(out)?.into_iter().filter_map(summary).collect())
}

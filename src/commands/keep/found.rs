//! What is in folders of papers, as their records say, and in folders of forms that came back. Links are never followed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use chrono::NaiveDate;

use crate::case;
use crate::commands::files::{self, hash};
use crate::commands::folder::{JOURNAL, RECORD};
use crate::commands::owner::Owner;
use crate::commands::record::{self, Papers};
use crate::commands::vacancies::without_dot;
use crate::commands::{lock, overview};
use crate::documents::ending::{Destroyed, document_of};

/// A folder that `pack` wrote to.
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// Whose it is.
    pub owner: Owner,
    /// What copanel wrote there.
    pub known: Papers,
    /// The day by which that is destroyed, as it was when it was printed.
    pub destroy_by: Option<NaiveDate>,
    /// What of it was destroyed before.
    pub destroyed: Vec<Destroyed>,
    /// What of it is there now.
    pub contents: Contents,
}

/// What is in a folder of papers; each file by its path there.
#[derive(Default, PartialEq, Eq)]
pub struct Contents {
    /// Papers to be destroyed.
    pub papers: Vec<String>,
    /// Those of them that someone has filled in or changed.
    pub filled_in: Vec<String>,
    /// Papers that may be kept.
    pub kept: Vec<String>,
    /// What copanel did not write, and links.
    pub others: Vec<String>,
}

/// The folders of papers at a path: itself, or those in it.
pub fn folders(path: &Path) -> Result<Vec<Found>> {
    if path.join(RECORD).is_file() && !overview::is_of_several(path) {
        return Ok(folder(path)?.into_iter().collect());
    }
    let inside = crate::source::entries(path)?;
    let inside = inside.iter().filter(|path| !path.is_symlink() && path.join(RECORD).is_file());
    let found: Result<Vec<Option<Found>>> = inside.map(|path| folder(path)).collect();
    Ok(found?.into_iter().flatten().collect())
}

/// One folder of papers; nothing where it is the toolkit’s.
pub fn folder(path: &Path) -> Result<Option<Found>> {
    if path.is_symlink() {
        bail!("`{}` is a link to somewhere else; name the folder itself", path.display());
    }
    let mut before = record::read(&path.join(RECORD))?;
    let Some(owner) = before.owner else {
        bail!(
            "`{}` does not say whose papers these are; pack them again first",
            path.join(RECORD).display()
        );
    };
    if owner.is_guide() {
        return Ok(None);
    }
    // What a run wrote that was stopped half-way.
    before.papers.extend(record::read(&path.join(JOURNAL)).unwrap_or_default().papers);
    let contents = contents(path, &before.papers)?;
    let destroy_by = before.destroy_by.and_then(|day| day.parse().ok());
    let (known, destroyed) = (before.papers, before.destroyed);
    Ok(Some(Found { path: path.to_owned(), owner, known, destroy_by, destroyed, contents }))
}

fn contents(folder: &Path, known: &Papers) -> Result<Contents> {
    let own = [RECORD, JOURNAL, lock::NAME, "index.html"];
    let mut contents = Contents::default();
    for (path, is_link) in files::below(folder)? {
        if own.contains(&path.as_str()) && !is_link {
            continue;
        }
        let Some(known) = known.get(&path).filter(|_| !is_link) else {
            contents.others.push(path);
            continue;
        };
        if document_of(&path).is_some_and(|document| document.kept) {
            contents.kept.push(path);
            continue;
        }
        let there = files::read(&folder.join(&path))?.map(|bytes| hash(&bytes));
        if there.as_ref() != Some(&known.hash) {
            contents.filled_in.push(path.clone());
        }
        contents.papers.push(path);
    }
    Ok(contents)
}

/// The vacancy files in a folder and below it whose papers are in folders of these names.
pub fn vacancies(folder: &Path, names: &BTreeSet<String>, depth: usize) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in crate::source::entries(folder).unwrap_or_default() {
        let is_hidden =
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if path.is_dir() && !path.is_symlink() && !is_hidden && depth > 0 {
            found.extend(vacancies(&path, names, depth - 1));
        } else if path.extension().is_some_and(|ending| ending == "toml")
            && names.contains(&case::name(&path))
        {
            found.push(without_dot(path));
        }
    }
    found
}

/// The forms in folders that were named as returned, and the links in them, which are left alone.
pub fn returned(folders: &[PathBuf]) -> Result<[Vec<PathBuf>; 2]> {
    let mut found = [Vec::new(), Vec::new()];
    for folder in folders {
        if folder.is_symlink() || !folder.is_dir() {
            bail!("`{}` is no folder with forms that came back", folder.display());
        }
        for (path, is_link) in files::below(folder)? {
            found[usize::from(is_link)].push(folder.join(path));
        }
    }
    Ok(found)
}

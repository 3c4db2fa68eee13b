//! Files written whole or not at all, and never over what someone has filled in.
//!
//! What a run has written is listed in `record.json` with its hash. While a run writes, a journal beside it
//! holds the new hashes, so that the next run finishes one that was stopped half-way.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::documents::{Hashes, Output};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

/// The record’s name in each folder.
pub const RECORD: &str = "record.json";
const JOURNAL: &str = ".record.journal.json";

/// What a folder holds after a run.
#[derive(Debug, Default)]
pub struct Written {
    /// Every file that copanel wrote there, in this run or before.
    pub hashes: Hashes,
    /// Files that no longer belong to anyone but that someone has changed, so they were kept.
    pub kept: Vec<String>,
}

/// The SHA-256 of some bytes, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// Writes files into a folder; `is_orphan` says which files of earlier runs no longer belong to anyone.
pub fn write(
    folder: &Path,
    outputs: &[Output],
    is_orphan: impl Fn(&str) -> bool,
    force: bool,
) -> Result<Written> {
    if let Some(file) = folder.ancestors().find(|path| path.exists() && !path.is_dir()) {
        bail!(
            "cannot write to `{}`: `{}` is a file, not a folder",
            folder.display(),
            file.display()
        );
    }
    let before = recorded_files(folder)?;
    let journal = read_record(&folder.join(JOURNAL), false)?;
    let ours = |path: &str, hash: &str| {
        [&before, &journal].iter().any(|hashes| hashes.get(path).is_some_and(|h| h == hash))
    };

    let mut to_write = Vec::new();
    let mut changed = Vec::new();
    let new: Hashes =
        outputs.iter().map(|output| (output.path.clone(), hash(&output.bytes))).collect();
    for output in outputs {
        let there = hash_of(&folder.join(&output.path))?;
        match there {
            Some(there) if there == new[&output.path] => {}
            Some(there) if !ours(&output.path, &there) && !force => {
                changed.push(output.path.as_str());
            }
            _ => to_write.push(output),
        }
    }
    if !changed.is_empty() {
        bail!(
            "nothing was written to `{}`: someone has filled in or changed {}. Move {} elsewhere first, or use `--force` to write over {}",
            folder.display(),
            changed.iter().map(|path| format!("`{path}`")).collect::<Vec<_>>().join(", "),
            if changed.len() == 1 { "it" } else { "them" },
            if changed.len() == 1 { "it" } else { "them" },
        );
    }

    if !to_write.is_empty() {
        let mut intent = journal.clone();
        intent.extend(new.clone());
        write_atomic(
            &folder.join(JOURNAL),
            &serde_json::to_vec(&BTreeMap::from([("outputs", intent)]))?,
        )?;
    }
    for output in to_write {
        write_atomic(&folder.join(&output.path), &output.bytes)?;
    }

    let mut written = Written::default();
    for (path, hash) in before.into_iter().filter(|(path, _)| !new.contains_key(path)) {
        let there = hash_of(&folder.join(&path))?;
        if !is_orphan(&path) {
            written.hashes.insert(path, hash);
        } else if there.as_ref() == Some(&hash) {
            remove(folder, &path)?;
        } else if there.is_some() {
            written.kept.push(path);
        }
    }
    written.hashes.extend(new);
    Ok(written)
}

/// The files that earlier runs wrote to a folder.
pub fn recorded_files(folder: &Path) -> Result<Hashes> {
    read_record(&folder.join(RECORD), true)
}

/// Writes the record, which ends a run.
pub fn commit_record(folder: &Path, record: &[u8]) -> Result<()> {
    write_atomic(&folder.join(RECORD), record)?;
    let journal = folder.join(JOURNAL);
    if journal.exists() {
        discard(&journal)?;
    }
    Ok(())
}

/// Writes one file where there is none yet.
pub fn create_new(path: &Path, bytes: &[u8]) -> Result<()> {
    if path.exists() {
        bail!(
            "`{}` already exists and has not been changed; choose another name, or move it elsewhere first",
            path.display()
        );
    }
    write_atomic(path, bytes)
}

/// Writes one file beside its place, then moves it there.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<()> {
    let shown = path.display();
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .with_context(|| format!("cannot create the folder `{}`", folder.display()))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.part"));
    let done = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if let Err(error) = done {
        // The part is of no use to anyone; the error that matters is the first.
        let _ = fs::remove_file(&beside);
        return Err(error).with_context(|| {
            format!("cannot write `{shown}`; what was there before has not been changed")
        });
    }
    Ok(())
}

/// Removes one file that is no longer needed.
pub fn discard(path: &Path) -> Result<()> {
    fs::remove_file(path).with_context(|| format!("cannot remove `{}`", path.display()))
}

fn hash_of(path: &Path) -> Result<Option<String>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(hash(&bytes))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read `{}`", path.display())),
    }
}

/// The hashes in a record; a journal that was torn by a crash counts as none.
fn read_record(path: &Path, must_parse: bool) -> Result<Hashes> {
    #[derive(serde::Deserialize)]
    struct Record {
        outputs: Hashes,
    }
    let Ok(bytes) = fs::read(path) else {
        return Ok(Hashes::new());
    };
    match serde_json::from_slice::<Record>(&bytes) {
        Ok(record) => Ok(record.outputs),
        Err(error) if must_parse => Err(error).with_context(|| {
            format!("`{}` was not written by copanel; move it elsewhere first", path.display())
        }),
        Err(_) => Ok(Hashes::new()),
    }
}

fn remove(folder: &Path, path: &str) -> Result<()> {
    let file = folder.join(path);
    fs::remove_file(&file).with_context(|| format!("cannot remove `{}`", file.display()))?;
    // Folders that are left empty go too; one that is not empty stays, which is no error.
    for parent in
        Path::new(path).ancestors().skip(1).filter(|parent| !parent.as_os_str().is_empty())
    {
        let _ = fs::remove_dir(folder.join(parent));
    }
    Ok(())
}

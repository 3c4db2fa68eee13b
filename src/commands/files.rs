//! Files written whole or not at all: beside their place first, under a name of their own, then moved there.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::source::hex;

/// The largest file that is read to compare it, in bytes.
const LARGEST: u64 = 1 << 30;

/// The SHA-256 of some bytes, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Makes a folder, and those that it is in; what is in the way is named.
pub fn make_folder(folder: &Path) -> Result<()> {
    let cannot = || format!("cannot write to `{}`", folder.display());
    let is_other = |path: &&Path| path.symlink_metadata().is_ok() && !path.is_dir();
    if let Some(other) = folder.ancestors().find(is_other) {
        let shown = other.display();
        let why = if other.exists() {
            format!("`{shown}` is a file, not a folder")
        } else {
            format!(
                "`{shown}` is a link to a place where there is nothing; delete the link, or make a folder there"
            )
        };
        return Err(anyhow::anyhow!(why)).with_context(cannot);
    }
    fs::create_dir_all(folder).with_context(cannot)
}

/// Writes one file where there is none yet.
pub fn create_new(path: &Path, bytes: &[u8]) -> Result<()> {
    if path.symlink_metadata().is_ok() {
        bail!(
            "`{}` already exists and has not been changed; choose another name, or move it elsewhere first",
            path.display()
        );
    }
    write_atomic(path, bytes)
}

/// Writes one file beside its place, then moves it there.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<()> {
    let cannot =
        || format!("cannot write `{}`; what was there before has not been changed", path.display());
    if path.symlink_metadata().is_ok_and(|there| !there.is_file() && !there.is_symlink()) {
        return Err(anyhow::anyhow!("it is no ordinary file")).with_context(cannot);
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // A name that somebody has taken already, or laid a link at, is left alone.
    let beside = (0..=u32::MAX)
        .map(|n| path.with_file_name(format!(".{name}.{}-{n}.part", std::process::id())))
        .find(|beside| beside.symlink_metadata().is_err());
    let beside = beside.with_context(cannot)?;
    // Who could not read what was there before cannot read what comes in its place.
    let rights = path.metadata().ok().map(|there| there.permissions());
    let done = write_part(&beside, bytes, rights.is_some())
        .and_then(|()| rights.map_or(Ok(()), |rights| fs::set_permissions(&beside, rights)))
        .and_then(|()| fs::rename(&beside, path));
    if done.is_err() {
        // The part is of no use to anyone; the error that matters is the first.
        let _ = fs::remove_file(&beside);
    }
    done.with_context(cannot)
}

/// Writes a new file, never through a link, and waits until it is on the disk; what is private is for its owner alone.
pub fn write_part(path: &Path, bytes: &[u8], private: bool) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if private {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    let _ = private;
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Keeps a file or a folder for its owner alone, where the system knows owners.
pub fn keep_private(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let there = fs::metadata(path)?;
        let mode = if there.is_dir() { 0o700 } else { 0o600 };
        if there.permissions().mode() & 0o777 != mode {
            fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
        }
    }
    let _ = path;
    Ok(())
}

/// Waits until what has been made, moved or removed in a folder is on the disk, where the system can do that.
pub fn sync_folder(path: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

/// A path in a folder; one that leads out of it, or through a link, is refused.
pub fn inside(folder: &Path, path: &str) -> Result<PathBuf> {
    let is_inside = !path.is_empty()
        && !path.contains('\\')
        && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if !is_inside {
        bail!(
            "`{path}` is not in `{}`; copanel writes and removes nothing there",
            folder.display()
        );
    }
    let mut place = folder.to_owned();
    for part in Path::new(path).components() {
        place.push(part);
        if place.symlink_metadata().is_ok_and(|there| there.is_symlink()) {
            bail!(
                "`{}` is a link to somewhere else; copanel writes and removes nothing through links. Delete the link, then run this again",
                place.display()
            );
        }
    }
    Ok(place)
}

/// What an ordinary file holds; `None` where there is nothing.
pub fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    let cannot = || format!("cannot read `{}`", path.display());
    match path.symlink_metadata() {
        Err(error) if [ErrorKind::NotFound, ErrorKind::NotADirectory].contains(&error.kind()) => {
            Ok(None)
        }
        Err(error) => Err(error).with_context(cannot),
        Ok(there) if there.is_file() && there.len() <= LARGEST => {
            fs::read(path).map(Some).with_context(cannot)
        }
        Ok(_) => bail!(
            "`{}` is no ordinary file, and there is to be one; move it elsewhere first",
            path.display()
        ),
    }
}

/// Whether a file was written after this program was, so that it may be this program’s work.
pub fn is_newer_than_program(path: &Path) -> bool {
    let written = |path: &Path| fs::metadata(path)?.modified();
    let program = std::env::current_exe().and_then(|program| written(&program));
    matches!((written(path), program), (Ok(file), Ok(program)) if file > program)
}

/// Removes a file in a folder, and the folders that are empty without it.
pub fn remove(folder: &Path, path: &str) -> Result<()> {
    let place = inside(folder, path)?;
    if place.exists() {
        discard(&place)?;
    }
    let folders = Path::new(path).ancestors().skip(1);
    for inner in folders.filter(|inner| !inner.as_os_str().is_empty()) {
        let _ = fs::remove_dir(folder.join(inner));
    }
    Ok(())
}

/// Every file in a folder and below it, by its path there, and every link, which is not followed; in order.
pub fn below(folder: &Path) -> Result<Vec<(String, bool)>> {
    fn walk(folder: &Path, before: &str, found: &mut Vec<(String, bool)>) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = format!("{before}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type()?;
            if kind.is_dir() {
                walk(&entry.path(), &format!("{path}/"), found)?;
            } else {
                found.push((path, kind.is_symlink()));
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    walk(folder, "", &mut found).with_context(|| format!("cannot read `{}`", folder.display()))?;
    found.sort();
    Ok(found)
}

/// Removes one file that is no longer needed.
pub fn discard(path: &Path) -> Result<()> {
    fs::remove_file(path).with_context(|| format!("cannot remove `{}`", path.display()))
}

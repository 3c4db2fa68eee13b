//! One run at a time in a folder.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::files::make_folder;

/// The file that a run holds while it writes to a folder.
pub const NAME: &str = ".copanel.lock";

/// A folder that no other run writes to. When it is given back, folders that were made for it and are empty go.
pub struct Lock {
    path: PathBuf,
    made: Vec<PathBuf>,
    // Closing it gives the lock back, whatever happens to the run.
    _file: File,
}

impl Lock {
    /// Takes a folder, and makes it where there is none.
    pub fn take(folder: &Path) -> Result<Lock> {
        Lock::hold(folder, File::try_lock)
    }

    /// The same, once no other run writes to it.
    pub fn wait(folder: &Path) -> Result<Lock> {
        Lock::hold(folder, |file| file.lock().map_err(TryLockError::Error))
    }

    fn hold(folder: &Path, lock: fn(&File) -> Result<(), TryLockError>) -> Result<Lock> {
        let cannot = || format!("cannot write to `{}`", folder.display());
        let missing = folder.ancestors().take_while(|path| !path.as_os_str().is_empty());
        let made: Vec<PathBuf> =
            missing.take_while(|path| !path.exists()).map(Path::to_owned).collect();
        make_folder(folder)?;
        let path = folder.join(NAME);
        loop {
            if path.symlink_metadata().is_ok_and(|there| !there.is_file()) {
                bail!("`{}` is no ordinary file; delete it, then run this again", path.display());
            }
            let file = OpenOptions::new().write(true).create(true).truncate(false).open(&path);
            let file = file.with_context(cannot)?;
            match lock(&file) {
                Ok(()) if is_at(&file, &path) => return Ok(Lock { path, made, _file: file }),
                // Another run has ended meanwhile, and taken its lock away.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => bail!(
                    "another copanel is writing to `{}` at this moment; wait until it is done, then run this again",
                    folder.display()
                ),
                Err(TryLockError::Error(error)) => return Err(error).with_context(cannot),
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // What cannot be removed does no harm.
        let _ = fs::remove_file(&self.path);
        for folder in &self.made {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Whether an open file is still the one at its path.
fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let (Ok(open), Ok(there)) = (file.metadata(), path.symlink_metadata()) else {
            return false;
        };
        (open.dev(), open.ino()) == (there.dev(), there.ino())
    }
    // Elsewhere a file that somebody has open keeps its name.
    #[cfg(not(unix))]
    {
        let _ = file;
        path.exists()
    }
}

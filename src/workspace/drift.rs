//! What has changed in a built-in file since it was copied out to be changed.

use std::path::Path;

use anyhow::Result;

use crate::source::Source;
use crate::workspace::built_in::BuiltIn;

/// The folder that keeps built-in files as they were when they were ejected.
pub const ORIGINALS: &str = ".copanel";

/// Whether a built-in file has changed since it was ejected.
pub enum Drift {
    /// It has not.
    Unchanged,
    /// It has; this is how it was.
    Changed(String),
    /// No one knows, since no original is kept: it was written by hand.
    Unknown,
}

/// Whether a built-in file has changed since it was ejected into a workspace.
pub fn drift(root: &Path, file: BuiltIn) -> Result<Drift> {
    let kept = root.join(ORIGINALS).join(file.path);
    if !kept.exists() {
        return Ok(Drift::Unknown);
    }
    // Line ends of another system are no change.
    let before = Source::read(&kept)?.text.replace("\r\n", "\n");
    Ok(if before == file.text { Drift::Unchanged } else { Drift::Changed(before) })
}
